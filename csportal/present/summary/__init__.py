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
from csportal.present.summary.without_number import awaited, late, missing
from csportal.present.words import capital
from csportal.values.figure import Missing

if TYPE_CHECKING:
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal


def summary(portal: Portal, one: Standing) -> str:
    """Return a KPI's position: the figure, what it is held to, how it stands, and whether it got better.

    Where the next figure is overdue, that is said too.
    """
    if one.entry.due:
        return _said(*awaited(portal, one))
    *most, last = [part for part in _position(portal, one) if part]
    return _said(*most, "; ".join(part for part in (last, late(portal, one)) if part))


def _position(portal: Portal, one: Standing) -> tuple[str, ...]:
    """Return the figure, and what is to be said of it."""
    if isinstance(one.figure, Missing):
        return missing(portal, one), aim(portal, one)
    first = told(one.kpi, one.period)
    if starts(one.kpi, one.period) and not one.rag.rated:
        return first, still_to_come(portal, one)
    if one.rag in {Rag.NO_TARGET, Rag.DATA_ONLY}:
        changed = compared(one)
        wanted = aim(portal, one) or ("that is" if changed else "")
        joined = " " if wanted == "that is" else f"; the figure {be(portal, one)} "
        return first, f"{wanted}{joined}{changed}" if changed else wanted
    return first, verdict(portal, one)


def _said(*sentences: str) -> str:
    return " ".join(f"{capital(one)}." for one in sentences if one)
