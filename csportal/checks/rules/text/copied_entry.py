"""What is said of one entry of a register is not said, word for word, of another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.look_up import earlier
from csportal.checks.texts.sentences import sentences
from csportal.checks.texts.text_figures import stems
from csportal.problems import Level, Problem
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

LEAST = {"text": 4, "summary": 4, "about": 4, "requirement": 4, "note": 12}
"""The texts that are one entry's own, and from how many words on one is hardly right of two."""
OF_PRINT = lazy_pattern(r"\b(?:cells?|columns?|headings?|lists?|plan|print(?:ed|s)?|report|source|table|text)\b")
"""A note on how the source prints a thing is right of all things that it prints so."""
FIRST = 3
"""By how many of its first words a sentence is found in its file."""
Key = tuple[str, str, str, str, str]
Said = tuple["Record", str]


def check(portal: Portal) -> Iterator[Problem]:
    found: dict[Key, list[Said]] = defaultdict(list)
    for record in portal.records:
        home = record.home
        if home.path:
            for field, text in _texts(record):
                found[home.kind, home.council, home.plan, field, text].append((record, field))
    for (*_, text), again in found.items():
        if len(again) > 1:
            again.sort(key=_likeness, reverse=True)
            (first, _), *copies = again
            for record, field in copies:
                if record is not first and not _is_told(first, record):
                    yield _problem(record, field, first, text)


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the texts of an entry: of its note each sentence, for one is easily pasted in place of another."""
    held, kind = record.__dict__, record.home.kind
    for field, least in LEAST.items():
        given = held.get(field)
        if not isinstance(given, str) or kind == "promise":
            continue
        is_note = field == "note"
        for text in sentences(given) if is_note and kind != "fact" else [" ".join(given.split())]:
            if len(text.split()) >= least and not (is_note and OF_PRINT.search(text)):
                yield field, text


def _likeness(said: Said) -> int:
    """Return how many words a text shares with its title: the copy shares fewer, and is to be blamed."""
    record, field = said
    return len(stems(record.__dict__[field]) & stems(record.__dict__.get("title") or ""))


def _is_told(one: Record, other: Record) -> bool:
    """Whether the two bear one title: that is told of the title."""
    title = one.__dict__.get("title")
    return isinstance(title, str) and title == other.__dict__.get("title")


def _problem(record: Record, field: str, first: Record, text: str) -> Problem:
    home, what, place = record.home, f"The {field}", record.at(field)
    if text != " ".join(record.__dict__[field].split()):
        what, begins = f"A sentence of the {field}", " ".join(text.split()[:FIRST])
        place = home.entry.at_words(begins, *home.path, field)
    message = f"{what} is word for word that of another {home.kind}, at {first.at(field)}."
    hint = (
        f"See which of the two was pasted over, and say there what is so of it. {earlier(record)}If it is right of "
        f"both, add: accepted: {{{RULE.code}: why}}"
    )
    return Problem(place, RULE.code, message, hint, Level.WARNING, record.key)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/risks.yml"
TEXT = """\
risks:
  - {id: money, title: Less money, text: There may be less money to spend.}
  - {id: staff, title: Too few nurses, text: Posts may stay empty for long.}
source: {section: "5"}
"""

RULE = Rule(
    code="copied-entry",
    says="The text or summary of an entry of a register, of a service, a priority or an objective is not word for "
    "word that of another of them, nor is a long sentence of its note that is not about how the source prints it.",
    bad=Example(
        FILE,
        TEXT.replace("Posts may stay empty for long.", "There may be less money to spend."),
        f"3:46: copied-entry: The text is word for word that of another risk, at data/{FILE}:2:42.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
