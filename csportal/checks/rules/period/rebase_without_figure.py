"""Limits begin anew at a figure, and after others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.varying import figures_at, way_to, with_start
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for start in kpi.variation.rebases if kpi.variation else ():
            figures = figures_at(kpi, start)
            place = kpi.home.entry.at_key(*way_to(start))
            hint = "Name the first period of the figures that the new limits are for, as “values” has it."
            if start not in figures:
                message = f"“values” has no number for {quoted(start)}, where the limits are to begin anew."
                yield Problem(place, RULE.code, message, hint, record=kpi.key)
            elif start == figures[0]:
                message = f"{quoted(start)} is the first figure, so nothing begins anew there."
                yield Problem(place, RULE.code, message, "Delete it, or name a later period.", record=kpi.key)


RULE = Rule(
    code="rebase-without-figure",
    says="Limits of usual variation begin anew at a period that has a number, and not at the first.",
    bad=Example(KPI, with_start("2024-25 Q2"), "41:5: rebase-without-figure: “values” has no number for “2024-25 Q2”, "
                "where the limits are to begin anew."),
    good=Example(KPI, with_start("2021-22 Q1")),
    check=check,
)  # fmt: skip
