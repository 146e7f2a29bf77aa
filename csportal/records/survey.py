"""Surveys: what people answered, question by question, with the scores that the source works out."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import model_validator

from csportal.problems import MOST, nearest, quoted
from csportal.records.base import Discrepancy, Part, Record, Source
from csportal.records.fields import Id, Line, Number, Span, Text, Whole, listed, optional, required
from csportal.records.figures import EVERY, not_numbers
from csportal.records.refusing import Refused, refusals

if TYPE_CHECKING:
    from collections.abc import Container, Iterator


class Question(Part):
    """One question, with the answers that could be given."""

    key: Id = required("A short name for the question, used below and in downloads.")
    title: Line = required("The question, as printed.")
    short_title: Line = required("The question in two or three words, for charts.")
    answers: tuple[Line, ...] = required("The answers to choose from, in printed order.", min_length=2)
    weights: tuple[Whole, ...] = listed("What each answer counts in the score; none where the source gives no score.")
    share_of: tuple[Line, ...] = required("The answers whose share the source gives as a percentage.", min_length=1)
    note: Text | None = optional("What a reader should know of the question.")


class Answers(Part):
    """How one question was answered for one thing."""

    counts: tuple[Whole, ...] = required(
        "How many gave each answer; 0 where the source leaves the cell empty.", min_length=1
    )
    score: Number | None = optional("The score, as printed.")
    share: Number = required("The share in per cent, as printed.")
    known_discrepancy: Discrepancy | None = optional(
        "A score or share that does not follow from the counts as printed."
    )


class SurveyRow(Part):
    """One thing that was asked about."""

    title: Line = required("Its name, as printed.")
    group: Line | None = optional("The heading that it stands under in the source.")
    answers: dict[Id, Answers] = required("Its answers, by the key of the question.", min_length=1)


class Survey(Record):
    """One survey."""

    kind_of_record: ClassVar = "survey"
    file: ClassVar = "{council}/{plan}/surveys/{id}.yml"

    title: Line = required("The survey's title.")
    about: Text = required("Who was asked and about what, in plain sentences.")
    period: Span = required("When it was made.")
    of: Line = required("What each answer counts, in the plural.", examples=["schools"])
    questions: tuple[Question, ...] = required("The questions.", min_length=1)
    results: tuple[SurveyRow, ...] = required("The results, in printed order.", min_length=1)
    notes: tuple[Text, ...] = listed("What a reader should know of the survey.")
    source: Source = required("Where it stands in the source.")

    @model_validator(mode="after")
    def _answers_its_questions(self) -> Self:
        narrow = {row: wide for row in range(len(self.questions)) if (wide := self._other_width(row))}
        found = [*narrow.values(), *self._unclear_questions(narrow), *self._wrong_answers(narrow)]
        if found:
            raise refusals(found[:MOST])
        return self

    def _other_width(self, row: int) -> Refused | None:
        """Return what is wrong where every row has as many counts, but not as many as the question has answers."""
        question = self.questions[row]
        width = len(question.answers)
        counts = [len(one.answers[question.key].counts) for one in self.results if question.key in one.answers]
        if len(counts) < EVERY or len(set(counts)) > 1 or counts[0] == width:
            return None
        message = f"All {len(counts)} rows have {counts[0]} counts for this question, which has {width} answers."
        hint = (
            "An answer is missing here: add it at its place."
            if counts[0] > width
            else "An answer too many is named here, or each row lacks a count: write 0 where a cell is empty."
        )
        return Refused("column-count", message, hint, ("questions", row, "answers"))

    def _unclear_questions(self, narrow: Container[int]) -> Iterator[Refused]:
        for row, question in enumerate(self.questions):
            if row in narrow:
                continue  # With the answer that is missing, its weights and shares may be right.
            if question.weights and len(question.weights) != len(question.answers):
                message = f"There are {len(question.answers)} answers and {len(question.weights)} weights."
                yield Refused(
                    "column-count", message, "Give one weight for each answer.", ("questions", row, "weights")
                )
            for place, answer in enumerate(question.share_of):
                if answer not in question.answers:
                    message = f"{quoted(answer)} is not an answer to this question."
                    hint = nearest(answer, question.answers)
                    yield Refused("unknown-word", message, hint, ("questions", row, "share_of", place))

    def _wrong_answers(self, narrow: Container[int]) -> Iterator[Refused]:
        told = {question.key for row, question in enumerate(self.questions) if row in narrow}
        asked = {question.key: question for question in self.questions}
        for row, result in enumerate(self.results):
            for key, answers in result.answers.items():
                path = ("results", row, "answers", key)
                yield from not_numbers(answers.known_discrepancy, path)
                if key not in asked:
                    yield Refused(
                        "unknown-word", f"{quoted(key)} is not a question of this survey.", nearest(key, asked), path
                    )
                elif key not in told and len(answers.counts) != len(asked[key].answers):
                    message = (
                        f"There are {len(answers.counts)} counts; the question has {len(asked[key].answers)} answers."
                    )
                    yield Refused(
                        "column-count",
                        message,
                        "Give one count for each answer; 0 where a cell is empty.",
                        (*path, "counts"),
                    )

    def question(self, key: str) -> Question:
        """Return the question of a key."""
        return next(one for one in self.questions if one.key == key)


def score(question: Question, counts: tuple[int, ...]) -> Decimal | None:
    """Return the mean of the answers' weights, or nothing where the question has no score or nobody answered."""
    if not question.weights or not sum(counts):
        return None
    return Decimal(sum(weight * count for weight, count in zip(question.weights, counts, strict=True))) / sum(counts)


def share(question: Question, counts: tuple[int, ...]) -> Decimal | None:
    """Return the share in per cent of those who gave the answers that the question counts; nothing where nobody did."""
    chosen = sum(count for answer, count in zip(question.answers, counts, strict=True) if answer in question.share_of)
    return Decimal(100) * chosen / sum(counts) if sum(counts) else None
