"""A full stop does not stand where a thousands comma should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.acknowledged import way_out
from csportal.checks.sums.budgets import problems
from csportal.checks.sums.money import as_meant
from csportal.checks.sums.stray_points import misplaced_points, slips
from csportal.problems import Problem, quoted
from csportal.records.finances import MoneyTable
from csportal.values.number import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for table in map(as_meant, portal.all(MoneyTable)):
        lines = dict(table.every_line())
        for (path, column), number in misplaced_points(table).items():
            given, whole = digits(table.amount(lines[path], column)), digits(number)
            message = f"{quoted(given)} has decimals where the rest of the table has whole numbers."
            known = way_out(table.amount(lines[path], column), number, column, path)
            hint = f"If it should be {whole}, write that. {known}"
            place = table.at(*path, "figures", table.columns.keys.index(column))
            yield Problem(place, RULE.code, message, hint, record=table.key)
    yield from problems(portal, RULE.code, slips)


RULE = Rule(
    code="thousands-separator",
    says="In a table of whole numbers no figure has decimals: 1.435 is most likely 1,435.",
    bad=Example(MONEY, with_line(MONEY_TEXT, "[20, 5, 5, 0]}\n    total", "[20, 5.000, 5, 0]}\n    total"),
                "24:39: thousands-separator: “5.000” has decimals where the rest of the table has whole numbers."),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    source="FIN-18",
)  # fmt: skip
