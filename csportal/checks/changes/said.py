"""What a record says in two states, as far as nothing new is said of why it is another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.changes.leaves import noted
from csportal.checks.changes.mention import is_mentioned
from csportal.checks.changes.published import is_new_edition, plan_in, why_settled
from csportal.checks.changes.register import moves_on
from csportal.checks.changes.wording import APART, notes, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.leaves import Leaf
    from csportal.checks.changes.rule import Change
    from csportal.checks.changes.wording import Path, Said
    from csportal.records.base import Record


class Spoken(NamedTuple):
    """One text of a record as it was and as it is now, if it is there still."""

    old: Record
    new: Record
    then: Said
    now: Said | None
    is_archive: bool
    """Whether the plan was closed and is so still."""
    is_note: bool = False


def spoken(change: Change) -> Iterator[Spoken]:
    """Yield each text that is another now or gone, without a new note that says why.

    A note is one of them only in a plan that is closed, and where nothing else has changed that it may explain.
    """
    kinds = sorted({type(record) for record in change.before.records} - {*APART}, key=lambda kind: kind.__name__)
    for old, new in (pair for kind in kinds for pair in change.pairs(kind)):
        is_archive = _is_archive(change, old, new)
        if is_archive and not is_mentioned(change, old) and not is_new_edition(change, old):
            yield from _of_notes(old, new)
        if _is_told(change, old, new):
            continue
        for was, here in _changed(texts(old), texts(new)):
            if was.of and (here is None or not why_settled(change, old, was.of)):
                continue
            if here is None or not here.note or here.note == was.note:
                yield Spoken(old, new, was, here, is_archive)


def _of_notes(old: Record, new: Record) -> Iterator[Spoken]:
    then, now = noted(old), noted(new)
    if then[0] != now[0] and _held(then[1]) == _held(now[1]) and not now[0].keys() - then[0].keys():
        for was, here in _changed(notes(old), notes(new)):
            yield Spoken(old, new, was, here, is_archive=True, is_note=True)


def _changed(then: dict[Path, Said], now: dict[Path, Said]) -> Iterator[tuple[Said, Said | None]]:
    """Pair each text with what it is now; a part that is called otherwise is known again by where it stands."""
    renamed = {said.rows[0][0]: said for name, said in now.items() if name not in then and len(then) == len(now)}
    for name, was in then.items():
        here = now.get(name) or renamed.get(was.rows[0][0])
        if here is None or [text for _, text in here.rows] != [text for _, text in was.rows]:
            yield was, here


def _held(leaves: dict[Path, Leaf]) -> dict[Path, object]:
    return {name: leaf.value for name, leaf in leaves.items()}


def _is_archive(change: Change, old: Record, new: Record) -> bool:
    then, now = plan_in(change.before, old), plan_in(change.after, new)
    return bool(then and now and then.closed and then.closed == now.closed)


def _is_told(change: Change, old: Record, new: Record) -> bool:
    """Whether a note of the record or of its plan says something new of it, or the plan is another edition."""
    note, given = getattr(new, "note", None), getattr(new, "notes", ())
    is_noted = note is not None and note != getattr(old, "note", None)
    if is_noted or len(given) > len(getattr(old, "notes", ())) or is_new_edition(change, old):
        return True
    return moves_on(change, old, new) or is_mentioned(change, old) or is_mentioned(change, new)
