"""A figure has no more decimals than its measure publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.kpis import figures
from csportal.problems import Problem, quoted
from csportal.values.number import decimals_of, digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi, path, number in figures(portal):
        # Of a figure that cannot be at all, that is told.
        if decimals_of(number) > kpi.decimals and not impossible(kpi, number):
            message = f"{quoted(digits(number))} has more decimals than the {kpi.decimals} that “decimals” declares."
            hint = "Round it as it is published, or raise “decimals”; statuses compare figures as published."
            yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


RULE = Rule(
    code="too-many-decimals",
    says="A value, target or baseline has at most the decimals that the measure declares.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "88.0", "88.04"), "15:15: too-many-decimals: “88.04” has more decimals "
                "than the 1 that “decimals” declares."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
)  # fmt: skip
