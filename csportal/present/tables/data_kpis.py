"""Open data: every measure with its definition, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.standing import latest, standing
from csportal.link import Portal
from csportal.present.figures import figure, target_figure
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from csportal.present.shapes import Inline

SUBJECTS = (Portal,)
FIELDS = ("title", "ref", "priority", "objective", "service", "unit", "per", "decimals", "better", "counts_people",
          "frequency", "window", "definition", "in_words", "why_it_matters", "owner", "data_source",
          "data_quality", "frameworks", "related", "note")  # fmt: skip
COLUMNS = (
    Column("kpi", "KPI", "The measure's key, which is also the address of its page."),
    Column("council", "Council", "The council's id."),
    Column("plan", "Plan", "The plan's key."),
    *(Column(name, name.replace("_", " ").capitalize(), str(Kpi.model_fields[name].description)) for name in FIELDS),
    Column("baseline_period", "Baseline period", "The period of the figure that the targets start from."),
    Column("baseline", "Baseline", "The figure that the targets start from.", numeric=True),
    Column("latest_period", "Latest period", "The period of the latest value."),
    Column("latest_value", "Latest value", "The latest value, or the symbol for why there is none.", numeric=True),
    Column("latest_target", "Latest target", "What the latest value is held to.", numeric=True),
    Column("rating", "Rating", "How the latest value stands, worked out from the figures."),
    Column("council_rating", "Council’s rating", "How the council itself rates it."),
    Column("direction", "Direction", "The direction of travel."),
    Column("working", "Working", "How the rating is worked out."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the measures."""
    return Table("kpis", "Measures", COLUMNS, tuple(_row(portal, kpi) for kpi in portal.all(Kpi)))


def _row(portal: Portal, kpi: Kpi) -> Row:
    now = standing(portal, kpi)
    cells: list[Inline] = [kpi.key, kpi.home.council, f"{kpi.home.council}/{kpi.home.plan}"]
    cells += [_plain(getattr(kpi, name)) for name in FIELDS]
    base = kpi.start
    cells += [base.period.text, Number(kpi.measure.say(base.value), base.value)] if base else ["", Number("", "")]
    cells += [
        latest(kpi).text,
        figure(kpi, now.entry),
        target_figure(kpi, now.target),
        str(now.rag),
        now.judgement.status if now.judgement else "",
        str(now.direction.travel),
        now.working,
    ]
    return Row(tuple(cells))


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
