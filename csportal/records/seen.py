"""Ids seen: what the data defines or was meant to, so that one slip does not blame all that names the record."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from csportal.records.kinds import listings

Scope = tuple[str, str, str]
"""A kind of record, its council and its plan: ids are unique within a scope."""


@cache
def listed_in(kind: str) -> str:
    """Return the kind of record that a file of a kind lists, or nothing."""
    return next((one.kind for one in listings() if one.holder == kind), "")


@dataclass
class Seen:
    """The ids of each scope, and the scopes of which not all ids could be read."""

    ids: dict[Scope, set[str]] = field(default_factory=lambda: defaultdict(set))
    doubtful: set[Scope] = field(default_factory=set)

    def add(self, kind: str, council: str, plan: str, id: str) -> None:
        """Note an id."""
        self.ids[kind, council, plan].add(id)

    def has(self, kind: str, council: str, plan: str, id: str) -> bool:
        """Whether the id is there, or may be."""
        scope = kind, council, plan
        return scope in self.doubtful or id in self.ids.get(scope, ())

    def any(self, kind: str, council: str, plan: str) -> bool:
        """Whether there is any id of the kind, or may be."""
        scope = kind, council, plan
        return scope in self.doubtful or scope in self.ids

    def known(self, kind: str, council: str, plan: str) -> set[str]:
        """Return the ids of the kind."""
        return self.ids.get((kind, council, plan), set())

    def doubt(self, kind: str, council: str, plan: str) -> None:
        """Note that a file of the kind cannot be read, so that what it lists is not known."""
        if listed := listed_in(kind):
            self.doubtful.add((listed, council, "" if kind == "council" else plan))
