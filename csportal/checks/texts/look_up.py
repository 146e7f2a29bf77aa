"""The way out where only the source, or the file as it was, can say what is right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.checks.texts.sources import sources
from csportal.problems import quoted
from csportal.records.base import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from csportal.problems import Problem
    from csportal.records.base import Record

AGAINST = "against the source"
"""What a way out says where only the source can tell."""


def look_up(record: Record) -> str:
    """Return where the source of a record has its figures; nothing where the record does not say."""
    source = getattr(record, "source", None)
    if not isinstance(source, Source):
        return ""
    return f"Look it up in the source: {told(source)}. "


def earlier(record: Record) -> str:
    """Return how to find a text that another was pasted over."""
    return f"The text that stood here before is in the file's history: git log -p {record.at().file}. "


def told(source: Source) -> str:
    """Return where in the source to look, in as few words as can be: “section 9, line 501”."""
    parts = [f"section {source.section}" if source.section[:1].isdigit() else source.section]
    if source.table and not source.lines:
        parts.append(f"table {quoted(source.table)}")
    if source.lines:
        parts.append(f"line{'' if source.lines.isdigit() else 's'} {source.lines}")
    return ", ".join(parts)


def looked_up(problems: Iterable[Problem], records: Sequence[Record]) -> Iterator[Problem]:
    """Say, where a way out is to check something against the source, where in the source that is."""
    given = list(problems)
    asked = {one.record for one in given if AGAINST in one.hint}
    homes = {record.key: record.home.entry.file for record in records if record.key in asked}
    files = set(homes.values())
    own: dict[str, Source] = {}
    for record in records if asked else ():
        if record.home.entry.file in files and (found := next(sources(record), None)):
            # An entry of a list that has no source of its own has that of the whole list.
            own |= {record.key: found[1]} | ({} if record.home.path else {record.home.entry.file: found[1]})
    for one in given:
        source = own.get(one.record) or own.get(homes.get(one.record, "")) if AGAINST in one.hint else None
        hint = one.hint.replace(AGAINST, f"{AGAINST} ({told(source)})", 1) if source else one.hint
        yield replace(one, hint=hint) if source else one
