"""What a fact or an achievement says in words goes with the figure beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.text_figures import NUMBER, PER_CENT, SIGN, read
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.achievements import Achievement
from csportal.records.registers.facts import Fact
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

ABOVE = {"above", "over", "more than", "higher than", "exceeds", "exceeded", "beats"}
SIDE = lazy_pattern(
    r"\b(?P<way>above|over|more than|higher than|exceed(?:s|ed)|beats|below|under|less than|lower than|fewer than)\b"
    rf"(?P<what>(?: [\w’'-]+){{0,5}}?) (?P<number>{NUMBER})(?!\d)(?P<sign>{SIGN})?",
    re.IGNORECASE,
)


def check(portal: Portal) -> Iterator[Problem]:
    for fact in portal.all(Fact):
        if found := _standing(fact):
            yield _problem(fact, "standing", *found)
    for one in portal.all(Achievement):
        for field, said in (("achieved", one.achieved), ("target", one.target)):
            if found := _text(field, said or "", one.text):
                yield _problem(one, field, *found)
        if one.achieved and one.target and (found := _beaten(one.achieved, one.target, f"{one.title}. {one.text}")):
            yield _problem(one, "achieved", *found)


def _problem(record: Fact | Achievement, field: str, message: str, hint: str) -> Problem:
    hint = f"{hint} If both are right, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(field), RULE.code, message, hint, Level.WARNING, record.key)


def _standing(fact: Fact) -> tuple[str, str] | None:
    """Find words that put a figure above or below a number that it is not above or below."""
    for found in SIDE.finditer(fact.standing or ""):
        number = read(found["number"])
        if bool(found["sign"]) != (fact.unit == Unit.PERCENT) or number == fact.value:
            continue
        if (fact.value > number) != (found["way"].lower() in ABOVE):
            side = "above" if fact.value > number else "below"
            message = f"{quoted(found[0])} is said of {fact.measure.say(fact.value)}, which is {side} that."
            return message, "Check the value and what is said of it."
    return None


def _text(field: str, said: str, text: str) -> tuple[str, str] | None:
    """Find a figure in per cent that the text does not have, though it has others."""
    given, told = ([read(one) for one in PER_CENT.findall(words)] for words in (said, text))
    strange = [one for one in given if one not in told]
    if not strange or not told:
        return None
    others = " and ".join(f"{one}%" for one in dict.fromkeys(told))
    return f"{quoted(said)} is {field} here, but the text says {others}.", "Check the figure and the text."


def _beaten(achieved: str, target: str, text: str) -> tuple[str, str] | None:
    """Find words that say that a target was beaten which was not reached."""
    got, goal = (PER_CENT.findall(words) for words in (achieved, target))
    beaten = re.search(r"\b(?:above|over|beat|beats|exceed(?:s|ed)) (?:the |its |our )?target\b", text, re.IGNORECASE)
    if len(got) != 1 or len(goal) != 1 or not beaten or read(got[0]) >= read(goal[0]):
        return None
    return f"{quoted(beaten[0])} is said of {quoted(achieved)}, which is below {quoted(target)}.", "Check both figures."


FACTS = f"{PLAN.removesuffix('plan.yml')}registers/facts.yml"
FACT = """\
facts:
  - id: meals
    title: Take-up of school meals
    value: 76
    unit: percent
    counts_people: false
    standing: Above the target of 70%
    source: {section: "1"}
"""

RULE = Rule(
    code="words-contradict",
    says="A fact that is said to be above or below a number is so, and the figures in per cent that an achievement "
    "gives as reached and as its target are those of its text.",
    bad=Example(
        FACTS,
        FACT.replace("76", "67"),
        "7:15: words-contradict: “Above the target of 70%” is said of 67%, which is below that.",
    ),
    good=Example(FACTS, FACT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
