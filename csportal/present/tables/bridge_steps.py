"""A bridge as printed: a row for the budget and one for each movement, a column for each year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.bridge import legs
from csportal.present.amounts import bare, heading_unit, misprint
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.bridge import Bridge
from csportal.values.number import digits, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.money.bridge import Leg
    from csportal.link import Portal

SUBJECTS = (Bridge,)


def table(portal: Portal, record: Bridge) -> Table:  # noqa: ARG001 - every table is called alike
    """Return the table, with what the movements leave unexplained in a row of its own."""
    unit = heading_unit(record.unit)
    found = legs(record)
    years = [record.starts, *(leg.step.to for leg in found)]
    columns = (
        Column("row", "Row", "The row's name, as printed."),
        *(Column(_key(one.text), f"{one.name}, {unit}", f"The figures of {one.name}.", numeric=True) for one in years),
        Column("note", "Note", "What a reader should know of the row.", hidden=True),
    )
    budgets = [bare(record.opening), *(bare(leg.step.closing) for leg in found)]
    rows = [Row((record.row or "Budget", *budgets, _closings(found)), role="total")]
    names = dict.fromkeys(one.name for leg in found for one in leg.movements)
    for name in names:
        own = [next((one for one in leg.movements if one.name == name), None) for leg in found]
        rows.append(Row((name, "", *(bare(one.figure) if one else "" for one in own), _movements(found, name))))
    if any(leg.unexplained for leg in found):
        left = [_left(leg.unexplained) for leg in found]
        rows.append(Row(("Not explained by these", "", *left, "The printed budget less what the movements make.")))
    rows += [
        Row((memo.name, *(bare(memo.figure) if memo.period == year else "" for year in years), "Beside the budget."))
        for memo in record.memo
    ]
    return Table(
        f"bridge-{record.id}", f"{record.title}: budget from year to year", columns, tuple(rows), tuple(_notes(record))
    )


def _key(period: str) -> str:
    return f"y{period.replace('-', '_').replace('..', '_to_').replace(' ', '_').lower()}"


def _left(number: Decimal) -> Number:
    return Number(shown(number), digits(number)) if number else Number("–", "")


def _closings(found: list[Leg]) -> str:
    known = [leg.step.known_discrepancy for leg in found]
    return " ".join(misprint(one) for one in known if one)


def _movements(found: list[Leg], name: str) -> str:
    own = [one for leg in found for one in leg.movements if one.name == name]
    said = [
        part for one in own for part in (one.note, one.known_discrepancy and misprint(one.known_discrepancy)) if part
    ]
    return " ".join(said)


def _notes(record: Bridge) -> Iterator[str]:
    yield from record.notes
    if record.memo:
        yield "The last rows stand beside the budget and are not part of it."
    for leg in legs(record):
        where = f"{leg.start.name} to {leg.step.to.name}"
        if leg.step.known_discrepancy:
            yield f"{where}: the budget is {misprint(leg.step.known_discrepancy)}"
        elif leg.step.note:
            yield f"{where}: {leg.step.note}"
        yield f"{where}: {leg.working}"
        for one in leg.movements:
            if one.known_discrepancy:
                yield f"{where}, {one.name.lower()}: {misprint(one.known_discrepancy)}"
            if one.note:
                yield f"{where}, {one.name.lower()}: {one.note}"
