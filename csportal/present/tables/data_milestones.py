"""Open data: every milestone, one a row."""

from __future__ import annotations

from csportal.derive.progress import milestone_standing
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.milestone import Milestone

SUBJECTS = (Portal,)
COLUMNS = (
    Column("milestone", "Milestone", "The milestone's key, which is also the address of its page."),
    Column("title", "Title", "What is to be done, in the source's own few words or in fewer."),
    Column("refs", "References", "Its references, as printed."),
    Column("actions", "Actions", "The references of the actions within it."),
    Column("kind", "Kind", "The kind of commitment."),
    Column("group", "Group", "The division, phase or heading that it stands under in the source."),
    Column("tags", "Tags", "Marks that the source puts beside it."),
    Column("priority", "Priority", "The priority that it serves."),
    Column("objective", "Objective", "The objective that it serves."),
    Column("service", "Service", "The service that does it."),
    Column("kpis", "Measures", "The measures that should move when it is done."),
    Column("starts", "Starts", "When it begins, as a period."),
    Column("due", "Due", "By when, as a period."),
    Column("due_date", "Due date", "The last day of that period."),
    Column("printed", "Date as printed", "The words in which the source gives the date, where they say more."),
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
    Column("about", "About", "What it means."),
    Column("outcome", "Outcome", "What should be better when it is done."),
    Column("success_measures", "Success measures", "By what its success is to be judged."),
    Column("section", "Section", "The section of the source document."),
    Column("note", "Note", "What a reader should know of it."),
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
            milestone.group or "",
            ", ".join(milestone.tags),
            milestone.priority or "",
            milestone.objective or "",
            milestone.service or "",
            ", ".join(milestone.kpis),
            milestone.starts.text if milestone.starts else "",
            due.text if due else "",
            due.last.isoformat() if due else "",
            milestone.printed or "",
            expected.text if expected else "",
            Number("", "") if one.slippage is None else Number(str(one.slippage), str(one.slippage)),
            str(one.progress),
            one.working,
            judgement.status if judgement else "",
            (judgement.basis or "") if judgement else "",
            update.commentary if update else "",
            milestone.about or "",
            milestone.outcome or "",
            "; ".join(milestone.success_measures),
            milestone.source.section,
            milestone.note or "",
        )
    )
