"""A series has no holes: between two values of a measure lies no period that its frequency makes one of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.freshness.next_period import KINDS, STEPS, covered
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.values.period.steps import moved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

HINT = (
    "Add it; a period without a figure has the word for why, such as “not-available”. If it was never counted, add: "
    "accepted: {series-gap: why it is not there}"
)
HALF_A_YEAR = 6
SHOWN = 3
"""So many missing periods are named; of more, the first and the last."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, missing in gaps(kpi):
            names = [one.text for one in missing]
            said = " and ".join(names) if len(names) < SHOWN else f"{names[0]} to {names[-1]}"
            message = (
                f"There is no value for {said}, though one before and this one after; the measure is {kpi.frequency}."
            )
            place = kpi.home.entry.at_key("values", period.text)
            yield Problem(place, RULE.code, message, HINT, Level.WARNING, kpi.key)


def gaps(kpi: Kpi) -> Iterator[tuple[Period, list[Period]]]:
    """Yield each period that a gap comes before, and the periods that are missing there.

    What begins a series may stand apart: a baseline, and values of the year before that are given to compare with.
    A value that cannot be compared with those before it begins a series anew.
    """
    if kpi.frequency is None or _is_one_a_report(kpi):
        return
    known = sorted(kpi.values)
    usual = [period for period in known if period.kind in KINDS[kpi.frequency] and period.kind != "span"]
    for row, (before, period) in enumerate(pairwise(usual), 1):
        if (period.first - before.last).days <= 1 or before.kind != period.kind or _begins_anew(kpi, before, period):
            continue
        missing = _between(kpi, before, period, known)
        if missing and not (len(missing) * STEPS[kpi.frequency] >= HALF_A_YEAR and _to_compare(usual[:row], usual)):
            yield period, missing


def _is_one_a_report(kpi: Kpi) -> bool:
    """Whether each report gave but its newest figure: of the reports that values name, each brought one."""
    usual = [value.reported for period, value in kpi.values.items() if period.kind in KINDS[str(kpi.frequency)]]
    reports = {one.text for one in usual if one}
    return len(usual) > 1 and len(reports) == len(usual)


def _begins_anew(kpi: Kpi, before: Period, period: Period) -> bool:
    """Whether the earlier value is but the baseline, or the later one cannot be compared with it."""
    return (kpi.baseline is not None and kpi.baseline.period == before) or bool(kpi.values[period].break_before)


def _between(kpi: Kpi, before: Period, period: Period, known: list[Period]) -> list[Period]:
    """Return the periods between two that have no value under any name."""
    missing: list[Period] = []
    months = STEPS[str(kpi.frequency)]
    step = moved(before, months)
    while step < period:
        if not covered(kpi, step, known):
            missing.append(step)
        step = moved(step, months)
    return missing


def _to_compare(first: list[Period], usual: list[Period]) -> bool:
    """Whether the values that begin a series are those of the year before the ones that follow them."""
    compared = [period.year_before for period in usual[len(first) :]]
    return all(one in compared for one in first) or first[0] == compared[0]


SERIES = with_line(COUNCIL[KPI], "  2024-25 Q1: 88.0\n", "  2023-24 Q3: 87.0\n  2023-24 Q4: 87.5\n  2024-25 Q1: 88.0\n")

RULE = Rule(
    code="series-gap",
    says="Between two values of a measure no period is left out that its frequency makes one of: a quarterly measure "
    "has every quarter, unless each value is “reported” by a report of its own, which gave but the newest.",
    bad=Example(
        KPI,
        with_line(SERIES, "  2023-24 Q4: 87.5\n", ""),
        "16:3: series-gap: There is no value for 2023-24 Q4, though one before and this one after; the measure "
        "is quarterly.",
    ),
    good=Example(KPI, SERIES),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
