"""A target is to be met within its own time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, target in kpi.targets.items():
            if target.by and not period.first <= target.by.last <= period.last:
                message = f"The target is to be met by {quoted(target.by)}, which does not end within {quoted(period)}."
                hint = "Put the target under the year in which it is to be met, or check the year of “by”."
                yield Problem(kpi.at("targets", period.text, "by"), RULE.code, message, hint, record=kpi.key)


DATED = with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: {value: 90, by: 2024-12}")

RULE = Rule(
    code="target-day",
    says="What a target is to be met “by” ends within the period under which the target stands.",
    bad=Example(
        KPI,
        with_line(DATED, "by: 2024-12", "by: 2025-12"),
        "12:28: target-day: The target is to be met by “2025-12”, which does not end within “2024-25”.",
    ),
    good=Example(KPI, DATED),
    check=check,
)
