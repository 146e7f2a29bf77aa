"""Open data: what others have, one figure a row, with the measure's own figure beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.comparison.comparison import every_comparison
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.kpi import Kpi
from csportal.values.number import digits, rounded

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.derive.comparison.comparison import Comparison

SUBJECTS = (Portal,)
COLUMNS = (
    Column("kpi", "KPI", "The measure's key."),
    Column("whose", "Whose", "Whose figure it is: statistical-neighbours, region or england."),
    Column("period", "Period", "The period that the figure is for."),
    Column("unit", "Unit", "What the figure is measured in."),
    Column("per", "Per", "Per how many, for a rate."),
    Column("value", "Value", "Their average, or the figure of the whole.", numeric=True),
    Column("own_period", "Own period", "The period of the measure's own figure that it is compared with."),
    Column("own_value", "Own value", "The measure's own figure, where the two can be compared.", numeric=True),
    Column("gap", "Gap", "The own figure less theirs, at published precision.", numeric=True),
    Column("beside", "Beside", "Whether the own figure is better, worse or the same; else higher or lower."),
    Column("members", "Members", "How many of the others have a figure of their own.", numeric=True),
    Column("mean", "Mean", "The simple mean of statistical neighbours that have a figure.", numeric=True),
    Column("rank", "Rank", "The place among those with a figure, of which 1 is the best.", numeric=True),
    Column("of", "Of", "How many the rank is among, the council itself included.", numeric=True),
    Column("band", "Band", "The quartile band, from A for the best quarter to D for the worst."),
    Column("list_version", "List", "Which list of others it is."),
    Column("not_comparable", "Not comparable", "Why the two are not like for like, where they are not."),
    Column("printed", "As printed", "The words in which the source prints it, where they say more."),
    Column("note", "Note", "What a reader should know of it."),
    Column("source", "Source", "Where the figure was published."),
    Column("working", "Working", "How the comparison is worked out, or why there is none."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the comparisons."""
    rows = [_row(one) for kpi in portal.all(Kpi) for one in every_comparison(portal, kpi)]
    return Table("comparators", "What others have", COLUMNS, tuple(rows))


def _row(one: Comparison) -> Row:
    kpi, others = one.kpi, one.others
    say = kpi.measure.say
    average = None if one.mean is None else rounded(one.mean, kpi.decimals)
    return Row((
        kpi.key,
        one.whose,
        one.at.text,
        str(kpi.unit),
        str(kpi.per or ""),
        Number(say(others.value), digits(others.value)),
        one.period.text,
        _number(one.own),
        _number(one.gap),
        str(one.beside or ""),
        _count(len(one.members) if one.members else None),
        _number(average),
        _count(one.rank.place if one.rank else None),
        _count(one.rank.of if one.rank else None),
        one.band or "",
        others.list_version or "",
        one.not_comparable,
        others.printed or "",
        others.note or "",
        others.source or "",
        one.working,
    ))  # fmt: skip


def _number(figure: Decimal | None) -> Number:
    return Number("", "") if figure is None else Number(digits(figure), digits(figure))


def _count(number: int | None) -> Number:
    return Number("", "") if number is None else Number(str(number), str(number))
