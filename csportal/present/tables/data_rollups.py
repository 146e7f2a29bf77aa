"""Open data: how every council, plan, priority, objective and service stands as a whole, one a row."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import Progress
from csportal.derive.rating.rag import RATINGS, Rag
from csportal.derive.rollup.rollup import rollup
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.council import Council, Service
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from csportal.records.base import Record

SUBJECTS = (Portal,)
UNRATED = tuple(status for status in Rag if status not in RATINGS)


def key(status: Rag | Progress) -> str:
    """Return a status as the key of a column."""
    return str(status).replace(" ", "_").replace("’", "").replace("-", "_")


COLUMNS = (
    Column("council", "Council", "The council’s id."),
    Column("plan", "Plan", "The plan’s key, where the row is of something in a plan."),
    Column("kind", "Kind", "What the row is of: a council, plan, priority, objective or service."),
    Column("record", "Record", "Its key, which is also the address of its page."),
    Column("title", "Title", "Its name."),
    Column("status", "As a whole", "The one status, where the rule gives one."),
    Column("measures", "Measures", "How many measures hang on it, each counted once.", numeric=True),
    Column("rated", "Rated", "How many of them are rated.", numeric=True),
    Column("on_target", "On target", "How many are on target.", numeric=True),
    Column("close_to_target", "Close to target", "How many are close to target.", numeric=True),
    Column("off_target", "Off target", "How many are off target.", numeric=True),
    *(Column(f"unrated_{key(one)}", f"Not rated: {one}", f"How many are not rated: {one}.", numeric=True)
      for one in UNRATED),
    Column("milestones", "Milestones", "How many milestones hang on it, each counted once.", numeric=True),
    *(Column(f"milestones_{key(one)}", f"Milestones: {one}", f"How many milestones are {one}.", numeric=True)
      for one in Progress),
    Column("working", "Working", "How the status is worked out."),
)  # fmt: skip


def table(portal: Portal, _: Portal) -> Table:
    """Return a row for each record that has a measure or a milestone."""
    kinds: tuple[type[Record], ...] = (Council, Plan, Priority, Objective, Service)
    found = chain.from_iterable(portal.all(kind) for kind in kinds)
    rows = [row for record in found if (row := _row(portal, record))]
    return Table("rollups", "How things stand as a whole", COLUMNS, tuple(rows))


def _row(portal: Portal, record: Record) -> Row | None:
    one = rollup(portal, record)
    counts, states = one.counts, one.milestones
    if not (counts.total or states.total):
        return None
    reasons = dict(counts.reasons)
    home = record.home
    plan = "" if isinstance(record, Council | Service) else f"{home.council}/{home.plan or home.id}"
    return Row(
        (
            home.council or record.id,
            plan,
            home.kind,
            record.key,
            str(getattr(record, "title", "") or getattr(record, "short_name", "")),
            str(one.status),
            *(_number(each) for each in (counts.total, counts.rated, counts.on, counts.close, counts.off)),
            *(_number(reasons.get(status, 0)) for status in UNRATED),
            _number(states.total),
            *(_number(states.of(state)) for state in Progress),
            one.working,
        )
    )


def _number(number: int) -> Number:
    return Number(str(number), str(number))
