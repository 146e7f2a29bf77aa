"""The gate: everything is read, typed, linked and checked; one error closes it."""

from __future__ import annotations

import gc
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.checks.asking import FaultyRuleError, ask
from csportal.checks.rules import rules
from csportal.checks.sharing import ask_shared
from csportal.checks.texts.look_up import looked_up
from csportal.checks.texts.prose import vocabulary
from csportal.checks.texts.reasons import unmet
from csportal.link import Portal, link
from csportal.load import read_folder
from csportal.load.cache import Cache
from csportal.load.processes import MANY
from csportal.problems import Level, Place, Problem, nearest, quoted
from csportal.records.lost_heading import is_explained
from csportal.records.reading import read_records
from csportal.values.today import build_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from csportal.checks.asking import Fault
    from csportal.records.base import Record

IDLE = (
    "If a figure, a date or a text of this record was changed, check that first: the change may be a mistake, and this "
    "is what tells. If it is right, delete this line."
)
"""The way out of an acceptance that nothing needs: deleting it would publish a mistake that it has brought to light."""
MUCH = 3_000
"""After how many files what was read before is thrown away, by a program that asks again and again."""
_read: Counter[str] = Counter()
"""How many files were read since then; empty until the first time."""


@dataclass(frozen=True)
class Verdict:
    """What the gate found: every problem in order, and the portal if no error stands in the way.

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
        _read["files"] += verdict.files
        return verdict


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Keep Python from looking for garbage: all that is read is kept, and looking through it took half the time.

    What is there at the end is not looked through afterwards either, until the gate is asked again.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.unfreeze()
    if _read.total() > MUCH:
        _read["files"] = 0
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
    left = _told_once(_unaccepted(sorted(told), portal.records, all_read=all_read))
    problems = sorted(looked_up(left, portal.records))
    if faults:
        raise FaultyRuleError(faults, problems) from faults[0].error
    closed = any(problem.level == Level.ERROR for problem in problems)
    return Verdict(tuple(problems), None if closed else portal, files)


def _found(portal: Portal, files: int, meanwhile: Callable[[], None]) -> tuple[set[Problem], list[Fault]]:
    if files >= MANY and not _read:  # what other processes remember is lost, which the next time would miss
        vocabulary(portal)  # taken from the texts once, for all processes
        return ask_shared(rules(), portal, meanwhile)
    meanwhile()
    return ask(rules(), portal)


def _has_lost_an_entry(problem: Problem) -> bool:
    """Whether two entries of a list have run into one, so that the id of one of them is not known."""
    return problem.code == "repeated-key" and "“id”" in problem.message


def warnings(portal: Portal) -> list[Problem]:
    """Return the warnings that stand in data that the gate has let through: those that no record accepts."""
    found = {one for rule in rules() if rule.check and rule.level == Level.WARNING for one in rule.check(portal)}
    accepted = {(record.key, code) for record in portal.records for code in record.accepted or ()}
    return [one for one in sorted(found) if (one.record, one.code) not in accepted]


def _told_once(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out the warnings on lines that have an error: what is odd about them is most likely that error."""
    given = list(problems)
    wrong = {(one.place.file, one.place.line) for one in given if one.level == Level.ERROR}
    return [one for one in given if one.level == Level.ERROR or (one.place.file, one.place.line) not in wrong]


def _unaccepted(problems: Iterable[Problem], records: Iterable[Record], *, all_read: bool) -> Iterator[Problem]:
    """Leave out the problems that their record accepts.

    An acceptance that nothing needs is itself a problem, if everything was read that it may be about.
    """
    known = {rule.code: rule for rule in rules()}
    asked = {(record.key, code): record for record in records for code in record.accepted or ()}
    wanted = {name: record for name, record in asked.items() if name[1] in known and known[name[1]].acceptable}
    used: Counter[tuple[str, str]] = Counter()
    wrong: set[str] = set()
    for problem in problems:
        name = (problem.record, problem.code)
        if name in wanted:
            used[name] += 1
        else:
            if problem.level == Level.ERROR:
                wrong.add(problem.record)
            yield problem
    for name, record in asked.items():
        code, place = name[1], record.at("accepted", name[1])
        plan = f"{record.home.council}/{record.home.plan}"
        if name not in wanted:
            message = f"{quoted(code)} cannot be accepted." if code in known else f"There is no problem {quoted(code)}."
            hint = nearest(code, [rule.code for rule in known.values() if rule.acceptable])
            yield Problem(place, "idle-acceptance", message, hint, record=record.key)
        elif all_read and not used[name] and wrong.isdisjoint({record.key, plan}):
            # Where something else of it or of its plan is wrong, that may have hidden the problem that was accepted.
            message = f"Nothing on this record is {quoted(code)}; there is nothing to accept."
            yield Problem(place, "idle-acceptance", message, unmet(record, code) + IDLE, record=record.key)
