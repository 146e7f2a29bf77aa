"""Figures and targets as a data file has them, for messages and for the lines that they ask for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.records.base import Part
from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.records.kpi_value import KpiValue
    from csportal.records.target import Goal
    from csportal.values.figure import Figure


def figure(value: Figure) -> str:
    """Return a number or a word as it is typed."""
    return digits(value) if isinstance(value, Decimal) else value.value


def plain(given: object) -> str:
    """Return what a field holds as a data file has it: a number, a word, or a group of fields; nothing for none."""
    match given:
        case None:
            return ""
        case Decimal():
            return digits(given)
        case Part():
            held = {name: getattr(given, name) for name in type(given).model_fields}
            return ", ".join(f"{name}: {plain(one)}" for name, one in held.items() if one is not None)
        case tuple():
            return ", ".join(map(plain, given))
    return str(given)


def value(entry: KpiValue) -> str:
    """Return what stands for a period: a number, a word, or when it is due."""
    return f"due: {entry.due}" if entry.value is None else figure(entry.value)


def goal(target: Goal) -> str:
    """Return a target in its short form, or in its long one where it has no other."""
    if target.by is None and not target.profile and (target.value is not None or target.aim):
        return digits(target.value) if target.value is not None else str(target.aim)
    return f"{{{parts(target)}}}"


def parts(target: Goal) -> str:
    """Return a target's own fields, without brackets, so that more can be added."""
    profile = ", ".join(f"{name}: {digits(point)}" for name, point in target.profile.items())
    more = [f"profile: {{{profile}}}"] if profile else []
    more += [f"from: {target.since}"] if target.since else []
    more += [f"by: {target.by}"] if target.by else []
    return ", ".join([_asked(target), *more])


def _asked(target: Goal) -> str:
    """Return the one field that says what a target asks for."""
    if target.value is not None:
        return f"value: {digits(target.value)}"
    if target.between is not None:
        return f"between: [{', '.join(digits(end) for end in target.between)}]"
    if target.change is not None:
        return f"change: {digits(target.change)}%"
    if target.change_points is not None:
        return f"change_points: {digits(target.change_points)}"
    if target.below or target.above:
        return f"below: {target.below}" if target.below else f"above: {target.above}"
    return f"aim: {target.aim}"
