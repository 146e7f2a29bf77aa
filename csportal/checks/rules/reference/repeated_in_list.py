"""Nothing stands twice in one list."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.milestone import Milestone
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Part, Record
    from csportal.records.budget import Path

ELSEWHERE = {"actions", "refs"}
"""The lists of a milestone in which another rule looks for what stands twice anywhere in the plan."""


def check(portal: Portal) -> Iterator[Problem]:
    for record in portal.records:
        yield from _lists(record, record, ())
    for survey in portal.all(Survey):
        for row, question in enumerate(survey.questions):
            yield from _lists(survey, question, ("questions", row))
    for milestone in portal.all(Milestone):
        steps = [(one.what, one.due, one.starts) for one in milestone.steps]
        for row, step in enumerate(steps):
            if step in steps[:row]:
                message = f"The step {quoted(step[0])} stands twice in this list."
                hint = "Delete one of the two, or write the step that is meant in its place."
                yield Problem(milestone.at("steps", row), RULE.code, message, hint, record=milestone.key)


def _lists(record: Record, part: Part, path: Path) -> Iterator[Problem]:
    for field in _fields(type(part)):
        held: tuple[object, ...] = part.__dict__[field]
        if len(held) < 2 or not isinstance(held[0], str) or len(set(held)) == len(held):  # noqa: PLR2004 - one has no double
            continue
        if isinstance(part, Milestone) and field in ELSEWHERE and (field == "actions" or part.group):
            continue
        for row, one in enumerate(held):
            if one in held[:row]:
                message = f"{quoted(one)} stands twice in this list."
                hint = "Delete one of the two, or write the one that is meant in its place."
                yield Problem(record.at(*path, field, row), RULE.code, message, hint, record=record.key)


@cache
def _fields(model: type[Part]) -> list[str]:
    """Return the fields of a model that hold lists of any length."""
    held = {name: get_args(field.annotation) for name, field in model.model_fields.items()}
    return [name for name, of in held.items() if len(of) > 1 and of[1] is Ellipsis]


FRAMED = with_line(COUNCIL[KPI], "source:", "frameworks: [NI 59, NI 60]\nsource:")

RULE = Rule(
    code="repeated-in-list",
    says="No id, reference, line or step stands twice in one list.",
    bad=Example(
        KPI, with_line(FRAMED, "NI 60", "NI 59"), "16:21: repeated-in-list: “NI 59” stands twice in this list."
    ),
    good=Example(KPI, FRAMED),
    check=check,
)
