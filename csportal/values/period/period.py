"""A period: its first and last day, its names, the one before it and the same one of another year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from csportal.values.period.calendar import (
    MONTHS,
    SHORT_MONTHS,
    TERMS,
    add_months,
    in_year,
    month_end,
    named,
    written,
)

LEADS = {"date": "on", "span": "from", "academic-year": "in the", "term": "in the"}


@dataclass(frozen=True)
class Period:
    """A stretch of time with its first and last day.

    `text` is the one way the period is written in data; `kind` is date, month, quarter, term, financial-year,
    academic-year, calendar-year or span. A span has `parts`: the periods that it begins and ends with.
    """

    first: date
    last: date
    kind: str
    text: str
    parts: tuple[Period, ...] = ()

    def __str__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        """As quick as can be: periods are the keys of every series."""
        return hash(self.text)

    def __lt__(self, other: Period) -> bool:
        return self.last < other.last or (self.last == other.last and self.first < other.first)

    def holds(self, other: Period) -> bool:
        """Whether the other period lies wholly within this one."""
        return self.first <= other.first and other.last <= self.last

    @property
    def name(self) -> str:
        """The period in plain English: "April to June 2011"."""
        return self._named(MONTHS)

    @property
    def short(self) -> str:
        """The period for a chart's axis or a table's cell: "Apr to Jun 2011"."""
        return self._named(SHORT_MONTHS)

    def _named(self, months: tuple[str, ...]) -> str:
        if self.parts:
            return " to ".join(part._named(months) for part in self.parts)  # noqa: SLF001 - its own kind
        return named(self.kind, self.first, self.last, months)

    @property
    def when(self) -> str:
        """The period as a sentence says when something was: "in June 2011", "on 30 June 2011"."""
        return f"{LEADS.get(self.kind, 'in')} {self.name}"

    @property
    def end(self) -> str:
        """The end of the period as a sentence says it: "June 2011" of a quarter, "30 June 2011" of a day."""
        if self.kind in {"quarter", "span", "term"}:
            return f"{MONTHS[self.last.month - 1]} {self.last.year}"
        return self.name

    @property
    def year_before(self) -> Period:
        """The same period one year earlier; a span moves back by its own length."""
        return self._moved(-self._years)

    @property
    def _years(self) -> int:
        """How many years it moves by: one, but a span by as many as it takes up, those that it fills in part too."""
        if not self.parts:
            return 1
        until = self.last + timedelta(days=1)
        return max(1, -(-(12 * (until.year - self.first.year) + until.month - self.first.month) // 12))

    def _moved(self, years: int) -> Period:
        if self.parts:
            begin, until = (part._moved(years) for part in self.parts)  # noqa: SLF001 - its own kind
            return span(begin, until)
        first, last = (in_year(day, day.year + years) for day in (self.first, self.last))
        return period(self.kind, first, month_end(first) if self.kind == "month" else last)

    @property
    def before(self) -> Period:
        """The period of the same kind that ends the day before this one begins."""
        eve = self.first - timedelta(days=1)
        if self.kind == "date":
            return period("date", eve, eve)
        if self.kind in {"month", "quarter"}:
            return period(self.kind, add_months(self.first, -1 if self.kind == "month" else -3), eve)
        if self.kind == "term":
            begin = next(begin for begin, end in TERMS.values() if end == eve.month)
            return period("term", eve.replace(month=begin, day=1), eve)
        return self.year_before

    @property
    def after(self) -> Period:
        """The period of the same kind that begins the day after this one ends; a span's lies wholly after it."""
        begin = self.last + timedelta(days=1)
        if self.kind == "date":
            return period("date", begin, begin)
        if self.kind in {"month", "quarter"}:
            return period(self.kind, begin, month_end(begin if self.kind == "month" else add_months(begin, 2)))
        if self.kind == "term":
            end = next(end for first, end in TERMS.values() if first == begin.month)
            return period("term", begin, month_end(begin.replace(month=end)))
        return self._moved(self._years)


def period(kind: str, first: date, last: date) -> Period:
    """Return the period of a kind, but for a span."""
    return Period(first, last, kind, written(kind, first))


def span(first: Period, last: Period) -> Period:
    """Return the time from the beginning of a period to the end of another."""
    return Period(first.first, last.last, "span", f"{first}..{last}", (first, last))
