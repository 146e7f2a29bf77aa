"""The scores and shares of a survey as its counts make them, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.records.survey import score, share
from csportal.values.number import decimals_of, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.records.base import Discrepancy
    from csportal.records.budget import Path
    from csportal.records.survey import Survey


@dataclass(frozen=True)
class Worked:
    """One score or share: as printed, and as the counts make it."""

    path: Path
    title: str
    column: str
    printed: Decimal
    computed: Decimal
    known: Discrepancy | None


def worked(survey: Survey) -> Iterator[Worked]:
    """Yield each printed score and share that can be worked out, rounded half up as it is printed.

    What does not come out is rounded as the others of its kind are, since its own point may be what is wrong.
    """
    usual = {"score": _usual(survey, "score"), "share": _usual(survey, "share")}
    for row, result in enumerate(survey.results):
        for key, answers in result.answers.items():
            question = survey.question(key)
            figures = {"score": (answers.score, score), "share": (answers.share, share)}
            for column, (given, work) in figures.items():
                exact = work(question, answers.counts)
                if given is not None and exact is not None:
                    found, path = rounded(exact, decimals_of(given)), ("results", row, "answers", key)
                    if found != given:
                        found = rounded(exact, max(decimals_of(given), usual[column]))
                    yield Worked(path, result.title, column, given, found, answers.known_discrepancy)


def _usual(survey: Survey, column: str) -> int:
    """Return how many decimals most of the printed scores, or shares, have."""
    given = [getattr(answers, column) for result in survey.results for answers in result.answers.values()]
    places = [decimals_of(one) for one in given if one is not None]
    return max(places, key=places.count, default=0)
