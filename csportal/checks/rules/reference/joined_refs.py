"""Each reference is an entry of its own: two in one entry want a comma between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.milestone import Milestone
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FIELDS = ("refs", "actions", "tags")
BETWEEN = lazy_pattern(r"\s*;\s*|\.\s+|\s+(?:and|&|plus)\s+|\s+")
ONE = lazy_pattern(r"[A-Za-z]*\d+[\w.]*")
"""A reference: letters or none, a number, and what is added to it."""


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        for field in FIELDS:
            for row, given in enumerate(getattr(milestone, field)):
                pieces = BETWEEN.split(given)
                if len(pieces) < 2 or not all(ONE.fullmatch(one) for one in pieces):  # noqa: PLR2004 - one is no pair
                    continue
                place = milestone.at(field, row)
                line = milestone.home.entry.text.splitlines()[place.line - 1]
                if line[place.column - 1] not in {'"', "'"}:
                    yield Problem(place, RULE.code, _message(given, len(pieces)), _hint(pieces), record=milestone.key)


def _message(given: str, count: int) -> str:
    return f"{quoted(given)} looks like {'two' if count == 2 else 'several'} references in one."  # noqa: PLR2004 - two


def _hint(pieces: list[str]) -> str:
    return f"Put commas between them: {', '.join(pieces)}. If it is one, put it in quotation marks."


TEXT = hub("commentary: Work began.").replace("kind:", "refs: [EH1, EH2]\nkind:")

RULE = Rule(
    code="joined-refs",
    says="Two references, actions or marks of a milestone are two entries, with a comma between them.",
    bad=Example(
        HUB, TEXT.replace("EH1, EH2", "EH1; EH2"), "2:8: joined-refs: “EH1; EH2” looks like two references in one."
    ),
    good=Example(HUB, TEXT),
    check=check,
)
