"""What a money table's figures must add up to, and which of them is most likely the wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.sums.acknowledged import said_wrongly, way_out
from csportal.checks.sums.likely_slip import likely
from csportal.checks.sums.mistyped import mistyped, swapped_in
from csportal.checks.sums.money_identities import WAYS
from csportal.checks.sums.money_sums import Slip, Sums
from csportal.checks.sums.other_column import candidates, moved
from csportal.checks.sums.section_signs import turned
from csportal.checks.sums.stray_points import misplaced_points
from csportal.checks.sums.told_once import Told, told_once
from csportal.problems import Problem, quoted
from csportal.records.figures import is_about
from csportal.records.finances import MoneyTable
from csportal.values.kept import kept
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.pasted_line import Parted
    from csportal.link import Portal


def of_all(portal: Portal, code: str) -> Iterator[Problem]:
    """Yield the problem of each slip in any table that breaks the rule."""
    return (problem for table in portal.all(MoneyTable) for problem in problems(table, code))


@kept
def problems(table: MoneyTable, code: str) -> list[Problem]:
    """Return the problem of each slip that breaks the rule."""
    return list(_problems(table, code))


def _problems(table: MoneyTable, code: str) -> Iterator[Problem]:
    if code in {"running-total", "net-total"} and any(turned(table, section) for section in table.sections):
        return  # Where all figures of a section have the wrong sign, that is told there.
    table = as_meant(table)
    slips, is_turned = _slips(table)
    if is_turned and code == "variance-identity":
        yield _of_turned(table)
    for one in told_once(_told(table, [slip for slip in slips if slip.code == code])):
        field: tuple[str | int, ...] = ("figures", table.columns.keys.index(one.column))
        place = table.at(*one.path, *(("known_discrepancy", one.field) if one.field else field))
        yield Problem(place, code, one.message, one.likely + one.hint, record=table.key)


@kept
def as_meant(table: MoneyTable) -> MoneyTable:
    """Return the table with each acknowledgement in the column that it is most likely about, where that is another."""
    for path, column in candidates(table):
        other = moved(table, path, column)
        table = min(table, other, key=_faults)
    return table


def _faults(table: MoneyTable) -> int:
    return len(_slips(table)[0]) + len(misplaced_points(table))


@kept
def _slips(table: MoneyTable) -> tuple[list[Slip], bool]:
    """Return the slips as they are fewest, and whether the variances are taken the other way round for that.

    A misplaced full stop is read as a comma or as it stands.
    """
    found = Sums(table, {}).slips()
    if not found:
        return found, False
    points = misplaced_points(table)
    found = min(Sums(table, points).slips(), found, key=len) if points else found
    other = Sums(table, points, turned=True).slips()
    return (other, True) if len(other) + 1 < len(found) else (found, False)


def _of_turned(table: MoneyTable) -> Problem:
    other = WAYS[1 - WAYS.index(table.variance_is)]
    message = (
        f"{quoted(table.variance_is)} is not how the variances are worked out: they are {other.replace('-', ' ')}."
    )
    hint = f"Write “variance_is: {other}”, or check the signs of the variances."
    return Problem(table.at("variance_is"), "variance-identity", message, hint, record=table.key)


def _told(table: MoneyTable, slips: list[Slip]) -> Iterator[Told]:
    lines = dict(table.every_line())
    for slip in slips:
        line = lines[slip.path]
        given, known = table.amount(line, slip.column), line.known_discrepancy
        heading = slip.column.replace("_", " ")
        if known and is_about(known, slip.column, table.columns.keys):
            message = f"“{line.name}”, {heading}: {quoted(known.computed)} is said to be computed; "
            message += f"{slip.reason} {shown(slip.computed)}."
            hint = said_wrongly(slip.computed)
            yield Told(slip.path, slip.column, line.name, heading, message, hint, field="computed")
            continue
        message = f"“{line.name}”, {heading}: {shown(given)} is given; {slip.reason} {shown(slip.computed)}."
        hint = (
            f"Check this figure and those it is made of; the difference is {shown(abs(given - slip.computed))}. "
            f"{way_out(given, slip.computed, slip.column, slip.path)}"
        )
        gaps = {one.column: one.computed - table.amount(line, one.column) for one in slips if one.path == slip.path}
        parts = _parts(table, slip)
        meant = likely(parts, gaps, table.unit) if parts else ""
        if not meant and len(gaps) == 1:
            meant = mistyped(given, slip.computed) or swapped_in(parts, slip.column, gaps[slip.column])
        yield Told(slip.path, slip.column, line.name, heading, message, hint, meant)


def _parts(table: MoneyTable, slip: Slip) -> list[Parted]:
    """Return the lines that a total is the sum of, each with its figures; none where the slip is of no such total."""
    lines = {path: line for path, line in table.every_line() if (*path[:2], "total") == slip.path and "lines" in path}
    return [
        (line.name, {column: table.amount(line, column) for column in table.columns.keys}) for line in lines.values()
    ]
