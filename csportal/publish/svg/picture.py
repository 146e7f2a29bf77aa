"""Charts as static SVG: drawn before any script, with colours by class so that styles decide light, dark and print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Rule
from csportal.publish.svg.box import Box
from csportal.publish.svg.frame import above, date_lines, frame, is_headed, lines_of
from csportal.publish.svg.key import height_of, key_of, written
from csportal.publish.svg.labels import labels
from csportal.publish.svg.lettering import LETTER, LINE, number
from csportal.publish.svg.marks import draw
from csportal.publish.text import escaped

if TYPE_CHECKING:
    from csportal.present.shapes import Chart

WIDE, NARROW = 720, 340


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
    key = key_of(chart, NARROW if narrow else WIDE)
    height = _height(chart, narrow=narrow) + height_of(key)
    place = _headed if is_headed(chart) else _upright if chart.y.kind == "number" else _lying
    box = place(chart, height, 12 + height_of(key), narrow=narrow)
    drawn = (piece for mark in chart.marks for piece in draw(mark, box))
    parts = [*written(key), *frame(chart, box, narrow=narrow), *drawn, *labels(chart, box)]
    parts += above(chart, box) if narrow else ()
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
    lines = max((len(date_lines(label)) for label in chart.x.labels), default=1)
    width = (NARROW - 16 if narrow else WIDE - 24) - left
    return Box(left, top + 10, width, height - top - 24 - lines * LINE, chart.x, chart.y)


def _lying(chart: Chart, height: float, top: float, *, narrow: bool) -> Box:
    longest = max((len(line) for label in chart.y.labels for line in lines_of(chart, label)), default=0)
    left = 12.0 if narrow else 14 + longest * LETTER
    top += 16 if any(isinstance(mark, Rule) and mark.upright for mark in chart.marks) else 0
    return Box(left, top, (NARROW - 20 if narrow else WIDE - 30) - left, height - top - 26, chart.x, chart.y)


def _headed(chart: Chart, height: float, top: float, *, narrow: bool) -> Box:
    return Box(2, top + LINE, (NARROW if narrow else WIDE) - 4, height - top - LINE - 2, chart.x, chart.y)
