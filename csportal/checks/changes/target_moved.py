"""A target is not moved in silence once its period has begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.changes.typed import goal, parts
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.target import Target
    from csportal.values.period import Period

NOT_YET = "to be confirmed"


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        for period, then in old.targets.items():
            now = new.targets.get(period)
            if now:
                yield from _untold(new, period, then, now)
            if period.first > change.today or then.aim == NOT_YET:
                continue
            if now is None and (other := _in_its_place(old, new, then)):
                message = (
                    f"The target for {period}, {quoted(goal(then))}, is gone, and the same stands under {other}, where "
                    f"none was; {_begun(period)}."
                )
                form = f"“{period}: {{aim: not-applicable, {_told(then, change.day(new))}}}”"
                hint = (
                    f"Write {quoted(period)} again; or, if it was moved, keep the period as well and say why: {form}."
                )
                yield Problem(key_of(new, "targets", other.text), RULE.code, message, hint, record=new.key)
            elif now is None:
                form = f"“{period}: {{aim: not-applicable, {_told(then, change.day(new))}}}”"
                message = f"The target for {period}, {quoted(goal(then))}, is gone; {_begun(period)}."
                hint = f"Put it back; or, if it was given up, keep the period and say why: {form}."
                yield Problem(key_of(new, "targets"), RULE.code, message, hint, record=new.key)
            elif now.is_same(then) or _only_gains_a_profile(then, now) or _is_told(then, now):
                continue
            elif told := [one for one in now.changes if one not in then.changes]:
                first = told[0]
                message = (
                    f"“changes” says that the target for {period} was {quoted(goal(first.was))}; the one that was "
                    f"published is {quoted(goal(then))}."
                )
                hint = f"Write “from: {goal(then)}”."
                place = new.at("targets", period.text, "changes", now.changes.index(first), "from")
                yield Problem(place, RULE.code, message, hint, record=new.key)
            else:
                form = f"“{period}: {{{parts(now)}, {_told(then, change.day(new))}}}”"
                message = (
                    f"The target for {period} was {quoted(goal(then))} and is now {quoted(goal(now))}; "
                    f"{_begun(period)}, and “changes” does not say why."
                )
                hint = (
                    f"If it is a slip, put {quoted(goal(then))} back. If it was moved, say why: {form}; it is then "
                    "listed among the target changes."
                )
                yield Problem(new.at("targets", period.text, "value"), RULE.code, message, hint, record=new.key)


def _in_its_place(old: Kpi, new: Kpi, then: Target) -> Period | None:
    """Return the one period that has a target now and had none, if it has the one that is gone."""
    added = [period for period in new.targets if period not in old.targets]
    is_moved = len(added) == 1 and len(old.targets) == len(new.targets) and new.targets[added[0]].is_same(then)
    return added[0] if is_moved else None


def _untold(kpi: Kpi, period: Period, then: Target, now: Target) -> Iterator[Problem]:
    """Find a change that was told and is told no more."""
    told = [(one.was, one.date) for one in now.changes]
    for one in then.changes:
        if not any(was.is_same(one.was) and date == one.date for was, date in told):
            message = f"“changes” said that the target for {period} was {quoted(goal(one.was))} before; that is gone."
            hint = f"Put it back into “changes”: “{{from: {goal(one.was)}, date: {one.date}, why: …}}”."
            yield Problem(kpi.at("targets", period.text), RULE.code, message, hint, record=kpi.key)


def _is_told(then: Target, now: Target) -> bool:
    """Whether a change that was not there before says what the target was."""
    return any(one.was.is_same(then) for one in now.changes if one not in then.changes)


def _only_gains_a_profile(then: Target, now: Target) -> bool:
    """Whether the target is what it was, and only the way to it is new."""
    return not then.profile and now.model_copy(update={"profile": {}}).is_same(then)


def _told(then: Target, day: str) -> str:
    return f"changes: [{{from: {goal(then)}, date: {day}, why: …}}]"


def _begun(period: Period) -> str:
    first = period.first
    return f"its period began on {first.day} {first:%B} {first.year}"


RULE = ChangeRule(
    code="target-moved",
    says="A target whose period has begun changes only if its “changes” say what it was, when it was moved and why. "
    "A profile that is new moves no target.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: 80"),
        "12:12: target-moved: The target for 2024-25 was “90” and is now “80”; its period began on 1 April 2024, and "
        "“changes” does not say why.",
    ),
    good=Pair(
        KPI,
        COUNCIL[KPI],
        with_line(
            COUNCIL[KPI], "2024-25: 90",
            "2024-25: {value: 80, changes: [{from: 90, date: 2024-07, why: A team was closed.}]}",
        ),
    ),
    check=check,
)  # fmt: skip
