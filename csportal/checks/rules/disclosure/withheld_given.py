"""A figure of which a text says that it is withheld is not given after all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.file_comments import comments
from csportal.checks.texts.prose import words_like
from csportal.checks.texts.sentences import sentences
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.discrepancies import SourceDiscrepancy
from csportal.records.registers.facts import Fact
from csportal.records.registers.need_groups import NeedGroup
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.kpis import Path
    from csportal.link import Portal
    from csportal.records.base import Record

KEPT = "(?:withheld|suppressed|kept back|held back|redacted|not published|not to be published|confidential)"
CLAIM = lazy_pattern(
    r"\b(?:the|this|that|its|whose|our|latest|quarter['’]s|year['’]s) (?:\w+ ){0,2}?"
    r"(?:figure|number|value|percentage|share|rate|result|count|it) (?:for \S+ (?:Q\d )?)?"
    rf"(?:is|has been|must be|should be|stays|remains) (?:(?!not\b|no\b|never\b)\w+ ){{0,2}}?"
    rf"{KEPT}\b(?! (?:until|if|when)\b)"
    rf"|^(?:it|this) (?:is|has been) {KEPT}\b|^(?:withheld|suppressed|redacted|kept back)\b",
    re.IGNORECASE,
)
"""How a text says of one figure that it is kept back now."""
TRACES = ("held", "suppressed", "kept", "redacted", "published", "confidential")
HELD = lazy_pattern("|".join(TRACES), re.IGNORECASE)
"""One of these is in each such text: a text without is not looked at closely."""
NOTED = lazy_pattern(
    r"\b(?:withh[eo]ld|suppress(?:ed)?|redacted|kept back|confidential|not for publication)\b", re.IGNORECASE
)
PAST = lazy_pattern(
    r"\b(?:was|were|had been) (?:withheld|suppressed|kept back)\b|\bnow\b|\bno longer\b|"
    r"\bmay be (?:published|given)\b",
    re.IGNORECASE,
)
"""How a text says that it was kept back before."""
UNDONE = lazy_pattern(r"\b(?:not|no longer|never|until|was|were)\b", re.IGNORECASE)
GIVEN = lazy_pattern(r"(?:^|[:,\[{]|-)\s*[(\"']?-?\d[\d,.]*[)%]?[\"']?\s*$")
"""How a line ends that gives a figure."""
HINT = (
    "Write “suppressed” in its place if the text is right, and remove the number from the file's history too; if it "
    "may be published, put the text right."
)


def check(portal: Portal) -> Iterator[Problem]:
    told: set[str] = set()
    is_said = words_like(portal, HELD.search)
    for record, path, texts in _figures(portal) if is_said else ():
        if words := next((said for text in texts if (said := claim(text))), ""):
            told.add(record.key)
            message = f"A figure is given here, and its text says: {quoted(words)}."
            yield Problem(record.at(*path), RULE.code, message, HINT, record=record.key)
    for comment in comments(portal):
        if GIVEN.search(comment.lines[1]) and (found := NOTED.search(comment.text)) and not UNDONE.search(comment.text):
            told.add(comment.record.key)
            message = f"A figure is given here, and its comment says: {quoted(found[0])}."
            yield Problem(comment.at(found[0]), RULE.code, message, HINT, record=comment.record.key)
    for one in portal.all(SourceDiscrepancy):
        of = [kpi for kpi in portal.in_plan(Kpi, one) if kpi.id in one.kpis] if one.kind == "privacy" else []
        if of and (words := claim(one.note)) and not any(kpi.key in told or _lacks(kpi) for kpi in of):
            names = " and ".join(quoted(kpi.title) for kpi in of)
            message = f"{quoted(words)} is said of {names}, which gives every figure."
            place = one.home.entry.at_words(words, *one.home.path, "note")
            yield Problem(place, RULE.code, message, HINT, record=one.key)


def _lacks(kpi: Kpi) -> bool:
    """Whether a measure has no figure for some period, or says of one that it was kept back before."""
    return any(
        not isinstance(entry.value, Decimal) or (entry.note and NOTED.search(entry.note) and PAST.search(entry.note))
        for entry in kpi.values.values()
    )


def claim(text: str) -> str:
    """Return the words in which a text says that a figure is kept back, or nothing."""
    small = text.lower()
    is_open = any(trace in small for trace in TRACES) and not PAST.search(text)
    for sentence in sentences(text) if is_open else ():
        if found := CLAIM.search(sentence):
            return found[0]
    return ""


def _figures(portal: Portal) -> Iterator[tuple[Record, Path, list[str]]]:
    """Yield each figure that is given with the texts beside it."""
    for kpi in portal.all(Kpi):
        for period, entry in kpi.values.items():
            if isinstance(entry.value, Decimal):
                basis = entry.judgement.basis if entry.judgement else None
                texts = [text for text in (entry.note, entry.commentary, basis) if text]
                if texts:
                    yield kpi, ("values", period.text, "value"), texts
    for fact in portal.all(Fact):
        if fact.note:
            yield fact, ("value",), [fact.note]
    for group in portal.all(NeedGroup):
        if isinstance(group.number, int) and group.note:
            yield group, ("number",), [group.note]


NOTE = "{value: suppressed, note: The figure is withheld because it is small.}"
HIDDEN = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", f"2024-25 Q1: {NOTE}")

RULE = Rule(
    code="withheld-given",
    says="A figure is not given where its note, its comment or a discrepancy on privacy says that it is withheld.",
    bad=Example(
        KPI,
        with_line(HIDDEN, "value: suppressed", "value: 88.0"),
        "15:23: withheld-given: A figure is given here, and its text says: “The figure is withheld”.",
    ),
    good=Example(KPI, HIDDEN),
    check=check,
    acceptable=True,
)
