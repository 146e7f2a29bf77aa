"""What a KPI's value is held to, in short: the number, by when, and what it is worked out from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.working import until
from csportal.present.figures import target_figure
from csportal.present.shapes import Number

if TYPE_CHECKING:
    from csportal.derive.rating.standing import Standing


def held(one: Standing) -> Number:
    """Return what the value is held to, without by when: of a change, the number that it comes to."""
    asked = _asked(one)
    if one.target and _is_change(one) and one.goal is not None:
        return Number(one.kpi.measure.say(one.goal), asked.value)
    return asked


def change(one: Standing) -> str:
    """Return the change that a target asks for: "-10% from 2009/10"; nothing of another target."""
    return _asked(one).text if _is_change(one) and one.goal is not None else ""


def by_when(one: Standing) -> str:
    """Return by when the target is to be met: its period, the day that it names, or that none is given."""
    if one.target and one.target.undated:
        return "no date given"
    if one.target and one.target.by:
        return until(one.target.by, "by")
    return one.target_period.name if one.target_period else one.period.name


def _is_change(one: Standing) -> bool:
    return one.target is not None and (one.target.change is not None or one.target.change_points is not None)


def _asked(one: Standing) -> Number:
    return target_figure(one.kpi, one.target.model_copy(update={"by": None}) if one.target else None)
