"""How one number is another that was mistyped, and the numbers that a text states: what rules for slips look at."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.values.number import decimals_of, digits
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBER = lazy_pattern(
    r"(?<![\w.,/-])(?<!per )(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w/]|[.,-]\d|-\w)(?=((?: \S+){0,3}))"
)
"""A number by itself, no part of a date or a reference, with the words after it."""
YEARS = range(1900, 2100)
SHORTEST, LONG = 3, 4
"""From how many digits on two numbers are not alike by chance, where two digits or one are not the same."""
POWERS = (10, 100, 1000)


def stated(text: str) -> Iterator[tuple[Decimal, str]]:
    """Yield each number of a text, with the words after it; years, and of how many a rate is, are left out."""
    for number, after in NUMBER.findall(text):
        found = Decimal(number.replace(",", ""))
        if found not in YEARS:
            yield found, after


def swapped(figure: Decimal) -> Iterator[Decimal]:
    """Yield what a figure would be with two of its digits, side by side, the other way round."""
    given = digits(figure)
    places = [row for row, sign in enumerate(given) if sign.isdigit()]
    for one, two in pairwise(places):
        if given[one] != given[two] and (one != places[0] or given[two] != "0"):
            signs = list(given)
            signs[one], signs[two] = signs[two], signs[one]
            yield Decimal("".join(signs))


def slip(figure: Decimal, other: Decimal, *, alone: bool) -> str:
    """Return how a figure looks like the other mistyped, or nothing.

    `alone` says that the two are known to be of the same thing, so that even one digit with a nought too many tells.
    """
    low, high = sorted((figure, other))
    if low <= 0 or low == high:
        return ""
    one, two = (digits(number).replace(".", "") for number in (figure, other))
    if ((alone and figure > other) or len(one.strip("0")) >= SHORTEST) and high / low in POWERS:
        return f"one is {high / low:,.0f} times the other"
    if len(one) != len(two) or decimals_of(figure) != decimals_of(other) or figure in YEARS:
        return ""
    apart = [row for row in range(len(one)) if one[row] != two[row]]
    if len(one) >= SHORTEST and len(apart) == 2:  # noqa: PLR2004 - the two that change places
        first, last = apart
        if last == first + 1 and one[first] == two[last] and one[last] == two[first]:
            return "two digits may have changed places"
    return "one digit is not the same" if len(one) > LONG and len(apart) == 1 else ""
