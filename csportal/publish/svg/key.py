"""The key of a chart of bars side by side: a name for each colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Bars
from csportal.publish.svg.lettering import LETTER, LINE, cut, number, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.present.shapes import Chart

Key = list[list[tuple[float, str, str]]]
"""Rows of entries, each with where it begins: (x, name, role)."""


def key_of(chart: Chart, width: float) -> Key:
    """Return the key of a chart in a picture of a width; no rows where it needs none."""
    rows: Key = []
    x = width
    for whole, role in _names(chart):
        name = cut(whole, (width - 46) / LETTER)
        wide = 34 + len(name) * LETTER
        if not rows or x + wide > width:
            rows.append([])
            x = 12.0
        rows[-1].append((x, name, role))
        x += wide
    return rows


def _names(chart: Chart) -> list[tuple[str, str]]:
    """Return the names and colours that need a key: bars side by side."""
    bars = [(mark.name, mark.role) for mark in chart.marks if isinstance(mark, Bars)]
    return bars if len(bars) > 1 else []


def height_of(key: Key) -> int:
    """Return the room that a key takes."""
    return LINE * (len(key) > 0) + (LINE + 4) * max(len(key) - 1, 0)


def written(key: Key) -> Iterator[str]:
    """Yield the elements of a key."""
    for row, names in enumerate(key):
        y = 2.0 + row * (LINE + 4)
        for x, name, role in names:
            yield f'<rect class="f c-{role}" x="{number(x)}" y="{number(y)}" width="12" height="12"/>'
            yield words(name, x + 18, y + 11)
