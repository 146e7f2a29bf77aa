"""Which slip in the counts of a survey's row would make its score and its share come out as they are given."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from csportal.checks.sums.slips import swapped
from csportal.records.survey import score, share
from csportal.values.number import decimals_of, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.survey import Answers, Question

FEW = 2
"""How many slips are named that may be the one; of more, none is likelier than another."""
TEN = 10


def meant(question: Question, answers: Answers) -> str:
    """Return with which slip put right the figures would follow, as “if …” goes on; nothing where that cannot be told.

    Digits that have changed places and a nought too many or too few come before two counts that have changed places,
    and those before one digit that is another.
    """
    for ways in (_turned, _exchanged, _other_digit):
        found = [said for said, counts in ways(answers.counts) if follows(question, answers, counts)]
        if found:
            return ", or if ".join(found) if len(found) <= FEW else ""
    return ""


def follows(question: Question, answers: Answers, counts: tuple[int, ...]) -> bool:
    """Whether the score and the share of a row are what the counts make."""
    for given, exact in ((answers.score, score(question, counts)), (answers.share, share(question, counts))):
        if given is not None and (exact is None or rounded(exact, decimals_of(given)) != given):
            return False
    return True


def _turned(counts: tuple[int, ...]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for row, count in enumerate(counts):
        others = {int(one) for one in swapped(Decimal(count))}
        others |= {count * TEN} | ({count // TEN} if count % TEN == 0 else set())
        yield from ((f"“{count}” is “{one}”", _with(counts, {row: one})) for one in sorted(others - {count}))


def _exchanged(counts: tuple[int, ...]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for one, two in combinations(range(len(counts)), 2):
        said = f"“{counts[one]}” and “{counts[two]}” have changed places"
        yield said, _with(counts, {one: counts[two], two: counts[one]})


def _other_digit(counts: tuple[int, ...]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for row, count in enumerate(counts):
        typed = str(count)
        for place in range(len(typed)):
            for digit in "0123456789":
                one = int(f"{typed[:place]}{digit}{typed[place + 1 :]}")
                if one != count:
                    yield f"“{count}” is “{one}”", _with(counts, {row: one})


def _with(counts: tuple[int, ...], other: dict[int, int]) -> tuple[int, ...]:
    return tuple(other.get(row, count) for row, count in enumerate(counts))
