"""How many measures have which rating, as tags and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Tag
from csportal.present.words import be, plural

if TYPE_CHECKING:
    from csportal.derive.rollup.counts import Counts


def count_tags(counts: Counts) -> tuple[Tag, ...]:
    """Return the counts of ratings in the same order everywhere; what none is is left out."""
    found = (
        (counts.on, "on target", "on"),
        (counts.close, "close", "close"),
        (counts.off, "off target", "off"),
        (counts.unrated, "not rated", "none"),
    )
    return tuple(Tag(f"{number} {word}", tone) for number, word, tone in found if number)


def rated_in_words(counts: Counts) -> str:
    """Return how many of the rated measures are on target; the verb is that of the one measure if there is but one."""
    verb = be(1 if counts.rated == 1 else counts.on)
    return f"{counts.on} of {plural(counts.rated, 'rated measure')} {verb} on target"


def counts_in_words(counts: Counts) -> str:
    """Return the counts of ratings in a sentence or two."""
    if not counts.rated:
        return f"{plural(counts.total, 'measure')}; none can be rated now."
    rated = rated_in_words(counts)
    off = f"; {counts.off} {be(counts.off)} off target" if counts.off else ""
    rest = f" {plural(counts.unrated, 'measure')} cannot be rated now." if counts.unrated else ""
    return f"{rated}{off}.{rest}"
