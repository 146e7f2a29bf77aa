"""Open data: every step of every milestone, one a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.milestone import Milestone

SUBJECTS = (Portal,)
COLUMNS = (
    Column("milestone", "Milestone", "The milestone's key, which is also the address of its page."),
    Column("title", "Title of the milestone", "What is to be done."),
    Column("step", "Step", "The step's place among those of its milestone, counted from 1.", numeric=True),
    Column("what", "What", "What has to happen."),
    Column("ref", "Reference", "Its reference, as printed."),
    Column("starts", "Starts", "When it begins, as a period."),
    Column("due", "Due", "By when, as a period."),
    Column("completed", "Done", "When it was done, as a period."),
    Column("printed", "Date as printed", "The words in which the source gives the date, where they say more."),
    Column("note", "Note", "What a reader should know of it."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the steps, in the order of their milestones and in their own."""
    rows = [
        Row((
            one.key, one.title, Number(str(place), str(place)), step.what, step.ref or "",
            step.starts.text if step.starts else "", step.due.text if step.due else "",
            step.completed.text if step.completed else "", step.printed or "", step.note or "",
        ))
        for one in portal.all(Milestone)
        for place, step in enumerate(one.steps, start=1)
    ]  # fmt: skip
    return Table("steps", "Steps of the milestones", COLUMNS, tuple(rows))
