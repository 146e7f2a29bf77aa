"""A survey's shares: for one question, each thing that was asked about with its share in per cent, highest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.scale import ticks
from csportal.present.shapes import Axis, Bars, Chart
from csportal.present.words import listed, plural
from csportal.records.survey import Survey
from csportal.values.number import shown

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.survey import Answers, Question

SUBJECTS = (Survey,)
TABLES = ("survey_results",)
WHOLE = 100
LONGEST = 100


def chart(portal: Portal, survey: Survey) -> Chart | None:
    """Return the shares of the survey's first question."""
    return of_question(portal, survey, survey.questions[0])


def of_question(portal: Portal, survey: Survey, question: Question) -> Chart | None:  # noqa: ARG001 - called alike
    """Return the shares of one question, or none where nothing was answered; equal ones stay in printed order."""
    answered = [(one.title, one.answers[question.key]) for one in survey.results if question.key in one.answers]
    if not answered:
        return None
    answered.sort(key=lambda one: -one[1].share)
    steps = ticks([0, *(float(one.share) for _, one in answered), WHOLE])
    return Chart(
        name=f"shares-{question.key}",
        title=_finding(survey, question, answered),
        subtitle=f"“{question.title}”, {plural(len(answered), 'thing')} asked about",
        description=" ".join(f"{title}: {shown(one.share)}%." for title, one in answered),
        x=Axis("number", "%", low=steps[0], high=steps[-1], ticks=tuple((step, f"{step:g}%") for step in steps)),
        y=Axis("category", labels=tuple(title for title, _ in answered)),
        marks=(
            Bars(
                "Share",
                tuple((at, 0.0, float(one.share), f"{shown(one.share)}%") for at, (_, one) in enumerate(answered)),
                labelled=True,
            ),
        ),
        height=60 + 22 * len(answered),
    )


def _finding(survey: Survey, question: Question, answered: list[tuple[str, Answers]]) -> str:
    """Return what has the highest share, and what those who answered said of it."""
    highest = answered[0][1].share
    top = [title for title, one in answered if one.share == highest]
    names = listed(f"“{title}”" for title in top) if len(top) > 1 else top[0]
    names = plural(len(top), "thing") if len(top) > 1 and len(names) > LONGEST else names
    verb = "comes" if len(top) == 1 else "come"
    said = " or ".join(f"“{answer}”" for answer in question.share_of)
    return f"{names} {verb} first: {shown(highest)}% of the {survey.of} that answered said {said}"
