"""The day in an entry's title is the one that its text gives in the same month."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import MONTH, NUMBERS
from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

DAY = lazy_pattern(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? {MONTH}(?! (?!20)\d)(?:,? (20\d\d))?", re.IGNORECASE)
EXPLAINED = lazy_pattern(r"\b(?:another day|moved|instead|put right|corrected|postponed|adjourned)\b")
FIELDS = ("note", "text", "about", "summary", "feedback", "position")


def check(portal: Portal) -> Iterator[Problem]:
    for record in portal.records:
        held = record.__dict__
        title = held.get("title")
        if not isinstance(title, str) or not (own := DAY.search(title)):
            continue
        for field in FIELDS:
            text = held.get(field)
            found = list(DAY.finditer(" ".join(text.split()))) if isinstance(text, str) else []
            if isinstance(text, str) and found and EXPLAINED.search(text):
                continue
            near = [one for one in found if _is_of_month(one.groups(), own.groups())]
            if len(near) == 1 and int(near[0][1]) != int(own[1]):
                message = (
                    f"{quoted(near[0][0].strip('.'))} is said here, but the title has {quoted(own[0].strip('.'))}."
                )
                hint = f"Check the day. If they are two days, add: accepted: {{{RULE.code}: why}}"
                place = record.home.entry.at_words(near[0][0], *record.home.path, field)
                yield Problem(place, RULE.code, message, hint, RULE.level, record.key)


def _is_of_month(day: tuple[str | None, ...], own: tuple[str | None, ...]) -> bool:
    months = [NUMBERS[(one[1] or "").lower()] for one in (day, own)]
    return months[0] == months[1] and (day[2] is None or own[2] is None or day[2] == own[2])


FILE = f"{PLAN.removesuffix('plan.yml')}registers/documents.yml"
PAPER = """\
documents:
  - id: report
    title: Report of 2 April 2024
    kind: background paper
    date: 2024-04-02
    note: It was told to councillors on 2 April.
    source: {section: "4"}
"""

RULE = Rule(
    code="day-of-title",
    says="Where the title of an entry names a day, its text names no other single day of that month.",
    bad=Example(
        FILE,
        PAPER.replace("on 2 April", "on 12 April"),
        "6:41: day-of-title: “12 April” is said here, but the title has “2 April 2024”.",
    ),
    good=Example(FILE, PAPER),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
