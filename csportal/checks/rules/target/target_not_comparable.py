"""A measure that cannot be compared with others is not held to what they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.comparator import NAMES
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, target in kpi.targets.items() if kpi.not_comparable else ():
            if whose := target.below or target.above:
                message = f"The target is a place beside {NAMES[whose]}, but “not_comparable” says that there is none."
                hint = "Write the target as a number or in words, or delete “not_comparable”."
                field = "below" if target.below else "above"
                yield Problem(kpi.at("targets", period.text, field), RULE.code, message, hint, record=kpi.key)


BESIDE = with_line(
    COUNCIL[KPI], "  2024-25: 90\n", "  2024-25: {above: england}\ncomparators:\n  england: {2023-24: 84.0}\n"
)

RULE = Rule(
    code="target-not-comparable",
    says="A measure that cannot be compared with what others have is not held to it by its target.",
    bad=Example(
        KPI,
        with_line(BESIDE, "source:", "not_comparable: Another council runs the service.\nsource:"),
        "12:20: target-not-comparable: The target is a place beside England, but “not_comparable” says that there is "
        "none.",
    ),
    good=Example(KPI, BESIDE),
    check=check,
)
