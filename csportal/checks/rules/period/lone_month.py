"""A month does not stand alone among the years or quarters of a series, where a financial year may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.freshness.next_period import KINDS
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from csportal.link import Portal
    from csportal.values.period import Period

APRIL = 4
ENDS = {3, 6, 7, 8, 9, 12}
"""The months by the end of which a target may be due: those that end a quarter, a term or a school year."""
NEAR = {0, 2}
"""By how much a month's number is above its year's where one digit makes it a financial year: 2010-12, 2010-10."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        series: tuple[tuple[str, Mapping[Period, object]], ...] = (("values", kpi.values), ("targets", kpi.targets))
        for field, held in series:
            months = [one for one in held if one.kind == "month"]
            if len(months) == 1 and kpi.frequency != "monthly" and _is_odd(kpi, months[0], [*held], field):
                month = months[0]
                message = f"{quoted(month)} is {month.name}, the only month among these {field}; {_meant(month)}."
                hint = f"Correct the period. If the month is meant, add: accepted: {{{RULE.code}: why it is a month}}"
                yield Problem(
                    kpi.home.entry.at_key(field, month.text), RULE.code, message, hint, Level.WARNING, kpi.key
                )


def _is_odd(kpi: Kpi, month: Period, held: list[Period], field: str) -> bool:
    """Whether a month is none of what the series is made of: its other periods are of another kind."""
    if kpi.baseline and kpi.baseline.period == month:
        return False
    if month.first.month - month.first.year % 100 in NEAR and _has_years(kpi):
        return True
    if kpi.frequency is None:
        return False
    if field == "targets":
        return month.first.month not in ENDS
    if any(one.last == month.last for one in held if one != month):  # which is told as that
        return False
    return any(one.kind in KINDS[kpi.frequency] for one in held)


def _has_years(kpi: Kpi) -> bool:
    return any(one.kind == "financial-year" for one in (*kpi.values, *kpi.targets))


def _meant(month: Period) -> str:
    """Return the financial years that may be meant, in words."""
    year = month.first.year
    first, second = (f"{one}-{(one + 1) % 100:02}" for one in (year, year + 1))
    if month.first.month - year % 100 in NEAR:
        return f"the financial year is {quoted(first)} or {quoted(second)}"
    begun = first if month.first.month >= APRIL else f"{year - 1}-{year % 100:02}"
    return f"the financial year that it is in is {quoted(begun)}"


RULE = Rule(
    code="lone-month",
    says="Among the years or quarters of a measure no single month stands by itself: “2010-12” is December 2010, and a "
    "financial year is “2010-11”.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "2023-24: 85.5", "2023-12: 85.5"),
        "14:3: lone-month: “2023-12” is December 2023, the only month among these values; the financial year that it "
        "is in is “2023-24”.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
