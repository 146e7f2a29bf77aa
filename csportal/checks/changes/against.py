"""The comparison with a published state: every rule over two states, as far as both states can be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.checks.asking import FaultyRuleError, ask
from csportal.checks.changes.closed_changed import unless_told_better
from csportal.checks.changes.kept_back import without_telling
from csportal.checks.changes.rule import Change, change_rules
from csportal.link import Portal, link
from csportal.load import read_folder
from csportal.load.cache import Cache
from csportal.load.published import changed_since
from csportal.load.revision import read_revision, tree_of
from csportal.records.reading import read_records
from csportal.values.today import build_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from csportal.load import Entry
    from csportal.problems import Problem
    from csportal.records.seen import Seen


@dataclass(frozen=True)
class Compared:
    """What changed that may not change in silence, and the files of the earlier state that could not be compared.

    `changed` counts the files that are other than they were. `change` has both states, where anything changed.
    """

    problems: tuple[Problem, ...]
    untold: tuple[str, ...] = ()
    changed: int = 0
    change: Change | None = None


def against(data: Path, revision: str, today: date | None = None, cache: Path | None = None) -> Compared:
    """Compare the data folder with what it was at a revision.

    `cache` is the file in which the gate has kept what it has read.

    Raises:
        RevisionError: the earlier state cannot be had at all.
        FaultyRuleError: a rule fails; it has what all others found.

    """
    if not data.is_dir():
        return Compared(())  # The gate tells that the folder is gone; each record of it need not be told as well.
    tree = tree_of(data, revision)
    changed = changed_since(data, revision)
    if not changed:
        return Compared(())
    now, problems = read_folder(data, Cache(cache))
    same = {entry.file: entry for entry in now if entry.file not in changed}
    entries, unread = read_revision(data, tree, same)
    before, _ = _portal(entries, unread)
    whole = {record.home.entry.file for record in before.records}
    untold = tuple(sorted({*unread, *(entry.file for entry in entries)} - whole))
    astray = {problem.place.file for problem in problems} - {entry.file for entry in now}
    after, seen = _portal(now, sorted(astray))
    change = Change(before, after, seen, today or build_day())
    return Compared(tuple(found(change)), untold, len(changed), change)


def found(change: Change) -> list[Problem]:
    """Return what every rule finds, each once and in order.

    Raises:
        FaultyRuleError: a rule fails; it has what all others found.

    """
    problems, faults = ask(change_rules(), change)
    if faults:
        raise FaultyRuleError(faults, sorted(problems)) from faults[0].error
    return sorted(without_telling(change, unless_told_better(problems)))


def _portal(entries: Iterable[Entry], unread: Iterable[str]) -> tuple[Portal, Seen]:
    """Return all that can be read, whether or not it would pass the gate."""
    records, _, seen = read_records(entries, unread)
    portal, _ = link(records, seen)
    return portal, seen
