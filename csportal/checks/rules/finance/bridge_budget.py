"""A bridge leads from one printed budget to another."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, BUDGET, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums import line_totals
from csportal.checks.sums.budgets import Reading
from csportal.derive.money.wholes import Whole, whole
from csportal.problems import Level, Problem, quoted
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.values.money import in_pounds, in_unit
from csportal.values.number import shown
from csportal.values.sums import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for bridge in portal.all(Bridge):
        for row, named in enumerate(bridge.budgets):
            table = portal.search(bridge, Budget, named)
            if table is None or any(line_totals.slips(Reading(table))):
                continue  # What is wrong with the table is told there.
            found = list(_budgets(bridge, table))
            if not found:
                whose = "the bridge's service" if bridge.service else "all services"
                message = f"The table {quoted(table.title)} has no budget of {whose} for a year of this bridge."
                hint = "Name the table that has, or take this one out."
                yield Problem(bridge.at("budgets", row), RULE.code, message, hint, Level.WARNING, bridge.key)
            for path, period, amount, printed in found:
                if abs(in_pounds(amount, bridge.unit) - printed.pounds) > _slack(amount, bridge) + printed.slack:
                    yield _problem(bridge, path, period, amount, printed)


def _budgets(bridge: Bridge, table: Budget) -> Iterator[tuple[Path, Period, Decimal, Whole]]:
    """Yield each budget of the bridge that the table has too: its place, its year, and both amounts."""
    ends: list[tuple[Path, Period, Decimal]] = [(("opening",), bridge.starts, bridge.opening)]
    ends += [(("steps", row, "closing"), step.to, step.closing) for row, step in enumerate(bridge.steps)]
    for path, period, amount in ends:
        for column in table.columns:
            if (column.holds, column.period, column.splits) == ("budget", period, None):
                printed = _of_service(table, column.key, bridge.service) if bridge.service else whole(table, column.key)
                if printed:
                    yield path, period, amount, printed


def _of_service(table: Budget, column: str, service: str) -> Whole | None:
    """Return what the lines of a service have in a column, in pounds; none where the table has no amount of it."""
    figures = [table.figure(line, column) for _, line in table.every_line() if line.service == service]
    amounts = [one for one in figures if isinstance(one, Decimal)]
    if not amounts:
        return None
    slack = unit_of(amounts) * len(amounts) / 2
    return Whole(table, column, in_pounds(sum(amounts, Decimal()), table.unit), in_pounds(slack, table.unit))


def _slack(amount: Decimal, bridge: Bridge) -> Decimal:
    return in_pounds(unit_of([amount]), bridge.unit) / 2


def _problem(bridge: Bridge, path: Path, period: Period, amount: Decimal, printed: Whole) -> Problem:
    table = printed.budget
    message = (
        f"{shown(amount)} is given for {period}; the table {quoted(table.title)} has "
        f"{shown(in_unit(printed.pounds, bridge.unit))} for the same budget."
    )
    hint = f"Check both. If the source has them so, add: accepted: {{{RULE.code}: why}}"
    return Problem(bridge.at(*path), RULE.code, message, hint, Level.WARNING, bridge.key)


NAMED = with_line(BRIDGE_TEXT, "opening: 8.27\n", "opening: 8.27\nbudgets: [savings]\n")
REVENUE = """\
title: Revenue
kind: revenue
unit: gbp-million
columns:
  - {key: first, title: 2023/24, holds: budget, period: 2023-24}
  - {key: second, title: 2024/25, holds: budget, period: 2024-25}
lines:
  - {name: Families, figures: [8.27, 7.35]}
source: {section: "3"}
"""

RULE = Rule(
    code="bridge-budget",
    says="Where a bridge names the tables that print its budgets, it starts from and leads to what they print.",
    bad=Example(
        BRIDGE,
        NAMED,
        "12:14: bridge-budget: 7.35 is given for 2024-25; the table “Revenue” has 7.53 for the same budget.",
        beside=((BUDGET, with_line(REVENUE, "7.35", "7.53")),),
    ),
    good=Example(BRIDGE, NAMED, beside=((BUDGET, REVENUE),)),
    check=check,
    level=Level.WARNING,
    source="FIN-21",
    acceptable=True,
)
