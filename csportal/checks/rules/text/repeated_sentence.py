"""No sentence stands twice in one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import is_printed, passages, place_of
from csportal.checks.texts.sentences import sentences
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

LEAST = 3
"""From how many words on a sentence is hardly said twice."""
SHOWN = 8
"""Of how many words of it the message tells."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in passages(portal):
        # A quick look first: its first sentence stands in the rest, or there are more than two.
        first, _, rest = one.text.partition(". ")
        if not rest or (first not in rest and ". " not in rest):
            continue
        if (twice := repeated(one.text)) and not is_printed(one.path):
            words = twice.split()
            shown = " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")
            message = f"The sentence {quoted(shown)} stands twice in this text."
            hint = f"Take one of the two out. If both are meant, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, twice), RULE.code, message, hint, Level.WARNING, one.record.key)


def repeated(text: str) -> str:
    """Return the first sentence that stands twice in a text; nothing where none does."""
    found = [sentence.rstrip(".!?") for sentence in sentences(text)]
    return next((one for row, one in enumerate(found) if one in found[:row] and len(one.split()) >= LEAST), "")


RULE = Rule(
    code="repeated-sentence",
    says="No sentence of three words or more stands twice in one text.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "within five days.", "within five days. Visits made within five days."),
        "9:13: repeated-sentence: The sentence “Visits made within five days” stands twice in this text.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "within five days.", "within five days. Visits made later are not.")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
