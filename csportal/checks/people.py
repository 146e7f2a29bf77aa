"""Small numbers of people as texts say them: “three children”, “two of the families”, “carers fell to 4”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NUMBERS = {"1", "2", "3", "4", "5", "one", "two", "three", "four", "five"}
ONE = {"child", "pupil", "person", "family", "carer", "baby", "sibling", "boy", "girl", "teenager", "parent", "mother",
       "father", "resident", "learner", "student", "adolescent", "leaver", "adult", "adopter", "offender"}  # fmt: skip
MANY = {"children", "people", "families", "babies", "twins"} | {f"{word}s" for word in ONE}
STEMS = tuple(one for one in sorted(ONE | MANY) if not any(other in one for other in (ONE | MANY) - {one}))
"""What a text must hold near a number to be looked at closely: the shortest forms of the words for people."""
GROUP = {"the", "our", "these", "those", "all", "its", "their"}
STOPS = {"in", "for", "with", "by", "to", "from", "at", "on", "as", "that", "which", "who", "and", "or", "per", "than",
         "of", "times", "third", "thirds", "quarters", "halves", "year", "years", "month", "months", "week", "weeks",
         "day", "days", "hour", "hours", "is", "are", "was", "were", "has", "have"}  # fmt: skip
"""Words between a number and people that make it a number of something else."""
LABELS = {"stage", "level", "tier", "year", "years", "phase", "band", "grade", "priority", "section", "outcome", "part",
          "quarter", "no", "any", "every", "each", "under", "over", "aged", "ages", "age", "least", "in"}  # fmt: skip
"""Words before a number that make it no number of people."""
THEIRS = {"home", "homes", "plan", "plans", "protection", "centre", "centres", "hub", "hubs", "service", "services",
          "team", "teams", "board", "boards", "trust", "support", "place", "places", "placement", "placements",
          "worker", "workers", "panel", "council", "budget", "project", "projects", "school", "schools",
          "or"}  # fmt: skip
"""Words after people that make them part of another name, or the number no exact one."""
LINKS = {"was", "were", "is", "are", "to", "only", "numbered", "totalled"}
"""Words that lead from people to their number."""
TURNS = {"in", "this", "last", "at", "by", "during", "since", "from", "compared", "between"}
"""Words that may follow a number that has no noun after it."""
FARTHEST = 4
"""Within how many words of one another a number and people belong together."""
BEFORE, AFTER = FARTHEST + 2, FARTHEST + 5
"""How many words before and after a number can tell what it counts."""
LONGEST = 21
"""How many letters a word has at the most, with the space before it."""
REACH_BEFORE, REACH_AFTER = LONGEST * (FARTHEST + 1), LONGEST * (FARTHEST + 2)
"""Within how many letters of a number people are named if they are what it counts; else it needs no close look."""
SIGNS = "“”‘’.,;:!?"
TRIM = "“”‘’\"'()[].,;:!?"
NUMBER = re.compile(
    rf"[1-5otf](?<![^\s{re.escape(TRIM)}].)(?:(?<=[1-5])|(?<=o)ne|(?<=t)(?:wo|hree)|(?<=f)(?:our|ive))"
    rf"[{re.escape(TRIM)}]*(?!\S)",
    re.DOTALL,
)
"""A number by itself; looked for by its first letter, and back from there, which is quicker."""
ENDS = (".", ";", ":", "!", "?", ")")


def small_numbers(text: str) -> Iterator[str]:
    """Yield each place where the text gives a number of people from one to five, in its own words."""
    lowered = text.lower()
    all_words: list[str] = []
    for found in NUMBER.finditer(lowered):
        before = lowered[: found.start()].rstrip(TRIM)
        if before and not before[-1].isspace():
            continue
        if not _are_people_near(lowered, found.start(), found.end()):
            continue
        all_words = all_words or lowered.split()
        number = len(before.split())
        first, last = max(number - BEFORE, 0), number + AFTER
        typed = text.split()[first:last]
        words = [word.strip(TRIM) for word in all_words[first:last]]
        at = number - first
        end = _people_after(typed, words, at)
        if end is not None:
            yield " ".join(typed[at : end + 1]).strip(SIGNS)
        else:
            begin = _people_before(typed, words, at)
            if begin is not None:
                yield " ".join(typed[begin : at + 1]).strip(SIGNS)


def _are_people_near(lowered: str, start: int, end: int) -> bool:
    """Whether people are named within a few words of a number, which only then needs a close look."""
    led = lowered[max(start - REACH_BEFORE, 0) : start].rsplit(None, FARTHEST)[-FARTHEST:]
    followed = lowered[end : end + REACH_AFTER].split(None, FARTHEST + 2)[: FARTHEST + 2]
    near = " ".join((*led, *followed))
    return any(map(near.__contains__, STEMS))


def _people_after(typed: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """Return where the people stand whom the number before them counts."""
    if (at and words[at - 1] in LABELS) or typed[at].endswith((*ENDS, ",")):
        return None
    is_part = len(words) > at + 2 and words[at + 1] == "of" and words[at + 2] in GROUP
    heads = ONE if words[at] in {"1", "one"} and not is_part else MANY
    start = at + 3 if is_part else at + 1
    for here in range(start, min(start + FARTHEST, len(words))):
        is_last = typed[here].endswith((*ENDS, ","))
        if words[here] in heads or (heads is ONE and words[here].replace("’", "'").removesuffix("'s") in heads):
            after = words[here + 1 : here + 3] if not is_last else []
            return None if _is_theirs(after) else here
        if words[here] in STOPS or is_last:
            return None
    return None


def _is_theirs(after: Sequence[str]) -> bool:
    """Whether what follows makes the people part of a name, or a share: “family homes”, “child in five”."""
    return bool(after) and (after[0] in THEIRS or (after[0] == "in" and (after[-1] in NUMBERS or after[-1].isdigit())))


def _people_before(typed: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """Return where the people stand whom the number after them counts."""
    is_led = at > 0 and (words[at - 1] in LINKS or typed[at - 1].endswith(":") or typed[at].startswith("("))
    is_end = at + 1 == len(words) or typed[at].endswith(ENDS) or words[at + 1] in TURNS
    if not is_led or not is_end or (at > 1 and words[at - 2] in NUMBERS | {"one-to-one"}):
        return None
    for here in range(at - 1, max(at - 1 - FARTHEST, -1), -1):
        if here < at - 1 and typed[here].endswith((".", ";", "!", "?")):
            return None
        if words[here] in MANY:
            return here
    return None
