"""A reason is written: not left as “why” or “…”, the way an example of the form has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.file_comments import files
from csportal.checks.texts.placeholder_words import PLACEHOLDER
from csportal.checks.texts.typed import different, strings, with_ways
from csportal.problems import Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path

LONGEST = 60
"""What is pasted from a way out is short."""
EMPTY = lazy_pattern(
    r"[\W_]*(?:(?:why|how|what|note|(?:the |your |a |my )?(?:own )?reasons?)(?: here)?)?[\W_]*", re.IGNORECASE
)
PASTED = lazy_pattern(
    r"why\b[^.;]*|what(?: it counts| each of them counts| the text means)?"
    r"|what the figure is, and how that is known|where it is moved|how"
)
"""How a way out says what the reason of an acceptance is to be about."""
REASONS = {"why", "reason", "note", "notes", "decision", "basis"}


def check(portal: Portal) -> Iterator[Problem]:
    unwritten = set(filter(_may_be, different(portal)))
    for file, first in files(portal).items():
        if unwritten.isdisjoint(strings(first.home.entry)):
            continue
        records = [one for one in portal.records if one.home.entry.file == file]
        for path, text in with_ways(first.home.entry.tree):
            if text in unwritten and is_unwritten(path, text):
                message = f"{quoted(text)} keeps the place of a reason that is to be written."
                hint = f"{_first(path)}Write the reason in a plain sentence of your own; nothing else can stand here."
                yield Problem(first.home.entry.at(*path), RULE.code, message, hint, record=_holder(records, path).key)


@kept
def _may_be(text: str) -> bool:
    """Whether a text is one that may keep a place, wherever it stands."""
    if len(text) > LONGEST or text[:1].isdigit():
        return False
    return bool(PLACEHOLDER.fullmatch(text) or EMPTY.fullmatch(text) or PASTED.fullmatch(text))


def is_unwritten(path: Path, text: str) -> bool:
    """Whether a text that may keep a place stands where a reason is to be."""
    if path[-2:-1] == ("accepted",) or path[-2:] == ("known_discrepancy", "note"):
        return True
    names = [step for step in path if isinstance(step, str)]
    return names[-1] in REASONS and bool(EMPTY.fullmatch(text))


def _first(path: Path) -> str:
    """Return what comes before the reason: an acknowledgement is only for what the source has so."""
    if path[-2:-1] == ("accepted",):
        return "Check what is accepted first: where it is a slip, mend it and delete this line. "
    if path[-2:] == ("known_discrepancy", "note"):
        return "Look the figure up first: where it was mistyped, mend it and delete the known_discrepancy. "
    return ""


def _holder(records: list[Record], path: Path) -> Record:
    return max(
        (one for one in records if path[: len(one.home.path)] == one.home.path), key=lambda one: len(one.home.path)
    )


RULE = Rule(
    code="unwritten-reason",
    says="The reason why a problem is accepted, a figure does not add up, or something was changed is written: it is "
    "not “why”, “reason” or “…”, as the example of the form has it.",
    bad=Example(
        KPI,
        COUNCIL[KPI] + "accepted: {unit-slip: why}\n",
        "17:23: unwritten-reason: “why” keeps the place of a reason that is to be written.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
)
