"""The gate: everything is read, typed, linked and checked; one error closes it."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from csportal.checks.accepting import unaccepted
from csportal.checks.asking import FaultyRuleError, ask
from csportal.checks.rules import rules
from csportal.checks.sharing import ask_shared
from csportal.checks.texts.look_up import looked_up
from csportal.checks.texts.prose import vocabulary
from csportal.link import Portal, link
from csportal.load import read_folder
from csportal.load.cache import Cache
from csportal.load.processes import MANY
from csportal.problems import Level, Place, Problem
from csportal.records.put_back import is_explained
from csportal.records.reading import read_records
from csportal.values.today import build_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from csportal.checks.asking import Fault

MUCH = 3_000
"""After how many files what was read before is thrown away, by a program that asks again and again."""


@dataclass
class _Past:
    """What this program has asked of the gate before."""

    was_asked: bool = False
    """Whether it was asked at all, so that something is remembered."""
    files: int = 0
    """How many files were read since what was read before was thrown away."""


_past = _Past()


@dataclass(frozen=True)
class Verdict:
    """What the gate found: every problem in order, and the portal with its warnings if no error stands in the way.

    `files` counts the data files, those that cannot be read among them.
    """

    problems: tuple[Problem, ...]
    portal: Portal | None
    files: int

    def count(self, level: Level) -> int:
        """Return how many problems are of the level."""
        return sum(problem.level == level for problem in self.problems)


def gate(data: Path, cache: Path | None = None, today: date | None = None) -> Verdict:
    """Read and check the data folder.

    `cache` is the file that keeps what was read, so that the next time reads only what has changed. `today` is the day
    on which everything is judged; what is read does not depend on it.

    Raises:
        FaultyRuleError: a rule fails, so that nobody knows whether the data is right; it has what all others found.

    """
    with _nothing_thrown_away():
        kept = Cache(cache)
        verdict = _verdict(data, kept, today or build_day())
        _past.was_asked = True
        _past.files += verdict.files
        return verdict


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Keep Python from looking for garbage: all that is read is kept, and looking through it took half the time.

    What is there at the end is not looked through afterwards either, until the gate is asked again.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.unfreeze()
    if _past.files > MUCH:
        _past.files = 0
        gc.collect()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()


def _verdict(data: Path, cache: Cache, today: date) -> Verdict:
    if not data.is_dir():
        place = Place(data.name)
        hint = "Run the command in the project's folder, or name that folder with --root."
        return Verdict((Problem(place, "unreadable-file", "There is no data folder here.", hint),), None, 0)
    entries, problems = read_folder(data, cache)
    whole = {entry.file for entry in entries}
    unread = sorted({one.place.file for one in problems if one.place.file not in whole or _has_lost_an_entry(one)})
    files = len(whole | {problem.place.file for problem in problems if problem.code != "misplaced-file"})
    records, mistyped, seen = read_records(entries, unread)
    portal, unlinked = link(records, seen, today)
    problems = [one for one in problems if not is_explained(one, mistyped)] + [*mistyped, *unlinked]
    found, faults = _found(portal, files, cache.save)
    all_read = not problems and not faults
    if not entries and not problems:
        empty = "The data folder is empty."
        problems.append(Problem(Place(f"{data.name}/portal.yml"), "missing-file", empty, "Add portal.yml first."))
    told = {*problems, *found}
    left = _told_once(unaccepted(sorted(told), portal.records, all_read=all_read))
    problems = sorted(looked_up(left, portal.records))
    if faults:
        raise FaultyRuleError(faults, problems) from faults[0].error
    closed = any(problem.level == Level.ERROR for problem in problems)
    return Verdict(tuple(problems), None if closed else replace(portal, warnings=tuple(problems)), files)


def _found(portal: Portal, files: int, meanwhile: Callable[[], None]) -> tuple[set[Problem], list[Fault]]:
    if files >= MANY and not _past.was_asked:  # what other processes remember is lost, which the next time would miss
        vocabulary(portal)  # taken from the texts once, for all processes
        return ask_shared(rules(), portal, meanwhile)
    meanwhile()
    return ask(rules(), portal)


def _has_lost_an_entry(problem: Problem) -> bool:
    """Whether two entries of a list have run into one, so that the id of one of them is not known."""
    return problem.code == "repeated-key" and "“id”" in problem.message


def _told_once(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out the warnings on lines that have an error: what is odd about them is most likely that error."""
    given = list(problems)
    wrong = {(one.place.file, one.place.line) for one in given if one.level == Level.ERROR}
    return [one for one in given if one.level == Level.ERROR or (one.place.file, one.place.line) not in wrong]
