"""The numbers or letters of a list go up by one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.milestone import Milestone
from csportal.records.registers.topics import Topic
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record

ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
SIGN = lazy_pattern(r"\(?(\d{1,2}|[a-z]|[ivx]+)[.):]\s*")
FEWEST = 3
"""From how many lines on, all numbered, their numbers make a row."""
ACTION = lazy_pattern(r"(.*\d)([a-z])")


def check(portal: Portal) -> Iterator[Problem]:
    for topic in portal.all(Topic):
        yield from _of(topic, "points", "", list(topic.points))
    for milestone in portal.all(Milestone):
        yield from _of(milestone, "steps", "ref", [step.ref or "" for step in milestone.steps])
        yield from _of_actions(milestone)


def _of(record: Record, field: str, inner: str, lines: list[str]) -> Iterator[Problem]:
    signs = [found[1] for line in lines if (found := SIGN.match(line))]
    if len(signs) < FEWEST or len(signs) < len(lines):
        return
    every = [[*map(read, signs)] for read in (_roman, _letter, _number)]
    numbers = [one for one in next((each for each in every if None not in each), []) if one is not None]
    for at, (one, other) in enumerate(pairwise(numbers), 1):
        if other != one + 1:
            path: Path = (field, at, inner) if inner else (field, at)
            message = f"{quoted(signs[at])} comes after {quoted(signs[at - 1])} here: the numbers do not go up by one."
            yield _problem(record, path, message)
            return


def _of_actions(milestone: Milestone) -> Iterator[Problem]:
    for row, (one, other) in enumerate(pairwise(milestone.actions), 1):
        first, second = ACTION.fullmatch(one), ACTION.fullmatch(other)
        if first and second and first[1] == second[1] and second[2] < first[2]:
            yield _problem(milestone, ("actions", row), f"{quoted(other)} comes after {quoted(one)} here.")
            return


def _problem(record: Record, path: Path, message: str) -> Problem:
    hint = "Check both: a line may be lost or at another's place, or one number is wrong. "
    hint += f"If the source has it so, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(*path), RULE.code, message, hint, RULE.level, record.key)


def _roman(sign: str) -> int | None:
    return ROMAN.index(sign) if sign in ROMAN else None


def _letter(sign: str) -> int | None:
    return ord(sign) if sign.isalpha() and len(sign) == 1 else None


def _number(sign: str) -> int | None:
    return int(sign) if sign.isdigit() else None


STEPS = hub("commentary: Work has begun.").replace(
    "updates:",
    "steps:\n  - {ref: i), what: Find a place.}\n  - {ref: ii), what: Buy it.}\n  - {ref: iii), what: Open.}\nupdates:",
)

RULE = Rule(
    code="numbering",
    says="Where all lines of a list, three or more, begin with a number or a letter, as do the references of steps, "
    "each is one more than that before it; and the actions of a milestone are in the order of their letters.",
    bad=Example(
        HUB,
        STEPS.replace("ii), what: Buy", "iv), what: Buy"),
        "7:11: numbering: “iv” comes after “i” here: the numbers do not go up by one.",
    ),
    good=Example(HUB, STEPS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
