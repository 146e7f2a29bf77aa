"""What stands around the marks of a picture: the grid, the axes and their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from csportal.present.shapes.chart import Nodes
from csportal.publish.svg.lettering import LETTER, LETTERS, LINE, cut, number, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.present.shapes import Chart
    from csportal.publish.svg.box import Box

T = TypeVar("T")


def is_headed(chart: Chart) -> bool:
    """Whether a chart is columns of boxes under headings, and has no scale."""
    return any(isinstance(mark, Nodes) for mark in chart.marks)


def frame(chart: Chart, box: Box, *, narrow: bool) -> Iterator[str]:
    """Yield the elements around a box of marks; in a narrow picture categories are named elsewhere."""
    if is_headed(chart):
        yield from (words(heading, box.across(at), box.top - 8, style="t-strong") for at, heading in chart.x.ticks)
    elif chart.y.kind == "number":
        yield from _upright(chart, box, narrow=narrow)
    else:
        yield from _lying(chart, box, narrow=narrow)


def _upright(chart: Chart, box: Box, *, narrow: bool) -> Iterator[str]:
    for value, label in chart.y.ticks:
        yield f'<path class="grid" d="M{number(box.left)} {number(box.down(value))}H{number(box.right)}"/>'
        yield words(label, box.left - 8, box.down(value) + 5, "end")
    for at, label in _some(list(enumerate(chart.x.labels)), _most(chart) if narrow else 9):
        for row, line in enumerate(date_lines(label)):
            x = _within(box.across(at), line, box.right + 20)
            yield words(line, x, box.bottom + LINE * (row + 1) + 2, "middle")
    yield f'<path class="axis" d="M{number(box.left)} {number(box.bottom)}H{number(box.right)}"/>'


def _lying(chart: Chart, box: Box, *, narrow: bool) -> Iterator[str]:
    for value, label in _round(chart.x.ticks, 3 if narrow else 7):
        yield f'<path class="grid" d="M{number(box.across(value))} {number(box.top)}V{number(box.bottom)}"/>'
        yield words(label, _within(box.across(value), label, box.right + 20), box.bottom + LINE + 2, "middle")
    for at, label in enumerate(() if narrow else chart.y.labels):
        lines = lines_of(chart, label)
        for row, line in enumerate(lines):
            yield words(line, box.left - 10, box.down(at) + 5 + (row - (len(lines) - 1) / 2) * 15, "end")


def above(chart: Chart, box: Box) -> Iterator[str]:
    """Yield the names of categories above what they name, over the lines that cross them."""
    if chart.y.kind == "number" or is_headed(chart):
        return
    slot = box.height / max(len(chart.y.labels), 1)
    for at, label in enumerate(chart.y.labels):
        yield words(cut(label, (box.width + 8) / LETTER), box.left, box.down(at) - slot / 2 + 13, style="t-over")


def _most(chart: Chart) -> int:
    """Return how many labels a narrow picture has room for below: four if they are as short as a year."""
    years = all(len(line) <= 7 for label in chart.x.labels for line in date_lines(label))  # noqa: PLR2004 - 2011/12
    return 4 if years and len(chart.x.labels) == 4 else 3  # noqa: PLR2004 - four are all of them


def _some(items: Sequence[T], most: int) -> list[T]:
    """Return every so many of the items, so that no more than `most` labels stand side by side; the last one stays."""
    step = max(1, -(-len(items) // most))
    return list(reversed(list(items)[::-1][::step]))


def _round(steps: Sequence[tuple[float, str]], most: int) -> Sequence[tuple[float, str]]:
    """Return every so many steps of an axis of numbers, so that no more than `most` are labelled; nought is one."""
    step = max(1, -(-len(steps) // most))
    nought = next((at for at, (value, _) in enumerate(steps) if value == 0), 0)
    return steps[nought % step :: step]


def _within(x: float, text: str, high: float) -> float:
    """Return where the middle of a label goes so that it does not leave the picture."""
    half = len(text) * LETTER / 2
    return min(max(x, half), high - half)


def date_lines(label: str) -> list[str]:
    """Return a period's label in lines: its year goes under its months."""
    head, _, tail = label.rpartition(" ")
    return [head, tail] if head and len(label) > 8 else [label]  # noqa: PLR2004 - a year and a bit


def lines_of(chart: Chart, label: str, letters: int = 34) -> list[str]:
    """Return a category's label in one line or two; in one where the categories stand close."""
    if chart.close:
        return [cut(label, LETTERS)]
    if len(label) <= letters:
        return [label]
    head = label[: letters + 1].rpartition(" ")[0] or label[:letters]
    return [head, cut(label[len(head) :].strip(), letters)]
