"""What bears a name and is put down to a service, and how a name tells whose it is."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from csportal.records.budget import Budget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path
    from csportal.records.council import Service

COMMON = {"a", "and", "children", "for", "in", "of", "our", "s", "service", "services", "the", "to", "with"}
"""Words of services' names that tell none from another."""
OF_SERVICES = {"revenue", "savings", "services", "delivery models"}
"""The kinds of table whose lines are most often services."""


class Named(NamedTuple):
    """What bears a name and is put down to a service: the record, the way to it within that, its name, the service."""

    record: Record
    path: Path
    name: str
    service: str


def named(portal: Portal) -> Iterator[Named]:
    """Yield what bears a name and is put down to a service: records, and the lines of tables of services."""
    for record in portal.records:
        held = record.__dict__
        if held.get("service") and "title" in held:
            yield Named(record, (), held["title"], held["service"])
    for budget in portal.all(Budget):
        for path, line in budget.every_line() if budget.kind in OF_SERVICES else ():
            if line.service:
                yield Named(budget, path, line.name, line.service)


class Names:
    """The names of a council's services: which have a name, and which words tell each from the others."""

    def __init__(self, services: Iterable[Service]) -> None:
        self.called: dict[str, list[str]] = defaultdict(list)
        self.words: dict[str, set[str]] = {}
        self.known: dict[str, set[str]] = {}
        for one in services:
            self.called[plain(one.title)].append(one.id)
            self.words[one.id] = marks(one.title)
            self.known[one.id] = self.words[one.id] | marks(one.id)  # The id keeps a name that it had before.

    def held_by(self, name: str, service: str) -> list[str]:
        """Return the services whose whole name another holds, where it holds no word of the one that is named."""
        words = marks(name)
        if words & self.known[service]:
            return []
        return [other for other, own in self.words.items() if own and own <= words]


@lru_cache(10_000)
def plain(text: str) -> str:
    """Return a name without what makes no difference to it."""
    return " ".join(text.lower().replace("&", " and ").split())


def marks(text: str) -> set[str]:
    """Return the words of a name that may tell its service from others."""
    return set(re.findall(r"[a-z]+", text.lower())) - COMMON


def is_within(one: Record, whole: Record) -> bool:
    """Whether a service is another or one within it."""
    return one.home.path[: len(whole.home.path)] == whole.home.path
