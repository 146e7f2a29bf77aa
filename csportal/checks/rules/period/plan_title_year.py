"""The year in a plan's title is one that the plan is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.days.plan_folder import is_misnamed
from csportal.checks.days.plan_period import how_astray
from csportal.checks.days.told_periods import misreports
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.time_of_plan import SPAN
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path

YEARS = lazy_pattern(r"(?<![\d/–-])(20\d\d(?:[/–-]\d\d)?)(?![\d/–-])")
QUARTER = lazy_pattern(r"\bQ(?:uarter )?([1-4])\b")
CALLED = {"plan", "title", "report", "document"}
"""What a row of a front sheet is called that has the title."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if is_misnamed(plan) or how_astray(portal, plan):
            continue  # That its period cannot be right is told.
        for path, text in _titles(plan):
            if (quarter := QUARTER.search(text)) and plan.reports and not _is_reported(plan, quarter[1]):
                if plan.key in misreports(portal):
                    continue  # That it lists another report is told.
                message = f"{quoted(quarter[0])} is in the title, but the plan reports on {quoted(plan.reports[-1])}."
                hint = f"Check both. If both are right, add: accepted: {{{RULE.code}: why}}"
                place = plan.home.entry.at_words(quarter[0], *path)
                yield Problem(place, RULE.code, message, hint, RULE.level, plan.key)
                continue
            found = YEARS.findall(text) if not SPAN.search(text) else []
            if len(found) == 1 and not _is_its_own(plan, found[0]):
                message = f"{quoted(found[0])} is in the title, but the period is {quoted(plan.period)}."
                hint = "Check the year: in a copied plan the title may be that of the year before. "
                hint += f"If both are right, add: accepted: {{{RULE.code}: why}}"
                place = plan.home.entry.at_words(found[0], *path)
                yield Problem(place, RULE.code, message, hint, RULE.level, plan.key)


def _is_reported(plan: Plan, quarter: str) -> bool:
    return any(one.kind != "quarter" or one.text.endswith(f"Q{quarter}") for one in plan.reports)


def _titles(plan: Plan) -> Iterator[tuple[Path, str]]:
    yield ("title",), plan.title
    yield ("short_title",), plan.short_title
    yield ("document", "title"), plan.document.title
    for row, one in enumerate(plan.front_sheet):
        if one.term.lower() in CALLED:
            yield ("front_sheet", row, "text"), one.text


def _is_its_own(plan: Plan, year: str) -> bool:
    """Whether the plan has days in the year; a single year may be that in which its document came out."""
    stretch = named(year.replace("-", "/").replace("–", "/"))
    if stretch is None:
        return True  # “2014-20” is a stretch of years.
    periods = [plan.period, *plan.reports]
    if "/" not in year and len(year) == len("2024"):
        periods.append(plan.document.date)
    return any(one.first <= stretch[1] and stretch[0] <= one.last for one in periods)


RULE = Rule(
    code="plan-title-year",
    says="Where the title of a plan, its short title, its front sheet or its document's title names a year, the plan "
    "is for that year, and a quarter is one of its reports; a year without a second part may be that of the document.",
    bad=Example(
        PLAN,
        with_line(COUNCIL[PLAN], "short_title: Families plan", "short_title: Families plan 2023/24"),
        "2:28: plan-title-year: “2023/24” is in the title, but the period is “2024-25”.",
    ),
    good=Example(PLAN, with_line(COUNCIL[PLAN], "short_title: Families plan", "short_title: Families plan 2024/25")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
