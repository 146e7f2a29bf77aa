"""A note that comes with a change gives its reason: not one word, only the figure, or the words of another record."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.changes.leaves import noted
from csportal.checks.changes.rule import ChangeRule, Pair
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.texts.placeholder_words import PLACEHOLDER
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.leaves import Path
    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
FEWEST = 2
LONG = 5
"""From how many words on a note that is the same as another's was most likely copied."""
EMPTY = lazy_pattern(
    "a|an?d?|are|as|at|be|been|by|for|from|had|has|have|in|is|it|its|new|no|not|now|o[fn]|old|ok(?:ay)?|our|see|that|the|"
    "there|they|this|to|was|we|were|will|with|above|below|agreed|all|amended|changed?s?|checked|confirmed|correct(?:ed|"
    "ions?)?|date|done|edit(?:ed)?|fine|fixed|figures?|good|here|just|made|noted?|numbers?|please|points?|reasons?|"
    "required|reviewed|revised|revisions?|targets?|text|true|updated?s?|values?|various"
)
"""Words of which no reason can be made, however many there are."""


class Noted(NamedTuple):
    """A note in a record as it is now, and what stood there before."""

    path: Path
    text: str
    before: str


def check(change: Change) -> Iterator[Problem]:
    others: dict[str, str] = {}
    kinds = sorted({type(record) for record in change.before.records}, key=lambda kind: kind.__name__)
    for old, new in (pair for kind in kinds for pair in change.pairs(kind)):
        found = _added(old, new)
        wanting = {one: why for one in found if (why := _wanting(one))}
        if len(wanting) == len(found):  # One reason that is given may be for all that has changed.
            for one, why in wanting.items():
                hint = "Write in a plain sentence what changed and why; or put back what was changed."
                yield Problem(new.at(*one.path), RULE.code, f"{quoted(one.text)} {why}.", hint, record=new.key)
        for one in found if not wanting else ():
            others = others or _published(change)
            key = others.get(_bare(one.text), new.key)
            if key != new.key and len(one.text.split()) >= LONG:
                message = f"{quoted(one.text)} is what is noted of {quoted(key)} already."
                hint = "Say what changed here, and why, in words of its own; or put back what was changed."
                yield Problem(new.at(*one.path), RULE.code, message, hint, Level.WARNING, new.key)


def _added(old: Record, new: Record) -> list[Noted]:
    """Return the notes that a record has not had before, each beside something that was there and is another now."""
    then, now = _notes(old), _notes(new)
    held, holds = (
        {name: leaf.value for part in noted(one) for name, leaf in part.items() if name not in notes}
        for one, notes in ((old, then), (new, now))
    )
    changed = {name for name in held.keys() | holds.keys() if held.get(name) != holds.get(name)}
    was_there = {name[:at] for name in held for at in range(len(name))}
    known = {text for _, text in then.values()}
    return [
        Noted(path, text, then.get(name, ((), ""))[1])
        for name, (path, text) in now.items()
        if text not in known and (of := _part(name)) in was_there and any(one[: len(of)] == of for one in changed)
    ]


def _notes(record: Record) -> dict[Path, tuple[Path, str]]:
    """Return each note of a record by what it is of, with the way to it."""
    found: dict[Path, tuple[Path, str]] = {}
    for name, leaf in noted(record)[0].items():
        if isinstance(leaf.value, tuple):
            found |= {(*name, row): ((*leaf.path, row), str(text)) for row, text in enumerate(leaf.value)}
        else:
            found[name] = leaf.path, str(leaf.value)
    return found


def _part(name: Path) -> Path:
    """Return the part of a record that a note is of: the record itself, for one of its own."""
    return () if name[0] in {"note", "notes"} else name[:-1]


def _wanting(one: Noted) -> str:
    """Return why a text is no reason, as the end of a sentence; nothing where it may be one."""
    words = Counter(word.lower() for word in WORD.findall(one.text))
    if not words:
        return "is no reason, only a figure" if re.search(r"\d", one.text) else "is no reason"
    if PLACEHOLDER.fullmatch(one.text):
        return "keeps the place of a reason"
    before = Counter(word.lower() for word in WORD.findall(one.before))
    if words == before:
        return "is the note of before with another figure"
    if words.total() < FEWEST:
        return "is one word, which gives no reason"
    said = words - before
    return "says only that something changed, not why" if said and all(map(EMPTY.fullmatch, said)) else ""


def _bare(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(".")


def _published(change: Change) -> dict[str, str]:
    """Return every note that was published, with the record that it is of."""
    return {_bare(text): record.key for record in change.before.records for _, text in _notes(record).values()}


TEXT = COUNCIL[KPI]

RULE = ChangeRule(
    code="empty-note",
    says="A note that comes with a change says what changed and why: it is not one word, only the new figure, the note "
    "of before with another figure, or one that another record has.",
    bad=Pair(
        KPI,
        TEXT,
        with_line(TEXT, "88.0", "{value: 88.4, status: revised, note: 88.4 now.}"),
        "15:52: empty-note: “88.4 now.” is one word, which gives no reason.",
    ),
    good=Pair(KPI, TEXT, with_line(TEXT, "88.0", "{value: 88.4, status: revised, note: Late forms came in.}")),
    check=check,
)
