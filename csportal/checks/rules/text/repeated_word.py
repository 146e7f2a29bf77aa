"""No word stands twice on end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import is_printed, own_words, place_of
from csportal.checks.texts.run_together import with_pattern
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

TWICE = lazy_pattern(r"(?<![\w’'-])([^\W\d_]+)\s+\1(?![\w’'-])", re.IGNORECASE)
BESIDE = lazy_pattern(r" ([^ ]++) \1\b", re.IGNORECASE)
"""As above, but for any kind of word, and quick: a space and what is none are quicker to look for than letters."""
RIGHT = lazy_pattern("had|very|really|far|much|many|long|bye", re.IGNORECASE)
"""Words that may rightly stand twice: “those that had had help”, “very very”."""
AFTER = {
    "is": lazy_pattern(r"\b(?:what|who|where|how|when|why|all)\b[^.;:]*$", re.IGNORECASE),
    "that": lazy_pattern(
        r"\b(?:so|sure|clear|fact|(?:say|said|show|mean|think|know|ensure|agree|find|believe|expect|hope|note|state|report"
        r"|suggest|decide|require|propose|accept|confirm|explain|recommend)(?:s|t|d|ed|n)?|found|thought|is|was|are)\s+$",
        re.IGNORECASE,
    ),
}
AFTER |= {"do": AFTER["is"], "does": AFTER["is"]}
"""Words that may rightly stand twice after others: “what it is is a grant”, “so that that can be done”."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in with_pattern(portal, BESIDE):
        if not is_printed(one.path) and (twice := repeated(own_words(one.text))):
            message = f"{quoted(twice)} says a word twice."
            hint = f"Take one of the two out. If both are meant, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, twice), RULE.code, message, hint, Level.WARNING, one.record.key)


@kept
def repeated(text: str) -> str:
    """Return the first word that stands twice, with its repetition; nothing where there is none."""
    for found in TWICE.finditer(text):
        first, second = found[0].split()[0], found[1]
        is_name = first[0].isupper() and found[0].split()[1][0].isupper()  # “Walla Walla”, “New New Street”
        before = AFTER.get(second.lower())
        if RIGHT.fullmatch(second) or is_name or (before and before.search(text[: found.start()])):
            continue
        return found[0]
    return ""


RULE = Rule(
    code="repeated-word",
    says="No word stands twice on end in a text of our own, but for some that may, such as “had had”.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made made within five days."),
        "9:20: repeated-word: “made made” says a word twice.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made", "Visits to those that had had none, made")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
