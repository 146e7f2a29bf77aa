"""What a rule over two states is: its code, its sentence, an example before and after, and its check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from csportal.checks import changes
from csportal.checks.days.beside_plan import AFTER
from csportal.checks.rule import Shown, legible, lines_of
from csportal.link import Portal, R
from csportal.problems import Level, Place, Problem
from csportal.records.base import Record
from csportal.records.plan import Plan
from csportal.records.seen import Seen


@dataclass(frozen=True)
class Change:
    """The data as it was published and as it is now, as far as both can be read.

    `seen` is what the data now defines or was meant to: a record whose file is broken has not been deleted.
    """

    before: Portal
    after: Portal
    seen: Seen
    today: date

    def pairs(self, kind: type[R]) -> Iterator[tuple[R, R]]:
        """Yield each record of a kind as it was and as it is now, if its file is another than before.

        One that is not there any more is left out.
        """
        for old in self.before.all(kind):
            new = self.after.by_key.get(old.key)
            if isinstance(new, kind) and (not new.home.entry.text or new.home.entry.text != old.home.entry.text):
                yield old, new

    def is_gone(self, record: Record) -> bool:
        """Whether a record that was there is there no more."""
        home = record.home
        return not self.seen.has(home.kind, home.council, home.plan, home.id)

    def day(self, record: Record) -> str:
        """Return the day of a decision as it may be typed: today; long after the record's plan it is not known."""
        plan = self.after.by_key.get(f"{record.home.council}/{record.home.plan}")
        is_late = isinstance(plan, Plan) and self.today > plan.period.last + AFTER
        return "…" if is_late else self.today.isoformat()


def key_of(record: Record, *path: str | int) -> Place:
    """Return where the name of a field of the record stands, or what stands nearest to it."""
    return record.home.entry.at_key(*record.home.path, *path)


def is_new(text: str | None, before: str | None) -> bool:
    """Whether a note says something that it did not say before, so that it may explain the change."""
    return bool(text) and text != before


@dataclass(frozen=True)
class Pair:
    """A file before and after a change, and what that gets; a good change gets nothing.

    The file stands in the small whole council of the rules' examples. No text after the change means that the file is
    deleted. `more` are other files that the change touches, each before and after. `blames` is the file that the
    problem is about, where that is another.
    """

    file: str
    before: str
    after: str
    says: str = ""
    blames: str = ""
    more: tuple[tuple[str, str, str], ...] = ()

    @property
    def lines(self) -> list[str]:
        """The first line of each problem that it gets."""
        return [f"data/{self.blames or self.file}:{line}" for line in self.says.splitlines()]

    @property
    def files(self) -> tuple[tuple[str, str, str], ...]:
        """Every file that the change touches, before and after."""
        return ((self.file, self.before, self.after), *self.more)

    @property
    def shown(self) -> tuple[Shown, ...]:
        """Every file in both states; a problem stands on a line of what it became, or of what it was if it is gone."""
        blamed, found = self.blames or self.file, lines_of(self.says)
        return tuple(
            Shown(
                f"{when}: data/{file}",
                legible(text) or "(deleted)",
                found * (file == blamed and text == (after or before)),
            )
            for file, before, after in self.files
            for when, text in (("Before", before), ("After", after))
        )


@dataclass(frozen=True)
class ChangeRule:
    """One rule over two states. Its problems are told by `csportal check`, where there is an earlier state."""

    code: str
    says: str
    bad: Pair
    good: Pair
    check: Callable[[Change], Iterator[Problem]]
    level: Level = Level.ERROR
    family: str = "change"
    source: str = ""


@cache
def change_rules() -> tuple[ChangeRule, ...]:
    """Return all rules over two states, by code."""
    modules = [import_module(f"{changes.__name__}.{module.name}") for module in iter_modules(changes.__path__)]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, ChangeRule)]
    return tuple(sorted(set(found), key=lambda rule: rule.code))
