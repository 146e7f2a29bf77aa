"""What makes most scores, or most shares, of a survey's question wrong at once: its weights, or the answers counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from csportal.checks.sums.survey_rows import worked
from csportal.problems import quoted
from csportal.records.survey import score, share
from csportal.values.number import decimals_of, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.survey_rows import Worked
    from csportal.records.budget import Path
    from csportal.records.survey import Question, Survey

FEWEST = 3
"""From how many figures on that are wrong it is most likely not they that are."""
MOST_ANSWERS = 6
"""Up to how many answers every order of the weights, and every choice of answers, is tried."""
WEIGHTS = "Check the weights: one for each answer, in the order of the answers."
CHOSEN = "Check which answers the source counts, and the order of the answers."
TURNED = ", but what they make the other way round"


@dataclass(frozen=True)
class Cause:
    """One line of a question that most figures of a column do not follow from."""

    question: str
    column: str
    path: Path
    message: str
    hint: str


def causes(survey: Survey) -> Iterator[Cause]:
    """Yield the cause of each column of a question of which most figures do not follow from their counts.

    Where another choice makes all of them follow, a few are enough.
    """
    every: dict[tuple[str, str], list[Worked]] = defaultdict(list)
    for one in worked(survey):
        if not (one.known and one.known.column == one.column):
            every[str(one.path[-1]), one.column].append(one)
    for (key, column), given in every.items():
        wrong = sum(one.printed != one.computed for one in given)
        if wrong < FEWEST:
            continue
        row = next(row for row, question in enumerate(survey.questions) if question.key == key)
        field = "weights" if column == "score" else "share_of"
        choices = _weights if column == "score" else _choices
        fitting = next((one for one in choices(survey.questions[row]) if _fit(survey, row, field, one, given)), None)
        if fitting or wrong > len(given) / 2:
            yield (_of_weights if column == "score" else _of_share)(survey, row, fitting, wrong)


def _of_weights(survey: Survey, row: int, fitting: tuple[object, ...] | None, wrong: int) -> Cause:
    question = survey.questions[row]
    is_turned = fitting == question.weights[::-1]
    message = f"{wrong} scores are not what these weights make{TURNED * is_turned}."
    better = f"All follow from weights: [{', '.join(map(str, fitting))}]. " if fitting and not is_turned else ""
    return Cause(question.key, "score", ("questions", row, "weights"), message, better + WEIGHTS)


def _of_share(survey: Survey, row: int, fitting: tuple[object, ...] | None, wrong: int) -> Cause:
    question = survey.questions[row]
    said = ", ".join(map(quoted, question.share_of))
    message = f"{wrong} shares are not those of {said}."
    if other := _in_another_order(survey, question):
        order = ", ".join(map(quoted, other.answers))
        hint = f"The question {quoted(other.key)} has its answers in another order: {order}. Check the order here."
        return Cause(question.key, "share", ("questions", row, "answers"), message, hint)
    better = f"All follow from share_of: [{', '.join(_typed(str(one)) for one in fitting)}]. " if fitting else ""
    return Cause(question.key, "share", ("questions", row, "share_of"), message, better + CHOSEN)


def _in_another_order(survey: Survey, question: Question) -> Question | None:
    """Return another question that has some of the same answers, but not in this order."""
    for other in survey.questions:
        own = [one for one in question.answers if one in other.answers]
        if own != [one for one in other.answers if one in question.answers]:
            return other
    return None


def _typed(answer: str) -> str:
    """Return an answer as it is typed in a list."""
    return answer if answer.replace(" ", "").isalpha() and answer.lower() not in {"yes", "no"} else f'"{answer}"'


def _weights(question: Question) -> Iterator[tuple[object, ...]]:
    """Yield other weights that a question may have, the likeliest first."""
    number = len(question.weights)
    yield question.weights[::-1]
    for least in (1, 0):
        yield tuple(range(least + number - 1, least - 1, -1))
        yield tuple(range(least, least + number))
    if number <= MOST_ANSWERS:
        yield from permutations(question.weights)


def _choices(question: Question) -> Iterator[tuple[object, ...]]:
    """Yield the answers of which the share may be, fewest first."""
    if len(question.answers) <= MOST_ANSWERS:
        for number in range(1, len(question.answers)):
            yield from combinations(question.answers, number)


def _fit(survey: Survey, row: int, field: str, value: tuple[object, ...], given: list[Worked]) -> bool:
    """Whether all figures follow where the question has another value in a field."""
    question = survey.questions[row]
    other, work = question.model_copy(update={field: value}), score if field == "weights" else share
    for one in given:
        exact = work(other, survey.results[int(one.path[1])].answers[question.key].counts)
        if exact is None or rounded(exact, decimals_of(one.printed)) != one.printed:
            return False
    return True
