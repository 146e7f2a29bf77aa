"""The data-quality page: what does not agree in the documents, what is not there, and what hangs on nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rollup.orphans import orphans
from csportal.present.frame import DATA, HOME
from csportal.present.links import link, place_of
from csportal.present.quality import accepted, missing, odd, ratings
from csportal.present.shapes import Block, Column, Details, Heading, Items, Link, Number, Page, Row, Table, Text
from csportal.present.tables import discrepancies
from csportal.present.words import capital, plural
from csportal.records.plan import Plan
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "How many discrepancies there are, and how they are treated.",
    "discrepancies": "Each of them, with what is printed and what it should be.",
    "ratings": "Ratings of councils that differ from the calculated ones, and why they may.",
    "warnings": "What a check finds odd, and the data does not explain yet.",
    "accepted": "What a check found and the data keeps, with the reason.",
    "missing": "Values that are not there, by the reason why.",
    "orphans": "What hangs on nothing, plan by plan.",
}
TARGETS = (Link("Targets that were moved", "target-changes"), " after they were published have a page of their own.")
RULES = ("What is checked, and how, stands in the ", Link("rules for the data", "rules"), ".")


def pages(portal: Portal) -> Iterator[Page]:
    table = discrepancies.table(portal, portal)
    known = f"{plural(len(table.rows), 'discrepancy', 'discrepancies')} in {plural(len(portal.all(Plan)), 'document')}"
    said = f"{known}: printed figures are kept as they are, and each that does not agree is told here."
    checked = "Every sum, share, variance and bridge is worked out again whenever the site is built."
    yield Page(
        path="data-quality",
        kind="data_quality",
        kind_label="Data",
        title="Data quality",
        description=said,
        crumbs=(HOME, Link("Data", "data")),
        section=DATA,
        parts={
            "lead": [Text((said, checked), "lead"), *_kinds(portal), Text((TARGETS, RULES), "quiet")],
            "discrepancies": [one for plan in portal.all(Plan) for one in _found(portal, plan)],
            "ratings": ratings(portal),
            "warnings": odd(portal),
            "accepted": accepted(portal),
            "missing": missing(portal),
            "orphans": [block for plan in portal.all(Plan) for block in _orphans(portal, plan)],
        },
    )


def _found(portal: Portal, plan: Plan) -> list[Block]:
    """Return the discrepancies of one document, folded, with the way to their page."""
    table = discrepancies.table(portal, plan)
    if not table.rows:
        return []
    whose = f"{place_of(portal, plan)}: {plan.short_title}"
    name = f"{table.name}-{plan.key.replace('/', '-')}"
    named = replace(table, name=name, caption=f"{whose}: what does not agree", filterable=False)
    title = f"{whose} ({len(table.rows)})"
    return [Details(title, (named,), "data")]


def _kinds(portal: Portal) -> list[Block]:
    """Return how many discrepancies there are of each kind, the most first; nothing where there is none."""
    found = Counter(one.kind for plan in portal.all(Plan) for one in discrepancies.doubts(portal, plan))
    columns = (
        Column("kind", "What does not agree", "The kind of discrepancy."),
        Column("number", "How many", "How many discrepancies are of that kind.", numeric=True),
    )
    rows = tuple(Row((capital(kind), Number(shown(Decimal(many)), str(many)))) for kind, many in found.most_common())
    return [Table("discrepancy-kinds", "Discrepancies by kind", columns, rows)] if rows else []


def _orphans(portal: Portal, plan: Plan) -> list[Block]:
    """Return what of a plan hangs on nothing; the document does not make these links, so the data does not either."""
    found = orphans(portal, plan)
    if not found:
        return []
    lists = [
        Details(
            f"{capital(one.lack)}: {len(one.records)}", (Items(tuple(((link(each),), None) for each in one.records)),)
        )
        for one in found
    ]
    return [Heading(f"{place_of(portal, plan)}: {plan.short_title}", 3), *lists]
