"""The amount that a line's own note gives is that of its figures."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, revenue
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.said_amounts import AMOUNT, ANY, amount_of
from csportal.derive.money.outturn import pairs
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.values.money import in_pounds
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.link import Portal
    from csportal.records.budget import BudgetLine, Path
    from csportal.records.finances import MoneyLine

Noted = tuple["Budget | MoneyTable", "Path", "BudgetLine | MoneyLine", "Decimal | None"]
Found = tuple[str, str, "Path"]
"""The words of a note, what the figures say in their place, and which field to look at."""
PART = r"(?! (?:on|for|in|from|at|through|because)\b)"
DIFFERENCE = lazy_pattern(
    rf"\b(?:over|under)spen[dt]\w* (?:of|by) {AMOUNT}{PART}|{AMOUNT} (?:over|under)spen[dt]\w*{PART}|"
    rf"{AMOUNT} (?:came to be |was |is )left\b",
    re.IGNORECASE,
)
"""An amount that a note calls the whole difference of what was budgeted and spent."""
PRINTED = lazy_pattern(
    rf"\b(?:prints?|printed as|gives?|says|shows?) {AMOUNT}(?! (?:more|less|over|under|of it)\b)", re.IGNORECASE
)
"""An amount that a note says the source prints."""
WAY = lazy_pattern(r"\b(over|under)spen[dt]\w*\b", re.IGNORECASE)
OF_ANOTHER_TIME = lazy_pattern(
    r"\b(?:forecast|expect|likely|by the end|year.?end|outturn|last year|previous)", re.IGNORECASE
)
PLACES = (-6, -3, -2, -1, 1, 2, 3, 6)


def check(portal: Portal) -> Iterator[Problem]:
    for table, path, line, over in _noted(portal):
        note = " ".join((line.note or "").split())
        amounts = [
            (row, in_pounds(one, table.unit)) for row, one in enumerate(line.figures) if isinstance(one, Decimal)
        ]
        if found := _differs(note, amounts) or _other_way(note, over):
            words, reason, field = found
            message = f"{quoted(line.name)}: the note says {quoted(words)}, but {reason}."
            hint = f"Check the figures and the note. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(table.at(*path, *field), RULE.code, message, hint, Level.WARNING, table.key)


def _noted(portal: Portal) -> Iterator[Noted]:
    """Yield each line with a note, and by how much more than budgeted was spent on it, if that is known."""
    for table in portal.all(MoneyTable):
        for number, section in enumerate(table.sections):
            for row, line in enumerate(section.lines):
                if line.note:
                    over = table.amount(line, "actual_to_date") - table.amount(line, "budget_to_date")
                    # Where the variance is another, that is told already.
                    printed = table.amount(line, "variance") * (1 if table.variance_is == "actual-less-budget" else -1)
                    is_known = section.kind == "expenditure" and printed == over
                    yield table, ("sections", number, "lines", row), line, over if is_known else None
    for budget in portal.all(Budget):
        held = [pair for pair in pairs(budget) if pair[0].holds == "budget"]
        for path, one in budget.every_line():
            if one.note:
                planned, actual = (budget.figure(one, column.key) for column in held[0]) if len(held) == 1 else ("", "")
                is_known = isinstance(planned, Decimal) and isinstance(actual, Decimal) and planned > 0
                yield budget, path, one, actual - planned if is_known else None  # type: ignore[operator]


def _other_way(note: str, over: Decimal | None) -> Found | None:
    """Return the word of a note that has it the other way round than its figures, and how they have it."""
    said = {match[1].lower(): match[0] for match in WAY.finditer(note)}
    if over is None or len(said) != 1 or OF_ANOTHER_TIME.search(note):
        return None
    way, words = said.popitem()
    if way == "over" and over < 0:
        return words, "less was spent than budgeted", ("note",)
    return (words, "more was spent than budgeted", ("note",)) if way == "under" and over > 0 else None


def _differs(note: str, figures: Sequence[tuple[int, Decimal]]) -> Found | None:
    """Return the words of a note that its line's figures do not bear out, and what they make."""
    amounts = [amount for _, amount in figures]
    gaps = {abs(one - other) for one, other in combinations(amounts, 2)}
    said = list(DIFFERENCE.finditer(note))
    is_only_one = len(ANY.findall(note)) == 1 and not OF_ANOTHER_TIME.search(note)
    for match in said if is_only_one else ():
        amount, step = amount_of(match)
        if gaps and not any(abs(gap - amount) * 2 <= step for gap in [*gaps, *map(abs, amounts)]):
            near = min(gaps, key=lambda gap: abs(gap - amount))
            return match[0], f"the figures are {pounds(near)} apart", ("note",)
    for match in PRINTED.finditer(note):
        amount, step = amount_of(match)
        slipped = [(row, one) for row, one in figures if one and any(one.scaleb(to) == amount for to in PLACES)]
        if slipped and not any(abs(abs(one) - amount) * 2 <= step for one in amounts):
            return match[0], f"the line has {pounds(slipped[0][1])}", ("figures", slipped[0][0])
    return None


REVENUE = revenue("figures: [2.00, 2.76], note: The overspend of £0.76m is for new homes.")

RULE = Rule(
    code="note-amount",
    says="Where the note of a line in a money table calls an amount its overspend, its underspend or what is left, its "
    "figures differ by that, and that way round; and where it says what is printed, the line has not the same digits "
    "at another size.",
    bad=Example(
        BUDGET,
        REVENUE.replace("£0.76m", "£0.67m"),
        "8:51: note-amount: “Families”: the note says “overspend of £0.67m”, but the figures are £760,000 apart.",
    ),
    good=Example(BUDGET, REVENUE),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
