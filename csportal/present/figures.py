"""Figures: how a measure's value and its target are said to readers and to machines."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.working import range_words, until
from csportal.present.shapes import Number
from csportal.present.words import capital
from csportal.records.comparator import NAMES
from csportal.values.figure import Missing
from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.records.kpi_value import KpiValue
    from csportal.records.target import Goal

SHORT = 30
"""A target in words is shown as printed if it has no more letters than this."""


def figure(kpi: Kpi, entry: KpiValue) -> Number:
    """Return a KPI's value for readers and for machines, with the word or symbol where there is no number."""
    if entry.due:
        return Number(f"Due {entry.due.name}", "x")
    if isinstance(entry.value, Missing):
        return Number(entry.value.words, entry.value.symbol)
    assert isinstance(entry.value, Decimal)  # noqa: S101 - a value is due, a word or a number
    return Number(kpi.measure.say(entry.value), digits(entry.value))


def target_figure(kpi: Kpi, target: Goal | None) -> Number:
    """Return a target for readers and for machines; without one, what is expected where neither way is better."""
    if target is None:
        return Number(f"None; {range_words(kpi, kpi.expected)} is expected" if kpi.expected else "None", "")
    found = _target_figure(kpi, target)
    return Number(f"{found.text} {until(target.by, 'by')}", found.value) if target.by else found


def _target_figure(kpi: Kpi, target: Goal) -> Number:
    """Return what a target asks for, without by when."""
    if target.value is not None:
        return Number(kpi.measure.say(target.value), digits(target.value))
    if target.between is not None:
        return Number(range_words(kpi, target.between), " to ".join(digits(end) for end in target.between))
    since = f" from {target.since.name}" if target.since else ""
    if target.change is not None:
        return Number(f"{digits(target.change)}%{since}", f"{digits(target.change)}%")
    if target.change_points is not None:
        sign = "-" if target.change_points < 0 else "+"
        gap = kpi.measure.say_gap(abs(target.change_points))
        return Number(f"{sign}{gap}{since}", f"{sign}{digits(abs(target.change_points))} points")
    if target.below or target.above:
        way, whose = ("Lower", target.below) if target.below else ("Higher", target.above)
        return Number(f"{way} than {compared_with(str(whose))}", f"{way.lower()} than {whose}")
    word = str(target.aim)
    printed: str | None = getattr(target, "printed", None)
    if word in {"sustain", "monitor"} and (printed or word).lower().strip(" .") == word:
        return Number(_level(kpi, target) if word == "sustain" else "Monitor: only watched", word)
    if printed and len(printed) <= SHORT and word not in {"not-applicable", "to be confirmed"}:
        return Number(capital(printed), word)
    return Number("Not applicable" if word == "not-applicable" else capital(word), word)


def _level(kpi: Kpi, target: Goal) -> str:
    """Return which level is to be kept: "Sustain: keep at 2013/14’s level"."""
    start = kpi.start if target.since is None else None
    period = start.period if start else target.since
    return f"Sustain: keep at {period.name}’s level" if period else "Sustain: keep at the same level"


def compared_with(whose: str) -> str:
    """Return the name of those that a measure is compared with."""
    return NAMES[whose]
