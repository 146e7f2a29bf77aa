"""A figure of a register, a survey, a bridge or of others does not change in silence once it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.figure_tables import sums
from csportal.checks.changes.figures import RECORDS, figures
from csportal.checks.changes.mention import is_mentioned
from csportal.checks.changes.published import is_new_edition
from csportal.checks.changes.register import moves_on
from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.example import PLAN
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.figure_tables import Figures, Name, Published
    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record


def check(change: Change) -> Iterator[Problem]:
    for kind in RECORDS:
        for old, new in change.pairs(kind):
            then, now = figures(old), figures(new)
            if then == now or _is_told(change, old, new):
                continue
            yield from _of_record(
                new, then, now, {name for name, total in sums(old).items() if sums(new).get(name) == total}
            )


def _of_record(new: Record, then: Figures, now: Figures, kept: set[Name]) -> Iterator[Problem]:
    """Find the figures that are others now or gone; `kept` are the steps of a bridge that make up what they did.

    That a series of a measure or a step of a milestone is gone as a whole is told by other rules.
    """
    rows = {one.row for one in now.values()}
    renamed = {(one.path, one.text): one for name, one in now.items() if name not in then}
    lost = set()
    for name, was in then.items():
        here = now.get(name) or renamed.get((was.path, was.text))
        if was.group in kept and len(now) > len(then):
            continue  # what was one movement is several now
        if here is None and was.row and was.row not in rows:
            lost.add((was.row, was.path[0]))
        elif problem := _of_figure(new, was, here):
            yield problem
    for row, field in sorted(lost, key=str) if not isinstance(new, Kpi | Milestone) else ():
        message, hint = f"{row} was published and is gone, without a new note.", "Put it back; or say why in “notes”."
        yield Problem(key_of(new, field), RULE.code, message, hint, RULE.level, new.key)


def _of_figure(new: Record, was: Published, now: Published | None) -> Problem | None:
    """Return what is to be said of a figure, if it is another now or gone, and nothing new is said beside it."""
    if now and (now.is_same(was) or any(one and one not in was.notes for one in now.notes)):
        return None
    told = f"is now {quoted(now.text)}" if now else "is gone"
    message = f"{was.words} was {quoted(was.text)} and {told}, without a new note."
    hint = f"Put {quoted(was.text)} back; or say why it changed, {was.way}."
    place = new.at(*now.path) if now else key_of(new, *was.path[:1])
    return Problem(place, RULE.code, message, hint, RULE.level, new.key)


def _is_told(change: Change, old: Record, new: Record) -> bool:
    """Whether something new is said of the record as a whole, or its register has moved on to another time."""
    notes = set(_notes(new)) - set(_notes(old))
    return bool(notes) or is_mentioned(change, old) or is_new_edition(change, old) or moves_on(change, old, new)


def _notes(record: Record) -> list[str]:
    """Return what a record says of itself as a whole: of what a reader should know, and of what was decided."""
    given = [getattr(record, name, None) for name in ("note", "decision")]
    return [str(one) for one in (*given, *getattr(record, "notes", ())) if one]


FACTS = f"{PLAN.removesuffix('plan.yml')}registers/facts.yml"
TEXT = """\
facts:
  - id: families
    title: Families in Anytown
    value: 4300
    unit: count
    counts_people: false
    source: {section: "1"}
"""

RULE = ChangeRule(
    code="figure-changed",
    says="A figure of a register, a survey or a bridge, and one that others have, changes only with a new note that "
    "says why, or with the year that it is for. What is one movement of a bridge may be split.",
    bad=Pair(
        FACTS,
        TEXT,
        TEXT.replace("4300", "4800"),
        "4:12: figure-changed: “value” was “4300” and is now “4800”, without a new note.",
    ),
    good=Pair(FACTS, TEXT, TEXT.replace("4300", "4800\n    note: Until May the figure of the year before stood here.")),
    check=check,
)
