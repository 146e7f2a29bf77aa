"""A title is one title: no text that belongs to another field has run into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

SECOND = lazy_pattern(r"(?<=[a-z0-9)]{2})[.!?] +(?=[A-Z])")
"""Where another sentence begins."""
SHORTEST = 40
"""From how many letters a title is looked at."""


def check(portal: Portal) -> Iterator[Problem]:
    for record in portal.records:
        title = record.__dict__.get("title")
        if isinstance(title, str) and len(title) >= SHORTEST and ". " in title and (found := SECOND.search(title)):
            second = title[found.end() :]
            message = f"The title goes on with another sentence: {quoted(second)}"
            hint = (
                "If that is the text of another field, such as “summary: >”, put that field’s name back before it. "
                f"If it is the title as printed, add: accepted: {{{RULE.code}: why}}"
            )
            yield Problem(record.at("title"), RULE.code, message, hint, RULE.level, record.key)


PRIORITIES = "anytown/plan-2024-25/priorities.yml"
TEXT = (
    COUNCIL[PRIORITIES].rstrip() + "\n{}      Families get help before things go wrong. It is there for all of them.\n"
)

RULE = Rule(
    code="sentence-in-title",
    says="A title does not go on with another sentence: the text of a field whose first line was lost runs into the "
    "one above it.",
    bad=Example(
        PRIORITIES,
        TEXT.format(""),
        "3:12: sentence-in-title: The title goes on with another sentence: “It is there for all of them.”",
    ),
    good=Example(PRIORITIES, TEXT.format("    summary: >\n")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
