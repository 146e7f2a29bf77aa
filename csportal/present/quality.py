"""What the data-quality page lists: ratings that differ, what is odd, what is accepted, and values not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.rule import page_of
from csportal.checks.rules import rules
from csportal.present.figures import figure
from csportal.present.links import link, place_of
from csportal.present.shapes import Block, Column, Heading, Link, Row, Table, Text
from csportal.present.tables import rating_disagreements
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing

if TYPE_CHECKING:
    from csportal.link import Portal


def ratings(portal: Portal) -> list[Block]:
    """Return where a council's own rating is not the one that is worked out."""
    table = rating_disagreements.table(portal, portal)
    if not table.rows:
        return []
    told = "Both ratings stand on the measure’s page, each with its reason; neither is put in the other’s place."
    return [Heading("Ratings that differ"), Text((told,), "quiet"), table]


def odd(portal: Portal) -> list[Block]:
    """Return what a check finds odd and no record accepts, with the words of the check."""
    columns = (
        Column("record", "Record", "The record that it is about."),
        Column("rule", "Rule", "The code of the rule."),
        Column("message", "What was found", "What the check says."),
        Column("place", "Where", "The file and the line."),
    )
    found = [(portal.by_key[one.record], one) for one in portal.warnings if one.record in portal.by_key]
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
    family = next(rule.family for rule in rules() if rule.code == code)
    return Link(code, page_of(family, code))


def accepted(portal: Portal) -> list[Block]:
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


def missing(portal: Portal) -> list[Block]:
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
