"""No figure such as 999 or -1 stands for “not known”."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import DAYS, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.impossible import impossible
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.values.number import decimals_of, shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

NINES = {Decimal(99), Decimal(999), Decimal(9999), Decimal(99999)}
MINUS_ONE = Decimal(-1)
FAR = Decimal("1.5")
"""By how many times a figure lies beyond all others to be far from them."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, entry in kpi.values.items():
            if isinstance(entry.value, Decimal) and stands_in(kpi, entry.value):
                message = f"{shown(entry.value)} seems to stand for “not known”: it is far from the other values."
                hint = (
                    "If there is no figure, write “not-available”. If it is the figure, add: "
                    f"accepted: {{{RULE.code}: why}}"
                )
                place = kpi.at("values", period.text, "value")
                yield Problem(place, RULE.code, message, hint, RULE.level, kpi.key)


def stands_in(kpi: Kpi, number: Decimal) -> bool:
    """Whether a value is one of those that databases keep for “not known”, and lies far from the measure's others."""
    if number not in NINES | {MINUS_ONE} or decimals_of(number) or impossible(kpi, number):
        return False
    others = [
        one.value
        for one in kpi.values.values()
        if isinstance(one.value, Decimal) and one.value not in {number, Decimal()}
    ]
    if kpi.start and kpi.start.value not in {number, Decimal()}:
        others.append(kpi.start.value)
    if not others:
        return False
    low, high = min(map(abs, others)), max(map(abs, others))
    if number == MINUS_ONE:
        return min(others) > 0 and (kpi.decimals > 0 or low > FAR)
    is_far = number > high * FAR or number * FAR < low
    return is_far and kpi.unit != Unit.PERCENT


RULE = Rule(
    code="stand-in",
    says="No value such as 99, 999, 9999 or -1 stands for “not known”: where it is far from the measure's other "
    "values, a word says why there is no figure.",
    bad=Example(
        KPI,
        with_line(DAYS, "560", "999"),
        "15:15: stand-in: 999 seems to stand for “not known”: it is far from the other values.",
    ),
    good=Example(KPI, with_line(DAYS, "560", "not-available")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
