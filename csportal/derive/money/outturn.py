"""Outturn: what each line of a budget table came to beside what was planned, and the sum that says so."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.values.money import in_pounds, say
from csportal.values.number import decimals_of, percent

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.budget import Budget, BudgetColumn, BudgetLine, Path

PAIRS = {"budget": "actual", "target": "delivered"}
Pair = tuple["BudgetColumn", "BudgetColumn"]


class Outturn(NamedTuple):
    """One line of a budget table that has both: what was planned, and what was spent or saved, in the table's unit."""

    budget: Budget
    path: Path
    line: BudgetLine
    pair: Pair
    planned: Decimal
    actual: Decimal
    limit: Decimal | None = None
    """From which share of a budget on a line needs attention, in per cent, where that is known."""

    @property
    def over(self) -> Decimal:
        """The actual figure less the planned one: of spending, positive is worse; of savings, positive is better."""
        return self.actual - self.planned

    @property
    def of_savings(self) -> bool:
        """Whether it is savings that were planned and delivered."""
        return str(self.pair[0].holds) == "target"

    @property
    def words(self) -> str:
        """The difference in words, never by a sign alone."""
        if not self.over:
            return "as planned" if self.of_savings else "on budget"
        return f"{self._say(abs(self.over))} {self.way}"

    @property
    def way(self) -> str:
        """Which way the difference goes: over, under, more or less income, ahead, short."""
        if self.of_savings:
            return "ahead" if self.over > 0 else "short"
        if self.planned < 0 or (not self.planned and self.actual < 0):
            return "less income" if self.over > 0 else "more income"
        return "over" if self.over > 0 else "under"

    @property
    def working(self) -> str:
        """How the difference is worked out, from the two figures of the line."""
        actual, planned = self.actual, self.planned
        if self.of_savings:
            of = f"{percent(actual / planned * 100)} of the" if planned > 0 <= actual else "against"
            return f"{self._say(actual)} was delivered, {of} {self._say(planned)} planned: {self.words}."
        done = "spent"
        if max(actual, planned) <= 0 > min(actual, planned):
            actual, planned, done = -actual, -planned, "received"
        limit = self.limit if self.over > 0 else None
        share = f", {percent(abs(self.over / planned) * 100, limit)} of that budget" if self.over and planned else ""
        return f"{self._say(actual)} was {done}, against a budget of {self._say(planned)}: {self.words}{share}."

    def _say(self, amount: Decimal) -> str:
        return say(amount, self.budget.unit, max(decimals_of(self.planned), decimals_of(self.actual)))


def pairs(budget: Budget) -> list[Pair]:
    """Return the pairs of columns that are held against each other: what was planned and what came of it."""
    return [
        (first, second)
        for first in budget.columns
        for second in budget.columns
        if PAIRS.get(first.holds) == second.holds and first.period == second.period
    ]


def outturn(budget: Budget, path: Path, line: BudgetLine, pair: Pair, limit: Decimal | None = None) -> Outturn | None:
    """Return how a line came out; nothing where it has not both amounts."""
    planned, actual = (budget.figure(line, column.key) for column in pair)
    if not (isinstance(planned, Decimal) and isinstance(actual, Decimal)):
        return None
    return Outturn(budget, path, line, pair, planned, actual, limit)


def outturns(budget: Budget, limit: Decimal | None = None) -> list[Outturn]:
    """Return how each line came out, totals included, by the first pair of columns that is compared."""
    pair = next(iter(pairs(budget)), None)
    found = [outturn(budget, path, line, pair, limit) for path, line in budget.every_line()] if pair else []
    return [one for one in found if one]


def reason(portal: Portal, one: Outturn) -> str:
    """Return why a line of a revenue budget needs attention, or nothing; a total or a part is not told again."""
    rule = portal.settings.attention
    over, planned = (in_pounds(amount, one.budget.unit) for amount in (one.over, one.planned))
    is_line = one.path != ("total",) and "parts" not in one.path
    if one.budget.kind != "revenue" or not is_line or over <= 0 or not rule.counts(over, planned):
        return ""
    return f"It came to {one.words}. {rule.words}"
