"""A figure that is final does not change without saying that it was revised."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new
from csportal.checks.changes.typed import value
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.kpi import KpiValue
    from csportal.values.period import Period


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        newest = _newest(change, old)
        for period, then in old.values.items():
            now = new.values.get(period)
            why = _why_final(then, period, newest)
            if not now or not why or not _differ(then, now):
                continue
            if now.status != "revised":
                hint = (
                    f"If it was revised, write “{period}: {{value: {value(now)}, status: revised, note: …}}” and say "
                    f"in the note what changed and why; if not, put {quoted(value(then))} back."
                )
            elif not is_new(now.note, then.note):
                hint = "The note is that of an earlier revision: add what changed this time and why."
            else:
                continue
            message = f"The value for {period} was {quoted(value(then))} and is now {quoted(value(now))}; {why}."
            yield Problem(new.at("values", period.text, "value"), RULE.code, message, hint, record=new.key)


def _differ(then: KpiValue, now: KpiValue) -> bool:
    """Whether one number has taken the place of another; a word in its place is a matter of another rule."""
    return isinstance(then.value, Decimal) and isinstance(now.value, Decimal) and then.value != now.value


def _why_final(entry: KpiValue, period: Period, newest: Period | None) -> str:
    """Return why the value was settled, or nothing if it was not."""
    if entry.status == "provisional":
        return ""
    if entry.status:
        return f"it was {entry.status}"
    if newest and (entry.reported or period).last < newest.first:
        return f"it was published before the report of {newest}"
    return ""


def _newest(change: Change, kpi: Kpi) -> Period | None:
    """Return the newest period that the plan has reported on, before the change or with it; else its document's date.

    Without a report, what the document prints of the time before it has been published with it.
    """
    key = f"{kpi.home.council}/{kpi.home.plan}"
    plans = [plan for portal in (change.before, change.after) if isinstance(plan := portal.by_key.get(key), Plan)]
    reports = [period for plan in plans for period in plan.reports]
    return max(reports or [plan.document.date for plan in plans], default=None)


RULE = ChangeRule(
    code="final-changed",
    says="A value that is final, revised or older than the newest report changes only with “status: revised” and a "
    "note that says why.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        with_line(COUNCIL[KPI], "2023-24: 85.5", "2023-24: 87.5"),
        "14:12: final-changed: The value for 2023-24 was “85.5” and is now “87.5”; it was published before the report "
        "of 2024-25 Q1.",
    ),
    good=Pair(
        KPI,
        COUNCIL[KPI],
        with_line(COUNCIL[KPI], "2023-24: 85.5", "2023-24: {value: 87.5, status: revised, note: Late forms came in.}"),
    ),
    check=check,
)
