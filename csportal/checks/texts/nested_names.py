"""Names within tables and surveys that come back: of lines, parts, movements, groups and answers, where each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.records.base import Record
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.budget import Path

Nested = tuple["Path", str, str]
"""Where a name stands, what it is the name of, and the name."""
NESTED: tuple[type[Record], ...] = (MoneyTable, Budget, Bridge, Survey)
"""The records that have such names."""
LINE = "line"
GROUPS = "group of a survey"


def nested(record: Record) -> Iterator[Nested]:
    """Yield the names within a record that others of its kind, or other parts of it, have too."""
    if isinstance(record, (MoneyTable, Budget)):
        yield from (((*path, "name"), LINE, line.name) for path, line in record.every_line())
    if isinstance(record, MoneyTable):
        for row, section in enumerate(record.sections):
            yield ("sections", row, "title"), "section", section.title
    elif isinstance(record, Bridge):
        yield from _of_bridge(record)
    elif isinstance(record, Survey):
        yield from _of_survey(record)


def _of_bridge(bridge: Bridge) -> Iterator[Nested]:
    for at, step in enumerate(bridge.steps):
        for row, movement in enumerate(step.movements):
            yield ("steps", at, "movements", row, "name"), "movement", movement.name
    for row, memo in enumerate(bridge.memo):
        yield ("memo", row, "name"), "movement", memo.name


def _of_survey(survey: Survey) -> Iterator[Nested]:
    for row, result in enumerate(survey.results):
        if result.group:
            yield ("results", row, "group"), GROUPS, result.group
    for at, question in enumerate(survey.questions):
        for row, answer in enumerate(question.answers):
            yield ("questions", at, "answers", row), "answer", answer
