"""The lines of the source are given from the first to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.sources import sources
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
