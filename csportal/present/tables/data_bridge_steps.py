"""Open data: every figure of every bridge, one a row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.bridge import legs
from csportal.link import Portal
from csportal.present.amounts import misprint
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.bridge import Bridge
from csportal.values.money import in_pounds
from csportal.values.number import Printed, digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.figures import NoAmount

SUBJECTS = (Portal,)
COLUMNS = (
    Column("bridge", "Bridge", "The bridge's key."),
    Column("title", "Title", "Whose budget it is."),
    Column("service", "Service", "The service whose budget it is."),
    Column("objective", "Objective", "The objective that the budget is for."),
    Column("role", "Role", "opening, movement, closing, unexplained or memo."),
    Column("name", "Name", "The row's name, as printed."),
    Column("kind", "Kind", "For a movement: savings, inflation, growth or other."),
    Column("from", "From", "The year that the step starts from."),
    Column("to", "To", "The year that it ends in."),
    Column("unit", "Unit", "The unit of the printed figure."),
    Column("printed", "As printed", "The printed figure as a number; brackets are a minus.", numeric=True),
    Column("pounds", "Pounds", "The amount in pounds, put right where a discrepancy is acknowledged.", numeric=True),
    Column("note", "Note", "What a reader should know of it."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the figures."""
    rows = [row for bridge in portal.all(Bridge) for row in _rows(bridge)]
    return Table("bridge-steps", "Budget bridges", COLUMNS, tuple(rows))


def _rows(bridge: Bridge) -> Iterator[Row]:
    def row(role: str, name: str, years: tuple[str, str], cell: Printed | NoAmount, **more: object) -> Row:
        worth = more.get("worth", cell)
        pounds = in_pounds(worth, bridge.unit) if isinstance(worth, Decimal) else None
        return Row(
            (
                bridge.key,
                bridge.title,
                bridge.service or "",
                bridge.objective or "",
                role,
                name,
                str(more.get("kind", "")),
                *years,
                bridge.unit,
                Number(cell.text, digits(cell)) if isinstance(cell, Printed) else Number(cell.words, cell.symbol),
                Number(digits(pounds.normalize()), digits(pounds.normalize()))
                if pounds is not None
                else Number("", ""),
                str(more.get("note") or ""),
            )
        )

    yield row("opening", bridge.row or "Budget", (bridge.starts.text, ""), bridge.opening)
    for leg in legs(bridge):
        years = leg.start.text, leg.step.to.text
        for one in leg.movements:
            known = misprint(one.known_discrepancy) if one.known_discrepancy else ""
            note = " ".join(part for part in (one.note or "", known) if part)
            yield row("movement", one.name, years, one.figure, kind=one.kind, worth=one.amount, note=note)
        if leg.unexplained:
            left = Printed(digits(leg.unexplained))
            yield row("unexplained", "Not explained by the movements", years, left)
        known = misprint(leg.step.known_discrepancy) if leg.step.known_discrepancy else ""
        note = " ".join(part for part in (leg.step.note or "", known) if part)
        yield row("closing", bridge.row or "Budget", years, leg.step.closing, note=note)
    for memo in bridge.memo:
        yield row("memo", memo.name, (memo.period.text, ""), memo.figure)
