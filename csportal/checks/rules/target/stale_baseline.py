"""A target starts from a figure that is not old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.numbers import own_numbers
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from csportal.link import Portal
    from csportal.values.period import Period

YEARS = 2


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for kpi in portal.in_plan(Kpi, plan):
            found = _start(kpi) if kpi.targets else None
            if found and _years_later(found[0].last) < plan.period.first:
                period, what = found
                message = (
                    f"The {what} is of {period.name}, which ended two years or more before the plan's time, "
                    f"{plan.period.name}."
                )
                hint = (
                    "Check the year, or give a newer figure. If there is none, add: "
                    f"accepted: {{{RULE.code}: why the figure is still of use}}"
                )
                is_baseline = kpi.baseline is not None
                place = kpi.at("baseline", "period") if is_baseline else kpi.home.entry.at_key("values", period.text)
                yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


def _start(kpi: Kpi) -> tuple[Period, str] | None:
    """Return the figure that the targets start from: the baseline, else the latest value that is a number."""
    if kpi.baseline:
        return kpi.baseline.period, "baseline"
    return (max(own_numbers(kpi)), "latest value") if own_numbers(kpi) else None


def _years_later(day: date) -> date:
    try:
        return day.replace(year=day.year + YEARS)
    except ValueError:  # 29 February
        return day.replace(year=day.year + YEARS, day=28)


BASED = with_line(COUNCIL[KPI], "targets:\n", "baseline: {period: 2022-23, value: 84}\ntargets:\n")

RULE = Rule(
    code="stale-baseline",
    says="The baseline of a measure, or its latest value where it has none, is less than two years old when the "
    "plan begins.",
    bad=Example(
        KPI,
        BASED.replace("2022-23", "2020-21"),
        "11:20: stale-baseline: The baseline is of 2020/21, which ended two years or more before the plan's time, "
        "2024/25.",
    ),
    good=Example(KPI, BASED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
