"""Commas and full stops stand where they belong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

STRAY = lazy_pattern(
    r"\w+ [,;.!?](?=\s|$)"  # a space before it
    r"|\w+(?:,[,.]|;[;.,]|\.,|(?<!\.)\.\.(?!\.)|[!?]\.)(?=\s|$)"  # two in place of one
    r"|\( \S+|\S+ \)(?=\s|[.,;]|$)"
    r"|\b[a-z]{2,}[,;](?=[a-z]{2,}\b)\w+|\b[a-z]{3,}\.(?=[A-Z][a-z]+ )\w+"  # no space after it
)
TRACE = lazy_pattern(
    r"^[,;.!?)]$|^\($|,[,.]|;[;.,]|\.,|(?<!\.)\.\.(?!\.)$|[!?]\.$|^\)\W*$|[a-z]{2}[,;][a-z]|[a-z]{3}\.[A-Z][a-z]"
)
SHORT = lazy_pattern(r"(?:etc|e\.g|i\.e|al|inc|ltd|co|no|approx|vs|dept|\w)\.,", re.IGNORECASE)
"""A short form before a comma."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in holding(portal, words_like(portal, TRACE.search)):
        if one.is_prose and not is_printed(one.path) and (found := stray(one.text)):
            message = f"The signs in {quoted(found)} do not stand as they should."
            hint = f"Put no space before a comma or full stop, and one after it. Or add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, found), RULE.code, message, hint, Level.WARNING, one.record.key)


def stray(text: str) -> str:
    """Return the first words with a sign out of place; nothing where there are none."""
    return next((found[0] for found in STRAY.finditer(own_words(text)) if not SHORT.fullmatch(found[0])), "")


RULE = Rule(
    code="stray-sign",
    says="In a text of our own, no space stands before a comma or full stop, one stands after it, and "
    "there are not two.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made , within five days."),
        "9:20: stray-sign: The signs in “made ,” do not stand as they should.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made within", "Visits, calls etc., in all … made within")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
