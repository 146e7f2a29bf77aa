"""Whether a problem is said in plain words, at a place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csportal.problems import Problem

PYTHON = re.compile(
    r"\b(?:None|NoneType|str|dict|tuple|float|int|bool|regex|pydantic|Traceback|datetime|yaml\.org|stdin|\w+Error)\b"
    r"|<class|object at 0x|Decimal\(|__|Input should|csportal/|\{(?:name|key|found|where|meaning|bare|nearest|form)\}"
)
ENDS = (".", "…", "?", "”", '"', "]", "}")


def is_plain(problem: Problem, typed: str) -> bool:
    """Whether no word of the problem is one of the program's, unless it was typed, and both its sentences end."""
    said = f"{problem.message} {problem.hint}"
    foreign = [found[0] for found in PYTHON.finditer(said) if found[0] not in typed]
    return not foreign and problem.message.endswith(ENDS) and bool(problem.hint) and problem.hint.endswith(ENDS)


def is_within(problem: Problem, typed: str) -> bool:
    """Whether the problem's place is a character of what was typed, or just after its end."""
    lines = re.split(r"\r\n|[\r\n\x85\u2028\u2029]", typed.removeprefix("\ufeff"))
    place = problem.place
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1
