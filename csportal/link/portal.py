"""The Portal: all records together, and the ways from one to another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from csportal.link.references import references, scoped
from csportal.problems import Problem
from csportal.records.base import Record
from csportal.records.council import Council, Service
from csportal.records.glossary import Glossary
from csportal.records.plan import Plan
from csportal.records.portal import PortalSettings
from csportal.values.today import build_day

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Portal:
    """Every record, and the ways from one to another.

    The first of two records with one key is kept; the second is a problem.
    """

    records: tuple[Record, ...]
    by_key: dict[str, Record] = field(repr=False)
    hosted_at: str = ""
    today: date = field(default_factory=build_day)
    """The day on which everything is judged."""
    lacking: frozenset[tuple[str, str, str]] = frozenset()
    """The kinds of record, each with its council and plan, of which not every file could be read."""
    warnings: tuple[Problem, ...] = ()
    """What the gate finds odd and lets through: what no record accepts."""
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

    def in_plan(self, kind: type[R], beside: Record) -> list[R]:
        """Return the records of a kind that belong to a plan, given the plan or anything in it."""
        home = beside.home
        return self._in_plan.get((kind, home.council, home.plan), [])  # type: ignore[return-value]

    def has_all(self, kind: type[Record], beside: Record) -> bool:
        """Whether every record of a kind in a plan could be read, so that what they add up to is known."""
        return (kind.kind_of_record, beside.home.council, beside.home.plan) not in self.lacking

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
        return self.by_id.get(scoped(record, kind, named)) if named else None

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
