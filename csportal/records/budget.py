"""Money by line and year: budgets, spending, savings, grants and capital, as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import model_validator

from csportal.problems import MOST, nearest, quoted
from csportal.records.base import Discrepancy, Part, Record, Source
from csportal.records.fields import Id, Line, Span, Text, YesNo, listed, optional, reference, required, word
from csportal.records.figures import Cell, Figure, is_about, not_numbers, other_width, put_right
from csportal.records.refusing import Refused, refusals

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
HOLDS = ("budget", "actual", "amount", "target", "delivered", "planned", "forecast", "at-risk", "unachievable", "share",
         "posts")  # fmt: skip
"""What a column's figures may be; those from “target” to “unachievable” are savings, but for “planned” of any kind."""


class BudgetColumn(Part):
    """One column of figures."""

    key: Id = required("A short name for the column, used in downloads.", examples=["budget-2016-17"])
    title: Line = required("The column's heading, as printed.")
    holds: word(*HOLDS) = required(  # type: ignore[valid-type]
        "What the figures are; “share” is a percentage of another column, “posts” are full-time equivalents.",
    )
    period: Span | None = optional("The period that the figures are for.")
    share_of: Id | None = optional("The key of the column that a share is a share of.")
    splits: Id | None = optional("The key of the column that this one is a part of.")


class BudgetLine(Part):
    """One line of figures; its parts, where it has any, add up to it."""

    name: Line = required("The line's name, as printed.")
    figures: tuple[Cell, ...] = required(
        "Its figures, one a column; (56) means minus 56; write blank, dash or to-be-confirmed where there is none.",
        min_length=1,
    )
    service: reference("service") | None = optional("The service whose money it is.")  # type: ignore[valid-type]
    priority: reference("priority") | None = optional("The priority that it pays for.")  # type: ignore[valid-type]
    parts: tuple[BudgetLine, ...] = listed("The lines that it is made of.")
    note: Text | None = optional("What a reader should know of it.")
    known_discrepancy: Discrepancy | None = optional("A figure on this line that does not add up as printed.")


class Budget(Record):
    """One money table: lines of figures, with their total where the source prints one."""

    kind_of_record: ClassVar = "budget"
    file: ClassVar = "{council}/{plan}/budgets/{id}.yml"

    title: Line = required("The table's title.")
    kind: word("revenue", "savings", "grants", "capital", "services", "delivery models") = required(  # type: ignore[valid-type]
        "What the table is about.",
    )
    unit: word("gbp", "gbp-thousand", "gbp-million") = required("The unit of the amounts.")  # type: ignore[valid-type]
    cumulative: YesNo | None = optional("Whether each year's figure holds those of the years before it.")
    columns: tuple[BudgetColumn, ...] = required("The columns, in printed order.", min_length=1)
    lines: tuple[BudgetLine, ...] = required("The lines, in printed order.", min_length=1)
    total: BudgetLine | None = optional("Their total, where the source prints one.")
    notes: tuple[Text, ...] = listed("What a reader should know of the table.")
    source: Source = required("Where it stands in the source.")

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        found = [*self._narrow_lines(), *self._loose_columns()]
        if found:
            raise refusals(found[:MOST])
        return self

    def _narrow_lines(self) -> Iterator[Refused]:
        width = len(self.columns)
        wide = other_width(width, [len(line.figures) for _, line in self.every_line()])
        yield from wide
        for path, line in self.every_line():
            if len(line.figures) != width and not wide:
                message = f"“{line.name}” has {len(line.figures)} figures; the table has {width} columns."
                hint = "Give one figure for each column, without commas in them; write blank where a cell is empty."
                yield Refused("column-count", message, hint, (*path, "figures"))
            known = line.known_discrepancy
            yield from not_numbers(known, path)
            if known and known.column not in {None, *self.keys}:
                message = f"{quoted(str(known.column))} is not a column of this table."
                hint = nearest(str(known.column), self.keys)
                yield Refused("unknown-word", message, hint, (*path, "known_discrepancy", "column"))

    def _loose_columns(self) -> Iterator[Refused]:
        for row, column in enumerate(self.columns):
            if column.key in self.keys[:row]:
                message = f"{quoted(column.key)} is the key of two columns."
                yield Refused("repeated-key", message, "Give one of them another key.", ("columns", row, "key"))
            for name in ("share_of", "splits"):
                named = getattr(column, name)
                if named is not None and named not in self.keys:
                    message = f"{quoted(named)} is not a column of this table."
                    yield Refused("unknown-word", message, nearest(named, self.keys), ("columns", row, name))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the columns, in order."""
        return tuple(column.key for column in self.columns)

    def figure(self, line: BudgetLine, column: str) -> Figure:
        """Return a line's figure in a column, put right where a known discrepancy says what it should be."""
        known = line.known_discrepancy
        figure = line.figures[self.keys.index(column)]
        return put_right(known, figure) if known and is_about(known, column, self.keys) else figure

    def every_line(self) -> list[tuple[Path, BudgetLine]]:
        """Return each line with the path to it, parts under what they are part of, the total last."""
        found = [one for row, line in enumerate(self.lines) for one in _with_parts(("lines", row), line)]
        return [*found, *([(("total",), self.total)] if self.total else [])]


def _with_parts(path: Path, line: BudgetLine) -> Iterator[tuple[Path, BudgetLine]]:
    yield path, line
    for row, part in enumerate(line.parts):
        yield from _with_parts((*path, "parts", row), part)
