"""A value is reported after its period, in one of the plan's reports or before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import YEARS, named
from csportal.checks.days.told_periods import misreports
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.kpi_value import Entry
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if plan.key in misreports(portal):
            continue  # That it lists another report is told.
        for kpi in portal.in_plan(Kpi, plan):
            for period, entry in kpi.values.items():
                if entry.reported and (message := _at_odds(plan, period, entry, entry.reported)):
                    hint = (
                        "“reported” is the period whose report gave the value: check it, above all the year. "
                        f"If it is right, add: accepted: {{{RULE.code}: why}}"
                    )
                    place = kpi.at("values", period.text, "reported")
                    yield Problem(place, RULE.code, message, hint, record=kpi.key)


def _at_odds(plan: Plan, period: Period, entry: Entry, reported: Period) -> str:
    """Return what is odd about the period whose report gave a value, in a sentence, or nothing."""
    said = quoted(reported)
    if reported.last < period.last:
        return f"{said} was over before {period}, for which the value is, had ended."
    newest = max(plan.reports, default=None)
    if any(not plan.period.holds(one) for one in plan.reports):
        return ""  # A report outside the plan is told already.
    if newest and reported.first > newest.last:
        return f"{said} is after {newest}, the newest report of the plan."
    if newest and plan.period.holds(reported) and not any(reported.holds(one) for one in plan.reports):
        return f"{said} is not one of the plan's reports, {', '.join(one.text for one in plan.reports)}."
    if not newest and reported.first > plan.period.last:
        return f"{said} is after the plan, which covers {plan.period.name}."
    years = [one for found in YEARS.finditer(entry.note or "") if (one := named(found[0]))]
    other = [one for one in years if one[0] > period.last]
    if other and not any(one[0] <= reported.last and reported.first <= one[1] for one in other):
        return f"{said} is another year than the note says, which names {quoted(_year(other[0][0].year))}."
    return ""


def _year(first: int) -> str:
    return f"{first}/{(first + 1) % 100:02}"


TOLD = with_line(COUNCIL[KPI], "2023-24: 85.5", "2023-24: {value: 85.5, reported: 2024-25 Q1}")

RULE = Rule(
    code="reported-when",
    says="The period whose report gave a value ends no sooner than the value's own; it is one that the plan reports "
    "on, or an earlier one; and a year that the value's note names for it is its year.",
    bad=Example(
        KPI,
        with_line(TOLD, "reported: 2024-25 Q1", "reported: 2022-23"),
        "14:36: reported-when: “2022-23” was over before 2023-24, for which the value is, had ended.",
    ),
    good=Example(KPI, TOLD),
    check=check,
    acceptable=True,
)
