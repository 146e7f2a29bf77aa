"""Charts as static SVG: drawn before any script, with colours by class so that styles decide light, dark and print."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from csportal.present.shapes import Bars, Chart, Rule
from csportal.present.shapes.chart import Nodes
from csportal.publish.svg.box import Box
from csportal.publish.svg.labels import labels
from csportal.publish.svg.lettering import LETTER, LETTERS, cut, number, words
from csportal.publish.svg.marks import draw
from csportal.publish.text import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDE, NARROW = 720, 340
LINE = 17
"""The height of a line of words."""
T = TypeVar("T")


def svg(chart: Chart, anchor: str) -> str:
    """Return the chart as SVG: one picture if it is tiny, else a wide one and a narrow one for phones.

    `anchor` makes the ids of title and description unique on the page.
    """
    if chart.tiny:
        return _tiny(chart, anchor)
    return _picture(chart, f"{anchor}-wide", narrow=False) + _picture(chart, f"{anchor}-narrow", narrow=True)


def is_bar(chart: Chart) -> bool:
    """Whether a tiny chart is one bar in parts, which stretches; a line keeps its shape."""
    return chart.tiny and chart.x.kind == "number"


def is_headed(chart: Chart) -> bool:
    """Whether a chart is columns of boxes under headings, and has no scale."""
    return any(isinstance(mark, Nodes) for mark in chart.marks)


def _tiny(chart: Chart, anchor: str) -> str:
    if is_bar(chart):
        box = Box(0, 0, WIDE, chart.height, chart.x, chart.y, bare=True)
        style, more = "chart-bar", ' preserveAspectRatio="none"'
    else:
        box = Box(0, 3, 120, chart.height - 6, chart.x, chart.y, bare=True)
        style, more = "chart-spark", ""
    inner = "".join(piece for mark in chart.marks for piece in draw(mark, box))
    return _element(chart, anchor, f'class="{style}" {_size(box.width, chart.height)}{more}', inner)


def _picture(chart: Chart, anchor: str, *, narrow: bool) -> str:
    key = _key(chart, NARROW if narrow else WIDE)
    room = 12 + LINE * (len(key) > 0) + (LINE + 4) * max(len(key) - 1, 0)
    height = _height(chart, narrow=narrow) + room - 12
    place = _headed if is_headed(chart) else _upright if chart.y.kind == "number" else _lying
    box = place(chart, height, room, narrow=narrow)
    drawn = (piece for mark in chart.marks for piece in draw(mark, box))
    parts = [*_written(key), *_frame(chart, box, narrow=narrow), *drawn, *labels(chart, box)]
    parts += _above(chart, box) if narrow else ()
    style, width = ("chart-narrow", NARROW) if narrow else ("chart-wide", WIDE)
    return _element(chart, anchor, f'class="{style}" {_size(width, height)}', "".join(parts))


def _size(width: float, height: float) -> str:
    return f'viewBox="0 0 {number(width)} {number(height)}"'


def _element(chart: Chart, anchor: str, attributes: str, inner: str) -> str:
    title = f'<title id="{anchor}-t">{escaped(chart.title)}</title>'
    description = f'<desc id="{anchor}-d">{escaped(chart.description)}</desc>'
    named = f'role="img" aria-labelledby="{anchor}-t {anchor}-d" data-pagefind-ignore=""'
    return f"<svg {attributes} {named}>{title}{description}{inner}</svg>"


def _height(chart: Chart, *, narrow: bool) -> float:
    if chart.y.kind == "number":
        return chart.height * 0.87 if narrow else chart.height
    return chart.height + ((22 if is_headed(chart) else 14) * len(chart.y.labels) if narrow else 0)


def _upright(chart: Chart, height: float, top: float, *, narrow: bool) -> Box:
    left = 22 + max((len(label) for _, label in chart.y.ticks), default=0) * LETTER
    lines = max((len(_date_lines(label)) for label in chart.x.labels), default=1)
    width = (NARROW - 16 if narrow else WIDE - 24) - left
    return Box(left, top + 10, width, height - top - 24 - lines * LINE, chart.x, chart.y)


def _lying(chart: Chart, height: float, top: float, *, narrow: bool) -> Box:
    longest = max((len(line) for label in chart.y.labels for line in _lines(chart, label)), default=0)
    left = 12.0 if narrow else 14 + longest * LETTER
    top += 16 if any(isinstance(mark, Rule) and mark.upright for mark in chart.marks) else 0
    return Box(left, top, (NARROW - 20 if narrow else WIDE - 30) - left, height - top - 26, chart.x, chart.y)


def _headed(chart: Chart, height: float, top: float, *, narrow: bool) -> Box:
    return Box(2, top + LINE, (NARROW if narrow else WIDE) - 4, height - top - LINE - 2, chart.x, chart.y)


def _frame(chart: Chart, box: Box, *, narrow: bool) -> Iterator[str]:
    if is_headed(chart):
        yield from (words(heading, box.across(at), box.top - 8, style="t-strong") for at, heading in chart.x.ticks)
        return
    if chart.y.kind == "number":
        for value, label in chart.y.ticks:
            yield f'<path class="grid" d="M{number(box.left)} {number(box.down(value))}H{number(box.right)}"/>'
            yield words(label, box.left - 8, box.down(value) + 5, "end")
        for at, label in _some(list(enumerate(chart.x.labels)), _most(chart) if narrow else 9):
            for row, line in enumerate(_date_lines(label)):
                yield words(
                    line, _within(box.across(at), line, box.right + 20), box.bottom + LINE * (row + 1) + 2, "middle"
                )
        yield f'<path class="axis" d="M{number(box.left)} {number(box.bottom)}H{number(box.right)}"/>'
        return
    for value, label in _round(chart.x.ticks, 3 if narrow else 7):
        yield f'<path class="grid" d="M{number(box.across(value))} {number(box.top)}V{number(box.bottom)}"/>'
        yield words(label, _within(box.across(value), label, box.right + 20), box.bottom + LINE + 2, "middle")
    for at, label in enumerate(() if narrow else chart.y.labels):
        lines = _lines(chart, label)
        for row, line in enumerate(lines):
            yield words(line, box.left - 10, box.down(at) + 5 + (row - (len(lines) - 1) / 2) * 15, "end")


def _above(chart: Chart, box: Box) -> Iterator[str]:
    """Yield the names of categories above what they name, over the lines that cross them."""
    if chart.y.kind == "number" or is_headed(chart):
        return
    slot = box.height / max(len(chart.y.labels), 1)
    for at, label in enumerate(chart.y.labels):
        yield words(cut(label, (box.width + 8) / LETTER), box.left, box.down(at) - slot / 2 + 13, style="t-over")


def _names(chart: Chart) -> list[tuple[str, str]]:
    """Return the names and colours that need a key: bars side by side."""
    bars = [(mark.name, mark.role) for mark in chart.marks if isinstance(mark, Bars)]
    return bars if len(bars) > 1 else []


def _key(chart: Chart, width: float) -> list[list[tuple[float, str, str]]]:
    """Return the key in rows, each entry with where it begins: (x, name, role)."""
    rows: list[list[tuple[float, str, str]]] = []
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


def _written(key: list[list[tuple[float, str, str]]]) -> Iterator[str]:
    for row, names in enumerate(key):
        y = 2.0 + row * (LINE + 4)
        for x, name, role in names:
            yield f'<rect class="f c-{role}" x="{number(x)}" y="{number(y)}" width="12" height="12"/>'
            yield words(name, x + 18, y + 11)


def _most(chart: Chart) -> int:
    """Return how many labels a narrow picture has room for below: four if they are as short as a year."""
    years = all(len(line) <= 7 for label in chart.x.labels for line in _date_lines(label))  # noqa: PLR2004 - 2011/12
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


def _date_lines(label: str) -> list[str]:
    """Return a period's label in lines: its year goes under its months."""
    head, _, tail = label.rpartition(" ")
    return [head, tail] if head and len(label) > 8 else [label]  # noqa: PLR2004 - a year and a bit


def _lines(chart: Chart, label: str, letters: int = 34) -> list[str]:
    """Return a category's label in one line or two; in one where the categories stand close."""
    if chart.close:
        return [cut(label, LETTERS)]
    if len(label) <= letters:
        return [label]
    head = label[: letters + 1].rpartition(" ")[0] or label[:letters]
    return [head, cut(label[len(head) :].strip(), letters)]
