"""Charts as static SVG: drawn before any script, with colours by class so that styles decide light, dark and print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from csportal.present.shapes import Axis, Band, Bars, Chart, Line, Mark, Points, Rule
from csportal.publish.text import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTER = 7.4
LINE_HEIGHT = 17
T = TypeVar("T")


@dataclass(frozen=True)
class Box:
    """The drawing area: where it begins, how large it is, and the two axes that it shows."""

    left: float
    top: float
    width: float
    height: float
    x: Axis
    y: Axis

    def across(self, value: float) -> float:
        """Return the place of a value of the x axis."""
        return self.left + self.width * _share(self.x, value)

    def down(self, value: float) -> float:
        """Return the place of a value of the y axis; numbers grow upwards, categories downwards."""
        share = _share(self.y, value)
        return self.top + self.height * (share if self.y.kind == "category" else 1 - share)


def svg(chart: Chart, anchor: str) -> str:
    """Return the chart as SVG: one picture if it is tiny, else a wide one and a narrow one for phones.

    `anchor` makes the ids of title and description unique on the page.
    """
    if chart.tiny:
        return _tiny(chart, anchor)
    return _picture(chart, anchor, 720, "wide") + _picture(chart, anchor, 340, "narrow")


def _share(axis: Axis, value: float) -> float:
    if axis.kind == "category":
        return (value + 0.5) / max(len(axis.labels), 1)
    return (value - axis.low) / ((axis.high - axis.low) or 1)


def _tiny(chart: Chart, anchor: str) -> str:
    width = 120 if chart.x.kind == "category" else 720
    box = Box(0, 3, width, chart.height - 6, chart.x, chart.y) if chart.x.kind == "category" else Box(0, 0, width, chart.height, chart.x, chart.y)
    inner = "".join(piece for mark in chart.marks for piece in _draw(mark, box, bare=True))
    label = f'<title id="{anchor}-t">{escaped(chart.title)}</title><desc id="{anchor}-d">{escaped(chart.description)}</desc>'
    stretch = "" if chart.x.kind == "category" else ' preserveAspectRatio="none"'
    kind = "spark" if chart.x.kind == "category" else "bar"
    return (
        f'<svg class="chart-{kind}" viewBox="0 0 {width} {chart.height}" role="img" '
        f'aria-labelledby="{anchor}-t {anchor}-d"{stretch}>{label}{inner}</svg>'
    )


def _picture(chart: Chart, anchor: str, width: int, size: str) -> str:
    narrow = size == "narrow"
    upright = chart.y.kind == "number"
    names = _legend_names(chart)
    legend = (LINE_HEIGHT + 12) * (1 if not narrow or len(names) < 3 else 2) if len(names) > 1 else 0  # noqa: PLR2004 - fits a line
    height = _height(chart, narrow=narrow) + legend
    box = _upright_box(chart, width, height, legend, narrow=narrow) if upright else _lying_box(chart, width, height, legend, narrow=narrow)
    parts = [*_legend(names, narrow=narrow), *_frame(chart, box, narrow=narrow), *(one for mark in chart.marks for one in _draw(mark, box, bare=False))]
    ids = f"{anchor}-{size}"
    label = f'<title id="{ids}-t">{escaped(chart.title)}</title><desc id="{ids}-d">{escaped(chart.description)}</desc>'
    return (
        f'<svg class="chart-{size}" viewBox="0 0 {width} {_number(height)}" role="img" '
        f'aria-labelledby="{ids}-t {ids}-d">{label}{"".join(parts)}</svg>'
    )


def _height(chart: Chart, *, narrow: bool) -> float:
    if chart.y.kind == "number":
        return chart.height if not narrow else chart.height * 0.87
    return chart.height + (14 * len(chart.y.labels) if narrow else 0)


def _upright_box(chart: Chart, width: int, height: float, legend: float, *, narrow: bool) -> Box:
    left = 14 + max((len(label) for _, label in chart.y.ticks), default=0) * LETTER
    right = 16.0 if narrow else 24.0
    lines = max((len(_wrapped(label)) for label in chart.x.labels), default=1)
    return Box(left, 22 + legend, width - left - right, height - legend - 22 - 14 - lines * LINE_HEIGHT, chart.x, chart.y)


def _lying_box(chart: Chart, width: int, height: float, legend: float, *, narrow: bool) -> Box:
    longest = max((len(label) for label in chart.y.labels), default=0)
    left = 12.0 if narrow else min(300.0, 14 + longest * LETTER)
    right = 20.0 if narrow else 30.0
    top = legend + (22 if _has_upright_rule(chart) else 8)
    return Box(left, top, width - left - right, height - top - 26, chart.x, chart.y)


def _has_upright_rule(chart: Chart) -> bool:
    return any(isinstance(mark, Rule) and mark.upright for mark in chart.marks)


def _frame(chart: Chart, box: Box, *, narrow: bool) -> Iterator[str]:
    bottom, right = box.top + box.height, box.left + box.width
    if chart.y.kind == "number":
        for value, label in chart.y.ticks:
            y = box.down(value)
            yield f'<path class="grid" d="M{_number(box.left)} {_number(y)}H{_number(right)}"/>'
            yield _words(label, box.left - 8, y + 5, "end")
        for at, label in _every(list(enumerate(chart.x.labels)), 3 if narrow else 9):
            for row, words in enumerate(_wrapped(label)):
                yield _words(words, _within(box.across(at), words, 0, right + 20), bottom + LINE_HEIGHT * (row + 1) + 2, "middle")
        yield f'<path class="axis" d="M{_number(box.left)} {_number(bottom)}H{_number(right)}"/>'
        return
    for value, label in _every(chart.x.ticks, 3 if narrow else 7):
        x = box.across(value)
        yield f'<path class="grid" d="M{_number(x)} {_number(box.top)}V{_number(bottom)}"/>'
        yield _words(label, _within(x, label, 0, right + 20), bottom + LINE_HEIGHT + 2, "middle")
    slot = box.height / max(len(chart.y.labels), 1)
    for at, label in enumerate(chart.y.labels):
        if narrow:
            yield _words(_cut(label, (box.width + 8) / LETTER), box.left, box.down(at) - slot / 2 + 13, "start")
        else:
            yield _words(_cut(label, (box.left - 14) / LETTER), box.left - 10, box.down(at) + 5, "end")


def _draw(mark: Mark, box: Box, *, bare: bool) -> Iterator[str]:
    match mark:
        case Line():
            yield from _line(mark, box, bare=bare)
        case Points():
            yield from _points(mark, box, bare=bare)
        case Bars():
            yield from _bars(mark, box, bare=bare)
        case Rule():
            yield from _rule(mark, box)
        case Band():
            top, bottom = box.down(mark.high), box.down(mark.low)
            yield f'<rect class="f c-{mark.role} v" x="{_number(box.left)}" y="{_number(top)}" width="{_number(box.width)}" height="{_number(bottom - top)}"/>'


def _line(mark: Line, box: Box, *, bare: bool) -> Iterator[str]:
    run: list[tuple[float, float]] = []
    runs = [run]
    for x, y, _ in mark.points:
        if y is None:
            run = []
            runs.append(run)
        else:
            run.append((box.across(x), box.down(y)))
    for points in runs:
        if len(points) > 1:
            path = "L".join(f"{_number(x)} {_number(y)}" for x, y in points)
            yield f'<path class="s c-{mark.role}" d="M{path}"/>'
    for x, y, label in mark.points:
        if y is not None:
            title = f"<title>{escaped(label)}</title>" if label and not bare else ""
            radius = 2 if bare else 0.1 if mark.role in {"target", "link"} else 4.5
            yield f'<circle class="f c-{mark.role} v" cx="{_number(box.across(x))}" cy="{_number(box.down(y))}" r="{radius}">{title}</circle>'


def _points(mark: Points, box: Box, *, bare: bool) -> Iterator[str]:
    for x, y, label, shape, role in mark.points:
        across, down = box.across(x), box.down(y)
        size = 3 if bare else 7
        title = f"<title>{escaped(label)}</title>" if label and not bare else ""
        kind = "s" if shape == "ring" else "f"
        yield f'<path class="{kind} c-{role} v" d="{_shape(shape, across, down, size)}">{title}</path>'
        if mark.labelled and not bare:
            fits = across + 12 + len(label) * 8.2 < box.left + box.width + 20
            near_top = down - 14 < box.top
            if fits:
                yield _words(label, across + 12, down + 5, "start", "t-strong")
            else:
                yield _words(label, min(across, box.left + box.width), down + (24 if near_top else -14), "end", "t-strong")


def _bars(mark: Bars, box: Box, *, bare: bool) -> Iterator[str]:
    lying = box.y.kind == "category"
    axis, length = (box.y, box.height) if lying else (box.x, box.width)
    room = length / max(len(axis.labels), 1)
    lead = room * 0.36 if lying and not bare and box.left < 20 else room * 0.14  # noqa: PLR2004 - a narrow picture's label stands above
    thick = room if bare else (room - lead - room * 0.08) / mark.slots
    for at, start, end, label in mark.bars:
        first = (box.down(at) if lying else box.across(at)) - room / 2 + (0 if bare else lead) + mark.slot * thick
        low, high = sorted((box.across(start), box.across(end)) if lying else (box.down(start), box.down(end)))
        gap = 2.0 if bare and low > 0 else 0.0
        x, y, width, height = (low + gap, first, high - low - gap, thick) if lying else (first, low, thick, high - low)
        title = "" if bare else f"<title>{escaped(f'{mark.name}: {label}')}</title>"
        yield f'<rect class="f c-{mark.role} v" x="{_number(x)}" y="{_number(y)}" width="{_number(max(width, 0.5))}" height="{_number(height)}">{title}</rect>'
        if mark.labelled and lying:
            wide = len(label) * LETTER + 8
            outside = high + wide < box.left + box.width + 24
            spot = (high + 6, "start", "t") if outside else (high - 6, "end", "t-on-bar") if high - low > wide else (high + 6, "start", "t")
            yield _words(label, spot[0], y + thick / 2 + 5, spot[1], spot[2])


def _rule(mark: Rule, box: Box) -> Iterator[str]:
    if mark.upright:
        x = box.across(mark.at)
        yield f'<path class="s c-{mark.role} v" d="M{_number(x)} {_number(box.top - 4)}V{_number(box.top + box.height)}"><title>{escaped(mark.name)}</title></path>'
        yield _words(mark.name, max(x, box.left), box.top - 8, "start" if x < box.left + box.width * 0.6 else "end")
        return
    y = box.down(mark.at)
    yield f'<path class="s c-{mark.role} v" d="M{_number(box.left)} {_number(y)}H{_number(box.left + box.width)}"><title>{escaped(mark.name)}</title></path>'
    yield _words(mark.name, box.left + 4, y - 6 if y - 18 > box.top else y + 16, "start", f"t-strong c-{mark.role}")


def _legend_names(chart: Chart) -> list[tuple[str, str]]:
    return [(mark.name, mark.role) for mark in chart.marks if isinstance(mark, Bars)] if chart.y.kind == "category" else []


def _legend(names: list[tuple[str, str]], *, narrow: bool) -> Iterator[str]:
    if len(names) < 2:  # noqa: PLR2004 - one thing needs no key
        return
    x, y = 12.0, 6.0
    for name, role in names:
        yield f'<rect class="f c-{role}" x="{_number(x)}" y="{_number(y)}" width="12" height="12"/>'
        yield _words(name, x + 18, y + 11, "start")
        x += 34 + len(name) * LETTER
        if narrow and x > 200:  # noqa: PLR2004 - the next name would not fit
            x, y = 12.0, y + LINE_HEIGHT + 4


def _shape(shape: str, x: float, y: float, size: float) -> str:
    n = _number
    if shape == "diamond":
        return f"M{n(x)} {n(y - size)}l{n(size)} {n(size)}l{n(-size)} {n(size)}l{n(-size)} {n(-size)}z"
    if shape == "triangle":
        return f"M{n(x - size)} {n(y - size * 0.8)}h{n(2 * size)}l{n(-size)} {n(1.7 * size)}z"
    if shape == "square":
        side = size * 0.8
        return f"M{n(x - side)} {n(y - side)}h{n(2 * side)}v{n(2 * side)}h{n(-2 * side)}z"
    radius = size * 0.85
    return f"M{n(x - radius)} {n(y)}a{n(radius)} {n(radius)} 0 1 0 {n(2 * radius)} 0a{n(radius)} {n(radius)} 0 1 0 {n(-2 * radius)} 0z"


def _words(text: str, x: float, y: float, anchor: str, style: str = "") -> str:
    kind = f"t {style}".strip() if style not in {"t"} else "t"
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="{kind}" x="{_number(x)}" y="{_number(y)}"{side}>{escaped(text)}</text>'


def _every(items: list[T] | tuple[T, ...], most: int) -> list[T]:
    """Return every so many of the items, so that no more than `most` labels stand side by side; the last one stays."""
    step = -(-len(items) // most) or 1
    return list(reversed(list(items)[::-1][::step]))


def _within(x: float, text: str, low: float, high: float) -> float:
    half = len(text) * LETTER / 2
    return min(max(x, low + half), high - half)


def _wrapped(label: str) -> list[str]:
    """Return a label in lines: a year goes under its months."""
    head, _, tail = label.rpartition(" ")
    return [head, tail] if head and len(label) > 8 else [label]  # noqa: PLR2004 - as wide as a year and a bit


def _cut(text: str, letters: float) -> str:
    return text if len(text) <= letters else f"{text[: int(letters) - 1].rstrip()}…"


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
