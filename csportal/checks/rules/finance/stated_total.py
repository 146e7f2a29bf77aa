"""The amount that a budget's title or notes give for all of it is what its lines make."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums import line_totals
from csportal.checks.sums.budgets import Reading
from csportal.checks.texts.said_amounts import AMOUNT, ANY, amount_of
from csportal.derive.money.wholes import whole
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.values.money import in_pounds, in_unit, say
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path

SUM = lazy_pattern(
    rf"\b(?:(?:budgets|lines|amounts|savings|grants|columns?) (?:together )?(?:add up to|come to|make)|"
    rf"(?:in all|total(?:s|ling)?(?: of| is| are)?)) {AMOUNT}(?! (?:more|less|over|under|in|from)\b)",
    re.IGNORECASE,
)
"""An amount that a note calls the sum of the table."""


def check(portal: Portal) -> Iterator[Problem]:
    for budget in portal.all(Budget):
        said = [(path, match) for path, pattern, text in _texts(budget) for match in pattern.finditer(text)]
        if not said or any(line_totals.slips(Reading(budget))):
            continue  # What is wrong with the sums is told there.
        wholes = [found.pounds for key in budget.keys if (found := whole(budget, key))]
        known = [*wholes, *_parts(budget)]
        for path, match in said:
            amount, step = amount_of(match)
            if wholes and not any(abs(abs(one) - amount) * 2 <= step for one in known):
                near = min(wholes, key=lambda one: abs(abs(one) - amount))
                message = f"{quoted(match[0])} is said here; the figures make {_said(near, budget)}."
                hint = f"Check the figures and the text. If both are right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(budget.at(*path), RULE.code, message, hint, Level.WARNING, budget.key)


def _texts(budget: Budget) -> Iterator[tuple[Path, re.Pattern[str], str]]:
    yield ("title",), ANY, budget.title
    for row, note in enumerate(budget.notes):
        yield ("notes", row), SUM, " ".join(note.split())


def _parts(budget: Budget) -> list[Decimal]:
    """Return the figures of the lines that are made of others, in pounds."""
    lines = [line for _, line in budget.every_line() if line.parts]
    figures = [figure for line in lines for figure in line.figures if isinstance(figure, Decimal)]
    return [in_pounds(figure, budget.unit) for figure in figures]


def _said(pounds: Decimal, budget: Budget) -> str:
    return say(in_unit(pounds, budget.unit), budget.unit)


NOTED = with_line(BUDGET_TEXT, "source: {", "notes: [The savings add up to £400k by 2026.]\nsource: {")

RULE = Rule(
    code="stated-total",
    says="An amount in the title of a budget, or one that its notes say its lines add up to, is what they make.",
    bad=Example(
        BUDGET,
        NOTED.replace("£400k", "£440k"),
        "19:9: stated-total: “savings add up to £440k” is said here; the figures make £400,000.",
    ),
    good=Example(BUDGET, NOTED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
