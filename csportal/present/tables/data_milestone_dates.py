"""Open data: every date that a milestone was due, expected or done by, one a row."""

from __future__ import annotations

from csportal.derive.milestones.slippage import slippage
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.tables.milestone_dates import history
from csportal.records.milestone import Milestone

SUBJECTS = (Portal,)
COLUMNS = (
    Column("milestone", "Milestone", "The milestone's key, which is also the address of its page."),
    Column("title", "Title of the milestone", "What is to be done."),
    Column("said", "When", "The period or day on which the date was set or told of; empty for the first due date."),
    Column("what", "What", "Whether it is a due date, when the milestone is expected, or when it was done."),
    Column("date", "Date", "The date, as a period; empty where a due date was taken away."),
    Column("last_day", "Last day", "The last day of that period."),
    Column(
        "slippage_days",
        "Days after the first date",
        "Days from the last day of the first due date to the last day of this one; negative is before it.",
        numeric=True,
    ),
    Column("why", "Why", "Why the date was moved."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the dates of all milestones, in the order in which they were told."""
    rows = [
        Row((
            one.key, one.title, said.text if said else "", what, date.text if date else "",
            date.last.isoformat() if date else "", days(slippage(one.baseline, date) if one.baseline else None), why,
        ))
        for one in portal.all(Milestone)
        for said, what, date, why in history(one)
    ]  # fmt: skip
    return Table("milestone-dates", "Dates of the milestones", COLUMNS, tuple(rows))


def days(number: int | None) -> Number:
    """Return a number of days for readers and for machines; both are empty where there is none."""
    return Number("", "") if number is None else Number(str(number), str(number))
