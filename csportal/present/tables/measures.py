"""Measures side by side: the latest figure of each, its target, its status and its direction of travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.standing import standing
from csportal.present.charts import sparkline
from csportal.present.figures import figure, target_figure
from csportal.present.freshness import badge
from csportal.present.gather import kpis
from csportal.present.kpi.held import by_when, change, held
from csportal.present.links import link, place_of
from csportal.present.shapes import Column, Link, Number, Row, Spark, Table
from csportal.present.summary import summary
from csportal.present.tags import judgement_tag, tag
from csportal.present.travel import travel_words
from csportal.records.council import Council, Service
from csportal.records.kpi import Kpi
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal

SUBJECTS = (Council, Plan, Priority, Objective, Service)
COLUMNS = (
    Column("measure", "Measure", "The measure's name."),
    Column("ref", "Reference", "Its reference, as printed.", hidden=True),
    Column("period", "Period", "The period of the latest figure.", hidden=True),
    Column("status", "Status", "How it stands against its target."),
    Column("latest", "Latest", "The latest figure.", numeric=True),
    Column("unit", "Unit", "What the figures are measured in.", hidden=True),
    Column("per", "Per", "Per how many, for a rate.", hidden=True),
    Column("target", "Target", "What it is held to.", numeric=True),
    Column("target_period", "Target for", "The period that the target is for.", hidden=True),
    Column("council_rating", "Council’s rating", "How the council itself rates it."),
    Column("travel", "Direction", "Whether it is getting better."),
    Column("summary", "Summary", "How it stands in a sentence or two.", hidden=True),
    Column("working", "Working", "How the status is worked out.", hidden=True),
    Column("travel_working", "Working of direction", "How the direction is worked out.", hidden=True),
)


def table(portal: Portal, record: Council | Plan | Priority | Objective | Service) -> Table:
    """Return the table of a record's measures."""
    return measures(portal, kpis(portal, record), "measures", "Measures and how they stand")


def measures(portal: Portal, chosen: Iterable[Kpi], name: str, caption: str, *, council: bool = False) -> Table:
    """Return a table of the measures; with the council's name under each where several councils meet."""
    rows = [_row(portal, standing(portal, kpi), council=council) for kpi in chosen]
    return Table(name, caption, COLUMNS, tuple(rows), filterable=len(rows) > 8)  # noqa: PLR2004 - more than a screen


def _row(portal: Portal, one: Standing, *, council: bool) -> Row:
    kpi = one.kpi
    under = " · ".join(
        part for part in (place_of(portal, kpi) if council else "", kpi.ref or "", one.period.short) if part
    )
    name: tuple[Link | str, ...] = (link(kpi), under)
    judged = judgement_tag(one.judgement) if one.judgement else "–"
    drawn = sparkline.chart(portal, kpi)
    late = badge(portal, kpi)
    cells = (
        name,
        kpi.ref or "",
        one.period.text,
        (tag(one.rag, one.working), *([late] if late else [])),
        figure(kpi, one.entry),
        str(kpi.unit),
        str(kpi.per or ""),
        _goal(one),
        one.target_period.text if one.target_period else "",
        judged,
        (travel_words(one.direction), Spark(drawn)) if drawn else travel_words(one.direction),
        summary(portal, one),
        one.working,
        one.direction.working,
    )
    return Row(cells, status=str(one.rag))


def _goal(one: Standing) -> Number | tuple[Number | str, ...]:
    """Return the target, with the change that it asks for and its year where it is not the one of the figure."""
    asked = change(one)
    goal = held(one) if asked else target_figure(one.kpi, one.target)
    is_of_now = one.target_period is None or one.target_period.holds(one.entry.reported or one.period)
    is_told = is_of_now and not (asked and one.target and one.target.by)
    below = [asked, "" if is_told else by_when(one)]
    return (goal, *(part for part in below if part)) if any(below) else goal
