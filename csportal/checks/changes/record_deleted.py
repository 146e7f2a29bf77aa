"""A record that was published is not deleted in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.mention import is_mentioned, said_by, title_of, twin_of, way_out, went_with_its_folder
from csportal.checks.changes.rule import ChangeRule, Pair
from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.problems import Place, Problem, quoted
from csportal.records.base import Record
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.council import Council, Service
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.meaning import a_thing
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change

KINDS: tuple[type[Record], ...] = (
    Council, Plan, Service, Priority, Objective, Kpi, Milestone, MoneyTable, Budget, Bridge, Survey,
)  # fmt: skip


def check(change: Change) -> Iterator[Problem]:
    for kind in KINDS:
        for record in change.before.all(kind):
            if not change.is_gone(record):
                continue
            if not went_with_its_folder(change, record) and not is_mentioned(change, record):
                yield _problem(change, record)


def _problem(change: Change, record: Record) -> Problem:
    kind = a_thing(type(record)).partition(" ")[2]
    citers = [one for one in change.before.citing(record, Record) if one is not record and not change.is_gone(one)]
    message = f"The {kind} {quoted(title_of(record))} was published and is gone{_named_by(citers)}."
    twin = twin_of(change, record)
    hint = (
        f"The {kind} {quoted(twin.id)} has the same title now; if it is the same, call it {quoted(record.id)} again, "
        "which is also the address of its page. "
        if twin
        else f"The same file now stands at {quoted(moved.home.entry.file, 200)}: move it back. "
        if (moved := _moved(change, record))
        else "Put it back. "
    )
    place = twin.at("id") if twin and twin.home.path and _is_beside(twin, record) else _place(change, record)
    return Problem(place, RULE.code, message, hint + way_out(record), record=record.key)


def _moved(change: Change, record: Record) -> Record | None:
    """Return the record with its id and name that another folder has now and had not before."""
    if record.home.path:
        return None
    return next(
        (
            one
            for one in change.after.all(type(record))
            if one.id == record.id and one.key not in change.before.by_key and said_by(one) == said_by(record)
        ),
        None,
    )


def _is_beside(one: Record, other: Record) -> bool:
    return one.home.entry.file == other.home.entry.file


def _named_by(citers: list[Record]) -> str:
    if not citers:
        return ""
    first = f"the {a_thing(type(citers[0])).partition(' ')[2]} {quoted(citers[0].id)}"
    more = len(citers) - 1
    return f"; {first}{f' and {more} more' if more else ''} named it"


def _place(change: Change, record: Record) -> Place:
    """Return where it stood: the list that held it, or the file that is gone."""
    file = record.home.entry.file
    entry = next((one.home.entry for one in change.after.records if one.home.entry.file == file), None)
    return entry.at_key(*record.home.path[:1]) if entry and record.home.path else Place(file)


HUB = "anytown/plan-2024-25/milestones/hub.yml"
HUB_TEXT = """\
title: Open the hub
kind: milestone
priority: early-help
kpis: [visits]
due: 2024-12
source: {section: "1"}
"""
UNNAMED = with_line(HUB_TEXT, "kpis: [visits]\n", "")

RULE = ChangeRule(
    code="record-deleted",
    says="A plan, service, priority, objective, KPI, milestone, survey or money table that was published stays, or the "
    "notes of its plan name it and say why it is gone.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        "",
        "1:1: record-deleted: The KPI “Home visits on time” was published and is gone; the milestone “hub” named it.",
        more=((HUB, HUB_TEXT, UNNAMED),),
    ),
    good=Pair(
        KPI,
        COUNCIL[KPI],
        "",
        more=(
            (HUB, HUB_TEXT, UNNAMED),
            (
                PLAN,
                COUNCIL[PLAN],
                COUNCIL[PLAN] + "notes: [{title: Taken out, text: “Home visits on time” is no longer counted.}]\n",
            ),
        ),
    ),
    check=check,
)
