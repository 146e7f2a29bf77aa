"""A target asks for what is good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

AGAINST = {("increase", "lower"), ("decrease", "higher")}


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, target in kpi.targets.items():
            if (target.aim, kpi.better) in AGAINST:
                message = f"The target is {quoted(target.aim)}, but “better: {kpi.better}” says that this is worse."
                hint = "Check the target and “better”: one of the two is the wrong way round."
                yield Problem(kpi.at("targets", period.text, "aim"), RULE.code, message, hint, record=kpi.key)
        yield from _floor(kpi)


def _floor(kpi: Kpi) -> Iterator[Problem]:
    """Find a floor that is better than a target, so that nothing could ever be close to that target."""
    floor = kpi.tolerance.floor if kpi.tolerance else None
    if floor is None or kpi.better == "neither":
        return
    for period, target in kpi.targets.items():
        if target.value is not None and (floor > target.value if kpi.better == "higher" else floor < target.value):
            message = f"The floor of {shown(floor)} is better than the target for {period}, {shown(target.value)}."
            hint = "A floor is the worst value that still counts as close to target; check both figures."
            yield Problem(kpi.at("tolerance", "floor"), RULE.code, message, hint, record=kpi.key)
            return


RULE = Rule(
    code="target-contradicts",
    family="target",
    says="A target to increase stands where higher is better, one to decrease where lower is, and a tolerance's floor "
    "is no better than the target.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: decrease"), "12:12: target-contradicts: The "
                "target is “decrease”, but “better: higher” says that this is worse."),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: increase")),
    check=check,
)  # fmt: skip
