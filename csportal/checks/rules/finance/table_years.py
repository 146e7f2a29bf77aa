"""The years that a money table's title, headings, source and file name say are those of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import AFTER, BEFORE
from csportal.checks.days.named_dates import named
from csportal.checks.days.years import end_in, strays, years_in
from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.period_order import CLOSING
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.plan import Plan
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.days.named_dates import Stretch
    from csportal.link import Portal
    from csportal.records.budget import BudgetColumn, Path
    from csportal.values.period import Period

Found = tuple["Path", str, str]
"""Where it stands, what is wrong, and what to check."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for budget in portal.in_plan(Budget, plan):
            if any(column.period and not _is_near(plan, column.period) for column in budget.columns):
                continue  # A year that is far from the plan's is told already.
            found = [one for row, column in enumerate(budget.columns) for one in _of_column(row, column)]
            for path, message, hint in found or _of_table(budget):
                yield _problem(budget, path, message, hint)
    for table in portal.all(MoneyTable):
        for path, message, hint in _of_day(table):
            yield _problem(table, path, message, hint)


def _is_near(plan: Plan, period: Period) -> bool:
    """Whether a period is so near to that of its plan that nothing else is said of it."""
    return plan.period.first - BEFORE <= period.first and period.last <= plan.period.last + AFTER


def _problem(table: Budget | MoneyTable, path: Path, message: str, hint: str) -> Problem:
    hint = f"{hint} If the source has it so, add: accepted: {{{RULE.code}: why}}"
    return Problem(table.at(*path), RULE.code, message, hint, record=table.key)


def _of_column(row: int, column: BudgetColumn) -> Iterator[Found]:
    """Hold a column's heading and key against its period: two of the three are most likely right."""
    if column.period is None:
        return
    title, key = (strays(text, [column.period]) for text in (column.title, column.key))
    said = quoted(column.period.text)
    if title and not key and years_in(column.key):
        message = f"The heading {quoted(column.title)} stands over a column whose key and period say {said}."
        yield ("columns", row, "title"), message, "Check whether two headings have changed places."
    elif other := title or key:
        name = "heading" if title else "key"
        message = f"The period of this column is {said}; its {name} says {quoted(other.text)}."
        yield ("columns", row, "period"), message, f"Put right the period or the {name}."


def _of_table(budget: Budget) -> Iterator[Found]:
    """Hold a table's title, its file's name and its place in the source against the periods of its columns."""
    columns = [(row, column.period) for row, column in enumerate(budget.columns) if column.period]
    periods = [period for _, period in columns]
    if not columns:
        return
    title, file, source = (strays(text, periods) for text in (budget.title, budget.id, budget.source.table or ""))
    said = quoted(max(periods).text)
    if title and file:
        message = f"The column's period is {said}; the title and the file's name say {quoted(title.text)}."
        yield ("columns", columns[0][0], "period"), message, "Check the periods of the columns."
    elif title:
        message = f"The title says {quoted(title.text)}; the figures are for {said}."
        yield ("title",), message, "Check the title, and the periods of the columns."
    elif file:
        message = f"The file's name says {quoted(file.text)}; the figures are for {said}."
        hint = "Check the periods, and the name; where others name this file, its name was most likely right before."
        yield ("title",), message, hint
    elif source:
        message = f"The table in the source is said to be of {quoted(source.text)}; the figures are for {said}."
        yield ("source", "table"), message, "Check whether the source was copied from another table."
    else:
        yield from _of_end(budget, columns)


def _of_end(budget: Budget, columns: list[tuple[int, Period]]) -> Iterator[Found]:
    """Hold the year that a title says the table goes up to against the last year of its columns."""
    row, last = max(columns, key=lambda one: one[1])
    end = end_in(budget.title)
    if end and last.last.year != end.last.year:
        message = f"The title says up to {quoted(end.text)}; this period ends in {last.end}."
        yield ("columns", row, "period"), message, "Check the period and the title."


def _of_day(table: MoneyTable) -> Iterator[Found]:
    """Hold the days in a table's title, its headings and the source's name against the day that it is counted to."""
    day, period = table.as_at, table.period
    if day.last < period.first or day.last > period.last + CLOSING:
        return  # A day that is far from the period is told already.
    texts: dict[Path, str] = {("title",): table.title, ("source", "table"): table.source.table or ""}
    texts |= {("columns", key): getattr(table.columns, key) for key in table.columns.keys}
    said = {path: stretch for path, text in texts.items() if (stretch := named(text, years=False))}
    other = [path for path, stretch in said.items() if not _ends(stretch, table)]
    if other:
        path, last = other[0], said[other[0]][1]
        # Where the period or another text has the same day as “as_at”, the text is more likely wrong.
        is_text = len(other) < len(said) or (day.last == period.last and len(said) == 1)
        where = path[0] if path[0] != "columns" else "heading"
        said_day = quoted(f"{last.day} {MONTHS[last.month - 1]} {last.year}")
        message = f"{said_day} is the day in the {where}; “as_at” is {quoted(day.text)}."
        yield (path if is_text else ("as_at",)), message, "Check both."


def _ends(stretch: Stretch, table: MoneyTable) -> bool:
    """Whether a time that words name ends on the table's day; or in its month or its period's, if they name no day."""
    begins, ends = stretch
    months = [(day.year, day.month) for day in (table.as_at.last, table.period.last)]
    return ends == table.as_at.last or (begins != ends and (ends.year, ends.month) in months)


RULE = Rule(
    code="table-years",
    says="The years in the headings of a money table, in the keys of its columns, in its title, in its file's name and "
    "in the name of the source's table are those of its figures; and a day in its title, its headings or its source is "
    "the one it is counted to.",
    bad=Example(
        BUDGET,
        with_line(BUDGET_TEXT, "title: 2025/26, holds: planned, period: 2025-26",
                  "title: 2025/26, holds: planned, period: 2024-25"),
        "7:63: table-years: The period of this column is “2024-25”; its heading says “2025/26”.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    acceptable=True,
)  # fmt: skip
