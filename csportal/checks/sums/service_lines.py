"""Two tables of one year's budget, held against each other line by line: which service has another amount in each."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.problems import quoted
from csportal.values.money import in_pounds, in_unit, say

if TYPE_CHECKING:
    from csportal.derive.money.wholes import Whole
    from csportal.records.budget import BudgetLine, Path

Found = tuple["Path", str, str]
"""The line, what is wrong with it, and what to check."""


def differing(one: Whole, other: Whole) -> Found | None:
    """Return what is wrong with the one line that makes the difference between the two tables.

    Nothing where no line does, or where several may.
    """
    own, others = (_by_service(whole) for whole in (one, other))
    gap, slack = one.pounds - other.pounds, one.slack + other.slack
    found = [
        (path, line, amount, others[line.service or ""])
        for path, line, amount in own.values()
        if line.service in others and abs(amount - others[line.service][2] - gap) <= slack
    ]
    if len(found) != 1:
        return None
    path, line, amount, (_, that, known) = found[0]
    message = (
        f"{quoted(line.name)}: {said(amount, one)} is given; the table {quoted(other.budget.title)} has "
        f"{said(known, other)} for the same service, {quoted(that.name)}, and all else of the two agrees."
    )
    return path, message, "Check both figures."


def exchanged(one: Whole, other: Whole) -> Found | None:
    """Return what is wrong with services that have each other's amounts in the other table; nothing where none have."""
    own, others = (_by_service(whole) for whole in (one, other))
    both = [service for service in own if service in others]
    off = [
        service
        for service in both
        if own[service][2] != others[service][2] and own[service][2] in {others[name][2] for name in both}
    ]
    if len(off) <= 1:
        return None
    (path, line, amount), (_, that, known) = own[off[0]], others[off[0]]
    message = (
        f"{quoted(line.name)}: {said(amount, one)} is given; the table {quoted(other.budget.title)} has "
        f"{said(known, other)} for {quoted(that.name)}, and this amount on another line."
    )
    return path, message, "Check whether the figures of one of the two tables stand on each other's lines."


def _by_service(whole: Whole) -> dict[str, tuple[Path, BudgetLine, Decimal]]:
    """Return the lines, parts left out, by their service, each with its amount in pounds; none of several of one."""
    found: dict[str, tuple[Path, BudgetLine, Decimal]] = {}
    named = [line.service for line in whole.budget.lines]
    for row, line in enumerate(whole.budget.lines):
        figure = whole.budget.figure(line, whole.column)
        if line.service and named.count(line.service) == 1 and isinstance(figure, Decimal):
            found[line.service] = (("lines", row), line, in_pounds(figure, whole.budget.unit))
    return found


def said(pounds: Decimal, whole: Whole) -> str:
    """Return an amount in the words of its table's unit."""
    return say(in_unit(pounds, whole.budget.unit), whole.budget.unit)
