"""A money table as bars by line: what was spent beside the budget, or the amounts of up to three periods."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.outturn import outturn, pairs
from csportal.present.charts.budget_bridge import brief, money_axis
from csportal.present.charts.savings_by_year import NOT_YEARS, years
from csportal.present.shapes import Axis, Bars, Chart
from csportal.present.tables.budget_lines import heading
from csportal.records.budget import Budget
from csportal.values.money import say
from csportal.values.number import Printed, decimals_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.money.outturn import Pair
    from csportal.link import Portal
    from csportal.records.budget import BudgetColumn, BudgetLine

SUBJECTS = (Budget,)
TABLES = ("budget_lines",)
MOST_LINES, MOST_COLUMNS = 15, 3
ROLES = ("series", "series-2", "series-3")


def chart(portal: Portal, budget: Budget) -> Chart | None:  # noqa: ARG001 - every chart is called alike
    """Return the bars, or none where there is no amount to draw, or savings by year show the table."""
    pair = next(iter(pairs(budget)), None)
    usable = [one for one in budget.columns if not one.splits and one.holds not in NOT_YEARS]
    columns = list(pair) if pair else usable[-MOST_COLUMNS:]
    every = [leaf for line in budget.lines for leaf in _leaves(line)]
    lines = _largest(budget, every, columns)
    amounts = [one for line in lines for column in columns if (one := _amount(budget, line, column)) is not None]
    if years(budget) or not any(amounts):
        return None
    which = f": {heading(columns[0])}" if len(columns) == 1 else ""
    gaps = "; no bar where no amount is printed" if len(amounts) < len(lines) * len(columns) else ""
    few = f", the {len(lines)} largest of {len(every)} lines" if len(lines) < len(every) else ""
    return Chart(
        name=f"lines-{budget.id}",
        title=_against(budget, every, pair) or _largest_line(budget, every, columns),
        subtitle=f"{budget.title}{which}{few}{gaps}",
        description=" ".join(
            f"{line.name}: {', '.join(_said(budget, line, column, pair) for column in columns)}." for line in lines
        ),
        x=money_axis(amounts, budget.unit),
        y=Axis("category", labels=tuple(line.name for line in lines)),
        marks=tuple(
            Bars(
                heading(column),
                tuple(
                    (at, 0.0, float(amount), _said(budget, line, column, pair))
                    for at, line in enumerate(lines)
                    if (amount := _amount(budget, line, column)) is not None
                ),
                ("budget", "actual")[slot] if pair else ROLES[slot],
                slot,
                len(columns),
                labelled=not pair or slot > 0,
            )
            for slot, column in enumerate(columns)
        ),
        height=60 + (16 + 21 * len(columns)) * len(lines),
    )


def _leaves(line: BudgetLine) -> Iterator[BudgetLine]:
    """Yield a line, or the parts that it is made of."""
    if not line.parts:
        yield line
    for part in line.parts:
        yield from _leaves(part)


def _amount(budget: Budget, line: BudgetLine, column: BudgetColumn) -> Decimal | None:
    found = budget.figure(line, column.key)
    return found if isinstance(found, Printed) else None


def _largest(budget: Budget, lines: list[BudgetLine], columns: list[BudgetColumn]) -> list[BudgetLine]:
    """Return the lines with the largest amounts, in printed order."""

    def size(at: int) -> Decimal:
        return max(abs(_amount(budget, lines[at], column) or Decimal()) for column in columns)

    kept = sorted(range(len(lines)), key=lambda at: -size(at))[:MOST_LINES] if columns else []
    return [lines[at] for at in sorted(kept)]


def _said(budget: Budget, line: BudgetLine, column: BudgetColumn, pair: Pair | None) -> str:
    """Return an amount in short; of a pair's second column what it is over or under, as the table says it."""
    found = budget.figure(line, column.key)
    if not isinstance(found, Printed):
        return "no amount"
    one = outturn(budget, (), line, pair) if pair and column is pair[1] else None
    if one is None:
        return brief(found, budget.unit, decimals_of(found))
    return f"{brief(abs(one.over), budget.unit, decimals_of(one.over))} {one.way}" if one.over else one.words


def _against(budget: Budget, lines: list[BudgetLine], pair: Pair | None) -> str:
    """Return how the whole stands, and which line is furthest on the wrong side; nothing if no line has both."""
    if pair is None:
        return ""
    of_budget = pair[0].holds == "budget"
    found = [one for line in lines if (one := outturn(budget, (), line, pair))]
    total = outturn(budget, ("total",), budget.total, pair) if budget.total else None
    if not found and total is None:
        return ""
    over = total.over if total else sum((one.over for one in found), Decimal())
    whole = f": {say(total.actual, budget.unit)}" if total and not over else ""
    year = f" in {pair[0].period.name}" if pair[0].period else ""
    more, less = ("over budget", "under budget") if of_budget else ("ahead of target", "short of target")
    what = "Spending is" if of_budget else "Savings are"
    even = "on budget" if of_budget else "as planned"
    said = f"{what} {say(abs(over), budget.unit)} {more if over > 0 else less}" if over else f"{what} {even}"
    worst = (max if of_budget else min)(found, key=lambda one: one.over, default=None)
    wrong = worst is not None and (worst.over > 0 if of_budget else worst.over < 0)
    tail = f"; {worst.line.name} is {worst.words}" if worst and wrong and len(found) > 1 else ""
    return f"{said}{year}{whole}{tail}"


def _largest_line(budget: Budget, lines: list[BudgetLine], columns: list[BudgetColumn]) -> str:
    """Return which line has the largest amount in the last column, and how much of the total that is."""
    column = columns[-1]
    amounts = {line.name: found for line in lines if (found := _amount(budget, line, column)) is not None}
    if not amounts:
        return budget.title
    name = max(amounts, key=lambda one: amounts[one])
    year = f" in {column.period.name}" if column.period else ""
    total = _amount(budget, budget.total, column) if budget.total else None
    size = say(amounts[name], budget.unit, decimals_of(amounts[name]))
    of_all = f" of {say(total, budget.unit, decimals_of(total))}" if total else ""
    whole = (
        "Of the lines without parts, the largest is "
        if any(one.parts for one in budget.lines)
        else "The largest line is "
    )
    lead = whole if len(amounts) > 1 else ""
    return f"{lead}{name}: {size}{of_all}{year}"
