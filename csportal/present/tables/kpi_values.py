"""The values of one KPI, period by period, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rag import Rag
from csportal.derive.standing import latest, standing
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.words import capital, figure, tag, target_figure
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from csportal.derive.standing import Standing
    from csportal.link import Portal
    from csportal.records.kpi import Baseline
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
    Column("reported", "Reported in", "The period whose report gave the value.", hidden=True),
    Column("status_of_figure", "Figure is", "Provisional, final or revised.", hidden=True),
    Column("note", "Note", "What a reader should know of the figure.", hidden=True),
)


def table(portal: Portal, kpi: Kpi) -> Table:
    """Return the table; a baseline stands last."""
    found = [standing(portal, kpi, period) for period in sorted(kpi.values, reverse=True)]
    rows = [_row(kpi, one) for one in found]
    used = {one.target_period for one in found}
    rows = [_to_come(kpi, period) for period in sorted(kpi.targets, reverse=True) if period not in used] + rows
    notes = [f"{one.period.name}: {one.entry.note}" for one in found if one.entry.note]
    if kpi.baseline:
        base = kpi.baseline
        value = Number(kpi.measure.say(base.value), str(base.value))
        printed = base.printed or ""
        rows.append(
            Row(
                (
                    _period(base.period.name, "baseline"),
                    (value, printed) if printed else value,
                    "–",
                    "Baseline",
                    printed,
                    "",
                    "",
                    base.note or "",
                )
            )
        )
        notes += [f"Baseline, {base.period.name}: {said}" for said in (_parts(base), base.note) if said]
    notes += [f"Target for {period.name}: {target.note}" for period, target in kpi.targets.items() if target.note]
    return Table("values", f"{kpi.title}: values and targets", COLUMNS, tuple(rows), tuple(notes))


def _parts(base: Baseline) -> str:
    """Return what a baseline was worked out from."""
    if base.numerator is None or base.denominator is None:
        return ""
    return f"{shown(base.numerator)} of {shown(base.denominator)}."


def _row(kpi: Kpi, one: Standing) -> Row:
    entry = one.entry
    value = figure(kpi, entry)
    printed = entry.printed or ""
    goal = target_figure(kpi, one.target) if one.target else Number("–", "")
    said = one.target.printed if one.target else None
    reported = f"reported in {entry.reported.name}" if entry.reported else ""
    firmness = entry.status if entry.status not in {None, "final"} else ""
    cells = (
        _period(one.period.name, reported, str(firmness or "")),
        (value, f"Printed: {printed}") if printed else value,
        (goal, f"Printed: {said}") if said else goal,
        tag(one.rag) if one.target or one.rag != Rag.NO_TARGET or one.period == latest(kpi) else "–",
        printed or value.text,
        (entry.reported or one.period).text,
        str(entry.status or ""),
        entry.note or "",
    )
    return Row(cells, status=str(one.rag))


def _to_come(kpi: Kpi, period: Period) -> Row:
    """Return the row of a target that no value is held to yet."""
    target = kpi.targets[period]
    goal = target_figure(kpi, target)
    cells = (period.name, "–", (goal, f"Printed: {target.printed}") if target.printed else goal, "–", "", "", "", "")
    return Row(cells)


def _period(name: str, *more: str) -> str | tuple[str, ...]:
    extra = [capital(one) for one in more if one]
    return (name, *extra) if extra else name
