"""Small numbers of people as texts say them: “three children”, “two of the families”, “carers fell to 4”."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from csportal.checks.texts.sentences import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NUMBERS = {"1", "2", "3", "4", "5", "one", "two", "three", "four", "five"}
ONE = {"child", "pupil", "person", "family", "carer", "baby", "sibling", "boy", "girl", "teenager", "parent", "mother",
       "father", "resident", "learner", "student", "adolescent", "leaver", "adult", "adopter", "offender", "seeker",
       "refugee", "infant", "toddler", "youngster", "teen", "orphan", "victim", "patient", "brother", "sister", "son",
       "daughter", "mum", "dad", "grandparent", "runaway", "truant", "newborn", "woman", "man",
       "kid"}  # fmt: skip
MANY = {"children", "people", "families", "babies", "twins", "minors", "women", "men"} | {f"{word}s" for word in ONE}
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
SIGNS = "“”‘’.,;:!?"
TRIM = "“”‘’\"'()[].,;:!?"
ENDS = (".", ";", ":", "!", "?", ")")


def is_small_number(word: str) -> bool:
    """Whether a word as it is typed is a number from one to five by itself, whatever signs stand round it."""
    return _bare(word) in NUMBERS


def names_people(word: str) -> bool:
    """Whether a word as it is typed names people, or what is theirs."""
    return _bare(word) in MANY or _is_person(_bare(word))


def small_numbers(typed: Sequence[str], numbers: set[str], people: set[str]) -> Iterator[str]:
    """Yield each place where a text gives a number of people from one to five, in its own words.

    `typed` are the words of the text; `numbers` and `people` are at least those of them that are small numbers, and
    that name people.
    """
    for at in places(typed, numbers):
        first = max(at - BEFORE, 0)
        near = typed[first : at + AFTER]
        if people.isdisjoint(near):
            continue
        words = [*map(_bare, near)]
        end = _people_after(near, words, at - first)
        if end is not None:
            yield " ".join(near[at - first : end + 1]).strip(SIGNS)
        else:
            begin = _people_before(near, words, at - first)
            if begin is not None:
                yield " ".join(near[begin : at - first + 1]).strip(SIGNS)


def _is_person(bare: str) -> bool:
    return bare.replace("’", "'").removesuffix("'s") in ONE


@cache
def _bare(word: str) -> str:
    return word.strip(TRIM).lower()


def _people_after(typed: Sequence[str], words: Sequence[str], at: int) -> int | None:
    """Return where the people stand whom the number before them counts."""
    is_labelled = at > 0 and words[at - 1] in LABELS and not typed[at - 1].endswith(ENDS)
    if is_labelled or typed[at].endswith((*ENDS, ",")):
        return None
    is_part = len(words) > at + 2 and words[at + 1] == "of" and words[at + 2] in GROUP
    heads = ONE if words[at] in {"1", "one"} and not is_part else MANY
    start = at + 3 if is_part else at + 1
    for here in range(start, min(start + FARTHEST, len(words))):
        is_last = typed[here].endswith((*ENDS, ","))
        if words[here] in heads or (heads is ONE and _is_person(words[here])):
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
