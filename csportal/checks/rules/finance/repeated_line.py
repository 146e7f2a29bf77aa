"""No two lines of one part of a money table bear the same name: the second is most often pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import BudgetLine, Path
    from csportal.records.finances import MoneyLine


PLAIN = {"total", "sub-total", "subtotal", "net"}
"""The names that each section's total may have."""


def check(portal: Portal) -> Iterator[Problem]:
    """Look at the lines of each section, and of each budget or line that is made of lines."""
    tables: list[MoneyTable | Budget] = [*portal.all(MoneyTable), *portal.all(Budget)]
    for table in tables:
        if isinstance(table, MoneyTable):
            yield from _sections(table)
            yield from _totals(table)
        first: dict[tuple[Path, str], MoneyLine | BudgetLine] = {}
        for path, line in table.every_line():
            if not isinstance(path[-1], int):
                continue
            place = (path[:-1], " ".join(line.name.lower().split()))
            if place in first:
                yield _problem(table, path, line, first[place])
            first.setdefault(place, line)


def _sections(table: MoneyTable) -> Iterator[Problem]:
    titles = [" ".join(section.title.lower().split()) for section in table.sections]
    for number, title in enumerate(titles):
        if title in titles[:number]:
            message = f"The section {quoted(table.sections[number].title)} stands twice here."
            hint = "Delete the copy, or tell the two apart. If the source prints both, add: "
            hint += f"accepted: {{{RULE.code}: why}}"
            yield Problem(table.at("sections", number, "title"), RULE.code, message, hint, record=table.key)


def _totals(table: MoneyTable) -> Iterator[Problem]:
    """Find the totals of a table's sections, running ones and the last one among them, that bear one name."""
    first: dict[str, Path] = {}
    for path, line in table.every_line() if len(table.sections) > 1 else ():
        name = " ".join(line.name.lower().split())
        if isinstance(path[-1], int) or name in PLAIN:
            continue
        if name in first:
            before = table.at(*first[name], "name")
            message = f"The total {quoted(line.name)} stands twice here; the other is at {before}."
            hint = "Give each the name that it has in the source. If it has one for both, add: "
            hint += f"accepted: {{{RULE.code}: why}}"
            yield Problem(table.at(*path, "name"), RULE.code, message, hint, record=table.key)
        first.setdefault(name, path)


def _problem(
    table: MoneyTable | Budget, path: Path, line: MoneyLine | BudgetLine, before: MoneyLine | BudgetLine
) -> Problem:
    is_same = line.figures == before.figures
    figures = "with the same figures" if is_same else "with other figures"
    message = f"{quoted(line.name)} stands twice here, {figures}."
    hint = "Delete the copy. " if is_same else "Delete the one that is wrong, or tell the two apart by their names. "
    hint += f"If the source prints both, add: accepted: {{{RULE.code}: why}}"
    return Problem(table.at(*path, "name"), RULE.code, message, hint, record=table.key)


OFFICES = "      - {name: Offices, figures: [20, 5, 5, 0]}\n"
COPIED = with_line(MONEY_TEXT, OFFICES, OFFICES.replace("20, 5, 5, 0", "0, 0, 0, 0") + OFFICES)

RULE = Rule(
    code="repeated-line",
    says="No line of a money table stands twice in its section, or among the parts of one line; nor does a section; "
    "and no two totals of a table bear one name.",
    bad=Example(MONEY, COPIED, "25:16: repeated-line: “Offices” stands twice here, with other figures."),
    good=Example(BUDGET, with_line(BUDGET_TEXT, "name: Printing", "name: Contracts")),
    check=check,
    acceptable=True,
)
