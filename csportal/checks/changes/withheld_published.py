"""A figure that was withheld is not published without a word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.need_groups import NeedGroup
from csportal.values.figure import Missing
from csportal.values.number import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record

HINT = (
    "If it may not be published, write “suppressed” again, and remove the number from the file's history too. If it "
    "may be now, say so in a new “note”: "
)


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        yield from _own(old, new)
        yield from _of_others(old, new)
    for group, now in change.pairs(NeedGroup):
        if group.number is Missing.SUPPRESSED and isinstance(now.number, int) and not is_new(now.note, group.note):
            yield _problem(now, ("number",), "This number", str(now.number), "on this group, with the reason.")


def _own(old: Kpi, new: Kpi) -> Iterator[Problem]:
    for period, then in old.values.items():
        now = new.values.get(period)
        if then.value is not Missing.SUPPRESSED or now is None or not isinstance(now.value, Decimal):
            continue
        if not is_new(now.note, then.note):
            typed = digits(now.value)
            way = f"“{period}: {{value: {typed}, note: …}}”, with the reason."
            yield _problem(new, ("values", period.text, "value"), f"The value for {period}", typed, way)


def _of_others(old: Kpi, new: Kpi) -> Iterator[Problem]:
    for whose, series in old.comparators.items():
        for period, then in series.items():
            now = new.comparators.get(whose, {}).get(period)
            if now is None or is_new(now.note, then.note):
                continue
            for name, was in then.members.items():
                figure = now.members.get(name)
                if was is Missing.SUPPRESSED and isinstance(figure, Decimal):
                    path = ("comparators", whose, period.text, "members", name)
                    way = f"beside the figure of others for {period}, with the reason."
                    yield _problem(new, path, f"The figure of {quoted(name)} for {period}", digits(figure), way)


def _problem(record: Record, path: tuple[str, ...], what: str, typed: str, way: str) -> Problem:
    message = f"{what} was {quoted('suppressed')} and is now {quoted(typed)}, without a new note."
    return Problem(record.at(*path), RULE.code, message, f"{HINT}{way}", record=record.key)


PEOPLE = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {value: suppressed, note: Very few families.}")

RULE = ChangeRule(
    code="withheld-published",
    says="A figure that was withheld stays so, or a new note says why it may be published now.",
    bad=Pair(
        KPI,
        PEOPLE,
        with_line(PEOPLE, "value: suppressed", "value: 7.2"),
        "15:23: withheld-published: The value for 2024-25 Q1 was “suppressed” and is now “7.2”, without a new note.",
    ),
    good=Pair(
        KPI,
        PEOPLE,
        with_line(
            PEOPLE, "suppressed, note: Very few families.", "7.2, note: The year is over and has enough families."
        ),
    ),
    check=check,
)
