"""Which way a measure's title says that it should go: only a hint at what is likely, for the way out of a rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.texts.look_up import AGAINST
from csportal.problems import quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi

LOWER = lazy_pattern(
    r"\b(?:reduc(?:e[sd]?|ing|tion)|decreas(?:e[sd]?|ing)|fewer|lower(?:ing)?|cut(?:ting)?|minimis(?:e|ing)|gap|"
    r"absen(?:ce|t|tees|teeism)|exclu(?:sions|ded)|not in education|delays?|complaints|re-?offending|custody|"
    r"second or subsequent)\b",
    re.IGNORECASE,
)
HIGHER = lazy_pattern(
    r"\b(?:increas(?:e[sd]?|ing)|rais(?:e|ing)|improv(?:e[sd]?|ing|ement)|achiev(?:e[sd]?|ing)|reach(?:es|ing)?|"
    r"exceed(?:s|ing)?|maximis(?:e|ing)|good|outstanding|satisf(?:action|ied)|on time|completed within|attainment)\b",
    re.IGNORECASE,
)


def said_by_title(kpi: Kpi) -> tuple[str, str]:
    """Return “higher” or “lower”, with the word of the title that says so; nothing where none does.

    What goes down comes first: a gap in achievement is to be lower.
    """
    for way, words in (("lower", LOWER), ("higher", HIGHER)):
        if found := words.search(kpi.title):
            return way, found[0]
    return "", ""


def likelier(kpi: Kpi, figures: str, slip: str = "") -> str:
    """Return what to look at where a target goes the wrong way: the likelier first, the direction or the figures.

    `slip` says how one of the figures may be mistyped; it is left out where the direction is likelier.
    """
    way, word = said_by_title(kpi)
    if way == kpi.better:
        return f"{slip}The title says {quoted(word)}, as “better” does: check {figures} {AGAINST}."
    if way:
        return (
            f"The title says {quoted(word)}: most likely “better: {way}” is meant. If not, check {figures} {AGAINST}."
        )
    return f"{slip}Check {figures} and “better” {AGAINST}."
