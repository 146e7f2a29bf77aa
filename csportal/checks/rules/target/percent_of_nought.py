"""Nothing is measured in per cent of nought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.kpis import goals
from csportal.derive.rating.limits import start_of, tolerance_of
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

OWN = "Write the tolerance in the measure's own unit in its place: tolerance: {points: …}."
THE_PORTALS = "Give the measure a tolerance of its own, in its own unit: tolerance: {points: …}."


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        share = tolerance_of(portal, kpi).percent if portal.all(PortalSettings) else None
        for period, target in kpi.targets.items():
            for path, goal in goals(target):
                if share and not goal and kpi.better != "neither":
                    whose, hint = ("this measure's", OWN) if kpi.tolerance else ("the portal's", THE_PORTALS)
                    rule = f"{whose} tolerance is in per cent: {shown(share)}% of nought is nought"
                    message = f"The target is nought, and {rule}."
                    yield Problem(kpi.at("targets", period.text, *path), RULE.code, message, hint, record=kpi.key)
            start = start_of(kpi, target)
            if target.change is not None and start and not start.value:
                message = f"The change is in per cent of nought, the figure of {start.period}."
                hint = "Write it in the measure's own unit: change_points: …; or give the number to reach as “value”."
                yield Problem(kpi.at("targets", period.text, "change"), RULE.code, message, hint, record=kpi.key)


TO_NOUGHT = with_line(COUNCIL[KPI], "better: higher", "better: lower").replace("2024-25: 90", "2024-25: 0")

RULE = Rule(
    code="percent-of-nought",
    says="Where a target is nought, its tolerance is in the measure's own unit, not in per cent; and a change in per "
    "cent starts from a figure that is not nought.",
    bad=Example(
        KPI,
        with_line(TO_NOUGHT, "better: lower", "better: lower\ntolerance: {percent: 10}"),
        "13:12: percent-of-nought: The target is nought, and this measure's tolerance is in per cent: 10% of nought is "
        "nought.",
    ),
    good=Example(KPI, with_line(TO_NOUGHT, "better: lower", "better: lower\ntolerance: {points: 2}")),
    check=check,
)
