"""What is off target comes with what is done about it, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days import live
from csportal.checks.example import COUNCIL, KPI, LIVE, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.problems import Level, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FORM = "action: {what: …, who: …, by: …}"


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in live.kpis(portal):
        now = standing(portal, kpi)
        action = now.entry.action
        if now.rag not in {Rag.OFF_TARGET, Rag.CLOSE} or (action and (action.who or kpi.owner)):
            continue
        place = kpi.home.entry.at_key("values", now.period.text)
        if action is None:
            message = f"The value is {now.rag}, and nothing says what is done about it."
            hint = f"Add “{FORM}” to this period. If nothing is to be done, add: accepted: {{{RULE.code}: why}}"
        else:
            message = f"The value is {now.rag}, and nothing says who does what is done about it."
            hint = "Add “who” to the action, or “owner” to the measure."
        yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


ACTION = "{value: 88.0, action: {what: Two more visitors start in July., who: Families, by: 2024-09}}"

RULE = Rule(
    code="off-target-without-action",
    says="As long as a plan gets updates, the latest value of a measure that is off target, or only close to it, comes "
    "with an action and with somebody who answers for it.",
    bad=Example(
        KPI,
        COUNCIL[KPI],
        "15:3: off-target-without-action: The value is close to target, and nothing says what is done about it.",
        beside=((PLAN, LIVE),),
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "88.0", ACTION), beside=((PLAN, LIVE),)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
