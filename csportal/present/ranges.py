"""Which figures stand how: the bounds of a rating in words, from which a reader can rate any figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.closeness import exact_gap, rule_of
from csportal.present.words import capital
from csportal.values.number import decimals_of, shown
from csportal.values.unit import Measure

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.derive.rating.limits import Held
    from csportal.derive.rating.rag import Bounds, Interval
    from csportal.records.kpi import Kpi

BETWEEN = "No figure lies between that and the end of the tolerance."


def ranges(kpi: Kpi, limits: Bounds) -> str:
    """Return what is on target, what is close to it, and what is off, of figures as they are published.

    An end that no figure can reach is given as the last one within it. Where none lies between what is on target and
    the end of the tolerance, that is said.
    """
    on = f"{capital(_words(kpi, limits.on))} is on target"
    off = "any other figure is off target"
    near = limits.close if limits.close.strict else limits.close.published(kpi.decimals)
    if limits.close == limits.on:
        return f"{on}, and {off}."
    if near == limits.on.published(kpi.decimals):
        return f"{on}, and {off}. {BETWEEN}"
    return f"{on}, {_words(kpi, near)} is close to target, and {off}."


def tolerance(held: Held) -> str:
    """Return whose tolerance says what is close, and how wide it is; nothing of a target that is only a direction."""
    if held.limits is None or held.target is None or held.target.aim:
        return ""
    rule, said = held.tolerance, f"What is close follows from {rule_of(held)}"
    if rule.percent is not None:
        return f"{said} of {shown(rule.percent)}%."
    return f"{said} of {exact_gap(held.kpi, rule.points)}." if rule.points is not None else f"{said}."


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
