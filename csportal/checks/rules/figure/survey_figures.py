"""A survey's scores and shares follow from its counts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.acknowledged import way_out
from csportal.checks.sums.counts_mistyped import meant
from csportal.checks.sums.slips import swapped
from csportal.checks.sums.survey_causes import causes
from csportal.checks.sums.survey_rows import worked
from csportal.problems import Problem
from csportal.records.survey import Survey
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.checks.sums.survey_rows import Worked
    from csportal.link import Portal
    from csportal.records.budget import Path


CHECK = "Check the counts and this figure. "


def check(portal: Portal) -> Iterator[Problem]:
    for survey in portal.all(Survey):
        found = list(causes(survey))
        for one in found:
            yield Problem(survey.at(*one.path), RULE.code, one.message, one.hint, record=survey.key)
        told = {(one.question, one.column) for one in found}
        rows: dict[Path, list[Worked]] = defaultdict(list)
        for figure in worked(survey):
            known = figure.known and figure.known.column == figure.column
            if figure.printed != figure.computed and not known and (figure.path[-1], figure.column) not in told:
                rows[figure.path].append(figure)
        yield from (_of_row(survey, wrong) for wrong in rows.values())


def _of_row(survey: Survey, wrong: list[Worked]) -> Problem:
    """Return the one problem of a row whose score or share, or both, its counts do not make."""
    one = wrong[0]
    question = survey.question(str(one.path[-1]))
    answers = survey.results[int(one.path[1])].answers[question.key]
    slip = meant(question, answers) if len(wrong) > 1 or answers.score is None else ""
    if len(wrong) > 1:
        counts = ", ".join(map(str, answers.counts))
        made, given = (" and ".join(map(shown, found)) for found in _figures(wrong))
        message = f"“{one.title}”: the counts {counts} make {made}; given are {given}."
        hint = f"Both follow if {slip}. " if slip else "Most likely one of the counts is wrong. "
        hint += "Check the counts against the source."
        return Problem(survey.at(*one.path, "counts"), RULE.code, message, hint, record=survey.key)
    message = f"“{one.title}”, {one.column}: {shown(one.printed)} is given; the counts make {shown(one.computed)}."
    if one.computed in set(swapped(one.printed)):
        hint = "Two digits look swapped. Check this figure and the counts. "
    else:
        hint = f"It would follow if {slip}. Check the counts and this figure. " if slip else CHECK
    if one.known:
        hint += f"Its known_discrepancy is about the {one.known.column or 'other figure'}; there can be no second one."
    else:
        hint += way_out(one.printed, one.computed, one.column)
    return Problem(survey.at(*one.path, one.column), RULE.code, message, hint, record=survey.key)


def _figures(wrong: list[Worked]) -> tuple[list[Decimal], list[Decimal]]:
    return [one.computed for one in wrong], [one.printed for one in wrong]


SURVEY = f"{PLAN.removesuffix('plan.yml')}surveys/schools.yml"
SURVEY_TEXT = """\
title: What schools buy
about: Schools were asked what they buy.
period: 2024-25
of: schools
questions:
  - key: importance
    title: How important is it?
    short_title: Importance
    answers: [Very, Fairly, Not at all]
    weights: [3, 2, 1]
    share_of: [Very, Fairly]
results:
  - title: Payroll
    answers:
      importance: {counts: [4, 1, 3], score: 2.1, share: 63}
source: {section: "2"}
"""

RULE = Rule(
    code="survey-figures",
    says="The scores and percentages of a survey are those that its counts make, rounded half up.",
    bad=Example(
        SURVEY,
        with_line(SURVEY_TEXT, "share: 63", "share: 62"),
        "15:58: survey-figures: “Payroll”, share: 62 is given; the counts make 63.",
    ),
    good=Example(SURVEY, SURVEY_TEXT),
    check=check,
)
