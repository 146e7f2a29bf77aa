"""Open data: every milestone, one a row."""

from __future__ import annotations

from csportal.derive.progress import milestone_standing
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.milestone import Milestone

SUBJECTS = (Portal,)
COLUMNS = (
    Column("milestone", "Milestone", "The milestone's key, which is also the address of its page."),
    Column("title", "Title", "What is to be done, as printed."),
    Column("refs", "References", "Its references, as printed."),
    Column("actions", "Actions", "The references of the actions within it."),
    Column("kind", "Kind", "The kind of commitment."),
    Column("priority", "Priority", "The priority that it serves."),
    Column("service", "Service", "The service that does it."),
    Column("due", "Due", "By when, as a period."),
    Column("due_date", "Due date", "The last day of that period."),
    Column("expected", "Expected", "When it is now expected or was done."),
    Column(
        "slippage_days",
        "Slippage in days",
        "Days from the due date to the expected one; negative is early.",
        numeric=True,
    ),
    Column("progress", "Progress", "How it stands."),
    Column("working", "Working", "How that is worked out."),
    Column("council_rating", "Council’s rating", "How the council itself rates it."),
    Column("rating_basis", "Rating basis", "How the council's rating is known."),
    Column("commentary", "Commentary", "What the latest report says."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the milestones."""
    return Table("milestones", "Milestones", COLUMNS, tuple(_row(portal, one) for one in portal.all(Milestone)))


def _row(portal: Portal, milestone: Milestone) -> Row:
    one = milestone_standing(portal, milestone)
    update, judgement = one.update, one.judgement
    expected, due = one.expected, milestone.deadline
    return Row(
        (
            milestone.key,
            milestone.title,
            ", ".join(milestone.refs),
            ", ".join(milestone.actions),
            milestone.kind,
            milestone.priority or "",
            milestone.service or "",
            due.text if due else "",
            due.last.isoformat() if due else "",
            expected.text if expected else "",
            Number("", "") if one.slippage is None else Number(str(one.slippage), str(one.slippage)),
            str(one.progress),
            one.working,
            judgement.status if judgement else "",
            (judgement.basis or "") if judgement else "",
            update.commentary if update else "",
        )
    )
