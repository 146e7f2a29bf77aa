"""A plan lasts as long as what it plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.plan_folder import is_misnamed
from csportal.checks.days.plan_period import how_astray
from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan
from csportal.records.registers.delivery import DeliveredService

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

FEWEST = 5
"""How many measures, services and columns of money have to go on after a plan, and be most of all that do not."""
PLANNED = {"planned", "budget", "target"}


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if is_misnamed(plan) or how_astray(portal, plan):
            continue
        last = list(_last(portal, plan))
        later = [period for period in last if period.last > plan.period.last]
        if len(later) >= FEWEST and len(later) * 2 > len(last):
            end = max(later, key=lambda period: (later.count(period), period.last))
            message = f"{quoted(plan.period)} ends before most of what is planned here: {len(later)} of {len(last)} "
            message += f"measures, services and columns of money go on to later years, such as {quoted(end)}."
            hint = f"Check the end of the period. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(plan.at("period"), RULE.code, message, hint, RULE.level, plan.key)


def _last(portal: Portal, plan: Plan) -> Iterator[Period]:
    """Yield the last time for which each measure has a target, each service is planned and each budget has money."""
    for kpi in portal.in_plan(Kpi, plan):
        if kpi.targets:
            yield max(kpi.targets, key=lambda period: period.last)
    for service in portal.in_plan(DeliveredService, plan):
        if service.models:
            yield max(service.models, key=lambda period: period.last)
    for budget in portal.in_plan(Budget, plan):
        if periods := [one.period for one in budget.columns if one.period and one.holds in PLANNED]:
            yield max(periods, key=lambda period: period.last)


def _measure(number: int, year: str) -> tuple[str, str]:
    text = COUNCIL[KPI].replace("Home visits", f"Walks {number}").replace("Visits made", f"Walk {number} begun")
    text = text.replace("85.5", f"{number}1.5").replace("88.0", f"{number}4.0").replace("2024-25: 90", f"{year}: 90")
    return KPI.replace("visits", f"walks-{number}"), text


NAME = "anytown/plan/"
LATER = with_line(COUNCIL[PLAN], "period: 2024-25\n", "period: 2024-25..2025-26\n")
TOO_SHORT = LATER.replace("..2025-26", "").replace("Families plan 2024/25", "Families plan")
LATER = LATER.replace("Families plan 2024/25", "Families plan")
WALKS = tuple(
    (file.replace("plan-2024-25", "plan"), text)
    for file, text in (_measure(number, "2025-26") for number in range(2, 8))
)
PRIORITIES = ((f"{NAME}priorities.yml", COUNCIL["anytown/plan-2024-25/priorities.yml"]),)

RULE = Rule(
    code="plan-too-short",
    says="No plan ends before most of its measures' last targets, its services' ways of delivery and its columns of "
    "planned money, where these are five or more.",
    bad=Example(
        f"{NAME}plan.yml",
        TOO_SHORT.replace("Families plan", "Walks plan"),
        "4:9: plan-too-short: “2024-25” ends before most of what is planned here: 6 of 6 measures, services and "
        "columns of money go on to later years, such as “2025-26”.",
        beside=(*WALKS, *PRIORITIES),
    ),
    good=Example(f"{NAME}plan.yml", LATER.replace("Families plan", "Walks plan"), beside=(*WALKS, *PRIORITIES)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
