"""What pages of one plan share: the way back up, and the menu of the plan's own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.registers import registers_of
from csportal.present.shapes import Link, Menu
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.registers.updates import Update
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.plan import Plan
    from csportal.values.period import Period

HOME = Link("Home", "")
DOING, MILESTONES, MONEY, DATA, READING = "How we are doing", "Milestones", "Money", "Data", "How to read this"


def council_crumbs(portal: Portal, record: Record) -> tuple[Link, ...]:
    """Return the way down to a record's council."""
    council = portal.council_of(record)
    return HOME, Link(council.short_name, council.key)


def plan_crumbs(portal: Portal, record: Record) -> tuple[Link, ...]:
    """Return the way down to a record's plan."""
    plan = portal.plan_of(record)
    return *council_crumbs(portal, record), Link(plan.short_title, plan.key)


def plan_menu(portal: Portal, plan: Plan, current: str) -> Menu:
    """Return the menu of a plan's pages; pages that the plan has no records for are left out."""
    entries = [
        ("Summary", plan.key, True),
        ("Measures", f"{plan.key}/kpis", bool(portal.in_plan(Kpi, plan))),
        ("Milestones", f"{plan.key}/milestones", bool(portal.in_plan(Milestone, plan))),
        ("Money", f"{plan.key}/finances", has_money(portal, plan)),
        *((report_title(plan, period), report_path(plan, period), True) for period in plan.reports),
        ("Updates", f"{plan.key}/updates", bool(portal.in_plan(Update, plan))),
        ("Registers", f"{plan.key}/registers", has_registers(portal, plan)),
    ]
    links = tuple(Link(text, to) for text, to, there in entries if there)
    return Menu(f"Parts of {plan.short_title}", links, current)


def has_money(portal: Portal, plan: Plan) -> bool:
    """Whether a plan has money tables of any kind."""
    return bool(portal.in_plan(MoneyTable, plan) or portal.in_plan(Budget, plan) or portal.in_plan(Bridge, plan))


def has_registers(portal: Portal, plan: Plan) -> bool:
    """Whether a plan has any register or survey."""
    return bool(registers_of(portal, plan) or portal.in_plan(Survey, plan))


def report_path(plan: Plan, period: Period) -> str:
    """Return the address of a period's report."""
    return f"{plan.key}/reports/{period.text.lower().replace(' ', '-').replace('..', '-to-')}"


def report_title(plan: Plan, period: Period) -> str:
    """Return the short title of a period's report, which no other of the plan's reports has."""
    if period.kind == "quarter":
        title = f"Quarter {period.text[-1]}"
        alike = sum(one.kind == "quarter" and one.text[-1] == period.text[-1] for one in plan.reports)
        return f"{title} report" if alike == 1 else f"{title} {period.text.partition(' ')[0]} report"
    return "Report" if len(plan.reports) == 1 else f"{period.short} report"
