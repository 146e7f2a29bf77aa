"""Which figures a measure, or its unit, cannot have."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.possible import NEVER_NEGATIVE, WHOLE, may_be_negative
from csportal.values.number import decimals_of
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi

CHANGE = lazy_pattern(
    r"(?:The |By how much |Percentage )?\b(?:change|reduction|decrease|growth)\b(?: (?:in|since|from|of|on)\b)",
    re.IGNORECASE,
)
"""How a measure says that it is a change."""
BELOW = lazy_pattern(
    r"\b(?:gap|differences?|net|balance|variance|variation|under-?spend\w*|over-?spend\w*|surplus|deficit|margin|"
    r"compared|relative|versus)\b",
    re.IGNORECASE,
)
"""Words of measures whose figures may well be on both sides of nought."""
NAMES = {Unit.DAYS: "number of days", Unit.WEEKS: "number of weeks"}
"""What a figure of such a unit is called."""


def is_change(kpi: Kpi) -> bool:
    """Whether the measure is by how much something has changed, which may be below nought."""
    return bool(CHANGE.search(kpi.title) or CHANGE.match(kpi.definition))


def impossible(kpi: Kpi, number: Decimal) -> str:
    """Return why the measure cannot have the figure, or nothing."""
    is_free = number >= 0 or kpi.unit != Unit.PERCENT or may_be_negative(kpi)
    if number < 0 and kpi.unit == Unit.PERCENT and is_free and number >= -WHOLE and _is_alone(kpi):
        return "is below nought, and nothing else says that this percentage may be"
    return of_unit(kpi.unit, number, is_free=is_free)


def _is_alone(kpi: Kpi) -> bool:
    """Whether a single figure of the measure is below nought and its others are not: it is no reason for itself.

    That is so of a value that is the baseline as well; of a target only where there are others to tell.
    """
    targets = list(kpi.targets.values())
    if any(one.change is not None for one in targets) or is_change(kpi):
        return False
    if BELOW.search(kpi.title) or BELOW.search(kpi.definition):
        return False
    values = [one.value for one in kpi.values.values() if isinstance(one.value, Decimal)]
    set_ones = [*(one.value for one in targets), kpi.baseline.value if kpi.baseline else None]
    numbers = [*values, *(one for one in set_ones if one is not None)]
    below = [one for one in numbers if one < 0]
    return len(below) == 1 and (below[0] in values or len(numbers) > 1)


def of_unit(unit: Unit, number: Decimal, *, is_free: bool) -> str:
    """Return why no figure of the unit is such a number, or nothing."""
    if unit == Unit.PERCENT and not -WHOLE <= number <= WHOLE:
        return "is not a possible percentage: it is beyond 100"
    if unit == Unit.PERCENT and number < 0 and not is_free:
        return (
            "is below nought, which a percentage is only where a target or the baseline is too, or a target is a change"
        )
    if unit in NEVER_NEGATIVE and number < 0:
        return f"is below nought, which a {NAMES.get(unit, unit)} cannot be"
    if unit == Unit.COUNT and decimals_of(number) and number != number.to_integral():
        return "is not a whole number, which a count must be"
    return ""
