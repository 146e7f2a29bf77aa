"""What a numerator and a denominator make, and what may be wrong with the two."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.number import rounded, shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi

EXPLAINED = Decimal("0.1")
"""By what share of a figure a note may explain that it is not what its parts make."""
FAR = (
    "Check the three figures, digit by digit. A note explains a difference of up to a tenth; if it is larger in the "
    "source, leave the two parts out, and give them in the note."
)


def whole(kpi: Kpi) -> Decimal:
    """Return how many of the denominator a KPI's figure is for: 100 for a percentage, nought where there is no such."""
    if kpi.unit == Unit.PERCENT:
        return Decimal(100)
    return Decimal(kpi.per or 0) if kpi.unit == Unit.RATE else Decimal()


def against(kpi: Kpi, value: Decimal, counted: Decimal, of: Decimal, *, explained: bool) -> tuple[str, str, str] | None:
    """Return the field that the two parts of a figure speak against, with the message and the way out.

    A figure that a note explains may differ from what its parts make, but not by much: a note tells of rounding and of
    small differences, and says nothing for a digit typed wrongly later.
    """
    if of <= 0:
        return "denominator", f"Nothing can be counted out of {shown(of)}.", "Check the denominator."
    if counted > of and kpi.unit != Unit.RATIO:
        message = f"The numerator, {shown(counted)}, is greater than the denominator, {shown(of)}."
        return "numerator", message, "The denominator is the whole, of which the numerator is a part; are they swapped?"
    made = whole(kpi) * counted / of
    near = max(Decimal(1).scaleb(-kpi.decimals), abs(value) * EXPLAINED if explained else Decimal())
    if whole(kpi) and abs(made - value) > near:
        shape = "per cent" if kpi.unit == Unit.PERCENT else f"per {kpi.per:,}"
        right = shown(rounded(made, kpi.decimals))
        message = f"{shown(counted)} of {shown(of)} is {right} {shape}, not {shown(value)}."
        if explained:
            return "value", message, FAR
        return "value", message, "Check the three figures; if the source prints them so, say in “note” why they differ."
    return None
