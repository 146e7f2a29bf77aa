"""The references of priorities, objectives and steps, and the names within a plan or a survey: none stands twice."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path

Names = list[tuple[str, "Record", "Path"]]


def inner_names(portal: Portal) -> Iterator[tuple[Names, str]]:
    """Yield the names that are to differ from each other, with where each stands, and what they are."""
    for plan in portal.all(Plan):
        yield [(one.ref, one, ("ref",)) for one in portal.in_plan(Priority, plan) if one.ref], "reference"
        under: dict[str | None, Names] = defaultdict(list)
        for one in portal.in_plan(Objective, plan):
            if one.ref:
                under[one.group].append((one.ref, one, ("ref",)))
        for refs in under.values():
            yield refs, "reference"
        for field in ("notes", "legends"):
            yield [(one.title, plan, (field, row, "title")) for row, one in enumerate(getattr(plan, field))], "title"
        sheet = enumerate(plan.front_sheet)
        yield [(one.term, plan, ("front_sheet", row, "term")) for row, one in sheet], "term"
    for milestone in portal.all(Milestone):
        steps = enumerate(milestone.steps)
        yield [(step.ref, milestone, ("steps", row, "ref")) for row, step in steps if step.ref], "reference"
    for survey in portal.all(Survey):
        questions = enumerate(survey.questions)
        yield [(one.title, survey, ("questions", row, "title")) for row, one in questions], "question"
        rows: dict[str | None, Names] = defaultdict(list)
        for row, result in enumerate(survey.results):
            rows[result.group].append((result.title, survey, ("results", row, "title")))
        for titles in rows.values():
            yield titles, "title"
