"""The figures of each council that one measure is compared with, in the order in which the source gives them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.present.figures import compared_with
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.words import capital
from csportal.records.comparator import COMPARATORS
from csportal.records.kpi import Kpi
from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.values.figure import Figure

SUBJECTS = (Kpi,)
COLUMNS = (
    Column("whose", "Among", "Which of the others the council is one of."),
    Column("period", "Period", "The period that the figure is for."),
    Column("council", "Council", "The council's name."),
    Column("value", "Figure", "Its figure, or why there is none.", numeric=True),
)


def table(portal: Portal, kpi: Kpi) -> Table:  # noqa: ARG001 - every table is called alike
    """Return the table; it is without rows where the source gives no single councils."""
    rows = [
        Row((capital(compared_with(whose)), period.name, name, _figure(kpi, figure)))
        for whose in COMPARATORS
        for period, one in sorted(kpi.comparators.get(whose, {}).items(), reverse=True)
        for name, figure in one.members.items()
    ]
    return Table("members", f"{kpi.title}: figures of other councils", COLUMNS, tuple(rows))


def _figure(kpi: Kpi, figure: Figure) -> Number:
    if isinstance(figure, Decimal):
        return Number(kpi.measure.say(figure), digits(figure))
    return Number(figure.words, figure.symbol)
