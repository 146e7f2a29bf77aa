"""A budget is of the kind that its title says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget
from csportal.values.pattern import lazy_pattern, only_one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

WORDS = {
    "revenue": lazy_pattern(r"\brevenue\b", re.IGNORECASE),
    "savings": lazy_pattern(r"\bsavings\b", re.IGNORECASE),
    "grants": lazy_pattern(r"\bgrants\b", re.IGNORECASE),
    "capital": lazy_pattern(r"\bcapital\b", re.IGNORECASE),
}


def check(portal: Portal) -> Iterator[Problem]:
    for budget in portal.all(Budget):
        if is_of_another_kind(budget):
            kind = titled(budget.title)
            message = (
                f"{quoted(budget.title)} is of the kind {quoted(budget.kind)} here; its title says {quoted(kind)}."
            )
            hint = f"Write “kind: {kind}”, or check the title. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(budget.at("kind"), RULE.code, message, hint, record=budget.key)


def is_of_another_kind(budget: Budget) -> bool:
    """Whether the title of a table says another kind than the table does: what follows from that is not told."""
    kind = titled(budget.title)
    return bool(kind and budget.kind in WORDS and budget.kind != kind and RULE.code not in (budget.accepted or {}))


def titled(title: str) -> str:
    """Return the kind of table that a title is one of; nothing where it is of none or of several."""
    return only_one(WORDS, title)


RULE = Rule(
    code="table-kind",
    says="A budget whose title says revenue, savings, grants or capital, and only one of them, is of that kind.",
    bad=Example(
        BUDGET,
        BUDGET_TEXT.replace("title: Savings\n", "title: Capital\n"),
        "2:7: table-kind: “Capital” is of the kind “savings” here; its title says “capital”.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    acceptable=True,
)
