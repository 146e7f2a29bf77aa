"""A line that was pasted twice: where a sum does not come out, it is what most likely makes up the difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.problems import quoted

if TYPE_CHECKING:
    from csportal.records.figures import Figure

Parted = tuple[str, Mapping[str, "Figure"]]
"""The name of a line that is part of a sum, and its figures by column."""


def pasted(parts: Sequence[Parted], column: str, gap: Decimal) -> str:
    """Return a sentence on a line that stands twice on end and makes up the gap; nothing where there is none.

    `gap` is what the lines add up to, less what is given.
    """
    for one, other in pairwise(parts):
        if one == other and one[1][column] == gap and gap:
            return f"The line {quoted(one[0])} stands here twice; one of the two makes up the difference. "
    return ""
