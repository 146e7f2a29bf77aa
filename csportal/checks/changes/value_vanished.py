"""A number that was published does not vanish without a word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.changes.series import MANY, gone
from csportal.checks.changes.typed import value
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing
from csportal.values.number import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.kpi_value import KpiValue
    from csportal.values.period import Period


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        yield from _deleted(old, new)
        for period, then in old.values.items():
            now = new.values.get(period)
            if isinstance(then.value, Decimal) and now and not isinstance(now.value, Decimal):
                yield from _replaced(new, period, then, now)


def _deleted(old: Kpi, new: Kpi) -> Iterator[Problem]:
    """Find periods that are there no more; a note on the measure that names the period explains it."""
    said = new.note or ""
    for path, figures in gone(old, new):
        if len(figures) >= MANY:
            continue
        for period, number in figures.items():
            if is_new(new.note, old.note) and (period.text in said or period.name in said):
                continue
            line = f"{period}: {digits(number)}"
            whose = "value" if path == ("values",) else f"figure of “{path[-1]}”"
            message = f"The {whose} for {period}, {quoted(digits(number))}, was published and is gone."
            kept = f"If it no longer holds, write “{period}: {{value: not-available, note: …}}” and why. "
            moved = [one for one, entry in new.values.items() if entry.value == number and one not in old.values]
            is_value = path == ("values",)
            typed = f"{quoted(moved[0])} is new with that figure: is it this one? " if moved and is_value else ""
            hint = (
                f"{typed}Put it back: “{line}”. {kept if is_value else ''}"
                f"If it should never have been there, name {period} in the measure’s “note” and say so."
            )
            yield Problem(key_of(new, *path), RULE.code, message, hint, record=new.key)


def _replaced(kpi: Kpi, period: Period, then: KpiValue, now: KpiValue) -> Iterator[Problem]:
    """Find a word in the place of a number, unless a note says why."""
    if is_new(now.note, then.note):
        return
    message = f"The value for {period} was {quoted(value(then))} and is now {quoted(value(now))}, without a new note."
    form = f"value: {now.value.value}" if isinstance(now.value, Missing) else value(now)
    slip = "If it is a slip and may be published" if now.value is Missing.SUPPRESSED else "If it is a slip"
    hint = f"{slip}, put {quoted(value(then))} back. If not, say why: “{period}: {{{form}, note: …}}”."
    path = ("values", period.text, "due" if now.value is None else "value")
    yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


RULE = ChangeRule(
    code="value-vanished",
    says="A number that was published stays, or its period says in a note why it is gone.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        with_line(COUNCIL[KPI], "2023-24: 85.5", "2023-24: not-available"),
        "14:12: value-vanished: The value for 2023-24 was “85.5” and is now “not-available”, without a new note.",
    ),
    good=Pair(
        KPI,
        COUNCIL[KPI],
        with_line(COUNCIL[KPI], "2023-24: 85.5", "2023-24: {value: not-available, note: The records were lost.}"),
    ),
    check=check,
)
