"""How a figure is said in a sentence, and what the measure counts, go with its unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.figure import unit_label
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import POUNDS, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

TIMES = {Unit.DAYS, Unit.WEEKS}
SHARES = {Unit.PERCENT, Unit.RATE, Unit.RATIO, Unit.POINTS}
NUMBERS = {Unit.COUNT, Unit.RATE, Unit.RATIO, Unit.SCORE}
Saying = tuple[str, re.Pattern[str], set[Unit], str]
SAYINGS: list[Saying] = [
    ("number of", lazy_pattern(r"\bthe number of\b.* (?:was|were|is|are|of) _", re.IGNORECASE), NUMBERS, "a number"),
    ("_ of ", lazy_pattern(r"_ of (?!the budget|spending|income|cost)[a-z]"), SHARES | POUNDS | TIMES, "a share"),
    ("the ", lazy_pattern(r"\bthe (?:share|percentage|proportion)\b.* (?:was|is) _"), SHARES, "a share"),
    ("cost", lazy_pattern(r"\bcosts? _"), {*POUNDS}, "money"),
    (" _", lazy_pattern(r"\b(?:paid|pays|earned|earns|raised)\b[^_]{0,40} _"), {*POUNDS}, "money"),
    (" _", lazy_pattern(r"\b(?:took|takes|lasted|lasts|waited|waits) _"), TIMES, "a time"),
]
"""What a sentence with a figure says of it, after a few letters to look for first, and the units that it goes with."""
NOT_ALONE = r"(?!.*\b(?:gap|share|per cent|of every|for every|for each|per \d|change)\b)"
DEFINED: list[Saying] = [
    ("", lazy_pattern(r"^(?:The|What) (?:share|percentage|proportion) of\b"), SHARES, "a share"),
    (
        "",
        lazy_pattern(rf"^(?:The )?(?:how many|number of)\b(?! (?:days|weeks)){NOT_ALONE}", re.IGNORECASE | re.DOTALL),
        NUMBERS | TIMES,
        "a number",
    ),
]
"""How a definition begins that says what is counted."""


def check(portal: Portal) -> Iterator[Problem]:
    found = [one for kpi in portal.all(Kpi) if (one := _of(kpi))]
    told = {one.record for one in unit_label.check(portal)} if found else set()
    for problem, is_settled in found:
        if is_settled or problem.record not in told:
            yield problem
    yield from filter(None, map(_of_fact, portal.all(Fact)))


def _of_fact(fact: Fact) -> Problem | None:
    """Return what is wrong with a fact whose title begins with what another unit is of."""
    for pattern, units, meant in TITLES:
        if (found := pattern.search(fact.title)) and fact.unit not in units:
            message = f"{quoted(found[0])} is said of {meant}, but “unit” is {quoted(fact.unit)}."
            hint = f"Check “unit”, the figure and the title. If all are right, add: accepted: {{{RULE.code}: why}}"
            return Problem(fact.at("unit"), RULE.code, message, hint, Level.WARNING, fact.key)
    return None


def _of(kpi: Kpi) -> tuple[Problem, bool] | None:
    """Return what is wrong with a measure's words, and whether it has settled what its name says of the unit."""
    texts = {"in_words": kpi.in_words or "", "definition": kpi.definition}
    found = {field: _said_of(SAYINGS if field == "in_words" else DEFINED, text) for field, text in texts.items()}
    odd = {field: one for field, one in found.items() if one and kpi.unit not in one[2]}
    if not odd:
        return None
    field, (_, _, _, meant) = next(iter(odd.items()))
    # Where nothing speaks for the unit, it is more likely wrong than the text.
    speaks = any(one and kpi.unit in (one[2] if len(one[2]) <= MOST else one[2] & SHARES) for one in found.values())
    said = f"{quoted(texts[field])} is said of {meant}, but “unit” is {quoted(kpi.unit)}."
    hint = f"Check “unit”, the figures and “{field}”. If all are right, add: accepted: {{{RULE.code}: why}}"
    problem = Problem(kpi.at(field if speaks else "unit"), RULE.code, said, hint, Level.WARNING, kpi.key)
    return problem, unit_label.RULE.code in (kpi.accepted or {})


def _said_of(known: list[Saying], text: str) -> Saying | None:
    """Return the first way of saying that a text has."""
    # The first words are a quick look, which most definitions end at.
    if known is DEFINED and not text[:BEGINS].lower().startswith(STARTS):
        return None
    return next((one for one in known if one[0] in text and one[1].search(text)), None)


TITLES: list[tuple[re.Pattern[str], set[Unit], str]] = [
    (lazy_pattern(r"^(?:The )?(?:total )?number of\b", re.IGNORECASE), NUMBERS, "a number"),
    (lazy_pattern(r"^(?:The )?(?:share|proportion|percentage) of\b|^%", re.IGNORECASE), SHARES, "a share"),
    (lazy_pattern(r"^(?:The )?rate of\b.*\bper [\d,]+", re.IGNORECASE), {Unit.RATE}, "a rate"),
]
"""How the title of a fact begins that says what is counted."""
STARTS = ("the ", "what ", "how ", "number ")
BEGINS = 8
MOST = 4
"""A way of saying that goes with more units than these speaks for none but shares."""
SAID = COUNCIL[KPI].replace("owner:", "in_words: the number of visits in time was _\nowner:")

RULE = Rule(
    code="unit-in-words",
    says="A measure's sentence and its definition, and the title of a fact, speak of what its unit is: of a number, a "
    "share, money or a time.",
    bad=Example(
        KPI,
        SAID,
        "3:7: unit-in-words: “the number of visits in time was _” is said of a number, but “unit” is “percent”.",
    ),
    good=Example(KPI, with_line(SAID, "the number of visits in time was _", "_ of visits were made in time")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
