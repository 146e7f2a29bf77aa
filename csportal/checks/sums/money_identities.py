"""Which figures of one line of a money table make another: the variance, the budget after virements, the forecast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.values.sums import tolerance, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from csportal.records.finances import MoneyTable


@dataclass(frozen=True)
class Identity:
    """One column that two others make: the first one, with the second added or taken away."""

    code: str
    first: str
    second: str
    made: str
    sign: int
    way: int
    reason: str

    @property
    def columns(self) -> tuple[str, str, str]:
        """Its columns, the one that is made last."""
        return self.first, self.second, self.made

    def fitting(self, column: str, of: Mapping[str, Decimal]) -> Decimal:
        """Return the figure of a column that the other two make."""
        if column == self.made:
            return self.way * (of[self.first] + self.sign * of[self.second])
        if column == self.first:
            return self.way * of[self.made] - self.sign * of[self.second]
        return self.sign * (self.way * of[self.made] - of[self.first])

    def fails(self, of: Mapping[str, Decimal]) -> bool:
        """Whether the column is not what the other two make it.

        Figures printed with decimals are rounded; whole ones are exact and must agree exactly.
        """
        figures = [of[column] for column in self.columns]
        unit = unit_of(figures)
        return abs(figures[2] - self.fitting(self.made, of)) > (0 if unit == 1 else tolerance(2, unit))

    def says(self, column: str) -> str:
        """Return how the sentence goes on that tells what a column should be."""
        if column == self.made:
            return self.reason
        others = [name.replace("_", " ") for name in self.columns if name != column]
        return f"{' and '.join(others)} make"


WAYS = ("budget-less-actual", "actual-less-budget")


def identities(table: MoneyTable, *, turned: bool = False) -> Iterator[Identity]:
    """Yield those that a table has all three columns of; if asked, with its variances the other way round."""
    number = WAYS.index(table.variance_is) ^ turned
    way, less = 1 - 2 * number, WAYS[number].replace("-", " ")
    forecast = less.replace("actual", "forecast")
    for one in (
        Identity("current-budget", "original_budget", "virements", "annual_budget", 1, 1,
                 "original budget and virements make"),
        Identity("variance-identity", "budget_to_date", "actual_to_date", "variance", -1, way, f"{less} makes"),
        Identity("variance-identity", "annual_budget", "forecast", "forecast_variance", -1, way, f"{forecast} makes"),
    ):  # fmt: skip
        if set(one.columns) <= set(table.columns.keys):
            yield one
