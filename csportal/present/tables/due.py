"""What is due: the values and updates that are expected now or late, the soonest due first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.due import waiting
from csportal.derive.freshness.freshness import Fresh, day_name
from csportal.link import Portal
from csportal.present.links import link
from csportal.present.listing import when
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.words import plural
from csportal.records.council import Council

if TYPE_CHECKING:
    from csportal.derive.freshness.due import Expected

SUBJECTS = (Portal, Council)
COLUMNS = (
    Column("council", "Council", "The council's id.", hidden=True),
    Column("plan", "Plan", "The plan's key.", hidden=True),
    Column("record", "Record", "The key of the measure or milestone.", hidden=True),
    Column("title", "Measure or milestone", "What the figure or update is of."),
    Column("period", "For", "The period that it is expected for."),
    Column("due", "Due", "The day by which it is due."),
    Column("state", "State", "Whether it is due or overdue.", hidden=True),
    Column("days_overdue", "Days late", "How many days ago it was due.", numeric=True, hidden=True),
    Column("owner", "Owner", "Who is to give it."),
    Column("file", "File", "The file that it is added to.", hidden=True),
    Column("working", "How this is worked out", "How the day is worked out.", hidden=True),
)


def table(portal: Portal, record: Portal | Council) -> Table:
    """Return what is due in a council's live plans, or in all of them."""
    found = [one for one in waiting(portal) if isinstance(record, Portal) or one.record.home.council == record.id]
    name = "updates-due" if isinstance(record, Portal) else f"updates-due-{record.id}"
    caption = "Updates due" if isinstance(record, Portal) else f"Updates due: {record.short_name}"
    return Table(name, caption, COLUMNS, tuple(_row(portal, one) for one in found))


def _row(portal: Portal, one: Expected) -> Row:
    home, late = one.record.home, one.freshness.days_overdue
    day = Number(day_name(one.due), one.due.isoformat())
    said = f"{plural(late, 'day')} late" if one.freshness.state == Fresh.OVERDUE else "Due now"
    return Row((
        home.council, f"{home.council}/{home.plan}", one.record.key,
        (link(one.record), portal.plan_of(one.record).short_title), when(one.period), (day, said),
        str(one.freshness.state), Number(str(late), str(late)), one.owner, one.file, one.freshness.working,
    ))  # fmt: skip
