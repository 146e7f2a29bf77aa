"""Target changes: which targets were moved after they were published, over all plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.frame import DATA, HOME
from csportal.present.shapes import Link, Page, Text
from csportal.present.tables import data_target_changes
from csportal.present.words import be, plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "How many changes of targets there are, and what counts as one.",
    "changes": "Each change, with what the target was, what it became and why.",
}


def pages(portal: Portal) -> Iterator[Page]:
    table = data_target_changes.table(portal, portal)
    number = len(table.rows)
    said = "No target has been moved since it was first published here."
    if number:
        said = f"There {be(number)} {plural(number, 'change')} of targets that had been published already."
    rule = "A target that is moved after its period has begun keeps what it was, with the date and the reason."
    yield Page(
        path="target-changes",
        kind="target_changes",
        kind_label="Data",
        title="Target changes",
        description=said,
        crumbs=(HOME, Link("Data", "data"), Link("Data quality", "data-quality")),
        section=DATA,
        parts={"lead": [Text((said, rule), "lead")], "changes": [table] if number else []},
    )
