"""The traces of a figure: lines, points, bars and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csportal.present.shapes import Bars, Chart, Line, Mark, Points
from csportal.present.shapes.chart import Nodes
from csportal.publish.plotly.colours import colour, stroke
from csportal.publish.svg.marks import PALE
from csportal.publish.text import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

SYMBOLS = {
    "circle": "circle",
    "diamond": "diamond",
    "triangle": "triangle-down",
    "square": "square",
    "ring": "circle-open",
    "bar": "line-ns-open",
    "cross": "x",
}
QUIET = {"target", "link", "thread", "mean", "limit"}
"""Lines of these roles show where something lies or what it belongs to; their points are no figures to look for."""
THIN = {"thread", "mean", "limit"}


def traces(chart: Chart, mark: Mark) -> Iterator[dict[str, Any]]:
    """Yield the traces of a mark; rules and bands are shapes and have none."""
    match mark:
        case Line():
            quiet = mark.role in QUIET
            yield {
                "type": "scatter",
                "mode": "lines" if quiet else "lines+markers",
                "name": escaped(mark.name),
                "x": [x for x, _, _ in mark.points],
                "y": [y for _, y, _ in mark.points],
                "text": [escaped(label) for _, _, label in mark.points],
                "hovertemplate": "%{text}<extra></extra>",
                "connectgaps": False,
                "showlegend": mark.role not in THIN | {"link"},
                "line": stroke(mark.role, 1.5 if mark.role in THIN else 3),
                "marker": {"color": colour(mark.role), "size": 9},
            }
        case Points():
            yield {
                "type": "scatter",
                "mode": "markers+text" if mark.labelled else "markers",
                "name": escaped(mark.name),
                "x": [x for x, *_ in mark.points],
                "y": [y for _, y, *_ in mark.points],
                "text": [escaped(label) for _, _, label, _, _ in mark.points],
                "textposition": _beside(chart, mark),
                "hovertemplate": "%{text}<extra></extra>",
                "cliponaxis": False,
                "showlegend": False,
                "marker": {
                    "symbol": [SYMBOLS[shape] for *_, shape, _ in mark.points],
                    "color": [colour(role) for *_, role in mark.points],
                    "size": 13,
                },
            }
        case Bars():
            lying = chart.y.kind == "category"
            places, lengths = [at for at, *_ in mark.bars], [end - start for _, start, end, _ in mark.bars]
            yield {
                "type": "bar",
                "orientation": "h" if lying else "v",
                "name": escaped(mark.name),
                "x": lengths if lying else places,
                "y": places if lying else lengths,
                "base": [start for _, start, _, _ in mark.bars],
                "text": [escaped(label) if mark.labelled else "" for *_, label in mark.bars],
                "textposition": ("inside" if mark.within else "outside") if mark.labelled else "none",
                "cliponaxis": False,
                "customdata": [escaped(label) for *_, label in mark.bars],
                "hovertemplate": f"{'' if mark.slots > 1 else '%{fullData.name}: '}%{{customdata}}<extra></extra>",
                "showlegend": True,
                "marker": {"color": colour(mark.role)},
                **(_alone(mark) if mark.slots == 1 else {}),
            }
        case Nodes():
            yield {
                "type": "scatter",
                "mode": "markers",
                "name": escaped(mark.name),
                "x": [x for x, *_ in mark.nodes],
                "y": [y for _, y, *_ in mark.nodes],
                "text": [escaped(label) for *_, label, _ in mark.nodes],
                "hovertemplate": "%{text}<extra></extra>",
                "cliponaxis": False,
                "showlegend": False,
                "marker": {"color": [colour(role) for *_, role in mark.nodes], "opacity": 0},
                "meta": {"wide": mark.wide},
            }


def _alone(mark: Bars) -> dict[str, Any]:
    """Return what a bar with none at its side needs: how thick it is, and words that can be read on it."""
    words = "var(--focus-edge)" if mark.role in PALE else "var(--page)"
    return {"width": 0.78, "insidetextfont": {"color": words}}


def _beside(chart: Chart, mark: Points) -> str | list[str]:
    """Return where labels stand: above their points, but beside those of a list, on the side that has the room."""
    if chart.y.kind == "number":
        return "top center"
    middle = (chart.x.low + chart.x.high) / 2
    return ["middle right" if x < middle else "middle left" for x, *_ in mark.points]
