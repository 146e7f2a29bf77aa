"""A text goes to its end, and begins at its beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text.pasted_text import pasted
from csportal.checks.rules.text.working_note import noted
from csportal.checks.texts.prose import Passage, is_printed, passages, place_of
from csportal.problems import Level, Place, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

STOPS = frozenset(".!?…:”’\"')]")
"""What a sentence ends with, or what stands after its end."""
OPEN = frozenset(",;-–—(/&")
"""What nothing ends with."""
NEVER_LAST = lazy_pattern(
    "the|an?|and|or|but|nor|while|whilst|because|although|whether|than|their|its|our|your|every|into|between|if|unless|"
    "including|via|per|plus"
)
"""Words after which something must come."""
SELDOM_LAST = lazy_pattern(
    "of|to|at|by|from|that|which|is|are|was|were|has|have|had|be|been|will|would|can|could|may|must|should|as|these|"
    "when|where|who|against"
)
"""Words after which something must come, but for a few turns of phrase; asked only where a full stop is expected.

Those that many a verb ends with are not among them: “it rolls on”, “children cared for”.
"""
NEVER_LAST_OF_A_NAME = lazy_pattern("the|an|and|or|our|their|its")
SENTENCE = lazy_pattern(r"[a-z)”][.!?]\s+[A-Z“]")
"""The end of a sentence with another after it: the text is written in sentences."""
NO_END = lazy_pattern(r"(?:https?://|www\.)\S+$|\n\s*[-•*–]\s[^\n]*$")
"""An address, or an item of a list: neither needs a full stop."""
WORD = lazy_pattern(r"[a-z]+")
SHOWN = 40
MANY = 8
"""So many words tell one text from another."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in passages(portal):
        text = one.text
        if text[-1] in STOPS and not text[0].islower():
            continue
        if not is_printed(one.path) and (found := _end(one) or _beginning(one)):
            message, place = found
            hint = f"Write the whole of it. If it is so on purpose, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place, RULE.code, message, hint, Level.WARNING, one.record.key)


def is_cut_off(one: Passage) -> bool:
    """Whether a text is told to be cut off at its end, or to hold what no text does."""
    return bool(noted(one.text) or pasted(one.text) or _end(one))


def _end(one: Passage) -> tuple[str, Place] | None:
    """Return what tells that the end is missing, and where the text ends."""
    text, last = one.text, one.words[-1]
    end = text[-1]
    is_open = end in OPEN and len(one.words) > 1
    must_go_on = [NEVER_LAST] if one.is_prose else [NEVER_LAST_OF_A_NAME]
    if one.is_prose and isinstance(one.path[-1], str) and one.path[-1] != "what":  # a sentence, rather than a point
        must_go_on.append(SELDOM_LAST)
    stays_open = len(one.words) > 1 and any(words.fullmatch(last) for words in must_go_on)
    is_unended = one.is_prose and end not in STOPS and SENTENCE.search(text) and not NO_END.search(text)
    if not (is_open or stays_open or is_unended) or noted(text) or pasted(text):  # which is told as what it is
        return None
    shown = text if len(text) <= SHOWN else f"… {text[-SHOWN:].partition(' ')[2]}"
    why = "" if is_open or stays_open else ", without a full stop"
    return f"The text seems to be cut off: it ends with {quoted(shown)}{why}.", _last_word(one)


def _last_word(one: Passage) -> Place:
    """Return where the last word of a text is typed, be it on a line of its own."""
    entry = one.record.home.entry
    tail = r"\s+".join(re.escape(word) for word in one.words[-MANY:])
    if not (found := re.search(tail, entry.text)):  # it is typed in another way, as with signs written out
        return place_of(one, one.words[-1])
    at = found.end() - len(one.words[-1])
    return Place(entry.file, entry.text.count("\n", 0, at) + 1, at - entry.text.rfind("\n", 0, at))


def _beginning(one: Passage) -> tuple[str, Place] | None:
    """Return what tells that the beginning is missing, and where the text begins."""
    if one.is_prose and WORD.fullmatch(one.words[0]) and SENTENCE.search(one.text):
        return f"The text seems to have lost its beginning: it begins with {quoted(one.text, 30)}.", place_of(
            one, one.words[0]
        )
    return None


RULE = Rule(
    code="cut-off-text",
    says="A text does not end with a comma, a dash or a word such as “the” or “while”; one that is made of sentences "
    "begins with a capital letter and ends with a full stop.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made within the"),
        "9:32: cut-off-text: The text seems to be cut off: it ends with “Visits made within the”.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made within five days.", "Visits that families asked for.")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
