"""Savings by year as stacked bars: the largest lines, all others together, and the total of each year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.wholes import whole
from csportal.present.charts.budget_bridge import brief, money_axis
from csportal.present.shapes import Axis, Bars, Chart, Points
from csportal.records.budget import Budget
from csportal.records.figures import value_of
from csportal.values.money import in_unit, say
from csportal.values.number import Printed, decimals_of

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.budget import BudgetColumn, BudgetLine

SUBJECTS = (Budget,)
TABLES = ("budget_lines",)
ROLES = ("series", "series-2", "series-3", "comparator")
NOT_YEARS = ("share", "posts")


def chart(portal: Portal, budget: Budget) -> Chart | None:  # noqa: ARG001 - every chart is called alike
    """Return the stacked bars of a savings table over two years or more; none of any other table, or of blanks."""
    columns = years(budget)
    if not any(isinstance(budget.figure(line, one.key), Printed) for line in budget.lines for one in columns):
        return None
    last = columns[-1].key
    largest = sorted(budget.lines, key=lambda line: -value_of(budget.figure(line, last)))[: len(ROLES)]
    if len(budget.lines) == len(ROLES) + 1:
        largest = largest[:-1]
    totals = [_total(budget, column) for column in columns]
    stacks = [(line.name, role, _figures(budget, line, columns)) for line, role in zip(largest, ROLES, strict=False)]
    if len(largest) < len(budget.lines):
        shown = [sum((figures[at] for _, _, figures in stacks), Decimal()) for at in range(len(columns))]
        rest = [total - part for total, part in zip(totals, shown, strict=True)]
        stacks.append(("Other lines", "none", rest))
    decimals = max(decimals_of(total) for total in totals)
    names = [column.period.name if column.period else column.title for column in columns]
    return Chart(
        name=f"savings-{budget.id}",
        title=_finding(budget, totals[-1], names[-1]),
        subtitle=f"{budget.title}, by year" + ("; each year holds those before it" if budget.cumulative else ""),
        description=" ".join(
            f"{name}: {say(total, budget.unit, decimals)}." for name, total in zip(names, totals, strict=True)
        ),
        x=Axis("category", labels=tuple(column.period.short if column.period else column.title for column in columns)),
        y=money_axis([*(total * Decimal("1.06") for total in totals), *_ends(stacks)], budget.unit),
        marks=(
            *_stacked(budget, stacks),
            Points(
                "Total",
                tuple(
                    (at, float(total), brief(total, budget.unit, decimals), "square", "baseline")
                    for at, total in enumerate(totals)
                ),
                labelled=True,
                above=True,
            ),
        ),
        height=340,
    )


def years(budget: Budget) -> list[BudgetColumn]:
    """Return the columns of a savings table that are each of another year; none if there are fewer than two."""
    own = [one for one in budget.columns if one.period and not one.splits and one.holds not in NOT_YEARS]
    several = len({one.period for one in own}) == len(own) > 1
    return own if budget.kind == "savings" and several else []


def _figures(budget: Budget, line: BudgetLine, columns: list[BudgetColumn]) -> list[Decimal]:
    return [value_of(budget.figure(line, column.key)) for column in columns]


def _total(budget: Budget, column: BudgetColumn) -> Decimal:
    """Return a year's total: the printed one, else the sum of the lines that have an amount."""
    found = whole(budget, column.key)
    if found:
        return in_unit(found.pounds, budget.unit)
    return sum((value_of(budget.figure(line, column.key)) for line in budget.lines), Decimal())


def _stacked(budget: Budget, stacks: list[tuple[str, str, list[Decimal]]]) -> list[Bars]:
    """Return the parts of each year, one on another; amounts below nought go down from it."""
    found: list[Bars] = []
    ends: dict[tuple[int, bool], Decimal] = {}
    for name, role, figures in stacks:
        bars: list[tuple[int, float, float, str]] = []
        for at, figure in enumerate(figures):
            start = ends.get((at, figure > 0), Decimal())
            ends[at, figure > 0] = start + figure
            if figure:
                label = brief(figure, budget.unit, decimals_of(figure))
                bars.append((at, float(start), float(start + figure), label))
        found.append(Bars(name, tuple(bars), role))
    return found


def _ends(stacks: list[tuple[str, str, list[Decimal]]]) -> list[Decimal]:
    """Return how far the stacks of each year reach, above nought and below."""
    by_year = zip(*(figures for _, _, figures in stacks), strict=True)
    return [
        end
        for year in by_year
        for end in (sum(one for one in year if one > 0), sum(one for one in year if one < 0))
        if isinstance(end, Decimal)
    ]


def _finding(budget: Budget, total: Decimal, year: str) -> str:
    """Return the last year's savings; in a table whose years hold those before them, that is what is saved by then."""
    said = say(total, budget.unit, decimals_of(total))
    return f"Planned savings reach {said} a year in {year}" if budget.cumulative else f"Savings are {said} in {year}"
