"""What is one service's is not put down to another: by its name, its heading or its objective."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, COUNCIL, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.moved_teams import by_objective, has_moved
from csportal.checks.texts.service_names import Names, is_within, marks, named, plain
from csportal.link.remembered import remembered
from csportal.problems import Level, Problem, quoted
from csportal.records.council import Service
from csportal.records.objectives import Objective

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.moved_teams import Put
    from csportal.checks.texts.service_names import Named
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path

MANY = 4
"""From how many records on, none of them of its service, the objective is the one that is wrong."""


def check(portal: Portal) -> Iterator[Problem]:
    yield from misput(portal)


@remembered
def misput(portal: Portal) -> list[Problem]:
    """Return what is put down to another service than its name, its heading or its objective has."""
    # One service may be told by its name and by its objective too: what its name says is the plainer.
    return list({one.place: one for one in reversed([*_misput(portal)])}.values())


def _misput(portal: Portal) -> Iterator[Problem]:
    services: dict[str, list[Service]] = defaultdict(list)
    for service in portal.all(Service):
        services[service.home.council].append(service)
    names = {council: Names(own) for council, own in services.items()}
    for one in named(portal):
        known = names.get(one.record.home.council)
        if known is None or one.service not in known.words:
            continue  # There is no such service, which is told.
        others = known.called.get(plain(one.name)) or (_told_by_words(portal, one, known) if one.path else [])
        if others and one.service not in others:
            yield from _of_name(portal, one, others[0])
    yield from _of_objectives(portal)


def _told_by_words(portal: Portal, line: Named, known: Names) -> list[str]:
    """Return the services that a line's name holds the whole name of, and that its own is no part of."""
    own = portal.find(line.record, "service", line.service)
    others = [portal.find(line.record, "service", one) for one in known.held_by(line.name, line.service)]
    return [one.id for one in others if one and own and not is_within(own, one)]


def _of_name(portal: Portal, one: Named, other: str) -> Iterator[Problem]:
    own = quoted(one.service)
    message = f"{quoted(one.name)} is put down to the service {own}, but is the name of {quoted(other)}."
    if one.path or not _is_its_own(portal, one.record, one.service):
        hint = f"Write “service: {other}”, or the name of {own}."
        yield _problem(one.record, (*one.path, "service"), message, hint)
    elif not _is_name_of_two(portal, one.record):
        # What else it is known by is of its service, so that the name is what was pasted.
        hint = f"Check the name: its id or its objective is of {own}. Else write “service: {other}”."
        yield _problem(one.record, ("title",), message, hint)


def _is_name_of_two(portal: Portal, record: Record) -> bool:
    """Whether two objectives of the plan have this name, which is told as that."""
    return isinstance(record, Objective) and any(
        one is not record and one.title == record.title for one in portal.in_plan(Objective, record)
    )


def _is_its_own(portal: Portal, record: Record, named: str) -> bool:
    """Whether a record's id or its objective is that of the service that it is put down to."""
    objective = portal.find(record, "objective", record.__dict__.get("objective"))
    return record.id == named or (isinstance(objective, Objective) and objective.service == named)


def _of_objectives(portal: Portal) -> Iterator[Problem]:
    """Find what is for an objective of one service, but is put down to a service neither in it nor around it."""
    found: dict[str, list[Put]] = defaultdict(list)
    for put in by_objective(portal):
        found[put.aim.key].append(put)
    for every in found.values():
        apart = [put for put in every if put.is_apart]
        if len(apart) == len(every) >= MANY:
            own, other = quoted(apart[0].own.id), quoted(apart[0].other.id)
            message = f"None of the {len(every)} records for this objective is of its service {other}."
            yield _problem(every[0].aim, ("service",), message, f"Theirs is {own}: check which is right.")
            continue
        for put in apart:
            if has_moved(portal, put):
                continue
            words = marks(f"{put.record.__dict__.get('title')} {put.record.__dict__.get('group')} {put.record.id}")
            # Its own words may tell which of the two is the slip.
            blamed = "objective" if words & put.own_words else "service"
            message = (
                f"{quoted(put.aim.id)} is an objective of the service {quoted(put.other.id)}, "
                f"not of {quoted(put.own.id)}."
            )
            hint = "Check “objective” and “service”: one of the two is another's."
            yield _problem(put.record, (blamed,), message, hint)


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
