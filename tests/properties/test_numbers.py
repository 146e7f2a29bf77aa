"""What holds of every number, however it is printed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from csportal.values.figure import Missing, parse_figure
from csportal.values.number import Printed, decimals_of, digits, parse_number, rounded, shown
from csportal.values.sums import tolerance, unit_of
from tests.properties.settings import tried, tries

NUMBERS = st.decimals(-(10**12), 10**12, places=3) | st.integers(0, 6).flatmap(
    lambda places: st.decimals(-(10**9), 10**9, places=places)
)
DECIMALS = st.integers(0, 6)


@tries(200)
@given(NUMBERS)
def test_number_is_read_back(number):
    """What is shown to a reader, and what is written for a machine, is read as the same number with its decimals."""
    assert parse_number(digits(number)) == parse_number(shown(number)) == number
    assert decimals_of(parse_number(shown(number))) == decimals_of(number)
    assert shown(parse_number(shown(number))) == shown(number)


@tries(200)
@given(NUMBERS.map(abs))
def test_brackets_and_minus_are_the_same(number):
    """A number in brackets is the one with a minus, with commas or without, and with a per cent sign or without."""
    negative = -number

    for text in (
        f"({number:f})",
        f"({number:,f})",
        f"( {number:f} )",
        f"-{number:f}",
        f"-{number:,f}%",
        f"({number:f})%",
    ):
        assert parse_number(text) == negative


@tries(200)
@given(NUMBERS, DECIMALS)
def test_halves_are_rounded_away_from_nought(number, decimals):
    """A rounded number is the nearest one at its precision, the one further from nought where two are as near."""
    actual = rounded(number, decimals)
    step = Fraction(1, 10**decimals)
    whole, rest = divmod(abs(Fraction(number)), step)
    expected = (whole + (rest * 2 >= step)) * step * (-1 if number < 0 else 1)

    assert Fraction(actual) == expected
    assert actual == number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    assert decimals_of(actual) == min(decimals, decimals_of(number))
    assert rounded(actual, decimals) == actual


@tries(200)
@given(NUMBERS, DECIMALS)
def test_nought_has_no_minus(number, decimals):
    """What is shown has a minus only if some digit of it is not nought, and commas in threes."""
    actual = shown(number, decimals)

    assert actual.startswith("-") == (rounded(number, decimals) < 0)
    assert all(len(group) == 3 for group in actual.lstrip("-").partition(".")[0].split(",")[1:])


@tries(200)
@given(NUMBERS, st.booleans(), st.booleans())
def test_amount_remembers_how_it_is_printed(number, in_brackets, has_commas):
    """An amount keeps its text, and is the number that its text says."""
    bare = f"{abs(number):,f}" if has_commas else f"{abs(number):f}"
    text = f"({bare})" if in_brackets else bare
    amount = Printed(f" {text} ")

    assert amount.text == text
    assert amount.in_brackets == in_brackets
    assert amount == parse_number(text) == (-abs(number) if in_brackets else abs(number))


@tries(300)
@given(st.text(max_size=30) | st.text("0123456789.,()-+%£eE xX_²٣８", max_size=20))
def test_any_text_is_a_figure_or_is_refused(text):
    """Whatever is typed is a plain number, a word for none, or is refused with a way out."""
    figure, refused = tried(parse_figure, text)

    if refused:
        assert refused.code == "not-a-number"
        assert refused.message.endswith(".")
        assert refused.hint
    if figure is not None:
        assert isinstance(figure, Missing) or (figure.is_finite() and parse_number(digits(figure)) == figure)
        assert text.isascii() or text.strip().isascii()


@tries(100)
@given(st.lists(st.decimals(-(10**6), 10**6, places=4), min_size=1, max_size=30), st.integers(0, 3))
def test_rounded_parts_stand_within_tolerance(exact, decimals):
    """Parts and their total, each rounded by itself, differ by no more than rounding can explain."""
    parts = [rounded(part, decimals) for part in exact]
    total = rounded(sum(exact, Decimal()), decimals)
    unit = Decimal(1).scaleb(-decimals)

    assert abs(total - sum(parts, Decimal())) <= tolerance(len(parts), unit)
    assert unit_of([*parts, total, unit]) == unit
