"""What is known by the name of another: councils, services side by side, and plans that were copied whole."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.days.plan_folder import is_misnamed
from csportal.records.council import Council, Service
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path

YEAR = lazy_pattern(r"\b(?:19|20)\d\d\b")


class Twin(NamedTuple):
    """A name that stands twice: what it is the name of, the name, where it stands, and where it stood before."""

    what: str
    name: str
    here: tuple[Record, Path]
    before: tuple[Record, Path]


def twice(names: Iterable[tuple[str, Record, Path]], what: str) -> Iterator[Twin]:
    """Yield each name that stands twice among the names of one kind; small and capital letters count as one."""
    first: dict[str, tuple[Record, Path]] = {}
    for name, record, path in names:
        if found := first.get(name.lower()):
            yield Twin(what, name, (record, path), found)
        first.setdefault(name.lower(), (record, path))


def of_councils(portal: Portal) -> Iterator[Twin]:
    """Yield what councils, their services and their plans share."""
    councils = portal.all(Council)
    for field, what in (("name", "name"), ("short_name", "short name"), ("ons_code", "ONS code")):
        yield from twice([(getattr(one, field), one, (field,)) for one in councils], what)
    beside: dict[tuple[str, Path], list[Service]] = defaultdict(list)
    for service in portal.all(Service):
        beside[service.home.council, service.home.path[:-1]].append(service)
    for services in beside.values():
        yield from twice([(one.title, one, ("title",)) for one in services], "service")
    for council in councils:
        yield from _of_plans([one for one in portal.all(Plan) if one.home.council == council.id])


def copied_plans(portal: Portal) -> set[tuple[str, str]]:
    """Return the plans that are told to be copies, by council and plan: what they hold is not told once more."""
    told = {one.here[0].key for one in of_councils(portal)}
    return {(plan.home.council, plan.id) for plan in portal.all(Plan) if {plan.key, plan.home.council} & told}


def _of_plans(plans: list[Plan]) -> Iterator[Twin]:
    """Find a plan that was copied whole, which is told once; a yearly report may bear the same title every year."""
    plans = sorted(plans, key=is_misnamed)
    for row, plan in enumerate(plans):
        for one in plans[:row]:
            is_same_time = plan.period == one.period
            for field in ("title", "short_title"):
                name = getattr(plan, field)
                if name.lower() == getattr(one, field).lower() and (is_same_time or YEAR.search(name)):
                    yield Twin(field.replace("_", " "), name, (plan, (field,)), (one, (field,)))
                    break
            else:
                document, other = plan.document, one.document
                if (document.title, document.date) == (other.title, other.date):
                    path: Path = ("document", "title")
                    yield Twin("document", document.title, (plan, path), (one, path))
