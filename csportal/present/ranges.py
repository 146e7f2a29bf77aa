"""Which figures stand how: the bounds of a rating in words, from which a reader can rate any figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.words import capital
from csportal.values.number import decimals_of
from csportal.values.unit import Measure

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.derive.rating.rag import Bounds, Interval
    from csportal.records.kpi import Kpi


def ranges(kpi: Kpi, limits: Bounds) -> str:
    """Return what is on target, what is close to it, and what is off, of figures as they are published."""
    close = "" if limits.close == limits.on else f", {_words(kpi, limits.close)} is close to target"
    return f"{capital(_words(kpi, limits.on))} is on target{close}, and any other figure is off target."


def _words(kpi: Kpi, one: Interval) -> str:
    """Return the values of an interval: "85% or more", "less than 596.5 per 10,000", "from 4 to 6"."""
    if one.least is not None and one.most is not None:
        return f"from {_exact(kpi, one.least)} to {_exact(kpi, one.most)}"
    if one.least is not None:
        return f"more than {_exact(kpi, one.least)}" if one.strict else f"{_exact(kpi, one.least)} or more"
    if one.most is not None:
        return f"less than {_exact(kpi, one.most)}" if one.strict else f"{_exact(kpi, one.most)} or less"
    return "any figure"


def _exact(kpi: Kpi, end: Decimal) -> str:
    """Return an end with all its decimals, so that a reader can tell on which side of it a figure lies."""
    plain = end if decimals_of(end) <= kpi.decimals else end.normalize()
    return Measure(kpi.unit, max(kpi.decimals, decimals_of(plain)), kpi.per).say(plain)
