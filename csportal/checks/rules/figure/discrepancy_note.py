"""The note on a discrepancy gives the figures as its other fields have them, digit by digit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BRIDGE, BRIDGE_TEXT
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance import (
    cumulative_falls,
    idle_discrepancy,
    lines_total,
    net_total,
    running_total,
    shares,
    splits,
)
from csportal.checks.sums.known import acknowledged
from csportal.checks.sums.slips import slip
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.discrepancies import SourceDiscrepancy
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.problems import Place
    from csportal.records.base import Record

NUMBER = lazy_pattern(r"(?<![\w.,/])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)")
Noted = tuple["Record", "Path", str, tuple[str, ...]]


TELLING = (idle_discrepancy, lines_total, net_total, running_total, splits, shares, cumulative_falls)
"""The rules that tell of a computed figure that is not what the others make."""


def check(portal: Portal) -> Iterator[Problem]:
    found = list(_differing(portal))
    # Beside a computed figure that is told to be wrong, the note is most likely right.
    wrong = {one.place for rule in TELLING for one in rule.check(portal)} if found else set()
    yield from (problem for problem, field in found if field not in wrong)


def _differing(portal: Portal) -> Iterator[tuple[Problem, Place]]:
    """Yield each number of a note that is a slip away from one of its discrepancy, with the computed figure's place."""
    for record, path, note, others in _noted(portal):
        given = {number: typed for text in others for typed, number in _numbers(text)}
        for typed, number in _numbers(note):
            close = next((other for other in given if slip(other, number, alone=False)), None)
            if number not in given and close is not None:
                message = f"The note says {quoted(typed)}, but the discrepancy is about {quoted(given[close])}."
                hint = f"Check the two. If both are right, add: accepted: {{{RULE.code}: why}}"
                place = record.home.entry.at_words(typed, *record.home.path, *path)
                computed = record.at(*path[:-1], "expected" if len(path) == 1 else "computed")
                yield Problem(place, RULE.code, message, hint, RULE.level, record.key), computed


def _noted(portal: Portal) -> Iterator[Noted]:
    """Yield each discrepancy: the way to its note, the note, and the fields that say what it is about."""
    for one in portal.all(SourceDiscrepancy):
        yield one, ("note",), one.note, (one.printed, one.expected or "")
    for record, path, found in acknowledged(portal):
        yield record, (*path, "known_discrepancy", "note"), found.note, (found.printed, found.computed)


def _numbers(text: str) -> list[tuple[str, Decimal]]:
    return [(typed, Decimal(typed.replace(",", ""))) for typed in NUMBER.findall(text)]


KNOWN = """\
    closing: 7.35
    known_discrepancy:
      printed: "7.35"
      computed: "7.45"
      note: The movements lead to 7.45.
"""
TEXT = BRIDGE_TEXT.replace("figure: 0.04", "figure: 0.14").replace("    closing: 7.35\n", KNOWN)

RULE = Rule(
    code="discrepancy-note",
    says="The note on a discrepancy gives the figures that it is about as its other fields have them, digit by digit.",
    bad=Example(
        BRIDGE,
        TEXT.replace("lead to 7.45", "lead to 7.54"),
        "15:35: discrepancy-note: The note says “7.54”, but the discrepancy is about “7.45”.",
    ),
    good=Example(BRIDGE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
