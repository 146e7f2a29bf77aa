"""A figure that is final does not change without saying that it was revised."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.changes.published import why_settled
from csportal.checks.changes.rule import ChangeRule, Pair, is_new
from csportal.checks.changes.typed import value
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.kpi_value import KpiValue
    from csportal.values.period import Period


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        for period, then in old.values.items():
            now = new.values.get(period)
            why = _why_final(change, old, period) if now and _differ(then, now) else ""
            if not now or not why:
                continue
            if now.status != "revised":
                hint = (
                    f"If it is a slip, put {quoted(value(then))} back. If it was revised, write “{period}: {{value: "
                    f"{value(now)}, status: revised, note: …}}” and say in the note what changed and why."
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


def _why_final(change: Change, kpi: Kpi, period: Period) -> str:
    """Return why the value was settled, or nothing if it was not."""
    entry = kpi.values[period]
    if entry.status:
        return "" if entry.status == "provisional" else f"it was {entry.status}"
    return why_settled(change, kpi, entry.reported or period)


RULE = ChangeRule(
    code="final-changed",
    says="A value that is final, revised, older than the newest report or of a plan that is closed changes only with "
    "“status: revised” and a note that says why.",
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
