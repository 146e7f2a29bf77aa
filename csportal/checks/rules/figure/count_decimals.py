"""A measure that counts things is published in whole numbers, unless what it counts has fractions, as hours have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.kpis import figures
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    fractions = {kpi for kpi, _, number in figures(portal) if number != number.to_integral()}
    for kpi in portal.all(Kpi):
        if kpi.unit == Unit.COUNT and kpi.decimals and kpi not in fractions:
            message = f"A count has no decimals, but “decimals” is {kpi.decimals}."
            hint = "Write decimals: 0. If the figure is an average or a share, give it another unit."
            yield Problem(kpi.at("decimals"), RULE.code, message, hint, record=kpi.key)


RULE = Rule(
    code="count-decimals",
    says="A measure that counts things, and has whole figures only, declares no decimals.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI].replace("85.5", "85"), "unit: percent", "unit: count"),
        "4:11: count-decimals: A count has no decimals, but “decimals” is 1.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
)
