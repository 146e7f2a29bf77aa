"""What an officer judged of a period that is settled does not change in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.published import is_closed, newest, why_settled
from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.example import HUB, hub
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone, MilestoneUpdate
from csportal.values.number import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.kpi_value import KpiValue
    from csportal.values.period import Period

Said = dict[str, tuple[str, str]]
"""What was judged: the words and the value of each field that a reader relies on."""
REASONS = ("reason", "basis", "date")


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        for period, then in old.values.items():
            if (then.judgement or then.forecast or then.action) and period in new.values:
                yield from _changed(change, new, "values", period, (then, new.values[period]))
    for was, now in change.pairs(Milestone):
        for period, update in was.updates.items():
            if period in now.updates:
                yield from _changed(change, now, "updates", period, (update, now.updates[period]))


def _changed(
    change: Change,
    record: Kpi | Milestone,
    under: str,
    period: Period,
    states: tuple[KpiValue, KpiValue] | tuple[MilestoneUpdate, MilestoneUpdate],
) -> Iterator[Problem]:
    """Find what was judged otherwise, unless a new note, reason or date of the same entry says why."""
    then, now = states
    said, says = _said(then), _said(now)
    if said == says or is_new(now.note, then.note) or _is_explained(then, now):
        return
    why = why_settled(change, record, getattr(then, "reported", None) or period)
    for field, (words, value) in said.items() if why else ():
        became = says.get(field, (words, ""))[1]
        is_open = not _is_of_an_older_report(change, record, period) and not (became and is_closed(change, record))
        if value == became or (field == "forecast" and is_open):
            continue
        told = f"is now {quoted(became)}" if became else "is gone"
        message = f"{words} for {period} was {quoted(value)} and {told}; {why}."
        hint = f"If it is a slip, put {quoted(value)} back. If it was wrong till now, say so in the “note” of {period}."
        path = (under, period.text, *(["judgement", "status"] if field == "judgement" else [field]))
        place = record.at(*path) if became else key_of(record, under, period.text)
        yield Problem(place, RULE.code, message, hint, record=record.key)


def _said(entry: KpiValue | MilestoneUpdate) -> Said:
    found: Said = {}
    if entry.judgement:
        found["judgement"] = "The rating", entry.judgement.status
    if isinstance(entry, MilestoneUpdate):
        dates = {"completed": ("The day it was done", entry.completed), "forecast": ("The forecast", entry.forecast)}
        return found | {name: (words, given.text) for name, (words, given) in dates.items() if given}
    if entry.action and entry.action.by:
        found["action"] = "The day of the action", entry.action.by.text
    return found | ({"forecast": ("The forecast", digits(entry.forecast.value))} if entry.forecast else {})


def _is_explained(then: KpiValue | MilestoneUpdate, now: KpiValue | MilestoneUpdate) -> bool:
    """Whether the judgement or the forecast that stands there now says something new of itself."""
    judged = any(
        getattr(now.judgement, name, None) and getattr(now.judgement, name) != getattr(then.judgement, name, None)
        for name in REASONS
    )
    ahead, before = getattr(now.forecast, "date", None), getattr(then.forecast, "date", None)
    return judged or (ahead is not None and ahead != before)


def _is_of_an_older_report(change: Change, record: Kpi | Milestone, period: Period) -> bool:
    """Whether a later report has come since: until then, what is expected next may move, or come to be."""
    last = newest(change, record)
    return last is not None and period.last < last.first and not is_closed(change, record)


RULE = ChangeRule(
    code="judgement-changed",
    says="An officer's rating, the day on which a milestone was done and what was forecast change only with a new note "
    "or reason, once a later report has come or the plan is closed.",
    bad=Pair(
        HUB,
        hub("commentary: Late.", "judgement: {status: off-track}"),
        hub("commentary: Late.", "judgement: {status: on-track}"),
        "8:25: judgement-changed: The rating for 2024-25 Q1 was “off-track” and is now “on-track”; the plan was closed "
        "on 30 June 2024.",
    ),
    good=Pair(
        HUB,
        hub("commentary: Late.", "judgement: {status: off-track}"),
        hub("commentary: Late.", "judgement: {status: on-track}", "note: The sign was copied wrongly until May."),
    ),
    check=check,
)
