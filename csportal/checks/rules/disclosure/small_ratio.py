"""A percentage or a rate does not give a small number of people away."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.parts import whole
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings
from csportal.records.registers.facts import Fact
from csportal.values.number import decimals_of, shown
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

HALF = Decimal("0.5")
PERCENT = Decimal(100)
ALL = lazy_pattern(
    r"\b(?:share|percentage|proportion|per cent) of (?:the |all |our )?(\d{1,4})"
    r"(?! (?:to|and|or|per|years?)\b|-)(?= [a-z])"
)
"""How a definition says of how many people it is a share."""


class Ratio(NamedTuple):
    """One figure of people with what it is made of, and the field that each stands in."""

    record: Record
    path: tuple[str | int, ...]
    fields: tuple[str, str, str]
    """The fields of the figure, what was counted, and out of how many."""
    value: Decimal
    counted: Decimal | None
    of: Decimal | None
    whole: Decimal
    decimals: int
    told: tuple[str, ...] = ()
    """The fields that the rule for counts looks at already."""

    @property
    def has_rest(self) -> bool:
        """Whether those not counted are people of the same group: so with a percentage, but not with a rate."""
        return self.whole == PERCENT


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        largest = settings.disclosure.largest_suppressed
        for one in (*_of_kpis(portal), *_of_facts(portal)):
            if found := _told(one, largest):
                field, message = found
                place = one.record.at(*one.path, field)
                yield Problem(place, RULE.code, message, _hint(one), record=one.record.key)


def _of_kpis(portal: Portal) -> Iterator[Ratio]:
    names = ("value", "numerator", "denominator")
    for kpi in portal.all(Kpi):
        if not kpi.counts_people or kpi.unit not in {Unit.PERCENT, Unit.RATE}:
            continue
        said = ALL.search(kpi.definition) if kpi.unit == Unit.PERCENT else None
        for period, entry in kpi.values.items():
            parts = entry.numerator, entry.denominator or (Decimal(said[1]) if said else None)
            if isinstance(entry.value, Decimal) and parts != (None, None):
                yield Ratio(kpi, ("values", period.text), names, entry.value, *parts, whole(kpi), kpi.decimals)
        if kpi.baseline and kpi.start:
            parts, value = (kpi.baseline.numerator, kpi.baseline.denominator), kpi.start.value
            yield Ratio(kpi, ("baseline",), names, value, *parts, whole(kpi), kpi.decimals, names[1:])


def _of_facts(portal: Portal) -> Iterator[Ratio]:
    names = ("value", "value", "out_of")
    for fact in portal.all(Fact):
        if fact.counts_people and fact.out_of is not None:
            counted = fact.value if fact.unit == Unit.COUNT else None
            if counted is not None or fact.unit == Unit.PERCENT:
                of, decimals = Decimal(fact.out_of), decimals_of(fact.value)
                yield Ratio(fact, (), names, fact.value, counted, of, PERCENT, decimals, names[1:])


def _told(one: Ratio, largest: int) -> tuple[str, str] | None:
    """Return the field that gives a small number away, and how."""
    figure, numerator, denominator = one.fields
    for name, part in ((numerator, one.counted), (denominator, one.of)):
        if part is not None and 1 <= part <= largest and name not in one.told:
            return name, f"This is a count of people from 1 to {largest}, which could single somebody out."
    if one.of is None or one.of <= 0 or one.whole <= 0:
        return None
    low, high = (one.counted, one.counted) if one.counted is not None else _counted(one, one.of)
    if one.counted is None and 1 <= low <= high <= largest:
        return figure, f"{shown(one.value)} out of {shown(one.of)} gives a count of people from 1 to {largest} away."
    if one.has_rest and 1 <= one.of - high <= one.of - low <= largest:
        field = numerator if one.counted is not None else figure
        return field, f"Those not counted are from 1 to {largest} people, which could single somebody out."
    return None


def _counted(one: Ratio, of: Decimal) -> tuple[Decimal, Decimal]:
    """Return the fewest and the most that the figure can have been rounded from."""
    step = HALF.scaleb(-one.decimals)
    low = ((one.value - step) * of / one.whole).to_integral_value(ROUND_CEILING)
    high = ((one.value + step) * of / one.whole).to_integral_value(ROUND_FLOOR)
    return low, max(low, high)


def _hint(one: Ratio) -> str:
    if one.path[:1] == ("values",):
        way_out = "Write “suppressed” as the value and leave the numerator out"
    else:
        way_out = "Leave the figures out"
    return f"{way_out}, and remove the numbers from the file's history too."


PEOPLE = with_line(
    with_line(COUNCIL[KPI], "counts_people: false", "counts_people: true"),
    "2024-25 Q1: 88.0",
    "2024-25 Q1: {value: 88.0, numerator: 44, denominator: 50}",
)

RULE = Rule(
    code="small-ratio",
    says="A percentage or a rate of people is suppressed where those counted, those not counted or all of them are "
    "from 1 to the portal's limit, or can be worked out to be.",
    bad=Example(
        KPI,
        with_line(PEOPLE, "88.0, numerator: 44, denominator: 50", "94.0, numerator: 47, denominator: 50"),
        "15:40: small-ratio: Those not counted are from 1 to 5 people, which could single somebody out.",
    ),
    good=Example(KPI, PEOPLE),
    check=check,
    source="Department for Education: percentages and rates of small numbers are suppressed",
)
