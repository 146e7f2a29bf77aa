"""The values of one KPI, period by period, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import latest, standing, starts
from csportal.present.figures import compared_with, figure, target_figure
from csportal.present.kpi.held import by_when, held
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.tags import tag
from csportal.present.words import capital
from csportal.records.kpi import Kpi
from csportal.values.number import digits, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.kpi_value import Baseline, KpiValue
    from csportal.values.period import Period

SUBJECTS = (Kpi,)
COLUMNS = (
    Column("period", "Period", "The period that the value is for."),
    Column("value", "Value", "The value, or why there is none.", numeric=True),
    Column("target", "Target", "What the value is held to.", numeric=True),
    Column("status", "Status", "How the value stands against its target."),
    Column(
        "printed", "As printed", "The words in which the source prints the value, where they say more.", hidden=True
    ),
    Column("target_printed", "Target as printed", "The words in which the source prints the target.", hidden=True),
    Column("reported", "Reported in", "The period whose report gave the value.", hidden=True),
    Column("status_of_figure", "Figure is", "Provisional, final or revised.", hidden=True),
    Column("note", "Note", "What a reader should know of the figure.", hidden=True),
    Column("working", "Working", "How the status is worked out.", hidden=True),
)


def table(portal: Portal, kpi: Kpi) -> Table:
    """Return the table: targets still to come, values, and a baseline last; what the source prints is in the notes."""
    found = [standing(portal, kpi, period) for period in sorted(kpi.values, reverse=True)]
    told = {one.target_period for one in found}
    rows = [_to_come(kpi, period) for period in sorted(kpi.targets, reverse=True) if period not in told]
    rows += [_row(kpi, one) for one in found]
    if kpi.baseline and kpi.baseline.value is not None:
        rows.append(_baseline(kpi, kpi.baseline, kpi.baseline.value))
    rows += [
        _compared(kpi, whose, period, one.value)
        for whose, series in kpi.comparators.items()
        for period, one in sorted(series.items(), reverse=True)
    ]
    return Table("values", f"{kpi.title}: values and targets", COLUMNS, tuple(rows), tuple(_notes(kpi)))


def _row(kpi: Kpi, one: Standing) -> Row:
    entry, target = one.entry, one.target
    value = figure(kpi, entry)
    goal: Number | tuple[Number, str] = held(one) if target else Number("–", "")
    dated = one.target_period and not one.target_period.holds(entry.reported or one.period)
    if target and (dated or target.by):
        goal = (held(one), by_when(one))
    reported = f"reported in {entry.reported.name}" if entry.reported else ""
    firmness = entry.status if entry.status not in {None, "final"} else ""
    base = "baseline" if starts(kpi, one.period) else ""
    is_rated = target or one.rag != Rag.NO_TARGET or one.period == latest(kpi)
    cells = (
        _period(one.period.name, base, reported, str(firmness or "")),
        value,
        goal,
        tag(one.rag, one.working) if is_rated else "–",
        entry.printed or value.text,
        (target.printed or target_figure(kpi, target).text) if target else "",
        (entry.reported or one.period).text,
        str(entry.status or ""),
        entry.note or "",
        one.working if is_rated else "",
    )
    return Row(cells, status=str(one.rag))


def _to_come(kpi: Kpi, period: Period) -> Row:
    """Return the row of a target that no value is held to yet."""
    target = kpi.targets[period]
    goal = target_figure(kpi, target)
    return Row((period.name, "–", goal, "–", "", target.printed or goal.text, "", "", target.note or "", ""))


def _compared(kpi: Kpi, whose: str, period: Period, number: Decimal) -> Row:
    """Return the row of a figure that others have."""
    value = Number(kpi.measure.say(number), digits(number))
    return Row((period.name, value, "–", capital(compared_with(whose)), value.text, "", period.text, "", "", ""))


def _baseline(kpi: Kpi, base: Baseline, number: Decimal) -> Row:
    value = Number(kpi.measure.say(number), digits(number))
    name = _period(base.period.name, "baseline")
    return Row((name, value, "–", "Baseline", base.printed or value.text, "", "", "", base.note or "", ""))


def _notes(kpi: Kpi) -> Iterator[str]:
    """Yield what a reader should know of the figures, and the source's own words where they say more than a figure."""
    for period, entry in sorted(kpi.values.items(), reverse=True):
        yield from _said(period.name, entry.printed, _with_parts(entry))
    for period, target in kpi.targets.items():
        name = "Target" if target.undated else f"Target for {period.name}"
        yield from _said(name, target.printed, target.note or "")
        for change in target.changes:
            was = target_figure(kpi, change.was).text
            yield f"{name}: {was} until it was moved {change.date.when}. {change.why}"
    base = kpi.baseline
    if base:
        yield from _said(f"Baseline, {base.period.name}", base.printed, _with_parts(base))


def _with_parts(entry: KpiValue | Baseline) -> str:
    """Return what was counted out of how many, where the file says, and then the note."""
    parts = ""
    if entry.denominator is not None:
        of = f"of {shown(entry.denominator)}."
        parts = f"{shown(entry.numerator)} {of}" if entry.numerator is not None else f"Out {of}"
    elif entry.numerator is not None:
        parts = f"{shown(entry.numerator)} were counted."
    return f"{parts} {entry.note or ''}".strip()


def _said(what: str, printed: str | None, note: str) -> Iterator[str]:
    if printed or note:
        words = f"printed as “{printed}”." if printed else ""
        yield f"{what}: {' '.join(part for part in (words, note) if part)}"


def _period(name: str, *more: str) -> str | tuple[str, ...]:
    extra = [capital(one) for one in more if one]
    return (name, *extra) if extra else name
