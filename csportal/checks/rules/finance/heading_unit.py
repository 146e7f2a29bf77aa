"""The unit in the heading of a money column is that of its table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance import money_unit
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path

NOUGHTS = lazy_pattern(r"[£$€] ?['’]?(0[0,'’]*)")
THOUSAND, MILLION = 3, 6
WORDS = {
    "gbp-million": lazy_pattern(r"[£$€] ?m(?:n|il|illions?)?\b|\bmillions?\b", re.IGNORECASE),
    "gbp-thousand": lazy_pattern(r"[£$€] ?k\b|\bthousands?\b", re.IGNORECASE),
    "another": lazy_pattern(r"[£$€] ?(?:bn|b)\b|\bbillions?\b|\([$€]\)", re.IGNORECASE),
    "share": lazy_pattern(r"\(%\)|% *$|^ *%|\bper ?cent\b|\bpercentage\b", re.IGNORECASE),
    "gbp": lazy_pattern(r"£(?=\)| *$)"),
}
"""The words and signs by which a heading says its unit; per cent counts only where no money is named."""


class Heading(NamedTuple):
    """A heading over a column of money: where it stands, what it says, and which unit that is."""

    path: Path
    text: str
    unit: str


def check(portal: Portal) -> Iterator[Problem]:
    told = money_unit.odd(portal)
    tables: list[MoneyTable | Budget] = [*portal.all(MoneyTable), *portal.all(Budget)]
    for table in tables:
        headings = [one for one in _headings(table) if one.unit]
        own = str(table.unit)
        others = {one.unit for one in headings}
        if len(headings) > 1 and len(others) == 1 and own not in others and others <= {"gbp", *WORDS} - {"share"}:
            if table.key not in told:
                message = f"The unit is {quoted(own)}, but the headings say {quoted(headings[0].text)}, all of them."
                hint = f"Check the unit. If the source has it so, add: accepted: {{{RULE.code}: why}}"
                yield Problem(table.at("unit"), RULE.code, message, hint, record=table.key)
            continue
        for one in headings:
            if one.unit != own:
                message = f"The heading {quoted(one.text)} {_says(one.unit)}, but the table is in {quoted(own)}."
                hint = f"Check the heading and the unit. If the source has it so, add: accepted: {{{RULE.code}: why}}"
                yield Problem(table.at(*one.path), RULE.code, message, hint, record=table.key)


def _headings(table: MoneyTable | Budget) -> Iterator[Heading]:
    """Yield the headings over columns of money."""
    if isinstance(table, MoneyTable):
        for key in table.columns.keys:
            text = getattr(table.columns, key)
            yield Heading(("columns", key), text, _unit(text))
        return
    for row, column in enumerate(table.columns):
        if column.holds not in {"posts", "share"} and (unit := _unit(column.title)) != "share":
            yield Heading(("columns", row, "title"), column.title, unit)


def _unit(heading: str) -> str:
    """Return the unit that a heading says, or nothing; “no unit” for a wrong number of noughts."""
    if found := NOUGHTS.search(heading):
        count = found[1].count("0")
        return {THOUSAND: "gbp-thousand", MILLION: "gbp-million"}.get(count, "no unit")
    return next((unit for unit, pattern in WORDS.items() if pattern.search(heading)), "")


def _says(unit: str) -> str:
    if unit == "no unit":
        return "has a wrong number of noughts"
    return "says per cent" if unit == "share" else f"says {unit.removeprefix('gbp-').replace('gbp', 'pounds')}"


HEADED = with_line(
    MONEY_TEXT,
    "annual_budget: Budget, budget_to_date: To date, actual_to_date: Actual",
    "annual_budget: Budget £'000, budget_to_date: To date £'000, actual_to_date: Actual £'000",
)

RULE = Rule(
    code="heading-unit",
    says="A heading over a column of money that names a unit, such as “£'000” or “£m”, names that of the table.",
    bad=Example(
        MONEY,
        HEADED.replace("Actual £'000", "Actual £m"),
        "7:87: heading-unit: The heading “Actual £m” says million, but the table is in “gbp-thousand”.",
    ),
    good=Example(MONEY, HEADED),
    check=check,
    acceptable=True,
)
