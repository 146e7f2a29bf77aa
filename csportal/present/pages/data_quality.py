"""The data-quality page: what does not agree in the documents, what is not there, and what hangs on nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.derive.orphans import orphans
from csportal.gate import warnings
from csportal.present.frame import DATA, HOME
from csportal.present.shapes import Block, Column, Details, Heading, Items, Link, Page, Row, Table, Text
from csportal.present.tables import discrepancies
from csportal.present.words import capital, figure, link, listed, place_of, plural
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan
from csportal.values.figure import Missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "How many discrepancies there are, and how they are treated.",
    "discrepancies": "Each of them, with what is printed and what it should be.",
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
            "lead": [Text((said, checked), "lead"), _kinds(portal), Text((TARGETS, RULES), "quiet")],
            "discrepancies": [one for plan in portal.all(Plan) for one in _found(portal, plan)],
            "warnings": _warnings(portal),
            "accepted": _accepted(portal),
            "missing": _missing(portal),
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


def _kinds(portal: Portal) -> Text:
    """Return how many discrepancies there are of each kind, in a sentence."""
    found = Counter(one.kind for plan in portal.all(Plan) for one in discrepancies.doubts(portal, plan))
    said = listed(f"{number} of the kind “{kind}”" for kind, number in found.most_common()) if found else "None"
    return Text((f"{said}.",), "quiet")


def _warnings(portal: Portal) -> list[Block]:
    """Return what a check finds odd and no record accepts, with the words of the check."""
    columns = (
        Column("record", "Record", "The record that it is about."),
        Column("rule", "Rule", "The code of the rule."),
        Column("message", "What was found", "What the check says."),
        Column("place", "Where", "The file and the line."),
    )
    found = [(portal.by_key[one.record], one) for one in warnings(portal) if one.record in portal.by_key]
    rows = [
        Row((
            (link(record), place_of(portal, record)) if record.home.council else link(record),
            _rule(one.code), one.message, f"{one.place.file}, line {one.place.line}",
        ))
        for record, one in found
    ]  # fmt: skip
    if not rows:
        return []
    title = "What a check finds odd, and the data does not explain yet"
    return [Heading("Warnings"), Table("warnings", title, columns, tuple(rows))]


def _rule(code: str) -> Link:
    """Return the way to what a code means."""
    return Link(code, f"rules#{code}")


def _accepted(portal: Portal) -> list[Block]:
    """Return what a check found and the data keeps."""
    columns = (
        Column("record", "Record", "The record that it is about."),
        Column("rule", "Rule", "The code of the rule that it breaks."),
        Column("reason", "Why it stands", "Why the data keeps it."),
    )
    rows = [
        Row(((link(one), place_of(portal, one)) if one.home.council else link(one), _rule(code), reason))
        for one in portal.records
        for code, reason in (one.accepted or {}).items()
    ]
    if not rows:
        return []
    return [Heading("Accepted"), Table("accepted", "What a check found and the data keeps", columns, tuple(rows))]


def _missing(portal: Portal) -> list[Block]:
    """Return the values that are not there, where it is more than that they are new or do not apply."""
    columns = (
        Column("measure", "Measure", "The measure."),
        Column("period", "Period", "The period that has no figure."),
        Column("why", "Why", "Why there is none."),
        Column("printed", "As printed", "What the source prints in its place."),
    )
    told = {Missing.SUPPRESSED, Missing.UNRELIABLE, Missing.NOT_AVAILABLE, Missing.LOW}
    rows = [
        Row((
            (link(kpi), place_of(portal, kpi)), period.name, figure(kpi, entry).text, entry.printed or "",
        ))
        for kpi in portal.all(Kpi)
        for period, entry in sorted(kpi.values.items())
        if entry.due or entry.value in told
    ]  # fmt: skip
    if not rows:
        return []
    table = Table("missing", "Values that are not there, and those not due yet", columns, tuple(rows), filterable=True)
    return [Heading("Values that are not there"), table]


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
