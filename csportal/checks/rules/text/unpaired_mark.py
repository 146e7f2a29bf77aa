"""A bracket or a quotation mark that is opened is closed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PAIRS = {"(": ")", "[": "]", "“": "”"}
CLOSING = {closing: opening for opening, closing in PAIRS.items()}
MARKS = lazy_pattern(r"[()\[\]“”]")
ITEM = lazy_pattern(r"(?<![\w(])(?:\d{1,2}|[a-zA-Z]|[ivx]+)\)")
"""A number of an item, “a)”, whose bracket closes nothing if none is open."""
INCHES = lazy_pattern(r"\d”$")
STRAIGHT = lazy_pattern(r'(?<!\d)"')
"""A straight quotation mark; after a figure it may be inches."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in holding(portal, words_like(portal, lazy_pattern(r'[()\[\]“”"]').search)):
        if is_printed(one.path) or not (found := unpaired(one.text)):
            continue
        mark, words = found
        what = "closed" if mark in PAIRS else "opened"
        message = f"{quoted(mark)} is never {what} here." if mark != '"' else "A quotation mark stands here alone."
        hint = f"Put in the other one, or take this one out. If it must stand, add: accepted: {{{RULE.code}: why}}"
        yield Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, one.record.key)


@kept
def unpaired(text: str) -> tuple[str, str] | None:
    """Return the first mark that has no other, with the word that it stands at."""
    items = {found.end() - 1 for found in ITEM.finditer(text)}
    opened: list[re.Match[str]] = []
    for found in MARKS.finditer(text):
        if found[0] in PAIRS:
            # A quotation of several paragraphs is opened in each of them, and closed once.
            if not (found[0] == "“" and opened and opened[-1][0] == "“" and _begins_line(text, found.start())):
                opened.append(found)
        elif opened and opened[-1][0] == CLOSING[found[0]]:
            opened.pop()
        elif found.start() not in items and not INCHES.search(text[: found.end()]):
            return found[0], _word(text, found.start())
    if opened:
        return opened[-1][0], _word(text, opened[-1].start())
    straight = list(STRAIGHT.finditer(text))
    return ('"', _word(text, straight[-1].start())) if len(straight) % 2 else None


def _begins_line(text: str, at: int) -> bool:
    return text[:at].rstrip(" ").endswith("\n")


def _word(text: str, at: int) -> str:
    """Return the word around a place in a text."""
    begin = max(text.rfind(space, 0, at) for space in " \n") + 1
    return text[begin:].split(maxsplit=1)[0]


RULE = Rule(
    code="unpaired-mark",
    says="In a text of our own, each bracket and each quotation mark has the other of its pair.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within five days.", "Visits (by the team made within five days."),
        "9:20: unpaired-mark: “(” is never closed here.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made a) soon, b) well.")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
