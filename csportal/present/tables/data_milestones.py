"""Open data: every milestone, one a row."""

from __future__ import annotations

from csportal.derive.milestones.progress import milestone_standing
from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table
from csportal.present.tables.data_milestone_dates import days
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
    Column(
        "baseline", "First due date", "By when it was due at first, as a period; the same as due if it was never moved."
    ),
    Column("forecast", "Expected", "When it is now expected, as a period."),
    Column("completed", "Done", "When it was done, as a period."),
    Column(
        "slippage_days",
        "Slippage in days",
        "Days from the due date to the day on which it was done or is expected, or to that of judging if it is late "
        "and no later day is given; negative is before the due date. Where a date is a period, its last day counts.",
        numeric=True,
    ),
    Column(
        "slippage_from_baseline_days",
        "Slippage from the first date in days",
        "The same from the first due date; where nothing else is known, days from there to the due date now.",
        numeric=True,
    ),
    Column(
        "slipped_more_than_a_quarter",
        "Slipped more than a quarter",
        "Whether it is open and more than three months after its first due date.",
    ),
    Column("status", "Status", "How it stands."),
    Column(
        "timing", "Timing", "Whether what is complete was done early, on time or late; empty where that is not known."
    ),
    Column("judged_on", "Judged on", "The day on which the status is worked out."),
    Column("working", "Working", "How the status is worked out."),
    Column(
        "steps_done", "Steps done", "How many of its steps are reported as done; empty where none is.", numeric=True
    ),
    Column("council_rating", "Council’s rating", "How the council itself rates it, or what it decided."),
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
    update, judgement, due = one.update, one.judgement, milestone.deadline
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
            milestone.baseline.text if milestone.baseline else "",
            one.forecast.text if one.forecast else "",
            one.completed.text if one.completed else "",
            days(one.slippage),
            days(one.slippage_from_baseline),
            "yes" if one.slipped_more_than_a_quarter else "no",
            str(one.progress),
            str(one.timing or ""),
            one.today.isoformat(),
            one.working,
            days(one.steps_done),
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
