"""The register of target changes: every target that was moved after it was published, the latest change first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.figures import target_figure
from csportal.present.links import link, place_of
from csportal.present.listing import when
from csportal.present.shapes import Column, Row, Table
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.target import Goal, TargetChange
    from csportal.values.period import Period

SUBJECTS = (Portal,)
COLUMNS = (
    Column("council", "Council", "The council's id.", hidden=True),
    Column("plan", "Plan", "The plan's key.", hidden=True),
    Column("kpi", "KPI", "The measure's key.", hidden=True),
    Column("measure", "Measure", "The measure whose target was moved."),
    Column("period", "Target for", "The period that the target is for."),
    Column("from", "Was", "What the target was until then.", numeric=True),
    Column("to", "Became", "What the target was from then on.", numeric=True),
    Column("date", "Moved", "When it was moved."),
    Column("why", "Why", "Why it was moved."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return every change of a target, over all plans."""
    found = [(kpi, *one) for kpi in portal.all(Kpi) for one in changes(kpi)]
    found.sort(key=lambda one: one[3].date.last, reverse=True)
    rows = [_row(portal, *one) for one in found]
    shown = len(rows) > 8  # noqa: PLR2004 - more than a screen
    return Table("target-changes", "Targets that were moved", COLUMNS, tuple(rows), filterable=shown)


def changes(kpi: Kpi) -> Iterator[tuple[Period, Goal, TargetChange]]:
    """Yield each change of a measure's targets: the target's period, what it became, and the change itself."""
    for period, target in kpi.targets.items():
        for row, change in enumerate(target.changes):
            yield period, target.changes[row + 1].was if row + 1 < len(target.changes) else target, change


def _row(portal: Portal, kpi: Kpi, period: Period, became: Goal, change: TargetChange) -> Row:
    home = kpi.home
    return Row((
        home.council, f"{home.council}/{home.plan}", kpi.key, (link(kpi), place_of(portal, kpi)), when(period),
        target_figure(kpi, change.was), target_figure(kpi, became), when(change.date), change.why,
    ))  # fmt: skip
