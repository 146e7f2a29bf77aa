"""One measure among the councils that it is compared with: a point for each and for all, the highest first."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.comparison.comparison import comparisons
from csportal.present.figures import compared_with
from csportal.present.links import place_of
from csportal.present.scale import ticks
from csportal.present.shapes import Axis, Chart, Points
from csportal.present.words import capital
from csportal.records.kpi import Kpi
from csportal.values.number import decimals_of, shown
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from csportal.derive.comparison.comparison import Comparison
    from csportal.link import Portal

SUBJECTS = (Kpi,)
TABLES = ("kpi_members",)
FEWEST = 2


def chart(portal: Portal, kpi: Kpi) -> Chart | None:
    """Return the points, or none where fewer than two others have a figure for the measure's own period."""
    found = [one for one in comparisons(portal, kpi) if one.is_same_period and len(one.members or {}) >= FEWEST]
    return _drawn(portal, found[0]) if found else None


def _drawn(portal: Portal, one: Comparison) -> Chart:
    kpi, here = one.kpi, place_of(portal, one.kpi)
    own = one.own if one.own is not None else Decimal()
    average = capital(compared_with(one.whose)) + (", average" if one.whose == "statistical-neighbours" else "")
    others = [(name, figure, "ring", "none") for name, figure in (one.members or {}).items()]
    rows = [(here, own, "circle", "series"), (average, one.others.value, "diamond", "comparator"), *others]
    rows.sort(key=lambda row: -row[1])
    steps = ticks(_with_room([float(figure) for _, figure, *_ in rows]))
    points = tuple(
        (float(figure), float(at), kpi.measure.say(figure), *look) for at, (_, figure, *look) in enumerate(rows)
    )
    return Chart(
        name="members",
        title=f"{here} had {kpi.measure.say(own)} {one.period.when}, {_place(one)}",
        subtitle=f"{kpi.title}, with {compared_with(one.whose)}",
        description=" ".join(f"{who}: {kpi.measure.say(figure)}." for who, figure, *_ in rows),
        x=Axis("number", kpi.measure.label, low=steps[0], high=steps[-1], ticks=_labelled(kpi, steps)),
        y=Axis("category", labels=tuple(who for who, *_ in rows)),
        marks=(Points("Figures", points, labelled=True),),  # type: ignore[arg-type]
        height=60 + 30 * len(rows),
    )


def _labelled(kpi: Kpi, steps: list[float]) -> tuple[tuple[float, str], ...]:
    """Return the axis's numbers with their labels: as many decimals as the numbers have."""
    exact = [Decimal(str(step)).normalize() for step in steps]
    measure = Measure(Unit.COUNT if kpi.unit == Unit.RATE else kpi.unit, max(decimals_of(step) for step in exact))
    return tuple((float(step), measure.say(step)) for step in exact)


def _place(one: Comparison) -> str:
    """Return the place among the others, by its number of those with a figure; in words where there is no rank."""
    if one.rank:
        return f"rank {one.rank.place} of {one.rank.of}{', shared' if one.rank.shared else ''}"
    return f"beside {shown(Decimal(len(one.members or {})))} others"


def _with_room(figures: list[float]) -> list[float]:
    """Return the figures with some room on both sides, so that no point stands on the frame."""
    low, high = min(figures), max(figures)
    room = (high - low or abs(high) or 1) * 0.15
    return [low - room if low else low, high + room]
