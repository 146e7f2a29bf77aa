"""Open data: everything that needs attention, a row for each reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions import Exceptional, exceptions
from csportal.derive.exceptions.money import LineFound
from csportal.derive.rating.standing import Standing
from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.registers.risks import Risk

if TYPE_CHECKING:
    from typing import Any

    from csportal.records.kpi_value import Action

SUBJECTS = (Portal,)
COLUMNS = (
    Column("council", "Council", "The council’s id."),
    Column("plan", "Plan", "The plan’s key."),
    Column("kind", "Kind", "What needs attention: a KPI, milestone, money table, risk or contract."),
    Column("record", "Record", "Its key."),
    Column("title", "Title", "Its name; of a money table, the line."),
    Column("reason", "Reason", "The reason’s name, of the rule on the page “How to read this”."),
    Column("why", "Why", "The reason in a sentence."),
    Column("period", "Period", "The period that a measure’s figure is of."),
    Column("action", "Action", "What is being done about it."),
    Column("action_owner", "Action by", "Who does it."),
    Column("action_by", "Action by when", "By when, as a period."),
    Column("owner", "Owner", "Who answers for it; the plan’s owner where nobody else is named."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return a row for each reason of each exception of each plan."""
    rows = [row for plan in portal.all(Plan) for one in exceptions(portal, plan) for row in _rows(portal, plan, one)]
    return Table("exceptions", "What needs attention, and why", COLUMNS, tuple(rows))


def _rows(portal: Portal, plan: Plan, one: Exceptional[Any]) -> list[Row]:
    record, about = one.record, one.about
    action = _action(about)
    what = action.what if action else (record.action or "") if isinstance(record, Risk) else ""
    owner = (record.owner if isinstance(record, Kpi | Milestone | Risk) else None) or portal.plan_of(record).owner
    title = about.row.line.name if isinstance(about, LineFound) else str(getattr(record, "title", ""))
    return [
        Row(
            (
                record.home.council,
                plan.key,
                record.home.kind,
                record.key,
                title,
                str(reason.why),
                reason.said,
                about.period.text if isinstance(about, Standing) else "",
                what,
                (action.who or "") if action else "",
                action.by.text if action and action.by else "",
                owner,
            )
        )
        for reason in one.reasons
    ]


def _action(about: object) -> Action | None:
    """Return the action that stands beside a measure's figure or a line of a money table."""
    if isinstance(about, Standing):
        return about.entry.action
    return about.row.line.action if isinstance(about, LineFound) else None
