"""Milestones: what is to be done by when, and how each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import milestone_standing
from csportal.present.deadlines import due_name
from csportal.present.gather import milestones
from csportal.present.links import link, place_of
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.tables.data_milestone_dates import days
from csportal.present.tags import milestone_tag
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.link import Portal
    from csportal.records.milestone import Milestone

SUBJECTS = (Plan, Priority, Objective)
COLUMNS = (
    Column("milestone", "Milestone", "What is to be done."),
    Column("refs", "References", "Its references, as printed.", hidden=True),
    Column("actions", "Actions", "The references of the actions within it, as printed.", hidden=True),
    Column("due", "Due", "By when."),
    Column("expected", "Expected", "When it is now expected or was done."),
    Column(
        "slippage_days",
        "Slippage",
        "Days from the due date to the day on which it was done or is expected, or to that of judging if it is late "
        "and no later day is given; negative is before the due date. Where a date is a period, its last day counts.",
        numeric=True,
    ),
    Column(
        "slippage_from_baseline_days",
        "Slippage from the first date",
        "The same from the first due date.",
        numeric=True,
        hidden=True,
    ),
    Column("status", "Status", "How it stands."),
    Column("working", "Working", "How the status is worked out.", hidden=True),
    Column("baseline", "First due date", "By when it was due at first.", hidden=True),
    Column("priority", "Priority", "The priority that it serves.", hidden=True),
    Column("outcome", "Outcome", "What should be better when it is done.", hidden=True),
    Column("success_measures", "Success measures", "By what its success is to be judged.", hidden=True),
)


def table(portal: Portal, record: Plan | Priority | Objective) -> Table:
    """Return the table of a record's milestones."""
    return commitments(portal, milestones(portal, record), "milestones", "Milestones, the earliest due first")


def commitments(
    portal: Portal, chosen: Iterable[Milestone], name: str, caption: str, *, council: bool = False
) -> Table:
    """Return a table of the milestones."""
    rows = [_row(portal, one, council=council) for one in chosen]
    return Table(name, caption, COLUMNS, tuple(rows), filterable=len(rows) > 8)  # noqa: PLR2004 - more than a screen


def _row(portal: Portal, milestone: Milestone, *, council: bool) -> Row:
    one = milestone_standing(portal, milestone)
    expected = one.expected
    refs = ", ".join(milestone.refs)
    place = place_of(portal, milestone) if council else ""
    under = " · ".join(part for part in (place, refs, milestone.group or "", ", ".join(milestone.tags)) if part)
    first = milestone.baseline
    at_first = f"at first {first.name}" if first and first != milestone.deadline else ""
    cells = (
        (link(milestone), under) if under else link(milestone),
        refs,
        ", ".join(milestone.actions),
        (due_name(milestone), at_first) if at_first else due_name(milestone),
        expected.name if expected else "–",
        Number(one.slip or "–", "" if one.slippage is None else str(one.slippage)),
        days(one.slippage_from_baseline),
        milestone_tag(one),
        one.working,
        first.name if first else "",
        milestone.priority or "",
        milestone.outcome or "",
        "; ".join(milestone.success_measures),
    )
    return Row(cells, status=str(one.progress))
