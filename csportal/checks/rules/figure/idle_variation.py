"""Settings for limits stand only where a measure can have limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.varying import LONG
from csportal.derive.variation.variation import overlapping
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if kpi.variation and overlapping(kpi):
            message = f"Figures whose “window” is {quoted(kpi.window)} overlap, so they have no limits to set."
            hint = "Delete “variation”, or check “window”."
            yield Problem(kpi.home.entry.at_key("variation"), RULE.code, message, hint, record=kpi.key)


SET = with_line(LONG, "source:", "variation: {run: 6}\nsource:")

RULE = Rule(
    code="idle-variation",
    says="Limits of usual variation are set only for a measure whose figures do not overlap each other.",
    bad=Example(KPI, with_line(SET, "in-period", "rolling-12-months"), "39:1: idle-variation: Figures whose “window” "
                "is “rolling-12-months” overlap, so they have no limits to set."),
    good=Example(KPI, SET),
    check=check,
)  # fmt: skip
