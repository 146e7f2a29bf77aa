"""What is one service's is not put down to another: by its name, its heading or its objective."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, COUNCIL, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.council import Service
from csportal.records.objectives import Objective

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path

COMMON = {"a", "and", "children", "for", "in", "of", "our", "s", "service", "services", "the", "to", "with"}
"""Words of services' names that tell none from another."""
OF_SERVICES = {"revenue", "savings", "services", "delivery models"}
"""The kinds of table whose lines are most often services."""
MANY = 4
"""From how many records on, none of them of its service, the objective is the one that is wrong."""


def check(portal: Portal) -> Iterator[Problem]:
    yield from misput(portal)


def misput(portal: Portal) -> list[Problem]:
    """Return what is put down to another service than its name, its heading or its objective has."""
    if "put down to another" not in portal.memory:
        portal.memory["put down to another"] = list(_misput(portal))
    found: list[Problem] = portal.memory["put down to another"]
    return found


def _misput(portal: Portal) -> Iterator[Problem]:
    services: dict[str, list[Service]] = defaultdict(list)
    for service in portal.all(Service):
        services[service.home.council].append(service)
    called = {
        (council, plain(one.title)): [other.id for other in own if plain(other.title) == plain(one.title)]
        for council, own in services.items()
        for one in own
    }
    marks = {council: {one.id: _marks(one.title) for one in own} for council, own in services.items()}
    for record, path, name, named in _named(portal):
        council = record.home.council
        if named not in marks.get(council, {}):
            continue  # There is no such service, which is told.
        others = called.get((council, plain(name)), [])
        if not others and path:
            others = _told_by_words(_marks(name), marks[council], named)
            own = portal.find(record, "service", named)
            around = [portal.find(record, "service", one) for one in others]
            others = [one.id for one in around if one and own and not is_within(own, one)]
        if others and named not in others:
            message = (
                f"{quoted(name)} is put down to the service {quoted(named)}, but is the name of {quoted(others[0])}."
            )
            hint = f"Write “service: {others[0]}”, or the name of {quoted(named)}."
            if not path and _is_its_own(portal, record, named):
                if isinstance(record, Objective) and any(
                    one is not record and one.title == name for one in portal.in_plan(Objective, record)
                ):
                    continue  # Two objectives of one name are told as that.
                # What else it is known by is of its service, so that the name is what was pasted.
                hint = (
                    f"Check the name: its id or its objective is of {quoted(named)}. Else write “service: {others[0]}”."
                )
                yield _problem(record, ("title",), message, hint)
                continue
            yield _problem(record, (*path, "service"), message, hint)
    yield from _of_objectives(portal)


def _is_its_own(portal: Portal, record: Record, named: str) -> bool:
    """Whether a record's id or its objective is that of the service that it is put down to."""
    objective = portal.find(record, "objective", record.__dict__.get("objective"))
    return record.id == named or (isinstance(objective, Objective) and objective.service == named)


def _named(portal: Portal) -> Iterator[tuple[Record, Path, str, str]]:
    """Yield what bears a name and is put down to a service: records, and the lines of tables of services."""
    for record in portal.records:
        held = record.__dict__
        if held.get("service") and "title" in held:
            yield record, (), held["title"], held["service"]
    for budget in portal.all(Budget):
        for path, line in budget.every_line() if budget.kind in OF_SERVICES else ():
            if line.service:
                yield budget, path, line.name, line.service


def _told_by_words(words: set[str], marks: dict[str, set[str]], named: str) -> list[str]:
    """Return the services of whose names all words are there, where there is none of that of the one that is named."""
    if words & marks[named]:
        return []
    return [service for service, own in marks.items() if own and own <= words]


@lru_cache(10_000)
def plain(text: str) -> str:
    """Return a name without what makes no difference to it."""
    return " ".join(text.lower().replace("&", " and ").split())


def _marks(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower())) - COMMON


def _of_objectives(portal: Portal) -> Iterator[Problem]:
    """Find what is for an objective of one service, but is put down to a service neither in it nor around it."""
    found: dict[Record, list[tuple[Record, Record, Record | None]]] = defaultdict(list)
    for record in portal.records:
        named, service = record.__dict__.get("objective"), record.__dict__.get("service")
        objective = portal.find(record, "objective", named) if isinstance(named, str) else None
        if isinstance(objective, Objective):
            own, other = (portal.find(record, "service", one) for one in (service, objective.service))
            if own and other:
                is_apart = not is_within(own, other) and not is_within(other, own)
                found[objective].append((record, own, other if is_apart else None))
    for objective, every in found.items():
        apart = [(record, own, other) for record, own, other in every if other]
        if len(apart) == len(every) >= MANY:
            message = f"None of the {len(every)} records for this objective is of its service {quoted(apart[0][2].id)}."
            yield _problem(
                objective, ("service",), message, f"Theirs is {quoted(apart[0][1].id)}: check which is right."
            )
            continue
        for record, own, other in apart:
            held = record.__dict__
            words = _marks(f"{held.get('title')} {held.get('group')} {record.id}")
            # Its own words may tell which of the two is the slip.
            blamed = "objective" if words & _marks(f"{own.__dict__['title']} {own.id}") else "service"
            message = (
                f"{quoted(objective.id)} is an objective of the service {quoted(other.id)}, not of {quoted(own.id)}."
            )
            hint = "Check “objective” and “service”: one of the two is another's."
            yield _problem(record, (blamed,), message, hint)


def is_within(one: Record, whole: Record) -> bool:
    """Whether a service is another or one within it."""
    return one.home.path[: len(whole.home.path)] == whole.home.path


def _problem(record: Record, path: Path, message: str, hint: str) -> Problem:
    hint += f" If it is right, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(*path), RULE.code, message, hint, RULE.level, record.key)


ONE = "    title: Families\n"
COUNCIL_FILE = "anytown/council.yml"
FILES = ((COUNCIL_FILE, with_line(COUNCIL[COUNCIL_FILE], ONE, f"{ONE}  - id: schools\n    title: Schools\n")),)
LINE = with_line(BUDGET_TEXT, "{name: Offices, figures", "{name: Schools, service: schools, figures")

RULE = Rule(
    code="other-service",
    says="What bears the name of a service is put down to that one, and a line of a table whose name holds the whole "
    "name of a service is not put down to one of which it holds no word; what is for an objective is put down to the "
    "objective's service, or one in it or around it.",
    bad=Example(
        BUDGET,
        LINE.replace("service: schools", "service: families"),
        "12:30: other-service: “Schools” is put down to the service “families”, but is the name of “schools”.",
        beside=FILES,
    ),
    good=Example(BUDGET, LINE, beside=FILES),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
