"""An amount that was published does not change or go without a note."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.changes.money_lines import columns, is_split, pairs
from csportal.checks.changes.money_meaning import meanings
from csportal.checks.changes.published import is_closed, why_settled
from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.sums.acknowledged import as_typed
from csportal.checks.sums.typed_in import typed_in
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.money_lines import MoneyRow, Table
    from csportal.checks.changes.rule import Change
    from csportal.records.budget import Path


def check(change: Change) -> Iterator[Problem]:
    for was, now in change.pairs(MoneyTable):
        if was.period != now.period and not set(now.notes) - set(was.notes):
            message = (
                f"The table was for {quoted(was.period)} and is now for {quoted(now.period)}: the old one is gone."
            )
            hint = (
                f"Put it back, and give {now.period} a file of its own; or, if the period was wrong until now, say so "
                "in “notes”."
            )
            yield Problem(now.at("period"), RULE.code, message, hint, RULE.level, now.key)
        elif why_settled(change, was, was.period):
            yield from _of_table(was, now, is_settled=is_closed(change, was))
        elif not set(now.notes) - set(was.notes):
            yield from _lost_lines(was, now)
    for old, new in change.pairs(Budget):
        yield from _of_table(old, new, is_settled=is_closed(change, old))


def _of_table(old: Table, new: Table, *, is_settled: bool) -> Iterator[Problem]:
    """Find what changed, unless a new note on the table or on the line says why; all is settled in a closed plan."""
    if set(new.notes) - set(old.notes):
        return
    for where, words, was, became in meanings(old, new):
        message = f"{words} was {quoted(was)} and is {f'now {quoted(became)}' if became else 'gone'}."
        hint = f"Put {quoted(was)} back; or, if it was wrong until now, say so in “notes”."
        yield Problem(new.at(*where), RULE.code, message, hint, RULE.level, new.key)
    lost = [key for key in columns(old) if key not in columns(new)]
    for key in lost:
        message = f"The column {quoted(key)} was published and is gone."
        yield Problem(key_of(new, "columns"), RULE.code, message, WHY, RULE.level, new.key)
    if is_split(old, new):
        return
    yield from _lost_lines(old, new)
    for line, found in pairs(old, new):
        if not found or is_new(found[1].note, line.note) or found[1].known_discrepancy != line.known_discrepancy:
            continue
        yield from _of_line((old, new), line, *found, is_settled=is_settled)


def _lost_lines(old: Table, new: Table) -> Iterator[Problem]:
    """Find the lines that are gone, in the newest report's table too, whose figures may yet be put right."""
    for line, found in pairs(old, new):
        if found is None:
            message = f"The line {quoted(line.name)} was published and is gone."
            field = "sections" if isinstance(new, MoneyTable) else "lines"
            figures = ", ".join(as_typed(one) for one in line.figures)
            hint = f"It was: {{name: {line.name}, figures: [{figures}], …}}. {WHY}"
            yield Problem(key_of(new, field), RULE.code, message, hint, RULE.level, new.key)


def _of_line(
    tables: tuple[Table, Table], line: MoneyRow, path: Path, now: MoneyRow, *, is_settled: bool
) -> Iterator[Problem]:
    """Find the first amount of a line that is another now; one that was still to come may be, until all is settled."""
    old, new = tables
    figures = dict(zip(columns(new), enumerate(now.figures), strict=True))
    for key, then in zip(columns(old), line.figures, strict=True):
        at, figure = figures.get(key, (0, then))
        if (is_settled or isinstance(then, Decimal)) and figure != then:
            message = f"{quoted(line.name)}, {key}, was {quoted(as_typed(then))} and is now {quoted(as_typed(figure))}."
            typed = (
                typed_in(figure, then, new.unit) if isinstance(figure, Decimal) and isinstance(then, Decimal) else ""
            )
            hint = f"{typed}. " if typed else ""
            hint += "If it is a slip, put the old amount back. If it was put right, say why on the line: note: …"
            yield Problem(new.at(*path, "figures", at), RULE.code, message, hint, RULE.level, new.key)
            return


WHY = "Put it back; or, if it should never have been there, say so in the table’s “notes”."

RULE = ChangeRule(
    code="money-changed",
    says="An amount of a money table that was published before the newest report or in a plan that is closed, and of "
    "any other published table, changes or goes only with a new note on its line or table; and a whole line goes from "
    "none without one. A line may be split into more of them, as long as they add up to the same.",
    bad=Pair(
        BUDGET,
        BUDGET_TEXT,
        with_line(with_line(BUDGET_TEXT, "[100, 300, 75, 300", "[110, 300, 75, 300"), "[120, 400", "[130, 400"),
        "12:31: money-changed: “Offices”, by-2024-25, was “100” and is now “110”.\n"
        "18:40: money-changed: “Total savings”, by-2024-25, was “120” and is now “130”.",
    ),
    good=Pair(
        BUDGET,
        BUDGET_TEXT,
        with_line(with_line(BUDGET_TEXT, "[100, 300, 75, 300", "[110, 300, 75, 300"), "[120, 400", "[130, 400")
        + "notes: [The savings on offices of 2024/25 were put right in May.]\n",
    ),
    check=check,
)
