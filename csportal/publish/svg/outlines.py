"""Outlines: points, bars and boxes, as SVG has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.publish.svg.lettering import number
from csportal.publish.text import escaped

if TYPE_CHECKING:
    from csportal.publish.svg.box import Box


def bent(start: tuple[float, float], end: tuple[float, float]) -> str:
    """Return a path that leaves one place and reaches another level, so that neighbours can be told apart."""
    (x, y), (across, down) = start, end
    half = number((x + across) / 2)
    return f"{number(x)} {number(y)}C{half} {number(y)} {half} {number(down)} {number(across)} {number(down)}"


def outline(shape: str, x: float, y: float, size: float) -> str:
    """Return the path of a point's shape round its place."""
    n = number
    if shape == "diamond":
        return f"M{n(x)} {n(y - size)}l{n(size)} {n(size)}l{n(-size)} {n(size)}l{n(-size)} {n(-size)}z"
    if shape == "triangle":
        return f"M{n(x - size)} {n(y - size * 0.8)}h{n(2 * size)}l{n(-size)} {n(1.7 * size)}z"
    if shape == "square":
        side = size * 0.8
        return f"M{n(x - side)} {n(y - side)}h{n(2 * side)}v{n(2 * side)}h{n(-2 * side)}z"
    if shape == "bar":
        return f"M{n(x - size * 0.25)} {n(y - size)}h{n(size * 0.5)}v{n(2 * size)}h{n(-size * 0.5)}z"
    if shape == "cross":
        long, short = n(size * 0.57), n(size * 0.36)
        right = f"l{long} -{long}l{short} {short}l-{long} {long}l{long} {long}l-{short} {short}l-{long} -{long}"
        left = f"l-{long} {long}l-{short} -{short}l{long} -{long}l-{long} -{long}l{short} -{short}"
        return f"M{n(x)} {n(y - size * 0.36)}{right}{left}z"
    radius = round(size * 0.85)
    half = f"a{radius} {radius} 0 0 0"
    return f"M{n(x - radius)} {n(y)}{half} {2 * radius} 0{half} -{2 * radius} 0z"


def rectangle(role: str, shape: tuple[float, float, float, float], inner: str) -> str:
    """Return a bar or box: its left, top, width and height."""
    x, y, width, height = shape
    size = f'width="{number(max(width, 0.5))}" height="{number(max(height, 0.5))}"'
    return f'<rect class="f c-{role} v" x="{number(x)}" y="{number(y)}" {size}>{inner}</rect>'


def hover(label: str, box: Box) -> str:
    """Return what a pointer over it is told."""
    return f"<title>{escaped(label)}</title>" if label and not box.bare else ""
