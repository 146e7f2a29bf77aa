"""Money tables: budget against actual spending, as printed."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import model_validator

from csportal.problems import MOST, nearest, quoted
from csportal.records.base import Discrepancy, Part, Record, Source
from csportal.records.fields import Amount, Line, Span, Text, listed, optional, reference, required, word
from csportal.records.figures import is_about, not_numbers, other_width, put_right, value_of
from csportal.records.kpi_value import Action
from csportal.records.refusing import Refused, refusals

if TYPE_CHECKING:
    from collections.abc import Iterator


class Columns(Part):
    """The heading that the source prints over each column; the figures of each line stand in the order given here."""

    original_budget: Line | None = optional("The budget for the year as it was first set.")
    virements: Line | None = optional("What was moved to or from the budget since; all together come to nought.")
    annual_budget: Line = required("The budget for the year, with what was moved.")
    budget_to_date: Line = required("The part of the budget planned up to the date.")
    actual_to_date: Line = required("What was spent, or received, up to the date.")
    variance: Line = required("The difference of the two, as the source prints it.")
    committed: Line | None = optional("What was spent, together with what is ordered.")
    forecast: Line | None = optional("What is expected to be spent, or received, by the end of the year.")
    forecast_variance: Line | None = optional("The difference of that and the year's budget, as the source prints it.")
    reserve_use: Line | None = optional("What of it is paid from reserves.")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The columns that the table has, in order."""
        return tuple(name for name in type(self).model_fields if getattr(self, name) is not None)


class MoneyLine(Part):
    """One line of a money table."""

    name: Line = required("The line's name, as printed.")
    figures: tuple[Amount, ...] = required("Its figures, one a column; (56) means minus 56.", min_length=1)
    note: Text | None = optional("What a reader should know of it.")
    explanation: Text | None = optional("Why it differs, or is expected to differ, from its budget.")
    action: Action | None = optional("What is being done about it.")
    known_discrepancy: Discrepancy | None = optional("A figure on this line that does not add up as printed.")

    @property
    def said(self) -> str:
        """What the source says of the line's figures: its note, and why they differ from the budget."""
        return " ".join(one for one in (self.note, self.explanation) if one)


class Section(Part):
    """One part of a money table, with its lines and their total."""

    title: Line = required("The part's heading.")
    kind: word("expenditure", "income", "recharges") = required("What the lines are.")  # type: ignore[valid-type]
    lines: tuple[MoneyLine, ...] = required("The lines.", min_length=1)
    total: MoneyLine = required("Their total, as printed.")
    running_total: MoneyLine | None = optional("The total of everything so far, where the source prints one here.")


class MoneyTable(Record):
    """One money table: what was budgeted and what was spent."""

    kind_of_record: ClassVar = "finances"
    file: ClassVar = "{council}/{plan}/finances/{id}.yml"

    title: Line = required("The table's title.")
    kind: word("monitoring") = required("The kind of table.")  # type: ignore[valid-type]
    service: reference("service") | None = optional("The service whose money it is.")  # type: ignore[valid-type]
    period: Span = required("The period that is reported.")
    as_at: Span = required("The day up to which spending is counted.")
    unit: word("gbp", "gbp-thousand", "gbp-million") = required("The unit of every figure in the table.")  # type: ignore[valid-type]
    variance_is: word("budget-less-actual", "actual-less-budget") = required("How the source works out its variance.")  # type: ignore[valid-type]
    columns: Columns = required("The columns, by their printed headings.")
    sections: tuple[Section, ...] = required("The parts of the table, in order.", min_length=1)
    net: MoneyLine = required("The last line: everything added up.")
    notes: tuple[Text, ...] = listed("What a reader should know of the table.")
    source: Source = required("Where it stands in the source.")

    @model_validator(mode="after")
    def _every_line_is_full(self) -> Self:
        width = len(self.columns.keys)
        found = other_width(width, [len(line.figures) for _, line in self.every_line()])
        is_told = bool(found)
        for path, line in self.every_line():
            if len(line.figures) != width and not is_told:
                message = f"“{line.name}” has {len(line.figures)} figures; the table has {width} columns."
                hint = "Give one figure for each column, without commas in them; write 0 where the source prints 0."
                found.append(Refused("column-count", message, hint, (*path, "figures")))
            found += self._not_about_a_figure(line, path)
        if found:
            raise refusals(found[:MOST])
        return self

    def _not_about_a_figure(self, line: MoneyLine, path: tuple[str | int, ...]) -> Iterator[Refused]:
        known = line.known_discrepancy
        if known and known.column is not None and known.column not in self.columns.keys:
            message = f"{quoted(known.column)} is not a column of this table."
            hint = nearest(known.column, self.columns.keys)
            yield Refused("unknown-word", message, hint, (*path, "known_discrepancy", "column"))
        yield from not_numbers(known, path)

    def amount(self, line: MoneyLine, column: str) -> Decimal:
        """Return a line's figure in a column, put right where a known discrepancy says what it should be."""
        known, figure = line.known_discrepancy, self.printed(line, column)
        return value_of(put_right(known, figure)) if known and is_about(known, column, self.columns.keys) else figure

    def printed(self, line: MoneyLine, column: str) -> Decimal:
        """Return a line's figure in a column as the source prints it."""
        return line.figures[self.columns.keys.index(column)]

    def every_line(self) -> list[tuple[tuple[str | int, ...], MoneyLine]]:
        """Return each line, totals included, with the path to it, in printed order."""
        found: list[tuple[tuple[str | int, ...], MoneyLine]] = []
        for number, section in enumerate(self.sections):
            base = ("sections", number)
            found += [((*base, "lines", row), line) for row, line in enumerate(section.lines)]
            found.append(((*base, "total"), section.total))
            if section.running_total:
                found.append(((*base, "running_total"), section.running_total))
        return [*found, (("net",), self.net)]
