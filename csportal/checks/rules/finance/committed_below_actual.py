"""What is spent and ordered is no less than what is spent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.monitoring import unexplained
from csportal.problems import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    for one in unexplained(portal):
        if one.kind != "expenditure" or "committed" not in one.figures:
            continue
        if one.figures["committed"] < one.figures["actual_to_date"]:
            message = f"{one.say('committed')}, is less than {one.say('actual_to_date')}, which is part of it."
            yield one.problem(RULE.code, "committed", message)


ORDERED = (
    MONEY_TEXT.replace("Variance}", "Variance, committed: Spent and ordered}")
    .replace("(10)]", "(10), 120]")
    .replace("9, 1]", "9, 1, 12]")
    .replace("119, (9)]", "119, (9), 132]")
    .replace("-10, 0]", "-10, 0, -10]")
    .replace("109, (9)]", "109, (9), 122]")
    .replace("5, 0]", "5, 0, 5]")
    .replace("114, (9)]", "114, (9), 127]")
)
"""The small council's money table with a column for what is ordered as well."""

RULE = Rule(
    code="committed-below-actual",
    says="On a line of expenditure, what is spent and ordered is no less than what is spent; if it is, the line's note "
    "says why.",
    bad=Example(
        MONEY,
        ORDERED.replace("(10), 120]", "(10), 124]").replace("9, 1, 12]", "9, 1, 8]"),
        "13:51: committed-below-actual: “Transport”: the committed figure, 8, is less than the actual to "
        "date, 9, which is part of it.",
    ),
    good=Example(MONEY, ORDERED),
    check=check,
    level=Level.WARNING,
    source="FIN-06",
    acceptable=True,
)
