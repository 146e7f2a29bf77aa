"""Wholes: what all lines of a budget table come to in a column, in pounds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.records.figures import amounts
from csportal.values.money import in_pounds
from csportal.values.sums import tolerance, unit_of

if TYPE_CHECKING:
    from csportal.records.budget import Budget
    from csportal.values.period import Period


class Whole(NamedTuple):
    """A whole table's amount in a column: in pounds, and how far rounding may have moved it.

    `is_open` says that a line of it is still to be confirmed, whatever total is printed.
    """

    budget: Budget
    column: str
    pounds: Decimal
    slack: Decimal
    is_open: bool = False


def whole(budget: Budget, column: str) -> Whole | None:
    """Return the printed total of a column, put right if need be, else the sum of its lines.

    Nothing where no amount is printed, or where there is no total and a line is still to be confirmed.
    """
    total = budget.figure(budget.total, column) if budget.total else None
    lines = amounts(budget.figure(line, column) for line in budget.lines)
    if isinstance(total, Decimal):
        parts, amount = [total], total
    elif lines:
        parts, amount = lines, sum(lines, Decimal())
    else:
        return None
    slack = tolerance(len(parts), unit_of(parts)) / 2
    return Whole(budget, column, in_pounds(amount, budget.unit), in_pounds(slack, budget.unit), lines is None)


def yearly(budget: Budget, *holds: str) -> dict[Period, Whole]:
    """Return the wholes of the columns that hold what is asked for, by period; parts of a split column left out."""
    return {
        column.period: found
        for column in budget.columns
        if column.period and column.holds in holds and not column.splits and (found := whole(budget, column.key))
    }
