"""A survey's results: the counts of each answer, with the score and the share, question by question or all together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.amounts import misprint
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.survey import Survey
from csportal.values.number import digits, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.survey import Answers, Question

SUBJECTS = (Survey,)


def table(portal: Portal, record: Survey) -> Table:  # noqa: ARG001 - every table is called alike
    """Return the whole survey: a row for each thing that was asked about, the columns of all questions."""
    columns = [_first(), _group()]
    columns += [column for question in record.questions for column in _columns(question, question.short_title)]
    rows = [
        Row(
            (
                one.title,
                one.group or "",
                *(cell for question in record.questions for cell in _cells(question, one.answers.get(question.key))),
            )
        )
        for one in record.results
    ]
    return Table(record.id, record.title, tuple(columns), tuple(rows), tuple(_notes(record)))


def of_question(record: Survey, question: Question) -> Table:
    """Return the results of one question, under the headings of the source."""
    rows: list[Row] = []
    group: str | None = ""
    for one in record.results:
        if one.group != group:
            group = one.group
            rows.append(Row((group or "Under no heading",), role="heading"))
        rows.append(Row((one.title, one.group or "", *_cells(question, one.answers.get(question.key)))))
    columns = (_first(), _group(), *_columns(question))
    caption = f"{question.title} Number of {record.of} by answer."
    return Table(
        f"{record.id}-{question.key}", caption, columns, tuple(rows), (question.note,) if question.note else ()
    )


def _first() -> Column:
    return Column("name", "Asked about", "What was asked about.")


def _group() -> Column:
    return Column("group", "Heading", "The heading that it stands under in the source.", hidden=True)


def _columns(question: Question, before: str = "") -> Iterator[Column]:
    """Yield a column for each answer, then the score and the share; `before` tells several questions apart."""
    lead, key = (f"{before}: ", f"{question.key.replace('-', '_')}_") if before else ("", "")
    for at, answer in enumerate(question.answers):
        yield Column(f"{key}answer_{at + 1}", f"{lead}{answer}", f"How many answered “{answer}”.", numeric=True)
    if question.weights:
        weights = ", ".join(
            f"{answer} counts {one}" for answer, one in zip(question.answers, question.weights, strict=True)
        )
        yield Column(f"{key}score", f"{lead}score", f"The mean of the answers: {weights}.", numeric=True)
    share = " or ".join(question.share_of)
    yield Column(f"{key}share", f"{lead}% {share}", f"The share that answered {share}.", numeric=True)


def _cells(question: Question, answers: Answers | None) -> Iterator[Number | str]:
    if answers is None:
        yield from [""] * (len(question.answers) + bool(question.weights) + 1)
        return
    yield from (Number(str(one), str(one)) for one in answers.counts)
    if question.weights:
        yield Number(shown(answers.score), digits(answers.score)) if answers.score is not None else Number("–", "")
    yield Number(f"{shown(answers.share)}%", digits(answers.share))


def _notes(record: Survey) -> Iterator[str]:
    yield from record.notes
    for one in record.results:
        for key, answers in one.answers.items():
            if answers.known_discrepancy:
                yield f"{one.title}, {record.question(key).short_title}: {misprint(answers.known_discrepancy)}"
