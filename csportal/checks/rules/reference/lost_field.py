"""What all other entries of a list or folder say of themselves is not lost from a single one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.siblings import column, has, path
from csportal.checks.texts.sources import numbers
from csportal.checks.texts.unlike import unlike
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record, Source

FIELDS = (
    "aims", "group", "objective", "outcomes", "owner", "priority", "ref", "refs", "row", "service", "summary",
    "table", "why_it_matters",
)  # fmt: skip
"""The fields that say what an entry is or where it belongs: what one entry has of them, its neighbours have too."""
LEFT_OUT = ("actions", "due", "intention_printed", "lines", "source", "steps", "targets")
"""The fields that a right entry may well do without; one that lacks them is more likely new."""
FEWEST = 5
"""From how many others on that all have a field a single one without it has most likely lost it."""


def check(portal: Portal) -> Iterator[Problem]:
    kinds = {type(record) for record in portal.records} - {Plan}
    for plan in portal.all(Plan):
        for kind in kinds:
            if portal.has_all(kind, plan):  # of what cannot be read nobody knows what it has
                yield from _of_kind(kind, portal.in_plan(kind, plan))


def _of_kind(kind: type[Record], records: list[Record]) -> Iterator[Problem]:
    if len(records) <= FEWEST:
        return
    strays = {one.record.key for one in unlike(records)}
    lost: dict[int, list[str]] = defaultdict(list)
    for field in (*FIELDS, *LEFT_OUT):
        if has(kind, field):
            without = [row for row, value in enumerate(column(records, field)) if not value]
            if len(without) == 1:
                lost[without[0]].append(field)
    for row, fields in lost.items():
        # A new entry has less than the others; one that was there has lost one thing.
        if len(fields) == 1 and fields[0] in FIELDS and records[row].key not in strays:
            one, (field, *_) = records[row], fields
            if any(_alone_has(one, other, records) for other in FIELDS if has(kind, other)):
                continue  # It stands under another name.
            if field == "table" and not _is_in_a_table(one, records):
                continue
            what = f"{quoted(field)}{' in “source”' if path(field)[0] == 'source' else ''}"
            message = f"This {one.home.kind} has no {what}; all {len(records) - 1} others have one."
            hint = f"Write it in. If there is none in the source, add: accepted: {{{RULE.code}: why}}"
            yield Problem(one.at(*path(field)), RULE.code, message, hint, RULE.level, one.key)


def _alone_has(one: Record, field: str, records: list[Record]) -> bool:
    return bool(column([one], field)[0]) and sum(map(bool, column(records, field))) == 1


def _is_in_a_table(one: Record, records: list[Record]) -> bool:
    """Whether a record's place in the source is within a table of others; without lines, whether the section has one.

    What stands elsewhere in the document may stand in no table.
    """
    source: Source = one.__dict__["source"]
    tables: dict[str | None, list[int]] = defaultdict(list)
    for other in records:
        beside: Source = other.__dict__["source"]
        if other is not one and beside.section == source.section:
            tables[beside.table] += [line for _, line in numbers(beside.lines or "")]
    here = [line for _, line in numbers(source.lines or "")]
    if not here:
        return bool(tables)
    return any(min(lines) <= here[0] <= max(lines) for lines in tables.values() if lines)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/promises.yml"
THINGS = ["visits", "parks", "clubs", "books", "meals", "games"]
TEXT = "promises:\n" + "".join(
    f"  - {{id: {one}, service: families, audience: residents, text: There are more {one} for those who want "
    'them., source: {section: "2"}}\n'
    for one in THINGS
)

RULE = Rule(
    code="lost-field",
    says="Where all other records of a kind in a plan, five or more, say to what heading, service, priority or "
    "objective they belong, what they are about or in what table of the source they stand, a single one that lacks "
    "nothing else, and stands among them in the source, does so too.",
    bad=Example(
        FILE,
        TEXT.replace("id: meals, service: families", "id: meals"),
        "6:5: lost-field: This promise has no “service”; all 5 others have one.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
