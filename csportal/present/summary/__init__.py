"""Summary sentences: how a measure stands, in one or two plain sentences.

They say what was how much and when, how far that is from what it is held to, how it stands, and whether it got
better. They are true on the portal's day: what a closed plan aimed at is told in the past tense.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import starts
from csportal.present.summary.against import compared, verdict
from csportal.present.summary.aim import aim, still_to_come
from csportal.present.summary.figure import told
from csportal.present.summary.tense import be
from csportal.present.summary.without_number import awaited, missing
from csportal.present.words import capital
from csportal.values.figure import Missing

if TYPE_CHECKING:
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal


def summary(portal: Portal, one: Standing) -> str:
    """Return a KPI's position: the figure, what it is held to, how it stands, and whether it got better."""
    if one.entry.due:
        return _said(*awaited(portal, one))
    if isinstance(one.figure, Missing):
        return _said(missing(portal, one), aim(portal, one))
    first = told(one.kpi, one.period)
    if starts(one.kpi, one.period) and not one.rag.rated:
        return _said(first, still_to_come(portal, one))
    if one.rag in {Rag.NO_TARGET, Rag.DATA_ONLY}:
        changed = compared(one)
        wanted = aim(portal, one) or ("that is" if changed else "")
        joined = " " if wanted == "that is" else f"; the figure {be(portal, one)} "
        return _said(first, f"{wanted}{joined}{changed}" if changed else wanted)
    return _said(first, verdict(portal, one))


def _said(*sentences: str) -> str:
    return " ".join(f"{capital(one)}." for one in sentences if one)
