"""The figures that a text gives, and those that a measure has: what the rules for words beside figures look at."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.number import decimals_of, rounded
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from csportal.records.kpi import Kpi

NUMBER = r"(?<![\w.,/£-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""A number by itself: no part of a date, a period, a reference or an amount of money."""
SIGN = r" ?(?:%|per ?cent\b(?! points))"
PER_CENT = lazy_pattern(f"({NUMBER}){SIGN}")
ANY = lazy_pattern(r"\d[\d,]*(?:\.\d+)?")
WORD = lazy_pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
APART = {"commentary", "action", "judgement", "accepted", "source", "decimals", "tolerance", "per", "lag_days"}
"""The fields whose numbers are not the measure's own."""
UP_TO_TWENTY = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
                "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
                "twenty"]  # fmt: skip
NUMERALS = {word: number for number, word in enumerate(UP_TO_TWENTY, 1)}
FEW = {
    "the", "and", "for", "that", "which", "who", "whose", "with", "from", "than", "this", "these", "those", "was",
    "were", "are", "has", "have", "had", "been", "being", "its", "our", "their", "all", "they", "not", "but", "more",
    "number", "share", "percentage", "proportion", "rate", "count", "of", "in", "on", "to", "by", "at", "as", "or",
    "an", "a", "is", "be", "it", "how", "many", "per", "cent",
}  # fmt: skip
"""Words that say nothing of what a measure is about."""


def read(number: str) -> Decimal:
    """Return a number as a text gives it."""
    return Decimal(number.replace(",", ""))


def is_per_cent(word: str) -> bool:
    """Whether a word as it is typed is, or ends, a figure in per cent."""
    return "%" in word or word.startswith(("cent", "percent"))


def stems(text: str) -> set[str]:
    """Return the beginnings of the words that say what a text is about."""
    return {word[:5] for word in WORD.findall(text.lower().replace("’", "'")) if word not in FEW}


def vocabulary(kpi: Kpi) -> set[str]:
    """Return the beginnings of the words that a measure is named and defined by."""
    return stems(f"{kpi.title} {kpi.in_words or ''} {kpi.definition}")


def figures_of(kpi: Kpi, *, apart: Collection[str] = ()) -> set[Decimal]:
    """Return every number that stands in the measure's file but for what is said of its values, and other fields."""
    found: set[Decimal] = set()
    trees: list[object] = [kpi.home.entry.tree]
    for tree in trees:
        if isinstance(tree, str):
            found |= {read(one.rstrip(",")) for one in ANY.findall(tree)}
        elif isinstance(tree, dict):
            trees += [one for key, one in tree.items() if key not in APART and key not in apart]
        elif isinstance(tree, list):
            trees += tree
    return found


def is_among(number: Decimal, figures: Iterable[Decimal]) -> bool:
    """Whether one of the figures is the number, as a text would round it."""
    return any(rounded(one, decimals_of(number)) == number for one in figures)


def follows_from(number: Decimal, kpi: Kpi) -> bool:
    """Whether the number is what two of the measure's values differ by, what one lacks to 100, or a change."""
    values = {entry.value for entry in kpi.values.values() if isinstance(entry.value, Decimal)}
    return is_among(number, _made(sorted(values | ({kpi.start.value} if kpi.start else set()))))


def _made(figures: list[Decimal]) -> Iterator[Decimal]:
    for row, one in enumerate(figures):
        yield abs(100 - one)
        for other in figures[row + 1 :]:
            yield other - one
            for base in (one, other):
                if base:
                    yield (other - one) / base * 100
