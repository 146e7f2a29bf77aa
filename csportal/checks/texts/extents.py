"""From which line to which the sections of a source run, as far as the places that are named in it tell."""

from __future__ import annotations

from functools import cache

from csportal.values.pattern import lazy_pattern

LABEL = lazy_pattern(r"\d+(?:\.\d+)*[a-z]?")
PARTS = lazy_pattern(r"\d+|[a-z]")
FEWEST = 2
"""How many places on either side of a line put it into a section, where its own is not known: one may be wrong."""
MANY = 20
"""From how many places on the length of the source is known."""
BEYOND = 1.2
"""How many times that length a line has to be, to lie beyond its end."""


class Extent:
    """The lines of a section, or of all, each with the number of the place that gives it."""

    def __init__(self, lines: list[tuple[int, int]]) -> None:
        self.lines = sorted(lines)
        self.places = {at for _, at in lines}

    def without(self, at: int) -> tuple[int, int] | None:
        """Return the first and the last line that other places give, if there are any."""
        if not self.places - {at}:
            return None
        first = next(number for number, by in self.lines if by != at)
        return first, next(number for number, by in reversed(self.lines) if by != at)

    def gap(self, number: int, at: int, fewest: int) -> int:
        """Return how far apart the lines are, of other places, that a line lies between.

        That is nothing where it lies between none, or where fewer than so many places lie on either side.
        """
        if not self.lines[0][0] < number < self.lines[-1][0]:
            return 0
        before = [(line, by) for line, by in self.lines if line < number and by != at]
        after = [(line, by) for line, by in self.lines if line > number and by != at]
        if min(len({by for _, by in side}) for side in (before, after)) < fewest:
            return 0
        return after[0][0] - before[-1][0]


def elsewhere(number: int, at: int, own: str, extents: dict[str, Extent]) -> str:
    """Return in which other section a line lies. Sections that overlap tell nothing of each other.

    A place in several sections is left alone: its lines may be those of footnotes, which stand where a page ends.
    """
    mine = extents[own].without(at) if own in extents else None
    if own not in extents or (mine and mine[0] <= number <= mine[1]):
        return ""
    for label, extent in extents.items():
        gap = extent.gap(number, at, 1 if mine else FEWEST)
        if not gap or _is_part(label, own):
            continue
        away = min(abs(number - edge) for edge in mine) if mine else gap + 1
        first, last = extent.without(at) or (0, 0)
        # Of two places that are apart from their section, the one further away is the wrong one.
        if away > gap and not (mine and mine[0] <= last and first <= mine[1]):
            beside = f"; those of section {own} run from {mine[0]} to {mine[1]}" if mine else ""
            return f"in section {label}, whose lines run from {first} to {last}{beside}"
    return ""


def beyond(number: int, at: int, whole: Extent) -> str:
    """Return that a line lies behind every other, where it does by far."""
    span = whole.without(at)
    if not span or len(whole.places) <= MANY or number <= BEYOND * span[1]:
        return ""
    return f"behind every other line: the last is {span[1]}"


def _is_part(label: str, other: str) -> bool:
    """Whether a section is a part of the other, or the other way about."""
    here, there = _steps(label), _steps(other)
    return here[: len(there)] == there or there[: len(here)] == here


@cache
def _steps(label: str) -> tuple[int, ...]:
    """Return the numbers and letters that a section is named by, one for each step down."""
    return tuple(int(part) if part.isdigit() else ord(part) for part in PARTS.findall(label))
