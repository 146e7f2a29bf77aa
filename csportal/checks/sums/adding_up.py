"""Which numbers of people add up to which: the parts of a year to the year, and the parts of a whole to the whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums.feasible import Sum
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

Cell = tuple[str, str]
"""One number: the key of its KPI, and its period."""

PARTS = (
    ("financial-year", "quarter", 4),
    ("financial-year", "month", 12),
    ("quarter", "month", 3),
    ("academic-year", "term", 3),
    ("academic-year", "month", 12),
    ("calendar-year", "quarter", 4),
    ("calendar-year", "month", 12),
)
"""Of which kind of period how many of another kind make a whole."""
LONGER = {"date": 0, "month": 1, "quarter": 2, "financial-year": 3}
"""The kinds of period that end together, from the shortest."""
LEFT_OUT = "the rest of "


@dataclass
class Group:
    """KPIs whose numbers add up with one another, and what is published of them."""

    known: dict[Cell, int] = field(default_factory=dict)
    hidden: dict[Cell, tuple[Kpi, Period]] = field(default_factory=dict)
    sums: list[Sum[Cell]] = field(default_factory=list)
    """Only those in which something is not known."""


def groups(portal: Portal) -> Iterator[Group]:
    """Yield the numbers of people that may give one another away."""
    people = [kpi for kpi in portal.all(Kpi) if kpi.counts_people]
    wholes = [(kpi, parts) for kpi in people if (parts := _parts(portal, kpi))]
    within = {one.key for kpi, parts in wholes for one in (kpi, *parts)}
    for kpi in people:
        if kpi.key not in within:
            yield _group([kpi], [])
    if wholes:
        yield _group([kpi for kpi in people if kpi.key in within], wholes)


def _group(kpis: list[Kpi], wholes: list[tuple[Kpi, list[Kpi]]]) -> Group:
    group = Group()
    for kpi in kpis:
        for period, number in numbers(kpi).items():
            if number is None:
                group.hidden[kpi.key, period.text] = kpi, period
            else:
                group.known[kpi.key, period.text] = number
        group.sums += _over_time(kpi)
    for whole, parts in wholes:
        periods = {period.text for one in (whole, *parts) for period in numbers(one)}
        cells = [Sum(tuple((one.key, text) for one in parts), (whole.key, text)) for text in sorted(periods)]
        published = group.known.keys() | group.hidden.keys()
        group.sums += [one for one in cells if published.issuperset({*one.parts, one.total})]
    group.sums = [one for one in group.sums if not group.known.keys() >= {*one.parts, one.total}]
    return group


def numbers(kpi: Kpi) -> dict[Period, int | None]:
    """Return the numbers of people by period: a count's value, a percentage's numerator; nothing where suppressed."""
    found: dict[Period, int | None] = {}
    for period, entry in kpi.values.items():
        number = entry.value if kpi.unit == Unit.COUNT else entry.numerator
        if entry.value == Missing.SUPPRESSED:
            found[period] = None
        elif isinstance(number, Decimal) and number == int(number):
            found[period] = int(number)
    return found


def _over_time(kpi: Kpi) -> Iterator[Sum[Cell]]:
    """Yield how a KPI's own numbers add up.

    What is counted in each period adds up to the year. What is counted from the year's start, over twelve months or on
    a day is the same for every period that ends on one day.
    """
    periods = numbers(kpi)
    if len(periods) < 2:  # noqa: PLR2004 - one number adds up with none
        return
    if kpi.window == "in-period":
        for whole in periods:
            for kind, inner, count in PARTS:
                if whole.kind == kind:
                    parts = sorted(one for one in periods if one.kind == inner and whole.holds(one))
                    yield from _parts_of_a_year(kpi, whole, parts, count)
        return
    ends: dict[object, list[Period]] = defaultdict(list)
    for period in sorted((one for one in periods if one.kind in LONGER), key=lambda one: LONGER[one.kind]):
        ends[period.last].append(period)
    for first, *rest in ends.values():
        for other in rest:
            yield Sum(((kpi.key, first.text),), (kpi.key, other.text))


def _parts_of_a_year(kpi: Kpi, whole: Period, parts: list[Period], count: int) -> Iterator[Sum[Cell]]:
    if parts:
        left_out = [(kpi.key, LEFT_OUT + whole.text)] if len(parts) < count else []
        yield Sum((*((kpi.key, one.text) for one in parts), *left_out), (kpi.key, whole.text))


def _parts(portal: Portal, whole: Kpi) -> list[Kpi]:
    """Return the KPIs that are the parts of a whole: two or more that name it as related and add up to it.

    They must be seen to add up in one period at least, and in none may they add up to something else.
    """
    if whole.unit != Unit.COUNT or not whole.related:
        return []
    parts = naming(portal, whole)
    return parts if len(parts) > 1 and adds_up(whole, parts) else []


def naming(portal: Portal, whole: Kpi) -> list[Kpi]:
    """Return the counts that may be parts of a whole: those that name it as related and are counted the same way."""
    return [one for one in portal.citing(whole, Kpi) if one.unit == Unit.COUNT and one.window == whole.window]


def adds_up(whole: Kpi, parts: list[Kpi]) -> bool | None:
    """Whether KPIs add up to the whole in every period in which all of them have a number; none if there is no such."""
    inner = [numbers(one) for one in parts]
    seen = [
        (number, [part[period] for part in inner])
        for period, number in numbers(whole).items()
        if number is not None and all(part.get(period) is not None for part in inner)
    ]
    return all(number == sum(one or 0 for one in found) for number, found in seen) if seen else None
