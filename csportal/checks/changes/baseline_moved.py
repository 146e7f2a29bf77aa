"""A baseline is not moved in silence: every target is measured from it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing
from csportal.values.number import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.kpi_value import Baseline, KpiValue, Start


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        then, now = old.start, new.start
        if then and (taken_back := _taken_back(old, new)):
            yield from _withdrawn(old, new, then, is_told=is_new(taken_back.note, old.values[then.period].note))
            continue
        if then is None or then == now or _is_of_the_values(old.baseline, new.baseline):
            continue
        if is_new(new.note, old.note):
            continue
        if now is None:
            message = f"The baseline, {_said(then)}, was published and is gone."
            hint = f"Put it back: “baseline: {_form(then)}”. If it was a slip, say so in the measure’s “note”."
            yield Problem(new.at(), RULE.code, message, hint, record=new.key)
        elif not is_new(new.baseline.note if new.baseline else None, old.baseline.note if old.baseline else None):
            message = f"The baseline was {_said(then)}, and is now {_said(now)}, without a new note."
            hint = f"If it is a slip, put {_form(then)} back. If not, say why: “baseline: {_form(now, 'note: …')}”."
            yield Problem(key_of(new, "baseline"), RULE.code, message, hint, record=new.key)


def _taken_back(old: Kpi, new: Kpi) -> KpiValue | None:
    """Return the word with which the value of the baseline's period was taken back; none where it was not."""
    if old.start is None or old.start.period not in old.values:
        return None
    entry = new.values.get(old.start.period)
    was_number = isinstance(old.values[old.start.period].value, Decimal)
    return entry if was_number and entry and isinstance(entry.value, Missing) else None


def _withdrawn(old: Kpi, new: Kpi, then: Start, *, is_told: bool) -> Iterator[Problem]:
    """Find a baseline that still gives the figure that was taken back, or one that went with it without a word."""
    now = new.start
    word = quoted(new.values[then.period].value)
    if now and now.period == then.period:
        message = (
            f"The value for {then.period} is now {word}, but the baseline still gives {quoted(digits(now.value))}."
        )
        hint = "Move the baseline to another period with a number and say why in its “note”; or delete it."
        yield Problem(key_of(new, "baseline"), RULE.code, message, hint, record=new.key)
    elif now and not is_new(new.baseline.note if new.baseline else None, old.baseline.note if old.baseline else None):
        message = f"The baseline was {_said(then)}, and is now {_said(now)}, without a new note."
        hint = f"Say why: “baseline: {{period: {now.period}, note: …}}”."
        yield Problem(key_of(new, "baseline"), RULE.code, message, hint, record=new.key)
    elif now is None and new.baseline is None and not is_told:
        message = f"The baseline, {_said(then)}, was published and is gone."
        hint = f"Say why the value for {then.period} was taken back, in its “note”."
        yield Problem(new.at(), RULE.code, message, hint, record=new.key)


def _is_of_the_values(then: Baseline | None, now: Baseline | None) -> bool:
    """Whether the baseline stands under the values and is for the same period still, so that its value is told of."""
    return then is not None and now is not None and then.value is now.value is None and then.period == now.period


def _said(start: Start) -> str:
    return f"{quoted(digits(start.value))} for {start.period}"


def _form(start: Start, *more: str) -> str:
    return f"{{{', '.join([f'period: {start.period}', f'value: {digits(start.value)}', *more])}}}"


BASED = with_line(COUNCIL[KPI], "targets:\n", "baseline: {period: 2022-23, value: 80}\ntargets:\n")

RULE = ChangeRule(
    code="baseline-moved",
    says="A baseline that was published changes only with a new note that says why. It goes, or moves to another "
    "period, where the figure that it gave is taken back.",
    bad=Pair(
        KPI,
        BASED,
        with_line(BASED, "value: 80}", "value: 70}"),
        "11:1: baseline-moved: The baseline was “80” for 2022-23, and is now “70” for 2022-23, without a new note.",
    ),
    good=Pair(KPI, BASED, with_line(BASED, "value: 80}", "value: 70, note: Counted again in July.}")),
    check=check,
)
