"""Year on year: how a plan's whole budget changes from one year to the next, and what of that the plan explains."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.money.bridge import Leg, legs
from csportal.derive.money.wholes import Whole, yearly
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.values.money import in_unit, say
from csportal.values.number import decimals_of, rounded

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.plan import Plan
    from csportal.values.period import Period


class YearOnYear(NamedTuple):
    """Two years' whole revenue budgets, with the bridge between them, or else the savings planned for the second."""

    first: Period
    second: Period
    before: Whole
    after: Whole
    leg: Leg | None
    savings: tuple[Whole, ...]

    @property
    def change(self) -> Decimal:
        """By how many pounds the budget rises."""
        return self.after.pounds - self.before.pounds

    @property
    def saved(self) -> Decimal:
        """The savings that are planned for the second year, in pounds."""
        return sum((one.pounds for one in self.savings), Decimal())

    @property
    def unexplained(self) -> Decimal:
        """What of the change, in pounds, no bridge and no savings explain; nought where rounding can explain it."""
        left = self.change + self.saved
        slack = sum((one.slack for one in (self.before, self.after, *self.savings)), Decimal())
        return Decimal() if self.leg or abs(left) <= slack else left

    @property
    def working(self) -> str:
        """The sum in words, from the totals that the tables print."""
        before, after = self.said(self.before.pounds), self.said(self.after.pounds)
        way = "falls" if self.change < 0 else "rises"
        moves = f"{way} by {self.said(abs(self.change))}" if self.change else "stays the same"
        said = f"The budget {moves}, from {before} in {self.first.name} to {after} in {self.second.name}."
        if self.leg:
            part = "it" if self.leg.is_reached else "some of it, but not all"
            return f"{said} The bridge “{self.leg.bridge.title}” explains {part}."
        if self.savings:
            said += f" Savings of {self.said(self.saved)} are planned for {self.second.name}."
        if not self.unexplained:
            return f"{said} That explains it." if self.savings else said
        gap = self.said(abs(self.unexplained))
        if not self.savings:
            return f"{said} The plan has no figures that explain it."
        more = "more" if self.unexplained > 0 else "less"
        return f"{said} The budget is {gap} {more} than that makes, which no figures explain."

    def said(self, pounds: Decimal) -> str:
        """Return an amount in the unit of the later table, with no more decimals than the totals are printed with."""
        unit = self.after.budget.unit
        found = [
            (in_unit(one.pounds, unit), one.budget.unit == unit) for one in (self.before, self.after, *self.savings)
        ]
        decimals = max(decimals_of(amount if is_printed else amount.normalize()) for amount, is_printed in found)
        return say(rounded(in_unit(pounds, unit), decimals), unit)


def years_on_year(portal: Portal, plan: Plan) -> list[YearOnYear]:
    """Return each pair of years that follow one another and have a whole revenue budget in the plan."""
    wholes: dict[Period, Whole] = {}
    for budget in portal.in_plan(Budget, plan):
        if budget.kind == "revenue":
            wholes = yearly(budget, "budget") | wholes
    return [
        YearOnYear(
            first,
            second,
            wholes[first],
            wholes[second],
            _leg(portal, plan, first, second),
            _saved(portal, plan, second),
        )
        for first, second in pairwise(sorted(wholes))
        if second.first - first.last == timedelta(days=1)
    ]


def _leg(portal: Portal, plan: Plan, first: Period, second: Period) -> Leg | None:
    """Return the step between two years of the first bridge of all services together that names its budgets."""
    found = [one for one in portal.in_plan(Bridge, plan) if one.budgets and not one.service]
    steps = [leg for one in found for leg in legs(one) if (leg.start, leg.step.to) == (first, second)]
    return steps[0] if steps else None


def _saved(portal: Portal, plan: Plan, year: Period) -> tuple[Whole, ...]:
    """Return what is planned to be saved in a year; of a table whose years hold one another, what the year adds."""
    found = []
    for budget in portal.in_plan(Budget, plan):
        own = yearly(budget, "planned", "target") if budget.kind == "savings" else {}
        if year in own:
            earlier = [period for period in own if period < year] if budget.cumulative else []
            before = own[max(earlier)] if earlier else None
            added = own[year].pounds - before.pounds if before else own[year].pounds
            slack = own[year].slack + (before.slack if before else 0)
            found.append(own[year]._replace(pounds=added, slack=slack))
    return tuple(found)
