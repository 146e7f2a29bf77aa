"""Figures: a number, or the word that says why there is none."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from csportal.problems import UnreadableError, nearest, quoted
from csportal.values.number import letters, odd_space, parse_number


class Missing(StrEnum):
    """Why there is no number. The letters are the Government Statistical Service's, as the DfE uses them."""

    NEW = "new"
    NOT_APPLICABLE = "not-applicable"
    NOT_AVAILABLE = "not-available"
    SUPPRESSED = "suppressed"
    LOW = "low"
    UNRELIABLE = "unreliable"

    @property
    def symbol(self) -> str:
        """The statistical symbol that open data carries in place of the number."""
        return {"suppressed": "c", "low": "low", "unreliable": "u", "not-available": "x"}.get(self.value, "z")

    @property
    def words(self) -> str:
        """What a reader sees in place of the number."""
        return {
            "new": "New measure",
            "not-applicable": "Not applicable",
            "not-available": "Not available",
            "suppressed": "Suppressed",
            "low": "Rounds to nought",
            "unreliable": "In doubt",
        }[self.value]


SLIPS = {"n/a": Missing.NOT_APPLICABLE, "na": Missing.NOT_APPLICABLE, "z": Missing.NOT_APPLICABLE,
         "c": Missing.SUPPRESSED, "x": Missing.NOT_AVAILABLE, "u": Missing.UNRELIABLE,
         "new indicator": Missing.NEW}  # fmt: skip

TO_COME = {"tbc", "tba", "tbd", "to be confirmed", "to be advised", "awaited", "awaiting data", "pending", "due"}
IS_DUE = "For a figure that is yet to come write when it is expected: {due: 2011-10}."

WORDS = {str(one): one for one in Missing}

Figure = Decimal | Missing
"""A number, or why there is none."""


def parse_figure(text: str) -> Figure:
    """Return the number or the word.

    Raises:
        UnreadableError: neither a number (`not-a-number`) nor one of the words.

    """
    word = text.strip()
    if word in WORDS:
        return WORDS[word]
    try:
        return parse_number(word)
    except UnreadableError as error:
        if any(letter.isalpha() for letter in word) and not odd_space(word):
            slip = SLIPS.get(word.lower())
            hint = f"Write {quoted(slip)}." if slip else nearest(word, list(Missing))
            hint = IS_DUE if word.lower() in TO_COME else letters(word) or hint
            message = f"{quoted(word)} is not a number, nor a word that says why there is none."
            raise UnreadableError("not-a-number", message, hint) from None
        raise error from None
