"""The second part of a financial year in a text follows its first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from csportal.link import Portal

CENTURY = 2000
LONGEST = 10
"""So many years a stretch such as “2010/20” may have."""
MONTHS = range(1, 13)
PAIR = lazy_pattern(r"(?<![\w/.,£–-])(20\d\d)([/–-])(20)?(\d\d)(?![\d/%–-]|[.,]\d)")
NUMBERED = ("no", "no.", "number", "ref", "ref.", "report", "paper", "minute", "circular", "si")
"""Words before the number of a document, which may look like a year."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in holding(portal, words_like(portal, _is_odd)):
        for row, word in enumerate(one.words):
            found = None if is_printed(one.path) else odd_pair(word)
            if found and not (row and one.words[row - 1].lower() in NUMBERED):
                message = f"{quoted(found[0])} is no year and no years: after {found[1]} comes {_next(found)}."
                hint = _meant(found) + f"If the source has it so, add: accepted: {{{RULE.code}: why}}"
                yield Problem(place_of(one, found[0]), RULE.code, message, hint, Level.WARNING, one.record.key)


def _is_odd(word: str) -> bool:
    return "20" in word and odd_pair(word) is not None


def odd_pair(word: str) -> re.Match[str] | None:
    """Return the first pair of years in a word whose second is not a few years after the first."""
    for found in PAIR.finditer(word):
        first, second = int(found[1]), CENTURY + int(found[4])
        # A year and a month: 2014-09.
        is_month = found[2] == "-" and not found[3] and int(found[4]) in MONTHS
        is_turned = found[2] == "/" and found[4][::-1] == f"{first + 1}"[2:] and second != first + 1
        if not is_month and (is_turned or not 0 < second - first <= LONGEST):
            return found
    return None


def _next(found: re.Match[str]) -> str:
    following = f"{int(found[1]) + 1}"
    return following if found[3] else following[2:]


def _meant(found: re.Match[str]) -> str:
    """Return which year is most likely meant: with the digits of one part turned, else as its first part says."""
    first, mark, century, second = found.groups("")
    turned = f"{first[:2]}{first[3]}{first[2]}"
    if int(turned) + 1 == CENTURY + int(second):
        return f"Did you mean {quoted(turned + mark + century + second)}? "
    if f"{int(first) + 1}"[2:] == second[::-1]:
        return f"Did you mean {quoted(first + mark + century + second[::-1])}? "
    return "Check both parts. "


SAID = with_line(COUNCIL[PLAN], "What families can expect.", "What families can expect in 2024/25.")

RULE = Rule(
    code="year-pair",
    says="A year of two parts in a text, such as “2014/15”, has a second part that follows the first, or is a few "
    "years later.",
    bad=Example(
        PLAN,
        SAID.replace("in 2024/25", "in 2042/25"),
        "7:38: year-pair: “2042/25” is no year and no years: after 2042 comes 43.",
    ),
    good=Example(PLAN, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
