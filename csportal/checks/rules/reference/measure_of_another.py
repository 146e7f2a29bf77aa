"""The measures that a milestone should move are of its own theme and service, where all others of the plan are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, HUB, KPI, hub
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.reference.other_service import misput
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FIELDS = {"priority": 4, "objective": 4, "service": 8}
"""From how many other milestones with measures on, all of which agree, it is the plan's way."""


def check(portal: Portal) -> Iterator[Problem]:
    told = {problem.record for problem in misput(portal)}
    for plan in portal.all(Plan):
        linked = [(one, measures) for one in portal.in_plan(Milestone, plan) if (measures := _measures(portal, one))]
        odd: dict[str, list[str]] = {}
        for field, fewest in FIELDS.items():
            having = [(one, found) for one, measures in linked if (found := _pair(one, measures, field))]
            apart = [one for one, (own, theirs) in having if own not in theirs]
            if len(apart) == 1 and len(having) > fewest:
                odd.setdefault(apart[0].key, []).append(field)
        for one, measures in linked:
            if (fields := odd.get(one.key)) and one.key not in told:
                yield _problem(one, measures, fields)


def _measures(portal: Portal, one: Milestone) -> list[Kpi]:
    return [kpi for name in one.kpis if isinstance(kpi := portal.find(one, "kpi", name), Kpi)]


def _pair(one: Milestone, measures: list[Kpi], field: str) -> tuple[str, set[str]] | None:
    """Return what a milestone has in a field, and what its measures have there; nothing where either has none."""
    own, theirs = one.__dict__[field], {name for kpi in measures if (name := kpi.__dict__[field])}
    return (own, theirs) if own and theirs else None


def _problem(one: Milestone, measures: list[Kpi], fields: list[str]) -> Problem:
    field, (first, *_) = fields[0], measures
    # What differs in more than one way is another measure.
    path = ("kpis",) if len(fields) > 1 or field != "service" else ("service",)
    message = (
        f"“{field}” is {quoted(one.__dict__[field])} here, but {quoted(first.__dict__[field])} for its measure "
        f"{quoted(first.id)}; in the plan's other milestones the two are the same."
    )
    hint = f"Check “kpis” and “{field}”. If both are right, add: accepted: {{{RULE.code}: why}}"
    return Problem(one.at(*path), RULE.code, message, hint, RULE.level, one.key)


PARKS = (KPI.replace("visits", "parks"), COUNCIL[KPI].replace("Home visits", "Park walks").replace(
    "early-help", "parks").replace("Visits", "Walks").replace("85.5", "71.5").replace("88.0", "73.0"))  # fmt: skip
PRIORITIES = ("anytown/plan-2024-25/priorities.yml",
              COUNCIL["anytown/plan-2024-25/priorities.yml"] + "  - id: parks\n    title: Parks\n")  # fmt: skip
MILESTONE = hub("commentary: Work has begun.").replace("due: 2024-09\n", "due: 2024-09\nkpis: [visits]\n")
OTHERS = [
    (HUB.replace("hub", name), MILESTONE.replace("Open the hub", f"Plan the {name}").replace("Work", f"The {name}"))
    for name in ("clubs", "meals", "games", "books")
]

RULE = Rule(
    code="measure-of-another",
    says="Where five or more of a plan's milestones name measures, and all but one have the priority, the objective or "
    "(of nine or more) the service of one of them, that one has it too.",
    bad=Example(
        HUB,
        MILESTONE.replace("[visits]", "[parks]"),
        "5:7: measure-of-another: “priority” is “early-help” here, but “parks” for its measure “parks”; in the plan's "
        "other milestones the two are the same.",
        beside=(PARKS, PRIORITIES, *OTHERS),
    ),
    good=Example(HUB, MILESTONE, beside=(PARKS, PRIORITIES, *OTHERS)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
