"""One measure has one target, wherever the plan states it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.slips import stated
from csportal.checks.texts.text_figures import stems
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.values.number import decimals_of, parse_number, shown
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PERCENTAGE = lazy_pattern(r"(?<![\d.,-])\d+(?:\.\d+)?(?=%)")
CHANGES = lazy_pattern(r"\b(?:by|increase|decrease|rise|fall|more|less|fewer|reduction|growth)\b", re.IGNORECASE)
"""Words with which a percentage is a change rather than a level."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        yield from _beside_its_like(portal, kpi)
    for milestone in portal.all(Milestone):
        yield from _of_success(portal, milestone)


def _beside_its_like(portal: Portal, kpi: Kpi) -> Iterator[Problem]:
    """Yield each target that differs from that of a related measure which has the same figures."""
    for named in kpi.related:
        other = portal.search(kpi, Kpi, named)
        if other is None or (other.key < kpi.key and kpi.id in other.related) or not _is_same(kpi, other):
            continue
        for period, target in kpi.targets.items():
            theirs = other.targets.get(period)
            if theirs and None not in {target.value, theirs.value} and target.value != theirs.value:
                message = (
                    f"The target for {period} is {shown(target.value or Decimal())} here and "
                    f"{shown(theirs.value or Decimal())} in {quoted(other.id)}, which has the same figures."
                )
                hint = f"Check both. If the source has them so, add: accepted: {{{RULE.code}: why}}"
                yield Problem(kpi.at("targets", period.text, "value"), RULE.code, message, hint, Level.WARNING, kpi.key)


def _is_same(kpi: Kpi, other: Kpi) -> bool:
    """Whether two measures have the same figures in every period that both have, and share one at least."""
    shared = [(kpi.values[period].value, other.values[period].value) for period in kpi.values if period in other.values]
    numbers = [(one, two) for one, two in shared if isinstance(one, Decimal) and isinstance(two, Decimal)]
    return kpi.unit == other.unit and bool(numbers) and all(one == two for one, two in numbers)


def _of_success(portal: Portal, milestone: Milestone) -> Iterator[Problem]:
    """Yield each success measure with a figure that is no target of the one measure that it is about."""
    kpis = [found for named in milestone.kpis if (found := portal.search(milestone, Kpi, named))]
    if len(kpis) != 1:
        return
    aims = [target.value for target in kpis[0].targets.values() if target.value is not None]
    sign = "%" if kpis[0].unit == Unit.PERCENT else ""
    for row, text in enumerate(milestone.success_measures):
        told = _stated(kpis[0], text)
        if aims and len(told) == 1 and told[0] not in aims and not CHANGES.search(text):
            message = (
                f"This success measure says {shown(told[0])}{sign}; the target of {quoted(kpis[0].id)} is "
                f"{' or '.join(f'{shown(aim)}{sign}' for aim in aims)}."
            )
            hint = f"Check both. If the source has them so, add to this file: accepted: {{{RULE.code}: why}}"
            place = milestone.at("success_measures", row)
            yield Problem(place, RULE.code, message, hint, Level.WARNING, milestone.key)


def _stated(kpi: Kpi, text: str) -> list[Decimal]:
    """Return the figures of a text in the measure's unit: percentages, scores with decimals, or what it counts.

    A number is what a measure counts if one of the two words after it stands in the measure's name.
    """
    if kpi.unit == Unit.PERCENT:
        return [parse_number(figure) for figure in PERCENTAGE.findall(text)]
    if kpi.unit == Unit.SCORE and kpi.decimals:
        return [number for number, _ in stated(text) if decimals_of(number)]
    if kpi.unit == Unit.COUNT:
        about = stems(kpi.title)
        return [number for number, after in stated(text) if stems(" ".join(after.split()[:2])) & about]
    return []


WIDER = """\
title: More visits on time
kind: deliverable
priority: early-help
kpis: [visits]
due: 2025-03
success_measures:
  - At least 90% of home visits are on time
source: {section: "2"}
"""
VISITS = KPI.replace("kpis/visits", "milestones/more-visits")

RULE = Rule(
    code="target-conflict",
    says="Related measures with the same figures have the same targets, and a milestone's success measure states no "
    "other percentage, score or count of the same thing than the target of the measure that it names.",
    bad=Example(
        VISITS,
        WIDER.replace("90%", "86%"),
        "7:5: target-conflict: This success measure says 86%; the target of “visits” is 90%.",
    ),
    good=Example(VISITS, WIDER),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
