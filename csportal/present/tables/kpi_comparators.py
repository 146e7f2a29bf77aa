"""One measure beside what others have: the latest comparison with each of them first, then those of other periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.comparison.comparison import Beside, every_comparison
from csportal.derive.comparison.words import age_words
from csportal.present.figures import compared_with
from csportal.present.shapes import Column, Inline, Number, Row, Table, Tag
from csportal.present.words import capital
from csportal.records.kpi import Kpi
from csportal.values.number import digits, shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.comparison.comparison import Comparison
    from csportal.link import Portal

SUBJECTS = (Kpi,)
COLUMNS = (
    Column("whose", "Compared with", "Whose figure it is."),
    Column("period", "Period", "The period that their figure is for.", hidden=True),
    Column("theirs", "Their figure", "Their average, or the figure of the whole.", numeric=True),
    Column("own", "Own figure", "The measure's own figure.", numeric=True),
    Column("own_period", "Own period", "The period that the own figure is for.", hidden=True),
    Column("gap", "Difference", "How far the own figure is above or below theirs."),
    Column(
        "beside", "Beside", "Whether the own figure is better, worse or the same; else higher or lower.", hidden=True
    ),
    Column("rank", "Rank", "The place among those with a figure; 1 is the best."),
    Column("band", "Quarter", "The quarter of all councils that it is in; A is the best and D the worst."),
    Column("source", "Source", "Where their figure was published.", hidden=True),
    Column("working", "Working", "How the comparison is worked out, or why there is none.", hidden=True),
)
QUARTERS: dict[str, Inline] = {"A": Tag("A: best quarter", "on"), "B": "B: second quarter", "C": "C: third quarter",
                               "D": Tag("D: worst quarter", "off")}  # fmt: skip
"""The words for the bands; only the best and the worst have a colour, and that with a shape."""
NOTHING = "–"


def table(portal: Portal, kpi: Kpi) -> Table:
    """Return the table; a rank or a quarter that no row has is in the downloads only."""
    found = every_comparison(portal, kpi)
    notes = tuple(note for one in found for note in _notes(one))
    whole = Table("compared", f"{kpi.title}: compared with others", COLUMNS, tuple(_row(one) for one in found), notes)
    empty = {"rank": not any(one.rank for one in found), "band": not any(one.band for one in found)}
    return whole.hiding(*(key for key, is_empty in empty.items() if is_empty))


def gap_in_words(one: Comparison) -> str:
    """Return the difference as a sentence says it: "67.4 lower, which is better"."""
    if one.gap is None:
        return "Not applicable" if one.not_comparable else "No comparison"
    if one.beside == Beside.SAME:
        return "The same"
    said = f"{one.kpi.measure.say_gap(abs(one.gap))} {'higher' if one.gap > 0 else 'lower'}"
    return f"{said}, which is {one.beside}" if one.beside in {Beside.BETTER, Beside.WORSE} else said


def _row(one: Comparison) -> Row:
    say, whose = one.kpi.measure.say, capital(compared_with(one.whose))
    age = f", {age_words(one)}" if age_words(one) and one.own is not None else ""
    own: Inline | tuple[Inline, ...] = NOTHING
    if one.own is not None:
        number = Number(say(one.own), digits(one.own))
        own = number if one.is_same_period else (number, one.period.name)
    return Row((
        (whose, f"{one.at.name}{age}"),
        one.at.text,
        Number(say(one.others.value), digits(one.others.value)),
        own,
        one.period.text,
        _gap(one),
        str(one.beside or ""),
        Number(rank_in_words(one), str(one.rank.place)) if one.rank else NOTHING,
        QUARTERS[one.band] if one.band else NOTHING,
        one.others.source or "",
        one.working,
    ))  # fmt: skip


def _gap(one: Comparison) -> Inline | tuple[Inline, ...]:
    """Return the difference in short: points are percentage points, and good or bad stands below."""
    if one.gap is None or one.beside == Beside.SAME:
        return Number(gap_in_words(one), "" if one.gap is None else digits(one.gap))
    unit = " points" if one.kpi.unit == Unit.PERCENT else ""
    size = f"{shown(abs(one.gap))}{unit}" if unit else one.kpi.measure.say_gap(abs(one.gap))
    said = Number(f"{size} {'higher' if one.gap > 0 else 'lower'}", digits(one.gap))
    return (said, capital(str(one.beside))) if one.beside in {Beside.BETTER, Beside.WORSE} else said


def rank_in_words(one: Comparison) -> str:
    """Return the rank as a table says it: "3 of 11", or "2 of 11, shared"."""
    if one.rank is None:
        return ""
    return f"{one.rank.place} of {one.rank.of}{', shared' if one.rank.shared else ''}"


def _notes(one: Comparison) -> Iterator[str]:
    """Yield what a reader should know of others' figures, and the source's own words for them."""
    others, lead = one.others, f"{capital(compared_with(one.whose))}, {one.at.name}"
    if others.printed:
        yield f"{lead}: printed as “{others.printed}”."
    if others.list_version:
        yield f"{lead}: the list of {others.list_version}."
    if others.note:
        yield f"{lead}: {others.note}"
    if others.source:
        yield f"{lead}: published in {others.source.rstrip('.')}."
    if others.not_comparable:
        yield f"{lead}: not applicable. {others.not_comparable}"
