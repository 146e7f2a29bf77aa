"""The lines of the source are given from the first to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.base import Source
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record

RANGE = lazy_pattern(r"(?<![\d.])(\d+)\s*[-–]\s*(\d+)(?![\d.])")


def check(portal: Portal) -> Iterator[Problem]:
    for record in portal.records:
        for path, source in _sources(record):
            for found in RANGE.finditer(source.lines or ""):
                first, last = found[1], found[2]
                # “317-21” may be short for “317-321”.
                if len(first) <= len(last) and int(first) > int(last):
                    message = f"The lines {quoted(found[0])} run backwards."
                    hint = f"Check them against the source; did you mean {quoted(f'{last}-{first}')}?"
                    yield Problem(record.at(*path, "lines"), RULE.code, message, hint, record=record.key)


def _sources(record: Record) -> Iterator[tuple[Path, Source]]:
    """Yield where the record, or a part of a plan, stands in the source, with the way to it."""
    for name in ("source", "front_sheet_source"):
        if isinstance(source := record.__dict__.get(name), Source):
            yield (name,), source
    if isinstance(record, Plan):
        for name in ("legends", "notes"):
            for row, one in enumerate(getattr(record, name)):
                if one.source:
                    yield (name, row, "source"), one.source


SOURCE = 'source: {section: "1"'

RULE = Rule(
    code="source-lines",
    family="reference",
    says="The lines of the source are given from the first to the last.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], SOURCE, f"{SOURCE}, lines: 317-313"),
        "16:31: source-lines: The lines “317-313” run backwards.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], SOURCE, f'{SOURCE}, lines: "313-317, 402, 410-12"')),
    check=check,
)
