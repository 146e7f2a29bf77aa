"""A value comes when its frequency says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days import live
from csportal.checks.example import COUNCIL, KPI, LIVE, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.freshness.freshness import Fresh, day_name, freshness, is_overdue
from csportal.derive.rating.standing import latest
from csportal.problems import Level, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in live.kpis(portal):
        found = freshness(portal, kpi) if is_overdue(portal, kpi) else None
        if found and found.state == Fresh.OVERDUE and found.next_period and found.due:
            period = found.next_period
            message = f"The value for {period.name} was due by {day_name(found.due)}."
            hint = (
                f"Add “{period}” with its value, or the word for why there is none. If it comes later, write "
                f"“{period}: {{due: …}}”; or add: accepted: {{{RULE.code}: why}}. "
                "A plan that gets no more updates is “closed”."
            )
            place = kpi.home.entry.at_key("values", latest(kpi).text)
            yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


OPEN = ((PLAN, LIVE),)
MONTHLY = with_line(COUNCIL[KPI], "frequency: quarterly\n", "frequency: monthly\nlag_days: 20\n")
LATE = with_line(MONTHLY, "2024-25 Q1: 88.0", "2024-04: 91.0")

RULE = Rule(
    code="value-overdue",
    says="As long as a plan gets updates, each value is there by the day on which it is due: so many days after its "
    "period as the measure or the portal says.",
    bad=Example(
        KPI,
        LATE,
        "16:3: value-overdue: The value for May 2024 was due by 20 June 2024.",
        beside=OPEN,
    ),
    good=Example(KPI, with_line(LATE, "2024-04: 91.0", "2024-04: 91.0\n  2024-05: 92.0"), beside=OPEN),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
