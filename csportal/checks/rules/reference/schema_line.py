"""The first line of a file names the schema of its own kind, so that an editor helps with the right fields."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.file_comments import SCHEMA
from csportal.problems import Level, Place, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

NAMED = lazy_pattern(r"\s*\$schema=(\S+\.json)\s*$")


def check(portal: Portal) -> Iterator[Problem]:
    for record in portal.records:
        # The record that a file is of, rather than one of those listed in it.
        if record.file and not record.home.path and not _is_right(record) and (named := _named(record)):
            place, schema = named
            name = f"{record.kind_of_record.replace(' ', '-')}.json"
            up = record.home.entry.file.count("/") - 1
            right = f"{'../' * up}schemas/{name}"
            is_ours = "://" not in schema and schema.count("../") <= up
            if schema == right or not (is_ours or schema.rpartition("/")[2] != name):  # another folder's are not known
                continue
            if schema.rpartition("/")[2] == name:
                message = f"The path {quoted(schema)} leads to no schema: the schemas are in the data folder."
            else:
                message = f"{quoted(schema)} is the schema of another kind of file: this is a {record.kind_of_record}."
            hint = f"Write “{SCHEMA} $schema={right}”; an editor then offers the fields of this kind of file. "
            hint += f"If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place, RULE.code, message, hint, RULE.level, record.key)


def _is_right(record: Record) -> bool:
    """Whether the first line is the usual one: a quick look."""
    entry = record.home.entry
    return entry.begins_with(_usual(record.kind_of_record, entry.file.count("/")))


@cache
def _usual(kind: str, depth: int) -> str:
    return f"{SCHEMA} $schema={'../' * (depth - 1)}schemas/{kind.replace(' ', '-')}.json\n"


def _named(record: Record) -> tuple[Place, str] | None:
    """Return where the schema of a file is named, and its path."""
    text = record.home.entry.text
    if not text.startswith(SCHEMA):  # below the first line it is a comment like any other
        return None
    found = NAMED.match(text.partition("\n")[0], len(SCHEMA))
    return (Place(record.home.entry.file, 1, found.start(1) + 1), found[1]) if found else None


LINE = "# yaml-language-server: $schema=../../../schemas/kpi.json\n"

RULE = Rule(
    code="schema-line",
    says="Where the first line of a file names a schema for editors, it is that of the file's kind, in the data "
    "folder's “schemas”.",
    bad=Example(
        KPI,
        LINE.replace("kpi.json", "budget.json") + COUNCIL[KPI],
        "1:33: schema-line: “../../../schemas/budget.json” is the schema of another kind of file: this is a kpi.",
    ),
    good=Example(KPI, LINE + COUNCIL[KPI]),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
