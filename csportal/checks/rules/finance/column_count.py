"""Each line of a money table has a figure for each column."""

from __future__ import annotations

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="column-count",
    says="Every line of a money table has one figure for each column.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, "[40, 10, 9, 1]", "[40, 10, 9]"),
        "13:36: column-count: “Transport” has 3 figures; the table has 4 columns.",
    ),
    good=Example(MONEY, MONEY_TEXT),
)
