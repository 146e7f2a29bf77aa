"""Two published numbers of people do not give a small number away by their difference."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.adding_up import LONGER
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings
from csportal.values.number import shown
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

APRIL = 4
NUMBER = lazy_pattern(r"(?<![\w.,£-])\d{1,3}(?:,\d{3})+(?![\w.%-]*\d)|(?<![\w.,£-])\d+(?![\w%]|[.,-]\d)")


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        largest = settings.disclosure.largest_suppressed
        for kpi in portal.all(Kpi):
            if kpi.counts_people and kpi.unit == Unit.COUNT:
                yield from _revised(kpi, largest)
                if kpi.window == "year-to-date":
                    yield from _risen(kpi, largest)


def _revised(kpi: Kpi, largest: int) -> Iterator[Problem]:
    """Yield each revised number whose note gives the one before, if the two are a few people apart."""
    for period, entry in kpi.values.items():
        if entry.status != "revised" or not isinstance(entry.value, Decimal):
            continue
        for number in NUMBER.findall(entry.note or ""):
            if 1 <= abs(entry.value - Decimal(number.replace(",", ""))) <= largest:
                given = f"The note gives {number} beside {shown(entry.value)}"
                hint = f"Leave the number before out of the note. {_accept()}"
                message = f"{given}: their difference is a small number of people."
                place = kpi.at("values", period.text, "note")
                yield Problem(place, RULE.code, message, hint, RULE.level, kpi.key)
                break


def _risen(kpi: Kpi, largest: int) -> Iterator[Problem]:
    """Yield each number since the year's start that is a few people more than the one before."""
    counted = sorted(
        (period.last, period, entry.value)
        for period, entry in kpi.values.items()
        if isinstance(entry.value, Decimal) and period.kind in LONGER
    )
    for (_, before, less), (_, period, more) in pairwise(counted):
        if _year(before) == _year(period) and 1 <= more - less <= largest:
            message = (
                f"{shown(more)} is a few people more than the {shown(less)} of {quoted(before)}: the difference is a "
                "small number of people."
            )
            hint = f"Write “suppressed”, or publish the number for the whole year only. {_accept()}"
            yield Problem(kpi.at("values", period.text), RULE.code, message, hint, RULE.level, kpi.key)


def _year(period: Period) -> int:
    """Return the year in which the financial year of a period begins."""
    return period.last.year - (period.last.month < APRIL)


def _accept() -> str:
    return f"If it singles nobody out, keep it and add: accepted: {{{RULE.code}: why it may stand}}"


COUNT = (
    COUNCIL[KPI]
    .replace("unit: percent", "unit: count")
    .replace("decimals: 1", "decimals: 0")
    .replace("counts_people: false", "counts_people: true")
    .replace("85.5", "86")
)
REVISED = "{value: 88, status: revised, note: One return came late.}"

RULE = Rule(
    code="small-difference",
    says="The number before a revision, or the number since the year's start a quarter earlier, is not from 1 to the "
    "portal's limit away from the number of people that is published.",
    bad=Example(KPI, with_line(COUNT, "88.0", REVISED.replace("One return", "It was 85; a return")),
                "15:50: small-difference: The note gives 85 beside 88: their difference is a small number of people."),
    good=Example(KPI, with_line(COUNT, "88.0", REVISED)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)  # fmt: skip
