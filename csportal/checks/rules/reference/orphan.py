"""A measure or milestone belongs to something: a priority, an objective or a service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    records: list[Kpi | Milestone] = [*portal.all(Kpi), *portal.all(Milestone)]
    for record in records:
        if not (record.priority or record.objective or record.service):
            message = f"This {record.home.kind} names no priority, objective or service."
            hint = "Add at least one of them, for example “priority: …”, so that readers can find it."
            yield Problem(record.at(), RULE.code, message, hint, record=record.key)


RULE = Rule(
    code="orphan",
    says="A KPI or milestone names at least one of priority, objective and service.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "priority: early-help\n", ""), "1:1: orphan: This kpi names no "
                "priority, objective or service."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
)  # fmt: skip
