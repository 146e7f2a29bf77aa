"""Lines of money tables and budgets, and savings, that are exceptions, as items of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions import Why
from csportal.derive.money.rows import is_over
from csportal.present import followup
from csportal.present.exceptional.item import there, why
from csportal.present.gather import department
from csportal.present.links import link
from csportal.present.shapes import ExceptionItem, Link, Tag
from csportal.present.words import capital
from csportal.values.money import say
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from csportal.derive.exceptions import Exceptional
    from csportal.derive.exceptions.money import LineFound
    from csportal.derive.money.outturn import Outturn
    from csportal.derive.money.savings import Savings
    from csportal.link import Portal


def line(portal: Portal, found: Exceptional[LineFound]) -> ExceptionItem:
    """Return a line of a money table: what it is over by, why it is here, what explains it and what is being done."""
    table, row = found.about.table, found.about.row
    where = " · ".join(part for part in (department(portal, table), row.section, f"to {table.as_at.name}") if part)
    now = is_over(portal, row)
    lead = "than the" if row.kind == "income" else "a"
    held = abs(row.budget if now else row.annual) if row.kind == "income" else row.budget if now else row.annual
    return ExceptionItem(
        Link(row.line.name, link(table).to),
        where,
        Tag(_short_of(now=now) if row.kind == "income" else capital(str(found.reasons[0].why)), "off"),
        row.words if now else row.forecast_words,
        f"{lead} budget of {pounds(held)} {'to date' if now else 'for the year'}",
        there(
            *why(found),
            f"The council says: {row.line.said}" if row.line.said else "No explanation is given.",
            followup.action(row.line.action),
            f"Owner: {portal.plan_of(table).owner}.",
        ),
    )


def _short_of(*, now: bool) -> str:
    """Return the mark of income that falls short, which is not over anything."""
    return "Short of income" if now else "Forecast short of income"


def outturn(found: Exceptional[Outturn]) -> ExceptionItem:
    """Return a line of a budget that came out over it: by how much, and why it is here."""
    one = found.about
    return ExceptionItem(
        Link(one.line.name, link(one.budget).to),
        one.budget.title,
        Tag(capital(str(Why.OVER_BUDGET)), "off"),
        one.words,
        f"{'than the' if one.way.endswith('income') else 'a'} budget of {say(one.planned, one.budget.unit)}",
        there(*why(found), f"The council says: {one.line.note}" if one.line.note else "No explanation is given."),
    )


def savings(found: Exceptional[Savings]) -> ExceptionItem:
    """Return savings that may not be made: how much of what was planned, and why they are here."""
    one = found.about
    return ExceptionItem(
        link(one.budget),
        one.period.name if one.period else "",
        Tag(capital(str(Why.SAVINGS)), "off"),
        one.said(one.planned),
        "planned savings",
        there(*why(found), *one.budget.notes),
    )
