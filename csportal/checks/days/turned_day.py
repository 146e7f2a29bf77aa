"""A day whose day and month have changed places, as they do between the two ways to write a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def turned(one: date, other: date) -> bool:
    """Whether the two are one day, but for the day and the month, which have changed places."""
    return one != other and (one.year, one.month, one.day) == (other.year, other.day, other.month)
