"""A target is set before half of its time has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        written = plan.document.date
        for kpi in portal.in_plan(Kpi, plan):
            for period, target in kpi.targets.items():
                passed = (written.last - period.first).days + 1
                if target.aim == "to be confirmed" and passed * 2 >= (period.last - period.first).days + 1:
                    message = (
                        f"The target for {period} is still to be confirmed, though half of that time had passed when "
                        f"the plan came out ({written.name})."
                    )
                    hint = (
                        "Write the target if it is set by now. If the source has none, add: "
                        f"accepted: {{{RULE.code}: why, or that the source gives no reason}}"
                    )
                    yield Problem(
                        kpi.at("targets", period.text, "aim"), RULE.code, message, hint, Level.WARNING, kpi.key
                    )


OPEN = with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: to be confirmed")

RULE = Rule(
    code="unconfirmed-target",
    says="A target is no longer “to be confirmed” in a plan that came out when half of the target's period had passed.",
    bad=Example(
        KPI,
        OPEN,
        "12:12: unconfirmed-target: The target for 2024-25 is still to be confirmed, though half of that time had "
        "passed when the plan came out (30 September 2024).",
        beside=((PLAN, with_line(COUNCIL[PLAN], "2024-04-01", "2024-09-30")),),
    ),
    good=Example(KPI, OPEN),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
