"""The Portal: all records together, each reference leading to the record it names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from csportal.problems import MOST, Place, Problem, nearest, nearest_of, quoted
from csportal.records.base import Part, Record
from csportal.records.council import Council, Service
from csportal.records.fields import Reference
from csportal.records.glossary import Glossary
from csportal.records.kinds import listings
from csportal.records.plan import Plan
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.records.seen import Seen

R = TypeVar("R", bound=Record)
OF_THE_COUNCIL = {"service", "council", "plan"}
LISTED_IN = {one.kind: one.file.rpartition("/")[2] for one in listings()}
Path = tuple[str | int, ...]
Loose = dict[tuple[str, str, str, str], list[tuple[Record, Path]]]
"""For each id that stands nowhere, by kind, council, plan and id: the records that name it, and where."""


@dataclass(frozen=True)
class Portal:
    """Every record, and the ways from one to another.

    The first of two records with one key is kept; the second is a problem.
    """

    records: tuple[Record, ...]
    by_key: dict[str, Record] = field(repr=False)
    hosted_at: str = ""
    memory: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)
    """What pure functions of this portal have worked out already, by what they were asked."""

    @property
    def repository(self) -> str:
        """The address of the repository that holds the data, or nothing: the build's own, else the settings'."""
        return (self.hosted_at or self.settings.repository or "").rstrip("/")

    def all(self, kind: type[R]) -> list[R]:
        """Return all records of a kind, in the order of their files and of the items in them."""
        found: list[R] = self._by_kind.get(kind, [])  # type: ignore[assignment]
        return found

    @cached_property
    def _by_kind(self) -> dict[type[Record], list[Record]]:
        found: dict[type[Record], list[Record]] = defaultdict(list)
        for record in self.records:
            found[type(record)].append(record)
        return found

    @property
    def settings(self) -> PortalSettings:
        """The portal's own settings."""
        return self.all(PortalSettings)[0]

    @property
    def glossary(self) -> Glossary:
        """The terms that pages explain."""
        return self.all(Glossary)[0]

    @property
    def councils(self) -> list[Council]:
        """The councils, by name."""
        return sorted(self.all(Council), key=lambda council: council.short_name)

    def council_of(self, record: Record) -> Council:
        """Return the council that a record belongs to."""
        found = self.by_key[record.home.council]
        assert isinstance(found, Council)  # noqa: S101 - linking has seen to it
        return found

    def plan_of(self, record: Record) -> Plan:
        """Return the plan that a record belongs to."""
        found = self.by_key[f"{record.home.council}/{record.home.plan}"]
        assert isinstance(found, Plan)  # noqa: S101 - linking has seen to it
        return found

    def plans_of(self, council: Council) -> list[Plan]:
        """Return a council's plans, the newest first."""
        own = (plan for plan in self.all(Plan) if plan.home.council == council.id)
        return sorted(own, key=lambda plan: plan.period, reverse=True)

    def in_plan(self, kind: type[R], plan: Plan) -> list[R]:
        """Return the records of a kind that belong to a plan."""
        home = plan.home
        return self._in_plan.get((kind, home.council, home.plan), [])  # type: ignore[return-value]

    @cached_property
    def _in_plan(self) -> dict[tuple[type[Record], str, str], list[Record]]:
        found: dict[tuple[type[Record], str, str], list[Record]] = defaultdict(list)
        for record in self.records:
            found[type(record), record.home.council, record.home.plan].append(record)
        return found

    def citing(self, record: Record, kind: type[R]) -> list[R]:
        """Return the records of a kind that name this record in one of their fields."""
        found: list[R] = [citer for citer in self._citers.get(record.key, []) if isinstance(citer, kind)]
        return found

    @cached_property
    def _citers(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            for _, reference, named in references(record):
                target = self.find(record, reference.kind, named)
                if target is not None and not (found[target.key] and found[target.key][-1] is record):
                    found[target.key].append(record)
        return found

    def find(self, record: Record, kind: str, named: str | None) -> Record | None:
        """Return the record of a kind that `record` names by its id, or none."""
        return self.by_id.get(_scoped(record, kind, named)) if named else None

    @cached_property
    def by_id(self) -> dict[tuple[str, str, str, str], Record]:
        """The records by kind, council, plan and id."""
        return {(one.home.kind, one.home.council, one.home.plan, one.id): one for one in reversed(self.records)}

    def services_of(self, council: Council) -> list[Service]:
        """Return a council's services, each before those within it."""
        return [service for service in self.all(Service) if service.home.council == council.id]

    def parent_of(self, service: Service) -> Service | None:
        """Return the service that a service is part of."""
        return self._parents.get(service.key)

    @cached_property
    def _parents(self) -> dict[str, Service]:
        return {inner.key: service for service in self.all(Service) for inner in service.services}

    def search(self, record: Record, kind: type[R], named: str | None) -> R | None:
        """Return the record that `record` names, if it is of the kind."""
        found = self.find(record, kind.kind_of_record, named)
        return found if isinstance(found, kind) else None


def link(records: Iterable[Record], seen: Seen) -> tuple[Portal, list[Problem]]:
    """Return the portal of all records, and a problem for each id that stands twice or names nothing."""
    kept: dict[str, Record] = {}
    problems: list[Problem] = []
    for record in records:
        if record.key in kept:
            first = kept[record.key].at("id")
            message = f"The {record.home.kind} {quoted(record.id)} is here twice; it stands at {first} already."
            hint = "Give one of them another id or delete it."
            problems.append(Problem(record.at("id"), "repeated-id", message, hint))
            # The second may have been meant to have an id that is nowhere now.
            seen.doubtful.add((record.home.kind, record.home.council, record.home.plan))
        else:
            kept[record.key] = record
    portal = Portal(tuple(kept.values()), kept)
    problems += _homeless(portal, seen)
    problems += _loose_ends(portal, seen)
    return portal, problems


def _loose_ends(portal: Portal, seen: Seen) -> Iterator[Problem]:
    """Find the ids that are named but stand nowhere."""
    loose: Loose = defaultdict(list)
    named: set[tuple[str, str, str, str]] = set()
    for record in portal.records:
        for path, reference, id in references(record):
            target = _scoped(record, reference.kind, id)
            named.add(target)
            # Where the council's file is missing, which is told already, nothing is known of its services.
            if not seen.has(*target) and (reference.kind != "service" or seen.any("council", target[1], "")):
                loose[target].append((record, path))
    unlisted = {target for target in loose if target[0] in LISTED_IN and not seen.any(*target[:3])}
    yield from _no_lists({target: loose.pop(target) for target in unlisted})
    for row, (target, ends) in enumerate(loose.items()):
        kind, council, plan, id = target
        known = seen.known(kind, council, plan) if row < MOST else set()
        home = portal.by_id.get((kind, council, plan, nearest_of(id, known) or ""))
        if len(ends) > 1 and home and (kind, council, plan, home.id) not in named:
            # Many name the one and nothing the other: the slip is where the id is given.
            message = (
                f"No record names the {kind} {quoted(home.id)}, but {len(ends)} name {quoted(id)}, which is nowhere."
            )
            hint = f"Write {quoted(id)} here, or there what stands here."
            yield Problem(home.at("id"), "unknown-reference", message, hint)
            continue
        hint = nearest(id, known) or f"Name a {kind} that is there, or add it."
        for record, path in ends:
            message = f"There is no {kind} {quoted(id)}{_whose(record, kind)}."
            yield Problem(record.at(*path), "unknown-reference", message, hint)


def _no_lists(unlisted: Loose) -> Iterator[Problem]:
    """Find the files that are missing altogether: told once if many name what they list, else of the one that does."""
    lost: dict[tuple[str, str, str], list[tuple[Record, Path, str]]] = defaultdict(list)
    for (kind, council, plan, id), ends in unlisted.items():
        lost[kind, council, plan] += [(record, path, id) for record, path in ends]
    for (kind, council, plan), ends_there in lost.items():
        folder = "/".join(part for part in (council, plan) if part)
        file = LISTED_IN[kind]
        hint = f"Add {folder}/{file}, which lists them."
        record, path, id = ends_there[0]
        if len(ends_there) > 1:
            message = f"{len(ends_there)} records name a {kind}, but the folder {quoted(folder)} has no {file}."
            yield _missing(record, folder, file, message, hint)
        else:
            message = f"There is no {kind} {quoted(id)}{_whose(record, kind)}."
            yield Problem(record.at(*path), "unknown-reference", message, hint)


def _missing(record: Record, folder: str, file: str, message: str, hint: str) -> Problem:
    data = record.home.entry.file.partition("/")[0]
    return Problem(Place("/".join(part for part in (data, folder, file) if part)), "missing-file", message, hint)


def _whose(record: Record, kind: str) -> str:
    return f" in {record.home.council}" if kind in OF_THE_COUNCIL else " in this plan"


def _scoped(record: Record, kind: str, named: str | None) -> tuple[str, str, str, str]:
    if kind == "plan":
        return kind, record.home.council, named or "", named or ""
    return kind, record.home.council, "" if kind in OF_THE_COUNCIL else record.home.plan, named or ""


def _homeless(portal: Portal, seen: Seen) -> Iterator[Problem]:
    """Find folders that have records but no council.yml or plan.yml, and a data folder without its own two files."""
    told: set[str] = set()
    for record in portal.records:
        council, plan = record.home.council, record.home.plan
        for kind, folder, file in (("council", council, "council.yml"), ("plan", plan, "plan.yml")):
            path = council if kind == "council" else f"{council}/{plan}"
            if folder and path not in told and not seen.has(kind, council, "" if kind == "council" else plan, folder):
                told.add(path)
                message = f"The folder {quoted(path)} has no {file}."
                yield _missing(record, path, file, message, f"Add {path}/{file}: it says what the {kind} is.")
    for kind, file in (("portal", "portal.yml"), ("glossary", "glossary.yml")):
        if portal.records and not seen.any(kind, "", ""):
            message = f"The data folder has no {file}."
            yield _missing(portal.records[0], "", file, message, f"Add {file}; without it pages cannot be made.")


def references(part: Part) -> Iterator[tuple[Path, Reference, str]]:
    """Yield each id that the record names, also deep within it: the path to it, what kind it is of, and the id."""
    for name, step in _nesting_fields(type(part)):
        for more, inner in _parts(getattr(part, name)):
            for path, mark, named in references(inner):
                yield (step, *more, *path), mark, named
    for name, step, mark in _naming_fields(type(part)):
        value: Any = getattr(part, name)
        if isinstance(value, str):
            yield (step,), mark, value
        elif value is not None:
            for number, one in enumerate(value):
                yield (step, number), mark, one


def _parts(value: Any) -> Iterator[tuple[Path, Part]]:
    """Yield the groups of fields in a field's value; a record in it names its own."""
    if isinstance(value, Part) and not isinstance(value, Record):
        yield (), value
    elif isinstance(value, tuple | dict):
        for step, one in value.items() if isinstance(value, dict) else enumerate(value):
            for path, part in _parts(one):
                yield (str(step) if isinstance(value, dict) else step, *path), part


@cache
def _nesting_fields(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a kind that hold groups of fields in which records are named."""
    nested = [(name, info.alias or name, _part_in(info.annotation)) for name, info in model.model_fields.items()]
    deep = [(name, step) for name, step, part in nested if part and (_naming_fields(part) or _nesting_fields(part))]
    return tuple(deep)


def _part_in(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return None if issubclass(annotation, Record) else annotation
    return next((found for one in getattr(annotation, "__args__", ()) if (found := _part_in(one))), None)


@cache
def _naming_fields(model: type[Part]) -> tuple[tuple[str, str, Reference], ...]:
    """Return the fields of a kind that name records: the attribute, the name in the file, and the mark."""
    marked = [(name, info.alias or name, _reference_in(info)) for name, info in model.model_fields.items()]
    return tuple((name, step, mark) for name, step, mark in marked if mark)


def _reference_in(info: Any) -> Reference | None:
    """Return the mark of a field that names records, however deep in its annotation it stands."""
    marks = [mark for mark in getattr(info, "metadata", ()) if isinstance(mark, Reference)]
    if marks:
        return marks[0]
    return _mark_of(info.annotation)


def _mark_of(annotation: Any) -> Reference | None:
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Reference):
            return mark
    for inner in getattr(annotation, "__args__", ()):
        if found := _mark_of(inner):
            return found
    return None
