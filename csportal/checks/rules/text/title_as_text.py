"""A text says more than the title that stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.letters_apart import folded
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

FIELDS = ("about", "summary", "text", "definition", "why_it_matters", "outcome", "position", "feedback", "requirement",
          "note", "data_quality")  # fmt: skip
"""The fields that a reader turns to after the title."""
CODE = {*"{}<>|"}
"""Signs that no title has: what holds them is there to be tried out."""


def check(portal: Portal) -> Iterator[Problem]:
    for record in portal.records:
        held = record.__dict__
        title = held.get("title")
        if isinstance(title, str) and CODE.isdisjoint(title) and (field := _same(record, title)):
            message = f"“{field}” says no more than “title”: {quoted(held[field])}."
            hint = "Say in a sentence what it is; the title may have been pasted here. "
            hint += f"If the title says it all, leave “{field}” out, or add: accepted: {{{RULE.code}: why}}"
            yield Problem(record.at(field), RULE.code, message, hint, RULE.level, record.key)


def _same(record: Record, title: str) -> str:
    held = record.__dict__
    for field in FIELDS:
        text = held.get(field)
        # The length is a quick look: a text is most often much longer.
        if isinstance(text, str) and abs(len(text) - len(title)) <= 1 and folded(text) == folded(title):
            return field
    return ""


FILE = "anytown/council.yml"
ABOUT = COUNCIL[FILE] + "    about: {}\n"

RULE = Rule(
    code="title-as-text",
    says="What describes a service, a measure, an entry or a milestone is not its title once more.",
    bad=Example(
        FILE,
        ABOUT.format("Families"),
        "9:12: title-as-text: “about” says no more than “title”: “Families”.",
    ),
    good=Example(FILE, ABOUT.format("Helps families at home.")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
