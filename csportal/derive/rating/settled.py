"""What is settled before the time of a target is over: a count that builds up can only grow."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.rag import Rag, rag
from csportal.values.number import rounded
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.derive.rating.limits import Held
    from csportal.records.target import Target
    from csportal.values.period import Period

YEAR = timedelta(days=366)
FOR_THE_WORSE = {"higher": "fall", "lower": "rise"}


def only_grows(held: Held) -> bool:
    """Whether the figure is a count that cannot become less until the target's time is over.

    It builds up over that time, which is no longer than a year; and what it is held to does not move, as what others
    have does.
    """
    kpi, whole = held.kpi, held.target_period
    if kpi.window != "year-to-date" or kpi.unit != Unit.COUNT or whole is None or held.others is not None:
        return False
    return whole.holds(held.period) and _is_within_a_year(whole)


def is_settled(held: Held, target: Target, value: Decimal) -> bool:
    """Whether the rating of a value can be told before the time of its target, because nothing can undo it.

    A target to be met by a day is met for good. Of what builds up, only a count is settled: it has reached a target
    that asks for no less than that, or has passed all that is on target and close to it.
    """
    assert held.limits  # noqa: S101 - asked only where there are some
    status = rag(value, held.limits, held.kpi.decimals)
    if held.kpi.window != "year-to-date":
        return status == Rag.ON_TARGET and target.by is not None
    if status == Rag.ON_TARGET:
        return only_grows(held) and held.limits.on.most is None
    return status == Rag.OFF_TARGET and only_grows(held) and _is_above(held, value, held.limits.close.most)


def is_missed(held: Held, value: Decimal) -> bool:
    """Whether a target cannot be met any more before its time is over: a count has passed what is on target."""
    assert held.limits  # noqa: S101 - asked only where there are some
    if held.limits.on.holds(rounded(value, held.kpi.decimals)):
        return False
    return only_grows(held) and _is_above(held, value, held.limits.on.most)


def is_passed(held: Held, most: Decimal | None) -> bool:
    """Whether a figure before that period, which the later one builds upon, is above the most that it may be."""
    if most is None or not only_grows(held):
        return False
    years = [one for one in held.kpi.targets if one.holds(held.period) and _is_within_a_year(one)]
    return any(
        isinstance(entry.value, Decimal) and entry.value > most
        for at, entry in held.kpi.values.items()
        if at.last <= held.period.last and any(one.holds(at) for one in years)
    )


def still_open(held: Held, value: Decimal) -> str:
    """Return why a target to be met by a day is not met for good by a figure that is on target already."""
    assert held.limits  # noqa: S101 - asked only where there are some
    if rag(value, held.limits, held.kpi.decimals) != Rag.ON_TARGET:
        return ""
    if held.target_period and not held.target_period.holds(held.period):
        return "; this figure is for an earlier time"
    if only_grows(held):
        return "; until then the figure can still grow"
    is_count = held.kpi.unit == Unit.COUNT or held.others is not None
    way = "change" if is_count else FOR_THE_WORSE.get(held.kpi.better, "change")
    return f"; until then {'that' if is_count else 'the figure'} can still {way}"


def _is_above(held: Held, value: Decimal, most: Decimal | None) -> bool:
    """Whether a value that does not lie within bounds lies above them."""
    return most is not None and rounded(value, held.kpi.decimals) >= most


def _is_within_a_year(period: Period) -> bool:
    return period.last - period.first < YEAR
