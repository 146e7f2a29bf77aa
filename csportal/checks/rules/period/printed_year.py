"""A target, a baseline and what others have stand under the time that their printed words name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Place
    from csportal.values.period import Period

BESIDE = lazy_pattern(
    r"\b(?:compared|against|from|since|than|baseline|previous(?:ly)?|last|before|was)\b", re.IGNORECASE
)
"""Words after which printed words speak of another time than the figure's own."""
AMOUNT = lazy_pattern(r"£\s?\d[\d,.]*|\d[\d.]*\s?%|\b\d{4}(?=\s+(?!to\b|and\b|or\b|until\b)[a-z])")
"""What is no year: an amount, a percentage, and four digits of which something is counted."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, printed, by, place in _printed(kpi):
            said = AMOUNT.sub(" ", BESIDE.split(printed, maxsplit=1)[0])
            stretch = named(said) if "20" in said or "/" in said else None
            times = [one for one in (period, by) if one]
            if stretch and all(stretch[0] > one.last or stretch[1] < one.first for one in times):
                message = f"This stands under {quoted(period)}, but the source is said to print {quoted(printed)}."
                hint = f"Check the year. If both are right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(place, RULE.code, message, hint, record=kpi.key)


def _printed(kpi: Kpi) -> Iterator[tuple[Period, str, Period | None, Place]]:
    """Yield each period with the words printed for it, by when a target is to be met, and where the period stands."""
    for period, target in kpi.targets.items():
        if target.printed:
            yield period, target.printed, target.by, kpi.home.entry.at_key("targets", period.text)
    if kpi.baseline and kpi.baseline.printed:
        yield kpi.baseline.period, kpi.baseline.printed, None, kpi.at("baseline", "period")
    for whose, series in kpi.comparators.items():
        for period, one in series.items():
            if one.printed:
                yield period, one.printed, None, kpi.home.entry.at_key("comparators", whose, period.text)


PRINTED = with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: {value: 90, printed: 90% by March 2025}")

RULE = Rule(
    code="printed-year",
    says="A target, a baseline or a figure of others whose printed words name a year or a month stands under a period "
    "in that time.",
    bad=Example(
        KPI,
        with_line(PRINTED, "March 2025", "March 2026"),
        "12:3: printed-year: This stands under “2024-25”, but the source is said to print “90% by March 2026”.",
    ),
    good=Example(KPI, PRINTED),
    check=check,
    acceptable=True,
)
