"""A small number of people is never in the data: the repository is itself a publication."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.kpis import Path, figures
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings
from csportal.records.registers.facts import Fact
from csportal.records.registers.need_groups import NeedGroup
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

INSTEAD: dict[str | int, str] = {
    "values": "Write “suppressed” in its place",
    "forecast": "Rate the year's end in its place (“judgement: {status: …, about: year-end}”)",
    "value": "Leave the fact out",
    "number": "Write “suppressed” in its place",
}
"""What to do in place of giving the number, by the field that it stands in."""


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        largest = settings.disclosure.largest_suppressed
        of_measures = ((kpi, path, number) for kpi, path, number in counts(portal) if kpi.counts_people)
        for record, path, number in (*of_measures, *_listed(portal)):
            if 1 <= number <= largest:
                message = f"This is a count of people from 1 to {largest}, which could single somebody out."
                instead = INSTEAD.get("forecast" if "forecast" in path else path[0], "Leave it out")
                hint = (
                    f"Check the number first: a digit may be lost. If it is right: {instead[0].lower()}{instead[1:]}, "
                )
                hint += "and remove the number from the file's history too."
                yield Problem(record.at(*path), RULE.code, message, hint, record=record.key)


def counts(portal: Portal) -> Iterator[tuple[Kpi, Path, Decimal]]:
    """Yield each number that counts: values and baselines of counts, and what any baseline was worked out from.

    A target counts nobody: it is what is hoped for.
    """
    for kpi, path, number in figures(portal):
        if kpi.unit == Unit.COUNT and path[0] not in {"targets", "comparators"}:
            yield kpi, path, number
    for kpi in portal.all(Kpi):
        for name in ("numerator", "denominator"):
            part: Decimal | None = getattr(kpi.baseline, name, None)
            if part is not None:
                yield kpi, ("baseline", name), part


def _listed(portal: Portal) -> Iterator[tuple[Record, Path, Decimal]]:
    """Yield each number of people among the facts and the need groups."""
    for fact in portal.all(Fact):
        if fact.counts_people and fact.unit == Unit.COUNT:
            yield fact, ("value",), fact.value
        if fact.counts_people and fact.out_of is not None:
            yield fact, ("out_of",), Decimal(fact.out_of)
    for group in portal.all(NeedGroup):
        if isinstance(group.number, int):
            yield group, ("number",), Decimal(group.number)


COUNT = (
    COUNCIL[KPI]
    .replace("unit: percent", "unit: count")
    .replace("decimals: 1", "decimals: 0")
    .replace("counts_people: false", "counts_people: true")
    .replace("85.5", "12")
)

RULE = Rule(
    code="small-count",
    says="A count of people from 1 to the portal's limit is never given. “suppressed” stands for the value of a "
    "measure and the number of a need group; a fact, a forecast and a baseline with such a count are left out.",
    bad=Example(KPI, COUNT.replace("88.0", "3"), "15:15: small-count: This is a count of people from 1 to 5, "
                "which could single somebody out."),
    good=Example(KPI, COUNT.replace("88.0", "suppressed")),
    check=check,
    source="Department for Education: numbers from 1 to 5 are suppressed",
)  # fmt: skip
