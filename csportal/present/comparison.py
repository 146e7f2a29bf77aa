"""Compared with others: what a measure's page says of the figures that other councils have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.comparison.comparison import comparisons, every_comparison
from csportal.present.charts import kpi_members_points
from csportal.present.figures import compared_with
from csportal.present.shapes import Block, Details, Heading, Text
from csportal.present.tables import kpi_comparators, kpi_members
from csportal.present.words import capital

if TYPE_CHECKING:
    from csportal.derive.comparison.comparison import Comparison
    from csportal.link import Portal
    from csportal.records.kpi import Kpi

CAVEAT = (
    "A rank or a quarter says where a council stands, not how well it does. Councils differ in who lives there and in "
    "how they count, and a small difference may be chance."
)


def blocks(portal: Portal, kpi: Kpi) -> list[Block]:
    """Return the comparison under its heading: in a sentence, drawn, as a table and with its working.

    Nothing where the source gives no figure of others, unless the measure says that it cannot be compared.
    """
    found = comparisons(portal, kpi)
    if not found:
        return [Heading("Compared with others"), _not_applicable(kpi.not_comparable)] if kpi.not_comparable else []
    table = kpi_comparators.table(portal, kpi)
    drawn = kpi_members_points.chart(portal, kpi)
    shown = {column.key for column in table.columns if not column.hidden}
    return [
        Heading("Compared with others"),
        _not_applicable(kpi.not_comparable) if kpi.not_comparable else Text(tuple(_sentence(one) for one in found)),
        *([drawn] if drawn else []),
        *([Text((CAVEAT,), "note")] if drawn or shown & {"rank", "band"} else []),
        table,
        Details("How these comparisons are worked out", tuple(_working(portal, kpi))),
    ]


def _sentence(one: Comparison) -> str:
    """Return a comparison in a sentence: what others had, the figure here, and how far it is from theirs."""
    if one.own is None or one.gap is None:
        return one.working
    say = one.kpi.measure.say
    average = " on average" if one.whose == "statistical-neighbours" else ""
    theirs = f"{capital(compared_with(one.whose))} had {say(one.others.value)}{average} {one.at.when}"
    own = f"{say(one.own)}{'' if one.is_same_period else f' {one.period.when}'}"
    gap = kpi_comparators.gap_in_words(one) if one.gap else "the same"
    return f"{theirs}; the figure here, {own}, is {gap}."


def _working(portal: Portal, kpi: Kpi) -> list[Block]:
    """Return the working of every comparison, with the figures of single councils where there are any."""
    members = kpi_members.table(portal, kpi)
    said = [
        f"{capital(compared_with(one.whose))}, {one.at.name}: {one.working}" for one in every_comparison(portal, kpi)
    ]
    return [Text(tuple(said)), *([members] if members.rows else [])]


def _not_applicable(why: str | None) -> Text:
    return Text((f"Not applicable. {why}",))
