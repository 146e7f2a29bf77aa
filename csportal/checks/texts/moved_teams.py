"""Whose a record is by its objective and by its heading, and which teams have moved since a plan was made.

A plan keeps the headings and objectives of its day. When a council moves a team to another part of its services, what
the plan says of that team is not wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.texts.service_names import is_within, marks, plain
from csportal.link.remembered import remembered
from csportal.records.council import Service
from csportal.records.objectives import Objective

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record

SEVERAL = 2
"""How many records of a team stand elsewhere, and none where it is, for it to be the team that has moved."""
TOP = 2
"""How long the way to a service is that is part of no other: all that a council does is in it."""


class Put(NamedTuple):
    """A record, the service that it is put down to, and the one that its objective or its heading is of."""

    record: Record
    own: Service
    other: Service
    aim: Record
    """The objective; or the record itself, which has the heading."""

    @property
    def own_words(self) -> set[str]:
        """The words that may tell the service that the record is put down to."""
        return marks(f"{self.own.title} {self.own.id}")

    @property
    def is_apart(self) -> bool:
        """Whether neither of the two services is in the other."""
        return not is_within(self.own, self.other) and not is_within(self.other, self.own)


@remembered
def by_objective(portal: Portal) -> list[Put]:
    """Return the records with an objective, where both have a service."""
    return [
        Put(record, own, other, objective)
        for record in portal.records
        if (objective := objective_of(portal, record))
        and isinstance(own := portal.find(record, "service", record.__dict__.get("service")), Service)
        and isinstance(other := portal.find(record, "service", objective.service), Service)
    ]


@remembered
def by_heading(portal: Portal) -> list[Put]:
    """Return the records that stand under the name of a service."""
    headed = {(one.home.council, _bare(one.title)): one for one in reversed(portal.all(Service))}
    return [
        Put(record, own, heading, record)
        for record in portal.records
        if (group := record.__dict__.get("group"))
        and (service := record.__dict__.get("service"))
        and (heading := headed.get((record.home.council, _bare(group))))
        and isinstance(own := portal.find(record, "service", service), Service)
    ]


def objective_of(portal: Portal, record: Record) -> Objective | None:
    """Return the objective that a record is for."""
    named = record.__dict__.get("objective")
    found = portal.find(record, "objective", named) if isinstance(named, str) else None
    return found if isinstance(found, Objective) else None


def has_moved(portal: Portal, put: Put) -> bool:
    """Whether a record stands apart from its objective or heading because its team was moved, not the record.

    Nothing of that team stands where the team is now; and either several records stand elsewhere, or the record's own
    words name the team, and something else than the heading or objective tells where the team was.
    """
    if put.own.key in _at_home(portal):
        return False
    if len(_apart(portal)[put.own.key]) >= SEVERAL:
        return True
    return _names_its_own(put) and _is_borne_out(portal, put)


def _names_its_own(put: Put) -> bool:
    """Whether the words of a record tell that it is its service's, and not that of its objective or heading."""
    held = put.record.__dict__
    if _spoken(put.own.title) in _spoken(f"{held.get('title')} {held.get('about')}"):
        return True
    others = marks(f"{put.other.title} {put.other.id}")
    return bool(marks(f"{held.get('title')} {put.record.id}") & (put.own_words - others))


def _is_borne_out(portal: Portal, put: Put) -> bool:
    """Whether its objective and its heading are of one service; or, where it has no objective, of those beside it."""
    record = put.record
    told = [one.other for one in (*by_objective(portal), *by_heading(portal)) if one.record is record]
    if len(told) > 1 or not record.home.path or objective_of(portal, record):
        return len(told) > 1 and told[0] is told[1]
    row, group = record.home.path[-1], record.__dict__.get("group")
    beside = (one for one in portal.in_plan(type(record), record) if one.home.path[:-1] == record.home.path[:-1])
    near = [one for one in beside if isinstance(row, int) and one.home.path[-1] in (row - 1, row + 1)]
    return any(one.__dict__.get("group") == group for one in near)


@remembered
def _at_home(portal: Portal) -> frozenset[str]:
    """Return the keys of the services that have an objective, or of which a record tells where they are now."""
    return frozenset(
        put.own.key
        for put in (*by_objective(portal), *by_heading(portal))
        if (put.own is put.other and put.aim is not put.record)
        or (put.own is not put.other and is_within(put.own, put.other) and len(put.other.home.path) > TOP)
    )


@remembered
def _apart(portal: Portal) -> dict[str, set[str]]:
    """Return the records of each service that stand apart from it, by key."""
    puts = [*by_objective(portal), *by_heading(portal)]
    in_order = {put.aim.key for put in puts if not put.is_apart}
    apart: dict[str, set[str]] = defaultdict(set)
    for put in puts:
        # Where nothing at all is of the objective's service, that one is the slip.
        if put.is_apart and (put.aim is put.record or put.aim.key in in_order):
            apart[put.own.key].add(put.record.key)
    return apart


@lru_cache(10_000)
def _spoken(text: str) -> str:
    """Return the words of a text, between blanks, without the stops."""
    words = re.findall(r"[\w-]+", text.lower())
    return f" {' '.join(words)} "


@lru_cache(10_000)
def _bare(name: str) -> str:
    """Return a name as it is told from others, be it of one or of many: “Youth Offending Service” or “Services”."""
    return " ".join(word.removesuffix("s") for word in plain(name).split())
