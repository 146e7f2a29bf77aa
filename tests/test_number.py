"""Numbers as councils print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.problems import UnreadableError
from csportal.values.figure import Missing, parse_figure
from csportal.values.number import decimals_of, digits, parse_number, percent, rounded, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("85", "85"),
        ("0", "0"),
        ("-1.43", "-1.43"),
        ("12.50", "12.50"),
        ("7,152", "7152"),
        ("1,234,567.8", "1234567.8"),
        ("(56)", "-56"),
        ("( 56 )", "-56"),
        ("(1,056)", "-1056"),
        ("85%", "85"),
        ("85 %", "85"),
        ("-1.43%", "-1.43"),
        (" 85 ", "85"),
        ("\u00a085", "85"),
        ("010", "10"),
    ],
)
def test_number_is_read(text, expected):
    """A number is read exactly as it is printed, with its commas, brackets, per cent sign and decimals."""
    assert str(parse_number(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "-", ".", ".5", "5.", "5O", "1e3", "1E3", "NaN", "Infinity", "-Infinity", "0x1F", "1_000", "78,4", "1,23",
        "12,34,567", "1.234.567", "--5", "+5", "(-5)", "(5", "5)", "()", "5 6", "£5", "5k", "1/2", "9" * 25, "five",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text):
    """Text that a reader could not take for one number is refused with a way out."""
    with pytest.raises(UnreadableError) as refused:
        parse_number(text)

    assert refused.value.code == "not-a-number"
    assert refused.value.hint


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-0.5", 0, "-1"),
        ("-2.5", 0, "-3"),
        ("2.49", 0, "2"),
        ("58.95", 1, "59.0"),
        ("58.949", 1, "58.9"),
        ("0.125", 2, "0.13"),
        ("-0.125", 2, "-0.13"),
        ("7", 2, "7"),
        ("999.95", 1, "1000.0"),
    ],
)
def test_halves_are_rounded_away_from_nought(number, decimals, expected):
    """A half is rounded away from nought, as a reader would, and not to the even neighbour."""
    assert str(rounded(Decimal(number), decimals)) == expected


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [
        ("7152", None, "7,152"),
        ("12.50", None, "12.50"),
        ("-1234.5", None, "-1,234.5"),
        ("999", None, "999"),
        ("0", None, "0"),
        ("-0", None, "0"),
        ("-0.0", None, "0.0"),
        ("78.44", 1, "78.4"),
        ("78", 1, "78"),
        ("-0.04", 1, "0.0"),
        ("1000000", 0, "1,000,000"),
        ("1E+3", None, "1,000"),
    ],
)
def test_number_is_shown(number, decimals, expected):
    """A number is shown with commas and its decimals, and nought never has a minus."""
    assert shown(Decimal(number), decimals) == expected


@pytest.mark.parametrize(
    ("share", "limit", "expected"),
    [
        ("10.4", None, "10%"),
        ("10.5", None, "11%"),
        ("0", None, "0%"),
        ("0.4", None, "less than 1%"),
        # Within half a point of the limit, with as many decimals as tell it from the limit.
        ("10.4", "10", "10.4%"),
        ("9.6", "10", "9.6%"),
        ("10.04", "10", "10.04%"),
        ("9.996", "10", "9.996%"),
        ("10.5", "10", "10.5%"),
        ("9.5", "10", "9.5%"),
        ("10.333333333333333333333333333", "10", "10.3%"),
        ("0.3", "0", "0.3%"),
        ("12.54", "12.5", "12.54%"),
        # On it, or further away.
        ("10", "10", "10%"),
        ("10.000", "10", "10%"),
        ("0", "0", "0%"),
        ("10.51", "10", "11%"),
        ("9.49", "10", "9%"),
        ("0.4", "10", "less than 1%"),
        ("386.4", "10", "386%"),
    ],
)
def test_share_shows_on_which_side_of_a_limit_it_lies(share, limit, expected):
    """A share is in whole per cent, unless that would hide on which side of a limit it is."""
    assert percent(Decimal(share), None if limit is None else Decimal(limit)) == expected


@pytest.mark.parametrize(("number", "expected"), [("7152", "7152"), ("12.50", "12.50"), ("1E+3", "1000"), ("-5", "-5")])
def test_number_for_machines(number, expected):
    """A number in open data has no commas and no exponent."""
    assert digits(Decimal(number)) == expected


@pytest.mark.parametrize(("number", "expected"), [("5", 0), ("5.0", 1), ("12.50", 2), ("1E+3", 0)])
def test_decimals_are_those_typed(number, expected):
    """A number has as many decimals as it was typed with."""
    assert decimals_of(Decimal(number)) == expected


@pytest.mark.parametrize("word", list(Missing))
def test_word_for_a_missing_figure(word):
    """A word says why there is no number."""
    assert parse_figure(f" {word} ") is word


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("n/a", "Write “not-applicable”."),
        ("N/A", "Write “not-applicable”."),
        ("c", "Write “suppressed”."),
        ("x", "Write “not-available”."),
        ("New indicator", "Write “new”."),
        ("supressed", "Did you mean “suppressed”?"),
        ("about right", "Use one of: low, new, not-applicable, not-available, suppressed, unreliable."),
    ],
)
def test_word_nearly_right(text, hint):
    """A word that is not one of those for a missing figure is answered with the one that is meant."""
    with pytest.raises(UnreadableError) as refused:
        parse_figure(text)

    assert (refused.value.code, refused.value.hint) == ("not-a-number", hint)
