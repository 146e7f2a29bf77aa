"""How published figures are read does not change while the figures stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.changes.typed import plain
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change

FIELDS = {
    "window": "what a value covers is told otherwise",
    "tolerance": "what was off target may be close to it, or the other way round",
    "expected": "what was usual may be unusual, or the other way round",
    "smallest_change": "what was a change may be none, or the other way round",
}
"""What each field does to figures that are published already, where it gets another value."""


def check(change: Change) -> Iterator[Problem]:
    yield from _unguarded(change)
    for old, new in change.pairs(Kpi):
        if is_new(new.note, old.note):
            continue
        for name, effect in FIELDS.items():
            then, now = plain(getattr(old, name)), plain(getattr(new, name))
            if not then or then == now:
                continue
            told = f"is now {quoted(now)}" if now else "is gone"
            yield _problem(new, name, f"{quoted(name)} was {quoted(then)} and {told}: {effect}.", quoted(then))
        if old.not_comparable and not new.not_comparable:
            message = "“not_comparable” said that the figures cannot be compared; that is gone."
            yield _problem(new, "not_comparable", message, "it")
        for period, then_value in old.values.items():
            entry = new.values.get(period)
            if then_value.break_before and entry and not entry.break_before and not is_new(entry.note, then_value.note):
                message = f"“break_before” said that {period} cannot be compared with what came before; that is gone."
                hint = f"Put it back; or say why in the “note” of {period}."
                yield Problem(key_of(new, "values", period.text), RULE.code, message, hint, record=new.key)


def _unguarded(change: Change) -> Iterator[Problem]:
    """Find figures that counted people, so that small ones were held back, and count none any more."""
    pairs: list[tuple[Kpi | Fact, Kpi | Fact]] = [*change.pairs(Kpi), *change.pairs(Fact)]
    for old, new in pairs:
        if old.counts_people and not new.counts_people and not is_new(new.note, old.note):
            message = "“counts_people” was “true” and is now “false”: small numbers of people are no longer held back."
            yield _problem(new, "counts_people", message, "“true”")


def _problem(record: Kpi | Fact, name: str, message: str, back: str) -> Problem:
    place = key_of(record, "title") if getattr(record, name) is None else record.at(name)
    hint = f"Put {back} back; or say in its “note” since when it is so, and why."
    return Problem(place, RULE.code, message, hint, record=record.key)


CLOSE = with_line(COUNCIL[KPI], "targets:\n", "tolerance: {points: 2}\ntargets:\n")

RULE = ChangeRule(
    code="reading-changed",
    says="The window of a measure, its tolerance, its usual range, its smallest change, that it counts people and that "
    "it cannot be compared change only with a new note that says why: they decide how old figures are read.",
    bad=Pair(
        KPI,
        CLOSE,
        with_line(CLOSE, "points: 2", "points: 6"),
        "11:12: reading-changed: “tolerance” was “points: 2” and is now “points: 6”: what was off target may be close "
        "to it, or the other way round.",
    ),
    good=Pair(
        KPI,
        CLOSE,
        with_line(CLOSE, "{points: 2}", "{points: 6}\nnote: The committee agreed on the wider margin in May."),
    ),
    check=check,
)
