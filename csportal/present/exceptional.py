"""Exceptions as items of a list: what each is, its figure, why it is there, and what is being done by whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from csportal.derive.exceptions import Why
from csportal.derive.money import is_over
from csportal.present import followup
from csportal.present.gather import department
from csportal.present.shapes import ExceptionItem, Link, Tag
from csportal.present.words import capital, due_words, figure, link, listed, plural, tag, target_figure, travel_words
from csportal.records.priorities import Priority
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.derive.exceptions import Exceptional, Exceptions
    from csportal.derive.exceptions.money import LineFound
    from csportal.derive.outturn import Outturn
    from csportal.derive.progress import MilestoneStanding
    from csportal.derive.savings import Savings
    from csportal.derive.standing import Standing
    from csportal.link import Portal
    from csportal.records.kpi import Kpi
    from csportal.records.milestone import Milestone
    from csportal.records.registers.contracts import Contract
    from csportal.records.registers.risks import Risk

MANY = {"set of savings": "sets of savings"}


def groups(portal: Portal, found: Exceptions, level: int = 3) -> Iterator[tuple[str, list[ExceptionItem]]]:
    """Yield the exceptions of each kind that has any, under the kind's name; `level` is that of their headings."""
    for name, items in (
        ("Measures", [measure(portal, one) for one in found.kpis]),
        ("Milestones", [milestone(portal, one) for one in found.milestones]),
        (
            "Money",
            [
                *(line(portal, one) for one in found.money),
                *(outturn(one) for one in found.outturns),
                *(savings(one) for one in found.savings),
            ],
        ),
        ("Risks", [risk(portal, one) for one in found.risks]),
        ("Contracts", [contract(portal, one) for one in found.contracts]),
    ):
        if items:
            yield name, [replace(one, level=level) for one in items]


def in_a_sentence(found: Exceptions) -> str:
    """Return how much needs attention, by kind."""
    kinds = [
        (len(found.kpis), "measure"),
        (len(found.milestones), "milestone"),
        (len(found.money) + len(found.outturns), "budget line"),
        (len(found.savings), "set of savings"),
        (len(found.risks), "risk"),
        (len(found.contracts), "contract"),
    ]
    return f"Needs attention: {listed(plural(number, one, MANY.get(one, '')) for number, one in kinds if number)}."


def measure(portal: Portal, found: Exceptional[Standing]) -> ExceptionItem:
    """Return a measure: its figure and target, why it is here, what is said and done, and what was promised before."""
    one = found.about
    kpi, entry = one.kpi, one.entry
    travel = f" · {travel_words(one.direction)}" if one.direction.arrow else ""
    return ExceptionItem(
        link(kpi),
        _line(portal, kpi, kpi.ref or "", one.period.name),
        tag(one.rag),
        figure(kpi, entry),
        f"target {target_figure(kpi, one.target).text}{travel}",
        _there(
            why(found),
            entry.commentary,
            entry.note,
            followup.action(entry.action),
            followup.of_measure(portal, one),
            f"Owner: {kpi.owner or portal.plan_of(kpi).owner}.",
        ),
    )


def milestone(portal: Portal, found: Exceptional[MilestoneStanding]) -> ExceptionItem:
    """Return a milestone: when it is expected, why it is here, what is said of it, and what was said before."""
    one = found.about
    due, expected = due_words(one.milestone), one.expected
    return ExceptionItem(
        link(one.milestone),
        _line(portal, one.milestone, ", ".join(one.milestone.refs), one.period.name if one.period else ""),
        tag(one.progress),
        f"Expected {expected.name}" if expected else capital(due),
        due if expected else "",
        _there(
            why(found),
            one.update.commentary if one.update else "",
            followup.of_milestone(one),
            f"Owner: {one.milestone.owner or portal.plan_of(one.milestone).owner}.",
        ),
    )


def line(portal: Portal, found: Exceptional[LineFound]) -> ExceptionItem:
    """Return a line of a money table: what it is over by, why it is here, what explains it and what is done about it."""
    table, row = found.about.table, found.about.row
    where = " · ".join(part for part in (department(portal, table), row.section, f"to {table.as_at.name}") if part)
    now = is_over(portal, row)
    return ExceptionItem(
        Link(row.line.name, link(table).to),
        where,
        Tag(capital(str(found.reasons[0].why)), "off"),
        row.words if now else row.forecast_words,
        f"of {pounds(row.budget)} to date" if now else f"of {pounds(row.annual)} for the year",
        _there(
            why(found),
            row.line.said or "No explanation is given.",
            followup.action(row.line.action),
            f"Owner: {portal.plan_of(table).owner}.",
        ),
    )


def outturn(found: Exceptional[Outturn]) -> ExceptionItem:
    """Return a line of a budget that came out over it: by how much, and why it is here."""
    one = found.about
    planned, spent = one.pair
    return ExceptionItem(
        Link(one.line.name, link(one.budget).to),
        one.budget.title,
        Tag(capital(str(Why.OVER_BUDGET)), "off"),
        one.words,
        f"{spent.title} against {planned.title}",
        _there(why(found), one.line.note or "No explanation is given."),
    )


def savings(found: Exceptional[Savings]) -> ExceptionItem:
    """Return savings that may not be made: how much of what was planned, and why they are here."""
    one = found.about
    return ExceptionItem(
        link(one.budget),
        one.period.name if one.period else "",
        Tag(capital(str(Why.SAVINGS)), "off"),
        one.said(one.unsure if one.unsure is not None else one.short or one.planned),
        f"of {one.said(one.planned)} planned",
        _there(why(found), one.budget.note),
    )


def risk(portal: Portal, found: Exceptional[Risk]) -> ExceptionItem:
    """Return a risk: its score, what may happen, what is being done and whose it is."""
    one = found.about
    return ExceptionItem(
        link(one),
        "",
        Tag("High risk", "off"),
        f"{one.score} of 25",
        "likelihood times impact",
        _there(
            why(found),
            one.text,
            f"Action: {one.action}" if one.action else "Action: none is recorded.",
            f"Owner: {one.owner or portal.plan_of(one).owner}.",
        ),
    )


def contract(portal: Portal, found: Exceptional[Contract]) -> ExceptionItem:
    """Return a contract: what it is for, when it ends, and what is meant to follow."""
    one = found.about
    service = portal.find(one, "service", one.service)
    return ExceptionItem(
        link(one),
        " · ".join(part for part in (one.supplier, getattr(service, "title", "")) if part),
        Tag("No decision", "close"),
        one.ends.name if one.ends else "",
        "end of the contract",
        _there(why(found), one.note, f"Owner: {portal.plan_of(one).owner}."),
    )


def why(found: Exceptional[Any]) -> str:
    """Return every reason that something is an exception."""
    return f"Why it is here: {found.said}"


def _there(*words: str | None) -> tuple[str, ...]:
    return tuple(word for word in words if word)


def _line(portal: Portal, record: Kpi | Milestone, ref: str, period: str) -> str:
    """Return what stands under an exception's name: its reference, its priority and the period that is told of."""
    priority = portal.search(record, Priority, record.priority)
    parts: Iterable[str] = (ref, priority.title if priority else "", period)
    return " · ".join(part for part in parts if part)
