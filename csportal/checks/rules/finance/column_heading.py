"""The heading over a column of money is one for what the column holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, MONEY, MONEY_TEXT, revenue
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

DONE = r"actual|spent|outturn|delivered|achieved"
AHEAD = r"budget|planned|target"
POSTS = r"fte\b|posts\b|staffing|headcount|full.?time"
SHARE = lazy_pattern(r"^%|(?<=[\s(])%\)?$|\bper cent\b|\bpercentage\b", re.IGNORECASE)
WORDS = {
    "original_budget": r"original|first|initial|budget|estimate",
    "virements": r"virement|moved|transfer|change|adjust",
    "annual_budget": r"annual|budget|full.?year|whole year|estimate",
    "budget_to_date": r"budget|profile|planned|estimate",
    "actual_to_date": rf"{DONE}|spend|expenditure|income|received",
    "variance": r"varian|over|under|differ",
    "committed": r"commit|order",
    "forecast": r"forecast|expected|project|outturn|estimate",
    "forecast_variance": r"varian|over|under|differ",
    "reserve_use": r"reserve",
}
"""By column of a table of spending, the words of which its heading has one."""
NOT_THE_YEARS = lazy_pattern(r"\bto[ -]date\b", re.IGNORECASE)
NOT_TO_DATE = lazy_pattern(r"\bannual|full.?year|whole year", re.IGNORECASE)


def check(portal: Portal) -> Iterator[Problem]:
    for table in portal.all(MoneyTable):
        for column in table.columns.keys:
            heading: str = getattr(table.columns, column)
            if other := _other(table, column, heading):
                yield _problem(table, ("columns", column), heading, column, other)
    for budget in portal.all(Budget):
        for row, one in enumerate(budget.columns):
            if other := meant(one.title, one.holds):
                yield _problem(budget, ("columns", row, "holds"), one.title, one.holds, other)


def _problem(table: Budget | MoneyTable, path: tuple[str | int, ...], heading: str, column: str, other: str) -> Problem:
    message = f"The heading {quoted(heading)} stands over {quoted(column)}; it is one for {quoted(other)}."
    hint = (
        "Check both: two headings may have changed places, or the column may hold something else. If the source has it "
        f"so, add: accepted: {{{RULE.code}: why}}"
    )
    return Problem(table.at(*path), RULE.code, message, hint, record=table.key)


def _other(table: MoneyTable, column: str, heading: str) -> str:
    """Return the column of the table that a heading is meant for, if it has no word for its own."""
    if column == "annual_budget" and NOT_THE_YEARS.search(heading):
        return "budget_to_date"
    if column == "budget_to_date" and NOT_TO_DATE.search(heading) and not NOT_THE_YEARS.search(heading):
        return "annual_budget"
    if _has(WORDS[column], heading):
        return ""
    return next((one for one in reversed(table.columns.keys) if _has(WORDS[one], heading)), "")


def meant(title: str, holds: str) -> str:
    """Return what the figures of a budget's column are by its heading, where that is another thing."""
    is_done, is_ahead = _has(DONE, title), _has(AHEAD, title)
    is_posts, is_share = _has(POSTS, title), bool(SHARE.search(title))
    is_money = _has("budget|spend|spent|cost|amount", title) or "£" in title
    if is_posts and not is_money and holds != "posts":
        return "posts"
    if is_share and "£" not in title and holds != "share":
        return "share"
    if holds in {"posts", "share"}:
        return "budget" if is_money and not is_posts and not is_share else ""
    if holds in {"actual", "delivered"} and is_ahead and not is_done:
        return "target" if _has("target", title) else "planned" if _has("planned", title) else "budget"
    if (
        holds in {"budget", "target", "planned", "forecast"}
        and is_done
        and not _has(rf"{AHEAD}|forecast|expect", title)
    ):
        return "delivered" if holds == "target" or _has("delivered|achieved", title) else "actual"
    return ""


def _has(words: str, text: str) -> bool:
    return bool(re.search(rf"\b(?:{words})", text, re.IGNORECASE))


REVENUE = revenue("figures: [2.00, 2.00]")

RULE = Rule(
    code="column-heading",
    says="The heading of a column in a money table is not one for another kind of figure: “Budget” does not stand over "
    "what was spent.",
    bad=Example(
        MONEY,
        MONEY_TEXT.replace(
            "budget_to_date: To date, actual_to_date: Actual", "budget_to_date: Actual, actual_to_date: Budget"
        ),
        "7:50: column-heading: The heading “Actual” stands over “budget_to_date”; it is one for "
        "“actual_to_date”.\n"
        "7:74: column-heading: The heading “Budget” stands over “actual_to_date”; it is one for "
        "“budget_to_date”.",
    ),
    good=Example(BUDGET, REVENUE),
    check=check,
    acceptable=True,
)
