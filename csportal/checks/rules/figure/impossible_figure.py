"""A figure is one that its unit can have."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.impossible import impossible, is_change, of_unit
from csportal.checks.sums.kpis import figures
from csportal.derive.rating.possible import WHOLE
from csportal.problems import Problem
from csportal.records.registers.facts import Fact
from csportal.records.registers.posts import Post
from csportal.values.number import shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.kpis import Path
    from csportal.link import Portal
    from csportal.records.kpi import Kpi


def check(portal: Portal) -> Iterator[Problem]:
    for kpi, path, number in figures(portal):
        if reason := impossible(kpi, number):
            if lost := _without_minus(kpi, path, number):
                yield from lost
                continue
            hint = _way_out(kpi.unit, number)
            yield Problem(kpi.at(*path), RULE.code, f"{shown(number)} {reason}.", hint, record=kpi.key)
    for fact in portal.all(Fact):
        if reason := of_unit(fact.unit, fact.value, is_free=True):
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


RULE = Rule(
    code="impossible-figure",
    says="A percentage lies between 0 and 100, or between -100 and 100 where a target or the baseline is negative, and "
    "not it alone, or a target is a change; a count is whole, counts, rates and times are not negative, and a post is "
    "above nought.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "88.0", "188"), "15:15: impossible-figure: 188 is not a possible "
                "percentage: it is beyond 100."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)  # fmt: skip
