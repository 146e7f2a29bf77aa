"""Words that turn the sense of a text in which all else stays: “less” for “more”, “after” for “before”, a “not”."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from csportal.checks.changes.opposites import are_opposed, turns
from csportal.checks.changes.wording import MARKS
from csportal.values.pattern import lazy_pattern

MOST = 4
"""Up to how many words may be other ones for the rest to be the same text still."""
PHRASES = lazy_pattern(
    r"(?i)\b(?:at (?:the )?(?:least|most|latest|earliest)|up to|no (?:more|less|fewer|later|longer|one)|"
    r"(?:more|less|fewer) than|per cent|percentage points?|(?:on|off|at) (?:track|target|risk)|(?:short|long) term)\b"
)
"""Words that are read as one."""


class Turn(NamedTuple):
    """The words that stood in a text, and those that stand in their place."""

    then: str
    now: str


def turn(then: str, now: str, *, binds: bool) -> Turn | None:
    """Return the words that turn the sense of a text in which all else stays.

    Where the text `binds`, one more thing that is counted or promised, or one fewer, turns it too.
    """
    old, new = _words(then), _words(now)
    ways = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False).get_opcodes()
    spots = [spot for spot in ways if spot[0] != "equal"]
    changed = sum(max(spot[2] - spot[1], spot[4] - spot[3]) for spot in spots)
    if not spots or changed > MOST or changed * 2 > max(len(old), len(new)):
        return None
    for _, begin, end, first, last in spots:
        before, after = old[begin:end], new[first:last]
        if before and after and are_opposed(_bare(before), _bare(after)):
            return Turn(_said(before), _said(after))
        if not (before and after) and turns(_bare(before or after), binds=binds):
            more = 1 if end < len(old) else 0
            less = 0 if more else 1
            return Turn(_said(old[begin - less : end + more]), _said(new[first - less : last + more]))
    return None


def _words(text: str) -> list[str]:
    joined = PHRASES.sub(lambda found: found[0].replace(" ", "_"), text)
    return [bare for word in joined.split() if (bare := word.strip(MARKS))]


def _bare(words: list[str]) -> list[str]:
    return [word.lower() for word in words]


def _said(words: list[str]) -> str:
    return " ".join(words).replace("_", " ")
