"""Open data: every count, score and share of every survey, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.survey import Survey
from csportal.values.number import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

SUBJECTS = (Portal,)
COLUMNS = (
    Column("survey", "Survey", "The survey's key."),
    Column("title", "Title", "The survey's title."),
    Column("of", "Of", "What each answer counts."),
    Column("period", "Period", "When the survey was made."),
    Column("question", "Question", "The key of the question."),
    Column("question_title", "Question in full", "The question, as printed."),
    Column("group", "Heading", "The heading that it stands under in the source."),
    Column("name", "Asked about", "What was asked about."),
    Column("holds", "Holds", "count, score or share."),
    Column("answer", "Answer", "The answer that a count is of, or the answers that a share is of."),
    Column("value", "Value", "The number as printed; a share is in per cent.", numeric=True),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the answers."""
    return Table(
        "survey-answers", "Survey answers", COLUMNS, tuple(row for one in portal.all(Survey) for row in _rows(one))
    )


def _rows(survey: Survey) -> Iterator[Row]:
    for result in survey.results:
        for key, answers in result.answers.items():
            question = survey.question(key)
            where = (survey.key, survey.title, survey.of, survey.period.text, key, question.title)
            what = (result.group or "", result.title)
            for answer, number in zip(question.answers, answers.counts, strict=True):
                yield Row((*where, *what, "count", answer, Number(str(number), str(number))))
            if answers.score is not None:
                yield Row((*where, *what, "score", "", Number(digits(answers.score), digits(answers.score))))
            share = Number(digits(answers.share), digits(answers.share))
            yield Row((*where, *what, "share", " or ".join(question.share_of), share))
