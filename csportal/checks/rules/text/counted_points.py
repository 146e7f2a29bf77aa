"""A text that says how many points follow it has so many below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import own_words
from csportal.checks.texts.text_figures import NUMERALS
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.topics import Topic
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

THINGS = (
    "actions|aims|areas|challenges|changes|duties|goals|groups|headings|ideas|influences|issues|objectives|parts|"
    "points|principles|priorities|questions|reasons|rules|sections|stages|steps|tasks|themes|things|values|ways"
)
SAID = lazy_pattern(
    rf"(?<!\bof )(?<!\bthe )\b({'|'.join(NUMERALS)}|[2-9]|1\d)(?: (?!of\b|and\b)[a-z]+)? (?:{THINGS})\b"
)


def check(portal: Portal) -> Iterator[Problem]:
    for topic in portal.all(Topic):
        if not topic.text or not topic.points:
            continue
        said = list(SAID.finditer(own_words(" ".join(topic.text.split()).lower())))
        # Of two counts it cannot be told which is of the points.
        if len(said) == 1 and (count := _number(said[0][1])) != len(topic.points) and count > 1:
            message = f"{quoted(said[0][0])} are said here, but {len(topic.points)} points follow."
            hint = "Count them in the source: a point may be lost, or stand here twice. "
            hint += f"If both are right, add: accepted: {{{RULE.code}: why}}"
            place = topic.home.entry.at_words(said[0][0], *topic.home.path, "text")
            yield Problem(place, RULE.code, message, hint, RULE.level, topic.key)


def _number(word: str) -> int:
    return int(NUMERALS.get(word, 0) or word)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/topics.yml"
TOPIC = """\
topics:
  - id: staff
    title: Staff
    text: The plan names three things for staff.
    points: [More training, Good buildings, Time to talk]
    source: {section: "2"}
"""

RULE = Rule(
    code="counted-points",
    says="Where the text of a topic counts things, as in “six things”, so many points follow.",
    bad=Example(
        FILE,
        TOPIC.replace(", Time to talk", ""),
        "4:26: counted-points: “three things” are said here, but 2 points follow.",
    ),
    good=Example(FILE, TOPIC),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
