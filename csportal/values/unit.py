"""Units: what a figure counts, and how it and a difference between two of them are said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from csportal.values.number import shown


class Unit(StrEnum):
    """What a figure is measured in."""

    PERCENT = "percent"
    COUNT = "count"
    RATE = "rate"
    GBP = "gbp"
    GBP_THOUSAND = "gbp-thousand"
    GBP_MILLION = "gbp-million"
    DAYS = "days"
    WEEKS = "weeks"
    SCORE = "score"
    RATIO = "ratio"
    POINTS = "points"


SUFFIXES = {Unit.DAYS: " days", Unit.WEEKS: " weeks", Unit.POINTS: " points", Unit.GBP_MILLION: " million"}
POUNDS = {Unit.GBP, Unit.GBP_THOUSAND, Unit.GBP_MILLION}
SHORT = {Unit.PERCENT: "%", Unit.GBP: "£", Unit.GBP_THOUSAND: "£000", Unit.GBP_MILLION: "£m", Unit.COUNT: "number"}


@dataclass(frozen=True)
class Measure:
    """How one measure's figures are shown: their unit, their decimals and, for a rate, per how many."""

    unit: Unit
    decimals: int
    per: int | None = None

    def say(self, number: Decimal) -> str:
        """Return the figure with its unit: "78.4%", "60.7 per 1,000", "£56,000"."""
        if self.unit == Unit.GBP_THOUSAND:
            return pounds(number * 1000)
        text = shown(number, self.decimals)
        if self.unit in POUNDS:
            sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
            return f"{sign}£{text}{SUFFIXES.get(self.unit, '')}"
        if self.unit == Unit.PERCENT:
            return f"{text}%"
        if self.unit == Unit.RATE and self.per:
            return f"{text} per {self.per:,}"
        return text + (SUFFIXES.get(self.unit, "").rstrip("s") if text == "1" else SUFFIXES.get(self.unit, ""))

    def say_gap(self, number: Decimal) -> str:
        """Return a difference in the words for it: percentages differ by percentage points, never by per cent."""
        if self.unit == Unit.PERCENT:
            text = shown(number, self.decimals)
            return f"{text} percentage point{'' if text == '1' else 's'}"
        if self.unit == Unit.RATE:
            return shown(number, self.decimals)
        return self.say(number)

    @property
    def label(self) -> str:
        """The unit for a column heading or an axis: "%", "per 1,000", "£000"."""
        if self.unit == Unit.RATE and self.per:
            return f"per {self.per:,}"
        return SHORT.get(self.unit, str(self.unit))


def pounds(number: Decimal) -> str:
    """Return an amount in whole pounds: "£56,000"."""
    text = shown(number, 0)
    return f"-£{text[1:]}" if text.startswith("-") else f"£{text}"
