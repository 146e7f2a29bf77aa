"""The marks of a chart as SVG: each kind of mark has its writer, and all share one drawing area."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from csportal.present.shapes import Band, Bars, Line, Points, Rule
from csportal.present.shapes.chart import Nodes
from csportal.publish.svg.box import Box
from csportal.publish.svg.labels import rule_name
from csportal.publish.svg.lettering import breadth, folded, number, words
from csportal.publish.svg.outlines import bent, hover, outline, rectangle
from csportal.publish.text import escaped

NARROW_MARGIN = 20
"""A picture with less room than this at its left has the labels of its bars above them."""
DASHED = ' stroke-dasharray="7 5"'
DASHES = {"target": DASHED, "limit": ' stroke-dasharray="1 5"'}
SPOTLESS = {"target", "link", "thread", "mean", "limit"}
"""Lines of these roles show where something lies or what it belongs to; their points are no figures to look for."""
PALE = {"series-2", "series-3", "none", "budget"}
"""Words on bars of these roles are dark in every theme."""
LINE_HEIGHT = 16
"""The height of a line of words in a box."""


@singledispatch
def draw(mark: object, box: Box) -> Iterator[str]:
    """Yield the elements of one mark; an element that stands for a value has the class `v`.

    Raises:
        TypeError: it is no mark.

    """
    raise TypeError(mark, box)


@draw.register
def _(mark: Line, box: Box) -> Iterator[str]:
    run: list[tuple[float, float]] = []
    runs = [run]
    for x, y, _label in mark.points:
        if y is None:
            run = []
            runs.append(run)
        else:
            run.append((box.across(x), box.down(y)))
    for points in runs:
        if len(points) > 1:
            path = bent(*points) if mark.role == "thread" else "L".join(f"{number(x)} {number(y)}" for x, y in points)
            yield f'<path class="s c-{mark.role}"{DASHES.get(mark.role, "")} d="M{path}"/>'
    radius = 2 if box.bare else 0.1 if mark.role in SPOTLESS else 4.5
    for x, y, label in mark.points:
        if y is not None:
            spot = f'cx="{number(box.across(x))}" cy="{number(box.down(y))}" r="{radius}"'
            yield f'<circle class="f c-{mark.role} v" {spot}>{hover(label, box)}</circle>'
    if mark.named and runs[-1]:
        (left, down), (right, _) = runs[-1][0], runs[-1][-1]
        place = down + (-6 if mark.named == "above" else LINE_HEIGHT)
        yield words(mark.name, (left + right) / 2, place, "middle", f"t-over c-{mark.role}")


@draw.register
def _(mark: Points, box: Box) -> Iterator[str]:
    for x, y, label, shape, role in mark.points:
        across, down = box.across(x), box.down(y)
        kind = "s" if shape == "ring" else "f"
        path = outline(shape, across, down, 3 if box.bare else 7)
        yield f'<path class="{kind} c-{role} v" d="{path}">{hover(label, box)}</path>'
        if mark.labelled and mark.above and not box.bare:
            yield words(label, across, down - 12, "middle", "t-strong")
        elif mark.labelled and not box.bare and box.y.kind == "category":
            yield _label(label, across, down, box)


def _label(label: str, across: float, down: float, box: Box) -> str:
    """Return the label of a point in a list: beside it where there is room, else before it or above it.

    The labels of points over time keep out of each other's way, so they are placed together, in `labels`.
    """
    wide = 12 + len(label) * 8.2
    if across + wide < box.right + NARROW_MARGIN:
        return words(label, across + 12, down + 5, style="t-strong")
    if across - wide > 0:
        return words(label, across - 12, down + 5, "end", "t-strong")
    above = down - 14 >= box.top
    return words(label, min(across, box.right), down + (-14 if above else 24), "end", "t-strong")


@draw.register
def _(mark: Bars, box: Box) -> Iterator[str]:
    lying = box.y.kind == "category"
    axis, length = (box.y, box.height) if lying else (box.x, box.width)
    room = length / max(len(axis.labels), 1)
    lead = 0.0 if box.bare else max(room * 0.36, 18) if lying and box.left < NARROW_MARGIN else room * 0.14
    thick = (room - lead - (0 if box.bare else room * 0.08)) / mark.slots
    for at, start, end, label in mark.bars:
        first = (box.down(at) if lying else box.across(at)) - room / 2 + lead + mark.slot * thick
        low, high = sorted((box.across(start), box.across(end)) if lying else (box.down(start), box.down(end)))
        gap = 2.0 if box.bare and low > 0 else 0.0
        shape = (low + gap, first, high - low - gap, thick) if lying else (first, low, thick, high - low)
        yield rectangle(mark.role, shape, hover(f"{mark.name}: {label}", box))
        if mark.labelled and lying:
            yield _bar_label(mark, label, (low, high), first + thick / 2 + 5, box)


def _bar_label(mark: Bars, label: str, ends: tuple[float, float], y: float, box: Box) -> str:
    """Return a bar's label: after its end where there is room, else within it, before it, or over its end."""
    low, high = ends
    wide = breadth(label) + 10
    style = "t-on-pale" if mark.role in PALE else "t-on-bar"
    if mark.within:
        return words(label, (low + high) / 2, y, "middle", style) if wide - 6 < high - low else ""
    if high + wide <= box.right + NARROW_MARGIN:
        return words(label, high + 6, y)
    if high - low > wide:
        return words(label, high - 6, y, "end", style)
    edge = 2 if box.left < NARROW_MARGIN else box.left
    if low - wide > edge:
        return words(label, low - 6, y, "end")
    return words(label, min(box.right + NARROW_MARGIN - 2, high + wide), y, "end", "t-over")


@draw.register
def _(mark: Rule, box: Box) -> Iterator[str]:
    hover = f"<title>{escaped(mark.name)}</title>"
    style = f'class="s c-{mark.role} v"{DASHED}'
    if mark.upright:
        x = box.across(mark.at)
        yield f'<path {style} d="M{number(x)} {number(box.top - 4)}V{number(box.bottom)}">{hover}</path>'
        side = "start" if x < box.left + box.width * 0.6 else "end"
        yield words(mark.name, max(x, box.left), box.top - 8, side)
        return
    y = box.down(mark.at)
    yield f'<path {style} d="M{number(box.left)} {number(y)}H{number(box.right)}">{hover}</path>'
    yield words(mark.name, box.left + 4, rule_name(y, box), style=f"t-strong c-{mark.role}")


@draw.register
def _(mark: Band, box: Box) -> Iterator[str]:
    if box.y.kind == "number":
        top, bottom = box.down(mark.high), box.down(mark.low)
        shape = (box.left, top, box.width, bottom - top)
    else:
        left, right = box.across(mark.low), box.across(mark.high)
        shape = (left, box.top, right - left, box.height)
    yield rectangle(mark.role, shape, hover(mark.name, box))


@draw.register
def _(mark: Nodes, box: Box) -> Iterator[str]:
    room = box.height / max(len(box.y.labels), 1)
    for x, y, label, role in mark.nodes:
        left, wide = box.across(x), box.width * mark.wide / (box.x.high - box.x.low)
        lines = folded(label, wide - 12, max(1, int((room - 12) / LINE_HEIGHT)))
        high = LINE_HEIGHT * len(lines) + 8
        top = box.down(y) - high / 2
        yield rectangle(f"{role} node", (left, top, wide, high), hover(label, box))
        for row, line in enumerate(lines):
            yield words(line, left + 6, top + LINE_HEIGHT * (row + 1), style="t-node")
