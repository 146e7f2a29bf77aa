"""A discrepancy is acknowledged only where the printed figure is really wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.finances import MoneyTable
from csportal.values.number import digits, parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for table in portal.all(MoneyTable):
        for path, line in table.every_line():
            known = line.known_discrepancy
            if known is None:
                continue
            column = known.column or table.columns.keys[0]
            place = table.at(*path, "known_discrepancy", "printed")
            figure = table.printed(line, column)
            if parse_number(known.printed) != figure:
                message = f"{quoted(known.printed)} is said to be printed, but the line has {quoted(digits(figure))}."
                hint = "Copy the printed figure here exactly; if the line was put right, delete the acknowledgement."
                yield Problem(place, RULE.code, message, hint, record=table.key)
            elif parse_number(known.computed) == figure:
                message = "The printed and the computed figure are the same, so there is no discrepancy."
                yield Problem(place, RULE.code, message, "Delete the acknowledgement.", record=table.key)


ACKNOWLEDGED = """{name: Total income, figures: [-40, -10, -10, 0], \
known_discrepancy: {column: annual_budget, printed: "-44", computed: "-40", note: Misprint.}}"""

RULE = Rule(
    code="idle-discrepancy",
    family="finance",
    says="A known discrepancy repeats the printed figure of its line and says what it should be instead.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, "{name: Total income, figures: [-40, -10, -10, 0]}", ACKNOWLEDGED),
        "19:114: idle-discrepancy: “-44” is said to be printed, but the line has “-40”.",
    ),
    good=Example(
        MONEY,
        with_line(
            MONEY_TEXT,
            "{name: Total income, figures: [-40, -10, -10, 0]}",
            ACKNOWLEDGED.replace("[-40,", "[-44,"),
        ),
    ),
    check=check,
)
