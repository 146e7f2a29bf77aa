"""A figure is one that its unit can have."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.kpis import figures
from csportal.derive.rating.possible import NEVER_NEGATIVE, WHOLE, may_be_negative
from csportal.problems import Problem
from csportal.records.registers.facts import Fact
from csportal.records.registers.posts import Post
from csportal.values.number import decimals_of, shown
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.kpis import Path
    from csportal.link import Portal
    from csportal.records.kpi import Kpi

CHANGE = lazy_pattern(
    r"(?:The |By how much |Percentage )?\b(?:change|reduction|decrease|growth)\b(?: (?:in|since|from|of|on)\b)",
    re.IGNORECASE,
)
"""How a measure says that it is a change."""


NAMES = {Unit.DAYS: "number of days", Unit.WEEKS: "number of weeks"}
"""What a figure of such a unit is called."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi, path, number in figures(portal):
        if reason := impossible(kpi, number):
            if lost := _without_minus(kpi, path, number):
                yield from lost
                continue
            hint = _way_out(kpi.unit, number)
            yield Problem(kpi.at(*path), RULE.code, f"{shown(number)} {reason}.", hint, record=kpi.key)
    for fact in portal.all(Fact):
        if reason := _of_unit(fact.unit, fact.value, is_free=True):
            hint = _way_out(fact.unit, fact.value)
            yield Problem(fact.at("value"), RULE.code, f"{shown(fact.value)} {reason}.", hint, record=fact.key)
    for post in portal.all(Post):
        if post.full_time_equivalent <= 0:
            message = f"{shown(post.full_time_equivalent)} is not above nought, which a part of a post must be."
            hint = "Write 1 for a full-time post, 0.5 for half of one."
            yield Problem(post.at("full_time_equivalent"), RULE.code, message, hint, record=post.key)


def _way_out(unit: Unit, number: Decimal) -> str:
    if unit == Unit.COUNT and number >= 0:
        return "A count is whole. Check the figure against the source; if it is a rate or an average, change its unit."
    return "Check the figure, its unit and the decimal point against the source."


def _without_minus(kpi: Kpi, path: Path, number: Decimal) -> list[Problem]:
    """Return the targets that have lost their minus, where a measure of a change is below nought as it should be."""
    others = [one.value for one in kpi.values.values() if isinstance(one.value, Decimal)]
    if kpi.unit != Unit.PERCENT or path[0] != "values" or number < -WHOLE or max(others) > 0:
        return []
    if not is_change(kpi):
        return []
    hint = f"Write “-{{}}” if a fall is meant. If the source has it so, add: accepted: {{{{{RULE.code}: why}}}}"
    return [
        Problem(
            kpi.at("targets", period.text, "value"),
            RULE.code,
            f"{shown(target.value)} is above nought, though the measure is a change and its value, {shown(number)}, is "
            "below.",
            hint.format(shown(target.value)),
            record=kpi.key,
        )
        for period, target in kpi.targets.items()
        if target.value
    ]


def is_change(kpi: Kpi) -> bool:
    """Whether the measure is by how much something has changed, which may be below nought."""
    return bool(CHANGE.search(kpi.title) or CHANGE.match(kpi.definition))


def impossible(kpi: Kpi, number: Decimal) -> str:
    """Return why the measure cannot have the figure, or nothing."""
    is_free = number >= 0 or kpi.unit != Unit.PERCENT or may_be_negative(kpi)
    return _of_unit(kpi.unit, number, is_free=is_free)


def _of_unit(unit: Unit, number: Decimal, *, is_free: bool) -> str:
    if unit == Unit.PERCENT and not -WHOLE <= number <= WHOLE:
        return "is not a possible percentage: it is beyond 100"
    if unit == Unit.PERCENT and number < 0 and not is_free:
        return (
            "is below nought, which a percentage is only where a target or the baseline is too, or a target is a change"
        )
    if unit in NEVER_NEGATIVE and number < 0:
        return f"is below nought, which a {NAMES.get(unit, unit)} cannot be"
    if unit == Unit.COUNT and decimals_of(number) and number != number.to_integral():
        return "is not a whole number, which a count must be"
    return ""


RULE = Rule(
    code="impossible-figure",
    says="A percentage lies between 0 and 100, or between -100 and 100 where a target or the baseline is negative or a "
    "target is a change; a count is whole, counts, rates and times are not negative, and a post is above nought.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "88.0", "188"), "15:15: impossible-figure: 188 is not a possible "
                "percentage: it is beyond 100."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)  # fmt: skip
