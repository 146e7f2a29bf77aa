"""What could single somebody out and is gone now: no message tells it again, and no way out puts it back."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.checks.changes.withheld_told import told_in
from csportal.checks.rules.disclosure import (
    personal_data,
    small_count,
    small_count_of_others,
    small_number_in_text,
    small_ratio,
    suppressed_in_text,
)
from csportal.checks.texts.prose import place_of
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.checks.changes.rule import Change
    from csportal.problems import Problem

RULES = [
    one.RULE
    for one in (
        personal_data,
        small_count,
        small_count_of_others,
        small_number_in_text,
        small_ratio,
        suppressed_in_text,
    )
]
QUOTED = lazy_pattern(r"“([^”]+?)…?”")
MESSAGE = "What stood here could single somebody out; it is gone or another now, without a new note."
HINT = (
    "Never put it back, and have it removed from the file's history too. Say why in a new “note”, without the figure "
    "or the words themselves."
)


def without_telling(change: Change, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems; one that quotes what could single somebody out says so without telling it."""
    given = list(problems)
    lines = _lines(change) if given else {}
    return [
        replace(one, message=MESSAGE, hint=HINT) if _tells(one, lines.get(one.record, [])) else one for one in given
    ]


def _lines(change: Change) -> dict[str, list[str]]:
    """Return the lines of the earlier state that could single somebody out, by the record that they are of."""
    before, found = change.before, defaultdict[str, list[str]](list)
    for rule in RULES:
        for problem in rule.check(before) if rule.check else ():
            record = before.by_key.get(problem.record)
            lines = record.home.entry.text.splitlines() if record else []
            found[problem.record] += lines[problem.place.line - 1 : problem.place.line]
    for passage, words, *_ in told_in(change, before):
        line = place_of(passage, words).line
        found[passage.record.key] += passage.record.home.entry.text.splitlines()[line - 1 : line]
    return found


def _tells(problem: Problem, lines: list[str]) -> bool:
    """Whether a problem quotes what stood on one of the lines, other than the name of its field."""
    quoted = [re.escape(words) for words in QUOTED.findall(problem.message)]
    return any(
        re.search(rf"(?<![\w.]){words}(?![\w.])", line.partition(":")[2] or line) for line in lines for words in quoted
    )
