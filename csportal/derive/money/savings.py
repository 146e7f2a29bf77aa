"""Savings: how much was planned, and how much of it was made, is expected, at risk or out of reach."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.freshness.freshness import as_of
from csportal.records.budget import Budget
from csportal.records.figures import NoAmount, value_of
from csportal.values.money import in_pounds, say
from csportal.values.number import decimals_of, percent, shown

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.budget import BudgetColumn, BudgetLine
    from csportal.records.plan import Plan
    from csportal.values.period import Period

PLANNED = ("target", "planned")
LATER = ("delivered", "forecast", "at-risk", "unachievable")


class Savings(NamedTuple):
    """The savings of one table for one period, in the table's unit; nothing for what the table does not say.

    `open` counts the lines whose plan is still to be confirmed, which nothing is counted of.
    """

    budget: Budget
    period: Period | None
    planned: Decimal
    delivered: Decimal | None = None
    forecast: Decimal | None = None
    at_risk: Decimal | None = None
    unachievable: Decimal | None = None
    open: int = 0
    limit: Decimal | None = None
    """From which share on they need attention, in per cent, where that is known."""

    @property
    def unsure(self) -> Decimal | None:
        """What may not be made: at risk or out of reach as the table says, else what the forecast is short of."""
        if self.at_risk is None and self.unachievable is None:
            return None if self.forecast is None else max(self.planned - self.forecast, Decimal())
        return (self.at_risk or Decimal()) + (self.unachievable or Decimal())

    @property
    def unsure_share(self) -> Decimal | None:
        """What may not be made as a share of the plan, in per cent."""
        return None if self.unsure is None else self._share(self.unsure)

    @property
    def short(self) -> Decimal | None:
        """What was planned and is not delivered; nothing below nought."""
        return None if self.delivered is None else max(self.planned - self.delivered, Decimal())

    @property
    def working(self) -> str:
        """The savings in a sentence or two, each share with the amounts that it is made of."""
        when = f" for {self.period.name}" if self.period else ""
        if self.period and self.budget.cumulative:
            when = f" a year by {self.period.name}"
        said = [f"Savings of {self.said(self.planned)} are planned{when}"]
        for amount, words in (
            (self.delivered, "was delivered"),
            (self.forecast, "is expected to be made"),
            (self.at_risk, "is at risk"),
            (self.unachievable, "is out of reach"),
        ):
            if amount is not None:
                said.append(f"{self.said(amount)}{self._percent(amount)} {words}")
        left = f" {self.open} line{'s have' if self.open > 1 else ' has'} no amount yet." if self.open else ""
        return f"{'; '.join(said)}.{left}"

    def _percent(self, amount: Decimal) -> str:
        share = self._share(amount)
        return "" if share is None else f", {percent(share, self.limit)},"

    def _share(self, amount: Decimal) -> Decimal | None:
        return amount / self.planned * 100 if self.planned > 0 else None

    def said(self, amount: Decimal) -> str:
        """Return an amount of the table, with the decimals that the table has."""
        figures = (self.planned, self.delivered, self.forecast, self.at_risk, self.unachievable)
        return say(amount, self.budget.unit, max(decimals_of(one) for one in figures if one is not None))

    def pounds(self, amount: Decimal) -> Decimal:
        """Return an amount of the table in pounds."""
        return in_pounds(amount, self.budget.unit)


def savings(portal: Portal, plan: Plan) -> list[Savings]:
    """Return the savings of a plan's tables, by table and period."""
    limit = portal.settings.attention.savings_share
    return [one for budget in portal.in_plan(Budget, plan) for one in of_budget(budget, limit)]


def of_budget(budget: Budget, limit: Decimal | None = None) -> list[Savings]:
    """Return the savings of a table for each period that it plans some for; none of a table of another kind.

    Columns that split another are left out. A line that is still to be confirmed is counted in no sum of its period.
    """
    columns = [one for one in budget.columns if not one.splits] if budget.kind == "savings" else []
    found = []
    for period in dict.fromkeys(one.period for one in columns if one.holds in PLANNED):
        own: dict[str, BudgetColumn] = {}
        for column in columns:
            if column.period == period:
                own.setdefault("planned" if column.holds in PLANNED else column.holds, column)
        sums = {holds: _sum(budget, own[holds], own["planned"]) for holds in ("planned", *LATER) if holds in own}
        planned = sums.pop("planned")
        unset = [line for line in budget.lines if _is_open(budget, line, own["planned"])]
        amounts = {holds.replace("-", "_"): one for holds, one in sums.items()}
        found.append(Savings(budget, period, planned, **amounts, open=len(unset), limit=limit))
    return found


def why(portal: Portal, plan: Plan, one: Savings) -> str:
    """Return why savings need attention, or nothing: more of them at risk, or not made in time, than the portal allows.

    What is at risk counts until the period is over; what is not delivered, from then on.
    """
    limit = portal.settings.attention.savings_share
    rule = f"More than {shown(limit)}% needs attention."
    if one.planned <= 0:
        return ""
    is_over = one.period is not None and one.period.last <= as_of(portal, plan)
    for amount, said in ((one.short if is_over else None, "was not delivered"), (one.unsure, "is at risk")):
        if amount is not None and amount * 100 > limit * one.planned:
            share = percent(amount / one.planned * 100, limit)
            return f"{one.said(amount)} of {one.said(one.planned)} planned savings {said}, {share}. {rule}"
    return ""


def _is_open(budget: Budget, line: BudgetLine, planned: BudgetColumn) -> bool:
    return budget.figure(line, planned.key) == NoAmount.TO_BE_CONFIRMED


def _sum(budget: Budget, column: BudgetColumn, planned: BudgetColumn) -> Decimal:
    """Return the printed total of a column, put right if need be, else the sum of the lines whose plan is known."""
    total = budget.figure(budget.total, column.key) if budget.total else None
    if isinstance(total, Decimal):
        return total
    lines = [line for line in budget.lines if not _is_open(budget, line, planned)]
    return sum((value_of(budget.figure(line, column.key)) for line in lines), Decimal())
