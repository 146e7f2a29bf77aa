"""The words and shapes of usual variation: what stands out, for better or worse, and what is to be asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.variation.variation import icon_of
from csportal.derive.variation.words import label
from csportal.derive.variation.xmr import Assurance, Icon, Kind
from csportal.present.shapes import Tag
from csportal.present.words import capital

if TYPE_CHECKING:
    from csportal.derive.variation.xmr import Point, Variation

EVERY = {
    Kind.COMMON: "Usual variation", Kind.IMPROVEMENT: "Improving", Kind.CONCERN: "Worsening", Kind.NEUTRAL: "Unusual",
}  # fmt: skip
MARKS = {
    Kind.IMPROVEMENT: ("diamond", "improving"), Kind.CONCERN: ("square", "worsening"),
    Kind.NEUTRAL: ("circle", "unusual"),
}  # fmt: skip
"""The shape and the role of a figure that stands out, by what it means."""
ASK = {
    Kind.COMMON: "Nothing stands out: why one figure differs from the next is not worth asking. "
    "Only a change in how the work is done will change what to expect.",
    Kind.IMPROVEMENT: "This is unlikely to be chance. Ask what changed, and how it can be kept.",
    Kind.CONCERN: "This is unlikely to be chance. Ask what changed, and what is being done.",
    Kind.NEUTRAL: "This is unlikely to be chance. Ask what changed.",
}
"""What a councillor can make of it."""
ASSURED = {
    Assurance.PASSING: "As things are the target can be relied on.",
    Assurance.FAILING: "As things are the target is out of reach: ask what would have to change to meet it.",
    Assurance.HIT_OR_MISS: "So a single figure that meets or misses it says little.",
}
TONES = {Assurance.PASSING: "passing", Assurance.FAILING: "failing", Assurance.HIT_OR_MISS: "hit-or-miss"}

__all__ = ["ASK", "ASSURED", "EVERY", "MARKS", "assurance_tag", "icon_of", "icon_tag", "signal"]


def icon_tag(icon: Icon) -> Tag:
    """Return what the newest figure is as a word with its shape; a letter says on which side it stands out."""
    if icon.kind == Kind.COMMON:
        return Tag(EVERY[icon.kind], "usual")
    _, role = MARKS[icon.kind]
    return Tag(EVERY[icon.kind], f"{role}-{'high' if icon.side == 'H' else 'low'}")


def assurance_tag(assurance: Assurance) -> Tag:
    """Return what the limits say of the target as words with their shape."""
    return Tag(capital(str(assurance)), TONES[assurance])


def signal(found: Variation, point: Point) -> str:
    """Return why a figure stands out, in a few words, or nothing."""
    if point.flag is None:
        return ""
    return f"{EVERY[icon_of(point.flag, found.kpi.better).kind].lower()}, {label(point.flag)}"
