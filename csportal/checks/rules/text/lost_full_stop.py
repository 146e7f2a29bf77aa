"""A sentence that another follows ends with a full stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import is_printed, own_words, place_of, words_like
from csportal.checks.texts.run_together import with_pattern
from csportal.checks.texts.sentences import places
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

OPENING = {
    "The", "They", "It", "We", "This", "These", "Those", "Their", "Its", "Some", "In", "An", "There", "He", "She",
    "Most", "Many", "Each", "When", "If", "As", "By", "For", "On", "At", "Our", "But", "And", "No", "Not", "Only",
    "Such", "After", "Before", "Both", "Other", "Two", "Three",
}  # fmt: skip
"""Words that have a capital only where they begin a sentence, or stand in a name."""
CARRIES_ON = {
    "the", "a", "an", "of", "and", "or", "for", "to", "in", "on", "at", "by", "with", "from", "its", "our", "their",
    "as", "all", "each", "every", "than", "that", "via", "under", "called", "named", "between", "into", "per", "both",
}  # fmt: skip
"""Words that another of the same sentence follows, which may be a name."""

NEAR = lazy_pattern(r" [A-Z](?<=[^\W\d_] [A-Z])")
"""A quick look: a capital after a word, without a sign between the two; it begins with what is quick to look for."""


def check(portal: Portal) -> Iterator[Problem]:
    large = words_like(portal, lambda word: word.isalpha() and word[0].isupper() and word[1:].islower())
    small = words_like(portal, str.islower)
    first_words = OPENING | {word for word in large if word.lower() in small}
    for one in with_pattern(portal, NEAR):
        if one.is_prose and not is_printed(one.path) and (found := _found(one, first_words)):
            last, first = found
            message = f"{quoted(f'{last} {first}')}: a full stop seems to be lost between the two."
            hint = (
                "Write the full stop, or what is missing of the sentence; in the middle of a sentence a small letter. "
            )
            hint += f"If it is a name, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, f"{last} {first}"), RULE.code, message, hint, Level.WARNING, one.record.key)


def _found(one: Passage, first_words: set[str]) -> tuple[str, str] | None:
    """Return a word that ends a sentence without a full stop, and the one that begins the next."""
    typed = one.words
    for at in places(typed, first_words):
        last, first = typed[at - 1], typed[at]
        if at == 0 or at + 1 == len(typed) or not last.isalpha() or not last.islower() or not typed[at + 1].islower():
            continue
        is_end = first in OPENING or (last not in CARRIES_ON and _parted(one, last, first))
        if is_end and f"{last} {first} {typed[at + 1]}" in own_words(" ".join(typed)):
            return last, first
    return None


def _parted(one: Passage, last: str, first: str) -> bool:
    """Whether a line of the file ends between the two."""
    return bool(re.search(rf"\b{last}\n +{first}\b", one.record.home.entry.text))


SAID = with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made within five days. They are counted once.")

RULE = Rule(
    code="lost-full-stop",
    says="In a text of our own, no word such as “The” or “They” has a capital in the middle of a sentence, nor has one "
    "that stands in small letters elsewhere at the beginning of a line: what stands before it ends with a full stop.",
    bad=Example(
        KPI,
        with_line(SAID, "days. They", "days They"),
        "9:37: lost-full-stop: “days They”: a full stop seems to be lost between the two.",
    ),
    good=Example(KPI, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
