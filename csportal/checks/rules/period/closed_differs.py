"""The day of closing is the day that the reason beside it names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from csportal.checks.days.document_days import odd_day
from csportal.checks.days.named_dates import DAY, named
from csportal.checks.days.turned_day import turned
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if plan.closed is None or plan.closed.date.kind != "date" or odd_day(plan):
            continue  # Of a day that the document is told not to have, that is told.
        day = plan.closed.date.first
        days = {match[0]: stretch[0] for match in DAY.finditer(plan.closed.why) if (stretch := named(match[0]))}
        if day in days.values() or not (meant := [words for words, one in days.items() if _is_slip(day, one)]):
            continue
        message = f"{quoted(plan.closed.date)} is not the day that its “why” names, {quoted(meant[0])}."
        how = "the day and the month have changed places" if turned(day, days[meant[0]]) else "one part differs"
        hint = f"Check both against the source: {how}. If both are right, add: accepted: {{{RULE.code}: why}}"
        yield Problem(plan.at("closed", "date"), RULE.code, message, hint, RULE.level, plan.key)


def _is_slip(one: date, other: date) -> bool:
    """Whether one is the other mistyped: with day and month in each other's place, or another month or year alone.

    Another day of the same month is another day, as that of a decision is.
    """
    return turned(one, other) or (one.day == other.day and (one.month == other.month or one.year == other.year))


RULE = Rule(
    code="closed-differs",
    says="Where the reason of a closing names a day, the plan is not closed on that day of another month or year, nor "
    "on one whose day and month have changed places.",
    bad=Example(
        PLAN,
        with_line(COUNCIL[PLAN], "The example ends here.", "The report went to the board of 30 July 2024."),
        "9:16: closed-differs: “2024-06-30” is not the day that its “why” names, “30 July 2024”.",
    ),
    good=Example(
        PLAN, with_line(COUNCIL[PLAN], "The example ends here.", "The report went to the board of 30 June 2024.")
    ),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
