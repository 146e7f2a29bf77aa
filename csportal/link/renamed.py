"""The way out where an id stands nowhere because its file was deleted or renamed, rather than misspelt."""

from __future__ import annotations

import re

from csportal.problems import TAKE_BACK, nearest_of, quoted

YEARS = re.compile(r"20\d\d-\d\d")
SHORT = 3
"""A part of an id with so few letters is no word by itself."""


def other_years(id: str, like: str | None) -> str:
    """Return the way out where only a file of other years is there, which may be the one that is named."""
    if not like or YEARS.sub("", id) != YEARS.sub("", like):
        return ""
    return f"Was the file renamed to {quoted(like)}? Check its years: give it its name back, or name it here."


def deleted(id: str, like: str | None) -> str:
    """Return the way out where the nearest id has another word in one place: it is hardly the one that is named."""
    parts, others = id.split("-"), (like or "").split("-")
    odd = [pair for pair in zip(parts, others, strict=False) if pair[0] != pair[1]]
    if len(parts) != len(others) or len(odd) != 1 or not all(len(one) > SHORT and one.isalpha() for one in odd[0]):
        return ""
    if nearest_of(odd[0][0], odd[0][1:]):
        return ""
    return f"Was it deleted or renamed? Then {TAKE_BACK}, or write its new name. If not, did you mean {quoted(like)}?"
