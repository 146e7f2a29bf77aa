"""What the earlier figures of a measure say of a claim that it went up or down, or is the best ever."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.travel.direction import Direction, Travel, direction, previous
from csportal.derive.travel.earlier import OF_A_STRETCH

if TYPE_CHECKING:
    from csportal.checks.texts.claims import Claim
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

CONTRARY = {"good": Travel.WORSENING, "bad": Travel.IMPROVING}


def of_travel(kpi: Kpi, period: Period, claim: Claim) -> str:
    """Return the earlier figure that shows that a value did not go the way that is claimed, or nothing."""
    seen = direction(kpi, period) if claim.since == "year" else previous(kpi, period)
    if seen.since is None or seen.earlier is None or not _is_wrong(seen, claim.which):
        return ""
    if claim.since == "year" and (period.first - seen.since.last).days < 0:
        return ""
    value = kpi.values[period].value
    assert isinstance(value, Decimal)  # noqa: S101 - else nothing is claimed of it
    return f"it was {kpi.measure.say(seen.earlier)} in {seen.since}, and is {kpi.measure.say(value)}"


def _is_wrong(seen: Direction, way: str) -> bool:
    if way == "same":
        return seen.travel != Travel.NO_CHANGE
    if way in {"up", "down"}:
        return bool(seen.change) and (seen.change > 0) != (way == "up")
    return seen.travel == CONTRARY[way]


def of_best(kpi: Kpi, period: Period, claim: Claim) -> str:
    """Return a figure that was better, higher or lower already, of the time that is spoken of."""
    value = kpi.values[period].value
    better = {"best": kpi.better, "worst": {"higher": "lower", "lower": "higher"}.get(kpi.better)}
    way = better.get(claim.which, {"highest": "higher", "lowest": "lower"}.get(claim.which))
    if way not in {"higher", "lower"} or not isinstance(value, Decimal):
        return ""
    for at, entry in kpi.values.items():
        is_meant = at.last < period.first and (at.kind == period.kind or kpi.unit not in OF_A_STRETCH)
        if claim.since and at.first.year < int(claim.since):
            is_meant = False
        if not is_meant or not isinstance(entry.value, Decimal) or value == entry.value:
            continue
        if (entry.value > value) == (way == "higher"):
            return f"it was {kpi.measure.say(entry.value)} in {at}, and is {kpi.measure.say(value)}"
    return ""
