"""What a text says was done, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

PARTS = "|".join(["early", "late", "mid-?", "spring", "summer", "autumn", "winter", *MONTHS])
TIME = rf"(?:\d\d?(?:st|nd|rd|th)? )?(?:(?:{PARTS}) )?20\d\d(?:/\d\d)?"
WHEN = rf"(?:in|on|since|during|until)(?: the (?:year|month|week|end|start) of)? (?P<when>{TIME})(?![\w/–-]|[.,]\d|%)"
DATED = lazy_pattern(WHEN, re.IGNORECASE)
DID = (
    "went|came|saw|took|began|became|met|sent|held|got|gave|made|found|ran|left|won|bought|led|did|told|wrote|set up|"
    "agreed|approved|published|visited|opened|closed|reported|judged|launched|started|finished|ended|joined|moved|"
    "received|signed|completed|consulted|introduced|appointed|inspected|rated|graded|considered|decided|adopted|"
    "merged|transferred|returned|improved|increased|reduced|dropped|reached|passed|rose|fell|replaced|existed"
)
WAS = r"(?:was|were|has been|have been|had been)(?: (?!due|to|not|meant|set|on\b)[a-z]+){1,2}"
DONE = lazy_pattern(rf"\b(?:{WAS}|{DID})(?P<between>(?: [^\s,;:.]+){{0,8}}?) {WHEN}", re.IGNORECASE)
FIRST = lazy_pattern(
    rf"(?:^|(?<=[.;] )|(?<=which )|(?<=who )){WHEN},?(?P<between>(?: [^\s,;:.]+){{0,4}}?) (?:{WAS}|{DID})\b(?! to\b)",
    re.IGNORECASE,
)
MISSED = lazy_pattern(
    rf"\b(?:date|deadline) of (?P<when>{TIME})(?P<between>) (?:was|were|has been) (?:missed|met|passed|kept)\b"
)
AHEAD = lazy_pattern(
    r"\b(?:due|expected|planned|planning|plans?|will|to be|would|could|should|(?-i:may)|might|hoped?|aim(?:s|ed)?|"
    r"target|for use|intended|intends?|scheduled|meant|likely|forecast|estimated|proposed|if|that|which|who|"
    r"(?-i:to (?!the\b|a\b|an\b|all\b|its\b)[a-z]+)|starts?|starting|ending|ends|not)\b",
    re.IGNORECASE,
)
"""Words that make what stands before a date a thing still to come, or a thing of another sentence."""
NOT_YET = {
    "be",
    "is",
    "are",
    "being",
    "to",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "should",
    "not",
    "if",
    "once",
}
"""Words before what was done by which it is still to be."""


@kept
def done_after(text: str, known: date) -> str:
    """Return the first time after a day at which a text says something was done, as it is typed; or nothing."""
    if not any((stretch := named(found["when"])) and stretch[0] > known for found in _dates(text)):
        return ""
    for pattern in (DONE, FIRST, MISSED):
        for found in pattern.finditer(text):
            stretch = named(found["when"])
            before = set(text[: found.start()].lower().split()[-2:])
            if (
                stretch
                and stretch[0] > known
                and before.isdisjoint(NOT_YET)
                and not AHEAD.search(text, found.start(), _end(found))
            ):
                return found["when"]
    return ""


def _dates(text: str) -> Iterator[re.Match[str]]:
    yield from DATED.finditer(text)
    yield from MISSED.finditer(text)


def _end(found: re.Match[str]) -> int:
    """Return where the words end that say what was done: before the time, or where that comes first, at the verb."""
    return found.start("when") if found.start("when") > found.end("between") else found.end()
