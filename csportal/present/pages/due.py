"""Updates due: the values and updates that are late or due now, council by council, and the plans that get no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.due import waiting
from csportal.derive.freshness.freshness import Fresh, day_name
from csportal.present.frame import DATA, HOME
from csportal.present.freshness import closed_plans, nothing_due
from csportal.present.shapes import Block, Heading, Items, Link, Page, Text
from csportal.present.tables import due
from csportal.present.words import be, plural
from csportal.records.council import Council

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "How much is due and how much of it is late, and on which day that was worked out.",
    "due": "What is due, council by council, the soonest due first.",
    "closed": "The plans of which no further updates are published, with the reason.",
}


def pages(portal: Portal) -> Iterator[Page]:
    said = in_words(portal)
    day = f"Worked out for {day_name(portal.today)}, from how often each figure is reported and how long that takes."
    yield Page(
        path="due",
        kind="due",
        kind_label="Data",
        title="Updates due",
        description=said,
        crumbs=(HOME, Link("Data", "data"), Link("Data quality", "data-quality")),
        section=DATA,
        parts={
            "lead": [Text((said,), "lead"), Text((day,), "quiet")],
            "due": [block for council in portal.all(Council) for block in _of(portal, council)],
            "closed": _closed(portal),
        },
    )


def in_words(portal: Portal) -> str:
    """Return how much is due and how much of it is late, in a sentence or two."""
    found = waiting(portal)
    if not found:
        return nothing_due(portal)
    late = sum(one.freshness.state == Fresh.OVERDUE for one in found)
    rest = len(found) - late
    if not late:
        return f"{plural(rest, 'update')} {be(rest)} due, and none is late."
    more = f" {plural(rest, 'more', 'more')} {be(rest)} due but not late." if rest else ""
    return f"{plural(late, 'update')} {be(late)} overdue.{more}"


def _of(portal: Portal, council: Council) -> list[Block]:
    table = due.table(portal, council)
    return [Heading(council.short_name), table] if table.rows else []


def _closed(portal: Portal) -> list[Block]:
    found = closed_plans(portal)
    if not found:
        return []
    return [Heading("No further updates"), Items(tuple(((title, f" – {why}"), None) for title, why in found))]
