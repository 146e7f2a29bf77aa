"""Everything that is typed in a file but the names of its fields, whatever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.texts.file_comments import files
from csportal.link.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.link import Portal
    from csportal.load.entry import Entry, Tree
    from csportal.records.budget import Path


def strings(entry: Entry) -> list[str]:
    """Return everything that stands in a file but the names of fields, each as the text that was typed."""
    known: list[str] | None = entry.memory.get(strings)
    if known is None:
        known = entry.memory[strings] = []
        groups: list[Iterable[Tree]] = [[entry.tree]]
        for group in groups:
            for one in group:
                if isinstance(one, str):
                    known.append(one)
                elif one:
                    groups.append(one.values() if isinstance(one, dict) else one)
    return known


@remembered
def different(portal: Portal) -> set[str]:
    """Return everything that stands in any file, each once."""
    return set().union(*(strings(record.home.entry) for record in files(portal).values()))


def with_ways(tree: object) -> Iterator[tuple[Path, str]]:
    """Yield everything that stands in a file, as `strings` does, with the way to it."""
    found: list[tuple[Path, object]] = [((), tree)]
    for way, one in found:
        if isinstance(one, str):
            yield way, one
        elif isinstance(one, dict):
            found += [((*way, step), inner) for step, inner in one.items()]
        elif isinstance(one, list):
            found += [((*way, step), inner) for step, inner in enumerate(one)]
