"""What is known of a later year is known of the one before it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.figures import NoAmount
from csportal.records.plan import Plan
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path
    from csportal.records.figures import Figure
    from csportal.values.period import Period

Given = tuple["Period", "Path", "Figure"]
Row = tuple["Record", str, "list[Given]"]
"""A line with its figures: for which period each is, and where it stands."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for record, name, given in [*_of_budgets(portal, plan), *_of_bridges(portal, plan)]:
            for period, path, figure in given:
                later = [(one, known) for one, _, known in given if isinstance(known, Decimal) and period < one]
                if figure == NoAmount.TO_BE_CONFIRMED and later and not _is_told(plan, record, period):
                    yield _problem(record, path, f"{quoted(name)} is still to be confirmed for {period.name}", later[0])


def _of_budgets(portal: Portal, plan: Plan) -> Iterator[Row]:
    for budget in portal.in_plan(Budget, plan):
        if not any(NoAmount.TO_BE_CONFIRMED in line.figures for _, line in budget.every_line()):
            continue
        for holds in sorted({column.holds for column in budget.columns}):
            columns = [
                (row, one.period)
                for row, one in enumerate(budget.columns)
                if one.holds == holds and one.period and not one.splits
            ]
            for path, line in budget.every_line():
                yield (
                    budget,
                    line.name,
                    [(period, (*path, "figures", row), line.figures[row]) for row, period in columns],
                )


def _of_bridges(portal: Portal, plan: Plan) -> Iterator[Row]:
    for bridge in portal.in_plan(Bridge, plan):
        rows: dict[str, list[Given]] = {}
        for row, step in enumerate(bridge.steps):
            for place, one in enumerate(step.movements):
                path = ("steps", row, "movements", place, "figure")
                rows.setdefault(one.name, []).append((step.to, path, one.figure))
        for name, given in rows.items():
            yield bridge, name, given


def _is_told(plan: Plan, record: Record, period: Period) -> bool:
    """Whether the rule for amounts whose year had begun tells of it already."""
    return period.first < plan.document.date.first and "unconfirmed-amount" not in (record.accepted or {})


def _problem(record: Record, path: Path, what: str, later: tuple[Period, Decimal]) -> Problem:
    year, known = later
    message = f"{what}, though {shown(known)} is given for {year.name}, which is later."
    hint = "Check whether the two have changed places. If the source has it so, add: "
    hint += f"accepted: {{{RULE.code}: why}}"
    return Problem(record.at(*path), RULE.code, message, hint, Level.WARNING, record.key)


RULE = Rule(
    code="earlier-unconfirmed",
    says="On a line of a budget or a bridge, no amount is “to-be-confirmed” where the one of a later year is known.",
    bad=Example(
        BUDGET,
        with_line(
            BUDGET_TEXT, "figures: [100, 300, 75, 300, blank]", "figures: [to-be-confirmed, 300, 75, 300, blank]"
        ),
        "12:31: earlier-unconfirmed: “Offices” is still to be confirmed for 2024/25, though 300 is given "
        "for 2025/26, which is later.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
