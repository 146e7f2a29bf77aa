"""What most likely went wrong where lines do not add up to their total: said only where nothing else would do."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.sums.pasted_line import pasted
from csportal.checks.sums.typed_in import typed_in
from csportal.problems import quoted
from csportal.records.figures import NoAmount, value_of
from csportal.values.number import shown
from csportal.values.sums import tolerance, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from csportal.checks.sums.pasted_line import Parted
    from csportal.records.figures import Figure

PLACES = (-6, 6, -3, 3, -2, 2, -1, 1)
"""By how many places a decimal point slips: thousands for millions, pence for pounds, a nought too many."""


def likely(parts: Sequence[Parted], gaps: Mapping[str, Decimal], unit: str) -> str:
    """Return a sentence on the one line that is most likely wrong; nothing where none is, or several may be.

    `gaps` has, for each column that does not come out, what the lines add up to less what is given. `unit` is that of
    the table.
    """
    first = next(iter(gaps))
    if said := pasted(parts, first, gaps[first]):
        return said
    if len(gaps) == 1:
        return _only(set(_in_one(parts, first, gaps[first], unit)))
    # A discrepancy that is known on another line may have moved a gap by more than rounding does.
    found = set(_in_several(parts, gaps, 1)) or set(_in_several(parts, gaps, 2))
    return _only(found) or _missing(parts, gaps)


def _only(found: set[str]) -> str:
    return f"{found.pop()} " if len(found) == 1 else ""


def _in_one(parts: Sequence[Parted], column: str, gap: Decimal, unit: str) -> Iterator[str]:
    for name, figures in parts:
        figure = value_of(figures[column])
        if figure == gap:
            yield f"It would come out without {quoted(name)}."
        for other in _others(figure):
            if figure - other == gap:
                typed = typed_in(figure, other, unit)
                said = f"It would come out with {shown(other)} for {shown(figure)} in {quoted(name)}"
                yield f"{said}: {typed}." if typed else f"{said}."


def _others(figure: Decimal) -> Iterator[Decimal]:
    """Yield what a figure would be with the other sign, or with its decimal point elsewhere."""
    if figure:
        yield -figure
        yield from (figure.scaleb(places) for places in PLACES)


def _in_several(parts: Sequence[Parted], gaps: Mapping[str, Decimal], times: int) -> Iterator[str]:
    printed = [value_of(figure) for _, figures in parts for figure in figures.values()]
    slack = tolerance(len(parts), unit_of([*gaps.values(), *printed])) * times
    for name, figures in parts:
        columns = list(figures)
        values = [value_of(figure) for figure in figures.values()]
        wanted = [value - gaps.get(column, Decimal()) for column, value in zip(columns, values, strict=True)]

        def fits(way: Sequence[Decimal], wanted: Sequence[Decimal] = wanted) -> bool:
            return all(abs(one - other) <= slack for one, other in zip(way, wanted, strict=True))

        if fits([Decimal() if column in gaps else value for column, value in zip(columns, values, strict=True)]):
            yield f"It would come out without {quoted(name)}."
        elif fits([-value if column in gaps else value for column, value in zip(columns, values, strict=True)]):
            yield f"It would come out with the other sign in {quoted(name)}."
        elif values != (moved := [Decimal(), *values[:-1]]) and fits(moved):
            yield f"The figures of {quoted(name)} seem to stand one column too far to the left."
        elif values != (moved := [*values[1:], Decimal()]) and fits(moved):
            yield f"The figures of {quoted(name)} seem to stand one column too far to the right."
        else:
            for row, (one, other) in enumerate(pairwise(values)):
                if one != other and fits([*values[:row], other, one, *values[row + 2 :]]):
                    yield f"Two figures of {quoted(name)} seem to have changed places: {shown(one)} and {shown(other)}."


def _missing(parts: Sequence[Parted], gaps: Mapping[str, Decimal]) -> str:
    """Return a sentence on a line that is lost, where the total has more in every column that does not come out."""
    if len(gaps) * 2 <= len(_amounts(parts)) or len({gap < 0 for gap in gaps.values()}) > 1:
        return ""
    if next(iter(gaps.values())) < 0:
        figures = [shown(-gap) for gap in gaps.values()]
        return f"A line with {', '.join(figures[:-1])} and {figures[-1]} seems to be missing. "
    return ""


def _amounts(parts: Sequence[Parted]) -> set[str]:
    """Return the columns in which any of the lines has an amount."""
    return {column for _, figures in parts for column, figure in figures.items() if _is_amount(figure)}


def _is_amount(figure: Figure) -> bool:
    return not isinstance(figure, NoAmount) and bool(figure)
