"""Where a text counts things and then names them, it names as many as it counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.checks.texts.text_figures import NUMERALS
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

WORDS = [word for word in NUMERALS if word != "one"]
NOT_PART = r"(?<!\bof )(?<!\bof the )(?<!least )(?<!most )(?<!over )(?<!about )"
COUNT = (
    rf"{NOT_PART}\b(?P<said>(?P<count>{'|'.join(WORDS)}|[2-9]|1\d) "
    r"(?:[a-z-]+ ){0,2}?[a-z-]+(?:s|children|people))(?: [^.:;,()]{0,60}?)?"
)
NAMES = r"(?P<names>[^.;:()]+(?:\([^)]*\)[^.;:()]*)*)"
THEY = rf"(?:the )?(?!(?:{'|'.join(WORDS)}|all|both|to|not|now|for|in|on|at|listed|from|[a-z]+ed)\b)"
CUES = (
    lazy_pattern(rf"{COUNT}: {NAMES}(?=[.;]|$)", re.IGNORECASE),
    lazy_pattern(rf"{COUNT}(?:,[^.:;()]{{0,60}})?\. (?:They|These) are {THEY}{NAMES}(?=\.|$)", re.IGNORECASE),
    lazy_pattern(rf"{COUNT} \((?P<names>[^()]*(?:,| and )[^()]*)\)", re.IGNORECASE),
)
OPEN = lazy_pattern(
    r"\b(?:which|who|that|such as|including|for example|among|mainly|mostly|others?|etc|e\.g|or|see|is|are|was|were|"
    r"has|have|had|may|can|will|to|with|but|so|as|than|by)\b|[…–]|\d",
    re.IGNORECASE,
)
"""Words and signs of more than a list of names."""
CUES_IN_WORDS = "They", "These"
AND = lazy_pattern(r"(?:^|,? )(?:and|&) ", re.IGNORECASE)


def check(portal: Portal) -> Iterator[Problem]:
    counts = words_like(portal, lambda word: word.lower() in NUMERALS or word.isdigit())
    for one in holding(portal, counts, words_like(portal, _leads)):
        text = " ".join(one.words)
        if not one.is_prose or is_printed(one.path):
            continue
        if odd := _odd(text):
            said, there, names = odd
            message = f"{quoted(said)} are said here, but {there} are named: {quoted(names)}."
            hint = f"Count them in the source. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, said), RULE.code, message, hint, Level.WARNING, one.record.key)


def _leads(word: str) -> bool:
    """Whether names may follow a word, or begin with it."""
    return word in CUES_IN_WORDS or word[-1] == ":" or word[0] == "("


@kept
def _odd(text: str) -> tuple[str, str, str] | None:
    """Return what a text counts, how many it names and their names, where these are more or fewer."""
    every = (_as_counted(found) for cue in CUES for found in cue.finditer(own_words(text)))
    return next(filter(None, every), None)


def _as_counted(found: re.Match[str]) -> tuple[str, str, str] | None:
    names = found["names"].strip(" ,")
    count = int(NUMERALS.get(found["count"].lower(), 0) or found["count"])
    fewest, most = _how_many(names)
    if most == 1 or OPEN.search(names) or fewest <= count <= most:
        return None
    return found["said"], f"{fewest}" if fewest == most else f"{fewest} to {most}", names


def _how_many(names: str) -> tuple[int, int]:
    """Return the fewest and the most things that a list may name; “and” may stand within a name."""
    parts = [part.strip() for part in names.split(",") if part.strip()]
    if apart := sum(part.lower().startswith("and ") for part in parts[1:]):
        return 1 + apart, len(parts)
    ands = [len(AND.findall(f" {part} ")) for part in parts]
    return len(parts) + (1 if ands[-1] else 0), len(parts) + sum(ands)


SAID = with_line(
    COUNCIL[PLAN], "What families can expect.", "It is shared with two councils. They are Ashford, and Bray and Cole."
)

RULE = Rule(
    code="counted-names",
    says="Where a text counts things and names them at once, as in “two councils: Ashford and Bray”, it names as many "
    "as it counts.",
    bad=Example(
        PLAN,
        SAID.replace("two councils", "three councils"),
        "7:28: counted-names: “three councils” are said here, but 2 are named: “Ashford, and Bray and Cole”.",
    ),
    good=Example(PLAN, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
