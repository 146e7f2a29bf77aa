"""Figures and targets as a data file has them, for messages and for the lines that they ask for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.records.kpi import KpiValue
    from csportal.records.target import Goal
    from csportal.values.figure import Figure


def figure(value: Figure) -> str:
    """Return a number or a word as it is typed."""
    return digits(value) if isinstance(value, Decimal) else value.value


def value(entry: KpiValue) -> str:
    """Return what stands for a period: a number, a word, or when it is due."""
    return f"due: {entry.due}" if entry.value is None else figure(entry.value)


def goal(target: Goal) -> str:
    """Return a target in its short form, or in its long one where it has no other."""
    if target.value is not None:
        return digits(target.value)
    return target.aim or f"{{{parts(target)}}}"


def parts(target: Goal) -> str:
    """Return a target's own fields, without brackets, so that more can be added."""
    if target.value is not None:
        return f"value: {digits(target.value)}"
    if target.change is not None:
        since = f", from: {target.since}" if target.since else ""
        return f"change: {digits(target.change)}%{since}"
    if target.below or target.above:
        return f"below: {target.below}" if target.below else f"above: {target.above}"
    return f"aim: {target.aim}"
