"""Milestones: what is to be done by when, and how each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.progress import milestone_standing, slip_words
from csportal.present.gather import milestones
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.words import due_name, link, place_of, tag
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
        "Days from the due date to the expected one; negative is early.",
        numeric=True,
    ),
    Column("status", "Status", "How it stands."),
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
    expected, due = one.expected, milestone.deadline
    refs = ", ".join(milestone.refs)
    place = place_of(portal, milestone) if council else ""
    under = " · ".join(part for part in (place, refs, milestone.group or "", ", ".join(milestone.tags)) if part)
    late = Number("–", "")
    if expected and due:
        late = Number(slip_words(due, expected) or "none", str(one.slippage))
    cells = (
        (link(milestone), under) if under else link(milestone),
        refs,
        ", ".join(milestone.actions),
        due_name(milestone),
        expected.name if expected else "–",
        late,
        tag(one.progress),
        milestone.priority or "",
        milestone.outcome or "",
        "; ".join(milestone.success_measures),
    )
    return Row(cells, status=str(one.progress))
