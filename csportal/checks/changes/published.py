"""Since when a plan's figures are settled: the newest period that it has reported on, or the day it was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.records.plan import Plan

if TYPE_CHECKING:
    from csportal.checks.changes.rule import Change
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period


def plan_in(portal: Portal, record: Record) -> Plan | None:
    """Return the plan of a record as one of the two states has it, if it does."""
    found = portal.by_key.get(f"{record.home.council}/{record.home.plan}")
    return found if isinstance(found, Plan) else None


def newest(change: Change, record: Record) -> Period | None:
    """Return the newest period that the record's plan has reported on, before the change or with it.

    A plan without reports has its document's date in its place: what it prints of the time before is settled.
    """
    plans = [plan for portal in (change.before, change.after) if (plan := plan_in(portal, record))]
    reports = [period for plan in plans for period in plan.reports]
    return max(reports or [plan.document.date for plan in plans], default=None)


def is_closed(change: Change, record: Record) -> bool:
    """Whether the record's plan had been closed when it was published, so that all that it says is settled."""
    plan = plan_in(change.before, record)
    return plan is not None and plan.closed is not None


def why_settled(change: Change, record: Record, period: Period) -> str:
    """Return why what was published of a period is settled, or nothing if it may still be put right."""
    settled = newest(change, record)
    if settled and period.last < settled.first:
        return f"it was published before the report of {settled}"
    plan = plan_in(change.before, record)
    return f"the plan was closed {plan.closed.date.when}" if plan and plan.closed else ""


def has_new_report(change: Change, record: Record) -> bool:
    """Whether the change reports on a period that the plan had not reported on before."""
    then, now = plan_in(change.before, record), plan_in(change.after, record)
    return bool(then and now and set(now.reports) - set(then.reports))


def is_new_edition(change: Change, record: Record) -> bool:
    """Whether the plan's document is a later one now, so that its lists are those of another edition."""
    then, now = plan_in(change.before, record), plan_in(change.after, record)
    return bool(then and now and now.document.date.last > then.document.date.last)
