"""One measure among the councils that it is compared with: a point for each, the highest first."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.comparison import comparisons
from csportal.present.scale import ticks
from csportal.present.shapes import Axis, Chart, Points, Rule
from csportal.present.words import capital, compared_with, place_of
from csportal.records.kpi import Kpi
from csportal.values.number import decimals_of, shown
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from csportal.derive.comparison import Comparison
    from csportal.link import Portal

SUBJECTS = (Kpi,)
TABLES = ("kpi_members",)
FEWEST = 2


def chart(portal: Portal, kpi: Kpi) -> Chart | None:
    """Return the points, or none where fewer than two others have a figure for the measure's own period."""
    found = [one for one in comparisons(portal, kpi) if one.is_same_period and len(one.members or {}) >= FEWEST]
    return _drawn(portal, found[0]) if found else None


def _drawn(portal: Portal, one: Comparison) -> Chart:
    kpi, own = one.kpi, place_of(portal, one.kpi)
    here = one.own if one.own is not None else Decimal()
    rows = sorted([(own, here), *(one.members or {}).items()], key=lambda row: -row[1])
    steps = ticks(_with_room([float(figure) for _, figure in rows] + [float(one.others.value)]))
    spots = [(float(figure), float(at), kpi.measure.say(figure), name == own) for at, (name, figure) in enumerate(rows)]
    name = capital(compared_with(one.whose))
    return Chart(
        name="members",
        title=f"{own} had {kpi.measure.say(here)} {one.period.when}, {_place(one)}",
        subtitle=f"{kpi.title}, with {compared_with(one.whose)}",
        description=" ".join(f"{who}: {kpi.measure.say(figure)}." for who, figure in rows),
        x=Axis("number", kpi.measure.label, low=steps[0], high=steps[-1], ticks=_labelled(kpi, steps)),
        y=Axis("category", labels=tuple(who for who, _ in rows)),
        marks=(
            Rule(f"{name} {kpi.measure.say(one.others.value)}", float(one.others.value), "comparator", upright=True),
            Points("Others", tuple((x, y, said, "ring", "none") for x, y, said, is_own in spots if not is_own),
                   labelled=True),
            Points(own, tuple((x, y, said, "circle", "series") for x, y, said, is_own in spots if is_own),
                   labelled=True),
        ),
        height=80 + 30 * len(rows),
    )  # fmt: skip


def _labelled(kpi: Kpi, steps: list[float]) -> tuple[tuple[float, str], ...]:
    """Return the axis's numbers with their labels: as many decimals as the numbers have."""
    exact = [Decimal(str(step)).normalize() for step in steps]
    measure = Measure(Unit.COUNT if kpi.unit == Unit.RATE else kpi.unit, max(decimals_of(step) for step in exact))
    return tuple((float(step), measure.say(step)) for step in exact)


def _place(one: Comparison) -> str:
    """Return the place among the others, by its number of those with a figure; in words where there is no rank."""
    if one.rank:
        return f"rank {one.rank.place} of {one.rank.of}"
    return f"beside {shown(Decimal(len(one.members or {})))} others"


def _with_room(figures: list[float]) -> list[float]:
    """Return the figures with some room on both sides, so that no point stands on the frame."""
    low, high = min(figures), max(figures)
    room = (high - low or abs(high) or 1) * 0.15
    return [low - room if low else low, high + room]
