"""The lines of the source are given from the first to the last."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.sources import numbers, sources
from csportal.problems import Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

RANGE = lazy_pattern(r"(?<![\d.])(\d+)\s*[-–]\s*(\d+)(?![\d.])")


def check(portal: Portal) -> Iterator[Problem]:
    for record in portal.records:
        for path, source in sources(record):
            for found in RANGE.finditer(source.lines or ""):
                first, last = found[1], found[2]
                # “317-21” may be short for “317-321”.
                if len(first) <= len(last) and int(first) > int(last):
                    message = f"The lines {quoted(found[0])} run backwards."
                    hint = (
                        f"{first} comes before {last}: the two are turned about, or one digit is wrong; the source "
                        "tells which."
                    )
                    yield Problem(record.at(*path, "lines"), RULE.code, message, hint, record=record.key)
                    break
            else:
                if falls := _falls(source.lines or ""):
                    given = quoted(source.lines or "")
                    message = f"The lines {given} run backwards: {falls[1]} comes after {falls[0]}."
                    hint = "Give them in the order of the source, or check the digits: two may have changed places."
                    yield Problem(record.at(*path, "lines"), RULE.code, message, hint, record=record.key)


def _falls(lines: str) -> tuple[str, str] | None:
    """Return two lines of which the second is before the first."""
    found = numbers(lines) if "," in lines or "and" in lines else []
    return next(((first, second) for (first, one), (second, other) in pairwise(found) if other < one), None)


SOURCE = 'source: {section: "1"'

RULE = Rule(
    code="source-lines",
    says="The lines of the source are given from the first to the last.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], SOURCE, f"{SOURCE}, lines: 317-313"),
        "16:31: source-lines: The lines “317-313” run backwards.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], SOURCE, f'{SOURCE}, lines: "313-317, 402, 410-12"')),
    check=check,
)
