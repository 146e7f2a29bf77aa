"""Directions of travel: the word with its arrow, and what a figure is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.travel.change import as_a_whole
from csportal.derive.travel.direction import Direction, Travel

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi


def travel_words(direction: Direction) -> str:
    """Return the direction of travel with its arrow."""
    return f"{direction.arrow}\N{NO-BREAK SPACE}{direction.travel}".strip()


def since_words(kpi: Kpi, direction: Direction) -> str:
    """Return what a direction of travel is compared with."""
    if direction.travel == Travel.NO_COMPARISON or direction.earlier is None or direction.since is None:
        return "nothing to compare with"
    whole = as_a_whole(direction.since, direction.length)
    return f"{kpi.measure.say(direction.earlier)} {direction.since.when}{whole}"
