"""Statuses and officers' ratings: each a word with its tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import Progress
from csportal.derive.rating.rag import Rag
from csportal.present.shapes import Tag
from csportal.present.words import capital

if TYPE_CHECKING:
    from csportal.derive.milestones.progress import MilestoneStanding
    from csportal.records.base import Rating

TONES = {
    Rag.ON_TARGET: "on", Rag.CLOSE: "close", Rag.OFF_TARGET: "off",
    Progress.COMPLETE: "done", Progress.ON_TRACK: "on", Progress.AT_RISK: "close",
    Progress.OFF_TRACK: "off", Progress.LATE: "off",
}  # fmt: skip
JUDGED = {"on-track": "on", "at-risk": "close", "off-track": "off", "complete": "done"}


def tag(status: Rag | Progress, why: str = "") -> Tag:
    """Return a status as a word with its tone, and with how it is worked out where that is told."""
    return Tag(capital(str(status)), TONES.get(status, "none"), why)


def milestone_tag(one: MilestoneStanding) -> Tag:
    """Return how a milestone stands, with its tone and its working; what is complete says how timely that was."""
    return Tag(capital(one.status), TONES.get(one.progress, "none"), one.working)


def judgement_tag(judgement: Rating) -> Tag:
    """Return an officer's rating as a word with its tone."""
    return Tag(capital(judgement.status.replace("-", " ")), JUDGED.get(judgement.status, "none"))


def judgement_words(judgement: Rating) -> str:
    """Return why an officer rates something so, how that is known, and whose rating it is."""
    by = f"Rated by: {judgement.by}." if judgement.by else ""
    sign = f"It is printed as “{judgement.printed}”." if judgement.printed else ""
    return " ".join(part for part in (judgement.reason, judgement.basis, sign, by) if part)
