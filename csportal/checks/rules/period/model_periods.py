"""The services of one table are said to be provided in one way or another over the same time."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.records.registers.delivery import DeliveredService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from csportal.link import Portal
    from csportal.values.period import Period

FEWEST = 4
"""Of how many services on all but a few tell what the table covers."""
MOST = 4
"""One of so many may differ and be a slip."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        services = portal.in_plan(DeliveredService, plan)
        times = Counter(_ends(service) for service in services)
        usual, often = times.most_common(1)[0] if times else (None, 0)
        is_usual = often >= FEWEST and (len(services) - often) * MOST <= often
        for service in services:
            there = sorted(service.models)
            gap = next((two for two in pairwise(there) if (two[1].first - two[0].last).days > 1), None)
            if is_usual and usual and _ends(service) != usual:
                begins = there[0].first != usual[0]
                odd, when = (there[0], usual[0]) if begins else (there[-1], usual[1])
                side = "begin" if begins else "end"
                message = f"{quoted(odd)}: the models of the {often} others {side} on {when.day} {when:%B %Y}."
                yield _problem(service, odd, message)
            elif gap:
                message = f"Between {quoted(gap[0])} and {quoted(gap[1])} nothing says how this service is provided."
                yield _problem(service, gap[1], message)


def _ends(service: DeliveredService) -> tuple[date, date]:
    return min(one.first for one in service.models), max(one.last for one in service.models)


def _problem(service: DeliveredService, period: Period, message: str) -> Problem:
    hint = f"Check the periods. If the source has it so, add: accepted: {{{RULE.code}: why}}"
    place = service.home.entry.at_key(*service.home.path, "models", period.text)
    return Problem(place, RULE.code, message, hint, Level.WARNING, service.key)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/delivery-models.yml"
SERVICE = """\
  - id: {id}
    title: {title}
    group: Families
    service: families
    models: {{2024-25: provided directly, 2025-26: undecided}}
"""
TEXT = (
    "groups:\n  - {title: Families}\ndelivered_services:\n"
    + SERVICE.format(id="visits", title="Home visits")
    + 'source: {section: "2"}\n'
)

RULE = Rule(
    code="model-periods",
    says="How a service is provided is said without a gap, and over the same time as for the other services of its "
    "table, where nearly all have one.",
    bad=Example(
        FILE,
        TEXT.replace("2025-26: undecided", "2026-27: undecided"),
        "8:42: model-periods: Between “2024-25” and “2026-27” nothing says how this service is provided.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
