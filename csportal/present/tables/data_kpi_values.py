"""Open data: every value of every measure, one a row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.standing import standing
from csportal.link import Portal
from csportal.present.figures import figure, target_figure
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.kpi import Kpi
from csportal.values.number import digits, shown

if TYPE_CHECKING:
    from csportal.values.period import Period

SUBJECTS = (Portal,)
COLUMNS = (
    Column("kpi", "KPI", "The measure's key."),
    Column("ref", "Reference", "Its reference, as printed."),
    Column("period", "Period", "The period that the value is for."),
    Column("period_start", "Period start", "The period's first day."),
    Column("period_end", "Period end", "The period's last day."),
    Column("reported", "Reported", "The period whose report gave the value."),
    Column("value", "Value", "The value, empty where there is none.", numeric=True),
    Column("numerator", "Numerator", "What was counted, where the source says so.", numeric=True),
    Column("denominator", "Denominator", "Out of how many, where the source says so.", numeric=True),
    Column("symbol", "Symbol", "Why there is no number: c, x, z, low or u."),
    Column("shown", "Shown", "The value as pages show it."),
    Column("printed", "As printed", "The words in which the source prints it, where they say more."),
    Column("target", "Target", "What the value is held to.", numeric=True),
    Column("target_period", "Target for", "The period that the target is for; a baseline has the next one."),
    Column(
        "target_printed", "Target as printed", "The words in which the source prints the target, where they say more."
    ),
    Column("rating", "Rating", "How the value stands, worked out from the figures."),
    Column("council_rating", "Council’s rating", "How the council itself rates it."),
    Column("rating_basis", "Rating basis", "How the council's rating is known."),
    Column("figure_is", "Figure is", "Provisional, final or revised."),
    Column("note", "Note", "What a reader should know of the figure."),
    Column("commentary", "Commentary", "What the service says of it."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the values; baselines stand with the measures."""
    rows = [_row(portal, kpi, period) for kpi in portal.all(Kpi) for period in sorted(kpi.values)]
    return Table("kpi-values", "Values of the measures", COLUMNS, tuple(rows))


def _row(portal: Portal, kpi: Kpi, period: Period) -> Row:
    one = standing(portal, kpi, period)
    entry = one.entry
    given = figure(kpi, entry)
    number = isinstance(entry.value, Decimal)
    judgement = one.judgement
    return Row(
        (
            kpi.key,
            kpi.ref or "",
            period.text,
            period.first.isoformat(),
            period.last.isoformat(),
            (entry.reported or period).text,
            Number(given.text, given.value) if number else Number("", ""),
            _counted(entry.numerator),
            _counted(entry.denominator),
            "" if number else str(given.value),
            given.text,
            entry.printed or "",
            target_figure(kpi, one.target) if one.target else Number("", ""),
            one.target_period.text if one.target_period else "",
            (one.target.printed or "") if one.target else "",
            str(one.rag),
            judgement.status if judgement else "",
            (judgement.basis or "") if judgement else "",
            str(entry.status or ""),
            entry.note or "",
            entry.commentary or "",
        )
    )


def _counted(number: Decimal | None) -> Number:
    return Number("", "") if number is None else Number(shown(number), digits(number))
