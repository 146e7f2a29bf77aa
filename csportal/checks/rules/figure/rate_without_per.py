"""A rate says per how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if (kpi.unit == Unit.RATE) != bool(kpi.per):
            what = "A rate needs “per”" if kpi.unit == Unit.RATE else "Only a rate has “per”"
            hint = "Add for example “per: 1000”." if kpi.unit == Unit.RATE else "Delete it, or write “unit: rate”."
            field = "unit" if kpi.unit == Unit.RATE else "per"
            yield Problem(
                kpi.at(field),
                RULE.code,
                f"{what}: it says per how many people the figure counts.",
                hint,
                record=kpi.key,
            )


RATE = COUNCIL[KPI].replace("unit: percent", "unit: rate")

RULE = Rule(
    code="rate-without-per",
    says="A rate says per how many, and nothing else does.",
    bad=Example(KPI, RATE, "3:7: rate-without-per: A rate needs “per”: it says per how many people the figure counts."),
    good=Example(KPI, with_line(RATE, "unit: rate", "unit: rate\nper: 1000")),
    check=check,
)
