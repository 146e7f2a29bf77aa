"""Open data: every plan with its document, one a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table
from csportal.records.plan import Plan

SUBJECTS = (Portal,)
COLUMNS = (
    Column("plan", "Plan", "The plan's key, which is also the address of its page."),
    Column("council", "Council", "The council's full name."),
    Column("ons_code", "ONS code", "The council's code at the Office for National Statistics."),
    Column("title", "Title", "The plan's title."),
    Column("kind", "Kind", "The kind of document."),
    Column("period", "Period", "The years that it covers."),
    Column("owner", "Owner", "Who answers for it."),
    Column("summary", "Summary", "What it is about."),
    Column("document", "Document", "The source document's title."),
    Column("publisher", "Publisher", "Who published it."),
    Column("date", "Date", "When it was published, or to which day it reports."),
    Column("front_sheet", "Front sheet", "What the document's front sheet says of it."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the plans."""
    rows = [
        Row((
            plan.key, portal.council_of(plan).name, portal.council_of(plan).ons_code, plan.title, plan.kind,
            plan.period.text, plan.owner, plan.summary, plan.document.title, plan.document.publisher,
            plan.document.date.text, "; ".join(f"{one.term}: {one.text}" for one in plan.front_sheet),
        ))
        for plan in portal.all(Plan)
    ]  # fmt: skip
    return Table("plans", "Plans and reports", COLUMNS, tuple(rows))
