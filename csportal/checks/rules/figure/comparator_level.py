"""What others have is of the size of the measure's own figures, and of the time that these are of."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.figure.value_jump import jumps
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.powers_of_ten import times
from csportal.problems import Level, Problem, quoted
from csportal.records.comparator import NAMES
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

FAR_APART = 3 * 366
"""By how many days a figure of others may be older or newer than the own one that it is measured by."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if not kpi.comparators:
            continue
        own = {period: one.value for period, one in kpi.values.items() if isinstance(one.value, Decimal)}
        for whose, series in kpi.comparators.items():
            for period, one in series.items():
                path: tuple[str, ...] = ("comparators", whose, period.text)
                if kpi.not_comparable or one.not_comparable or not own or impossible(kpi, one.value):
                    continue
                base = min(own, key=lambda each: abs((each.last - period.last).days))
                if abs((base.last - period.last).days) > FAR_APART:
                    continue
                if base != period and period not in kpi.values and _is_newer(own, period):
                    message = (
                        f"There is a figure of {NAMES[whose]} for {quoted(period)}, and none of the measure's own."
                    )
                    hint = "Check the period; the newest own figure is for " + quoted(max(own)) + ". "
                    place = kpi.home.entry.at_key(*path)
                elif _is_far(kpi, own[base], one.value, is_same=base == period):
                    message = (
                        f"{shown(one.value)}, of {NAMES[whose]}, is far from the measure's own figure for {base}, "
                        f"{shown(own[base])}."
                    )
                    hint = "Check that it is the same measure, in the same unit. "
                    place = kpi.at(*path, "value")
                else:
                    continue
                hint += f"If it is right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


def _is_newer(own: dict[Period, Decimal], period: Period) -> bool:
    """Whether a figure of others is of a later time than any own one, though those of others come later."""
    return period.first > max(one.last for one in own)


def _is_far(kpi: Kpi, own: Decimal, other: Decimal, *, is_same: bool) -> bool:
    """Whether one is many times the other; ten times the figure of the same period is told as a slip."""
    return jumps(kpi, own, other) and not (is_same and times(own, other))


OTHERS = with_line(COUNCIL[KPI], "source:", "comparators:\n  england:\n    2023-24: 80.2\nsource:")

RULE = Rule(
    code="comparator-level",
    says="What others have is less than eight times the measure's own figure of that time and more than an eighth of "
    "it, small figures apart; and it is of no later time than the newest own figure.",
    bad=Example(
        KPI,
        with_line(OTHERS, "    2023-24: 80.2", "    2022-23: 4.2"),
        "18:14: comparator-level: 4.2, of England, is far from the measure's own figure for 2023-24, 85.5.",
    ),
    good=Example(KPI, OTHERS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
