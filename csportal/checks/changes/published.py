"""Since when a plan's figures are settled: the newest period that it has reported on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.records.plan import Plan

if TYPE_CHECKING:
    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record
    from csportal.values.period import Period


def newest(change: Change, record: Record) -> Period | None:
    """Return the newest period that the record's plan has reported on, before the change or with it.

    A plan without reports has its document's date in its place: what it prints of the time before is settled.
    """
    key = f"{record.home.council}/{record.home.plan}"
    plans = [plan for portal in (change.before, change.after) if isinstance(plan := portal.by_key.get(key), Plan)]
    reports = [period for plan in plans for period in plan.reports]
    return max(reports or [plan.document.date for plan in plans], default=None)
