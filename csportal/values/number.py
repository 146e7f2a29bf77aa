"""Numbers as councils print them: read as exact decimals, rounded half up, written with commas."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from itertools import count
from typing import Self

from csportal.problems import UnreadableError, quoted

PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?")
COMMAS = re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
GROUPS = re.compile(r"-?[0-9]{1,3}(?: [0-9]{3})+(?:\.[0-9]+)?")
LONGEST = 24
ODD_SPACES = {
    "\N{NO-BREAK SPACE}": "a no-break space",
    "\N{NARROW NO-BREAK SPACE}": "a narrow no-break space",
    "\N{THIN SPACE}": "a thin space",
    "\N{ZERO WIDTH SPACE}": "an invisible space",
    "\N{ZERO WIDTH NO-BREAK SPACE}": "an invisible space",
}
"""What other programs put in place of a space."""
RETYPE = "Delete it and type the line again: an ordinary space after the colon, and none within a number."
LETTERS = "OolI"
LIKE_DIGITS = str.maketrans(LETTERS, "0011")
HALF = Decimal("0.5")


def parse_number(text: str) -> Decimal:
    """Return the number that the text prints: `85`, `-1.43`, `7,152`, `(56)` for minus 56, `85%`.

    Raises:
        UnreadableError: the text is not a number (`not-a-number`).

    """
    if len(text) <= LONGEST and PLAIN.fullmatch(text):
        return Decimal(text)
    bare = text.strip().removesuffix("%").strip()
    bracketed = bare.startswith("(") and bare.endswith(")")
    if bracketed:
        bare = bare[1:-1].strip()
        if bare.startswith("-"):
            hint = "Keep the brackets or the minus, as the source prints it."
            raise UnreadableError("not-a-number", f"{quoted(text)} has both brackets and a minus.", hint)
    if len(bare) > LONGEST or not (PLAIN.fullmatch(bare) or COMMAS.fullmatch(bare)):
        if space := odd_space(bare):
            raise UnreadableError("not-a-number", f"There is {space} in {quoted(text)}.", RETYPE)
        hint = _several(bare) or _half_bracketed(bare) or _comma(bare) or letters(bare)
        hint = hint or "Write digits only, with a full stop before decimals, for example 78.4 or 7152."
        raise UnreadableError("not-a-number", f"{quoted(text)} is not a number.", hint)
    number = Decimal(bare.replace(",", ""))
    return -number if bracketed else number


def _several(text: str) -> str:
    """Return the way out where several numbers stand side by side, or a space stands in place of a comma."""
    parts = text.split()
    if len(parts) < 2 or not all(PLAIN.fullmatch(one) or COMMAS.fullmatch(one) for one in parts):  # noqa: PLR2004
        return ""
    many = "two" if not parts[2:] else len(parts)
    told = f"these are {many} numbers; in a list a comma is missing: {', '.join(parts)}."
    if GROUPS.fullmatch(text):
        return f"If this is one number, write it without the space: {''.join(parts)}. Else {told}"
    return f"T{told[1:]}"


def letters(text: str) -> str:
    """Return the way out where a letter was typed that looks like a digit; else nothing."""
    mended, found = text.translate(LIKE_DIGITS), [sign for sign in text if sign in LETTERS]
    is_number = PLAIN.fullmatch(mended) or COMMAS.fullmatch(mended)
    if not found or not is_number or not any(sign.isdigit() for sign in text):
        return ""
    return f"It holds the letter {quoted(found[0])}: if that is to be a digit, write {mended}."


def _half_bracketed(bare: str) -> str:
    """Return the way out where one of the two brackets of a figure below nought is lost; else nothing."""
    inner = bare.strip("()").strip()
    if bare.startswith("(") == bare.endswith(")") or not (PLAIN.fullmatch(inner) or COMMAS.fullmatch(inner)):
        return ""
    lost = "closing" if bare.startswith("(") else "opening"
    return f"The {lost} bracket is missing: write ({inner}), which is a figure below nought, or {inner}."


def odd_space(text: str) -> str:
    """Return what the text holds that looks like a space, or like nothing, and is neither; else nothing."""
    for letter in text:
        name = ODD_SPACES.get(letter) or (unicodedata.category(letter) in {"Zs", "Cf"} and letter != " ")
        if name:
            return name if isinstance(name, str) else "a space that is no ordinary one"
    return ""


class Printed(Decimal):
    """An amount of a money table, which remembers how it is printed: `(11)` and `-11` are the same amount."""

    text: str

    def __new__(cls, text: str) -> Self:
        """Read the amount.

        Raises:
            UnreadableError: the text is not a number, or is one in per cent (`not-a-number`).

        """
        if text.rstrip().endswith("%"):
            raise UnreadableError("not-a-number", f"{quoted(text)} is not an amount of money.", "Leave the % out.")
        made = super().__new__(cls, parse_number(text))
        made.text = text.strip()
        return made

    @property
    def in_brackets(self) -> bool:
        """Whether the source prints it in brackets."""
        return self.text.startswith("(")


def rounded(number: Decimal, decimals: int) -> Decimal:
    """Return the number at published precision, half up (away from nought), as a reader would round it.

    A number typed with fewer decimals stays as it is printed: 85 does not become 85.0.
    """
    if decimals_of(number) <= decimals:
        return number
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def decimals_of(number: Decimal) -> int:
    """Return how many decimals the number was typed with."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def plain(number: Decimal) -> Decimal:
    """Return the number without noughts at the end of its decimals."""
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize()


def shown(number: Decimal, decimals: int | None = None) -> str:
    """Return the number for a page: rounded if asked, with commas from 1,000."""
    number = number if decimals is None else rounded(number, decimals)
    return f"{number + 0:,f}" if number else f"{abs(number):,f}"


def digits(number: Decimal) -> str:
    """Return the number for a machine: no commas, no exponent, its decimals kept."""
    return f"{number:f}"


def percent(share: Decimal, limit: Decimal | None = None) -> str:
    """Return a share in whole per cent, half up; one that is not nought is never called 0%.

    Within half a point of a limit that it is held against it has one decimal, or as many as it takes to see on which
    side of the limit it is: 10.4% of a limit of 10%, 10.04%, but 10% if it is just that.
    """
    if limit is not None and 0 < abs(share - limit) <= HALF:
        tried = (rounded(share, places) for places in count(1))
        return f"{shown(next(one for one in tried if one != limit))}%"
    return "less than 1%" if 0 < abs(share) < 1 else f"{shown(share, 0)}%"


def _comma(bare: str) -> str:
    """Return the way out where a comma stands before decimals; else nothing."""
    if not re.fullmatch(r"-?[0-9]+,[0-9]{1,2}", bare):
        return ""
    return f"A full stop stands before decimals: if that is what the comma is for, write {bare.replace(',', '.')}."
