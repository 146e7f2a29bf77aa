"""Charts as Plotly figures: plain values that the reader's browser draws when a chart is reached for.

Colours are named by role (`var(--series)`); the page's script puts in the colours of the reader's theme.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from csportal.present.shapes import Axis, Band, Bars, Chart, Line, Mark, Points, Rule
from csportal.present.shapes.chart import Nodes
from csportal.publish.svg_marks import LETTERS, PALE, cut
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
VARIABLES = {role: f"{role}-fill" for role in ("on", "close", "off", "none", "done")} | {
    "link": "quiet",
    "thread": "edge",
    "mean": "axis",
    "limit": "axis",
    "improving": "series",
    "worsening": "over",
    "unusual": "comparator",
}
QUIET = {"target", "link", "thread", "mean", "limit"}
"""Lines of these roles show where something lies or what it belongs to; their points are no figures to look for."""
DASHES = {"target": "dash", "link": "dash", "limit": "dot"}
THIN = {"thread", "mean", "limit"}
MOST = 9
"""How many labels stand side by side below a picture, as in the still one; the last one stays."""


def figure(chart: Chart) -> dict[str, Any]:
    """Return the figure: the traces, the layout and a label, ready for JSON."""
    traces = [trace for mark in chart.marks for trace in _traces(chart, mark)]
    shapes = [shape for mark in chart.marks for shape in _shapes(mark, lying=chart.y.kind == "category")]
    notes = [_note(mark) for mark in chart.marks if isinstance(mark, Rule)]
    notes += [_line_note(mark) for mark in chart.marks if isinstance(mark, Line) and mark.named]
    named = sum(bool(trace["showlegend"]) for trace in traces)
    headed = any(isinstance(mark, Nodes) for mark in chart.marks)
    layout = {
        "barmode": "group" if any(isinstance(mark, Bars) and mark.slots > 1 for mark in chart.marks) else "overlay",
        "showlegend": named > 1,
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        "hovermode": "closest",
        "margin": {"l": 8, "r": 24, "t": 48, "b": 8},
        "xaxis": _axis(chart.x) | ({"visible": False} if headed else {}),
        "yaxis": _axis(chart.y, upright=True, close=chart.close) | ({"visible": False} if headed else {}),
        "shapes": shapes,
        "annotations": [_heading(at, words) for at, words in chart.x.ticks] if headed else notes,
    }
    return {"data": traces, "layout": layout, "label": chart.title}


def figure_json(chart: Chart) -> str:
    """Return the figure as JSON, the same text for the same chart."""
    return json.dumps(figure(chart), ensure_ascii=False, separators=(",", ":"))


def colour(role: str) -> str:
    """Return the name of a role's colour; styles say which colour that is."""
    return f"var(--{VARIABLES.get(role, role)})"


def _axis(axis: Axis, *, upright: bool = False, close: bool = False) -> dict[str, Any]:
    common: dict[str, Any] = {"automargin": True, "fixedrange": True, "zeroline": False, "gridcolor": "var(--grid)"}
    if axis.kind == "category":
        size = len(axis.labels)
        span = [size - 0.5, -0.5] if upright else [-0.5, size - 0.5]
        names = [cut(label, LETTERS) if close else _wrapped(label) if upright else label for label in axis.labels]
        labels = [escaped(name) for name in names]
        labels = [label.replace("\n", "<br>") for label in labels]
        step = 1 if upright else -(-size // MOST) or 1
        first = (size - 1) % step if size else 0
        return common | {
            "tickmode": "array",
            "tickvals": list(range(size))[first::step],
            "ticktext": labels[first::step],
            "range": span,
            "showgrid": False,
        }
    values, labels_at = [value for value, _ in axis.ticks], [escaped(label) for _, label in axis.ticks]
    return common | {"tickmode": "array", "tickvals": values, "ticktext": labels_at, "range": [axis.low, axis.high]}


def _wrapped(label: str, width: int = 26) -> str:
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _traces(chart: Chart, mark: Mark) -> Iterator[dict[str, Any]]:
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
                "line": _stroke(mark.role, 1.5 if mark.role in THIN else 3),
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


def _stroke(role: str, width: float) -> dict[str, Any]:
    return {"color": colour(role), "width": width, "dash": DASHES.get(role, "solid")}


def _beside(chart: Chart, mark: Points) -> str | list[str]:
    """Return where labels stand: above their points, but beside those of a list, on the side that has the room."""
    if chart.y.kind == "number":
        return "top center"
    middle = (chart.x.low + chart.x.high) / 2
    return ["middle right" if x < middle else "middle left" for x, *_ in mark.points]


def _shapes(mark: Mark, *, lying: bool) -> Iterator[dict[str, Any]]:
    if isinstance(mark, Rule):
        line = {"color": colour(mark.role), "width": 2, "dash": "dash"}
        along = (
            {"x0": mark.at, "x1": mark.at, "yref": "paper", "y0": 0, "y1": 1}
            if mark.upright
            else {"y0": mark.at, "y1": mark.at, "xref": "paper", "x0": 0, "x1": 1}
        )
        yield {"type": "line", "line": line, "name": escaped(mark.name), **along}
    if isinstance(mark, Band):
        yield {
            "type": "rect",
            **(
                {"x0": mark.low, "x1": mark.high, **_whole("y")}
                if lying
                else {"y0": mark.low, "y1": mark.high, **_whole("x")}
            ),
            "fillcolor": colour(mark.role),
            "line": {"width": 0},
            "layer": "below",
            "name": escaped(mark.name),
        }


def _whole(axis: str) -> dict[str, Any]:
    """Return what makes a shape as long as the picture along one axis."""
    return {f"{axis}ref": "paper", f"{axis}0": 0, f"{axis}1": 1}


def _heading(at: float, words: str) -> dict[str, Any]:
    """Return the heading over a column of boxes."""
    place = {"x": at, "xanchor": "left", "yref": "paper", "y": 1, "yanchor": "bottom"}
    return {"text": f"<b>{escaped(words)}</b>", "showarrow": False, "font": {"color": "var(--ink)"}, **place}


def _line_note(line: Line) -> dict[str, Any]:
    """Return the name of a line, above or below its middle."""
    (left, y, _), (right, *_) = line.points[0], line.points[-1]
    side = "bottom" if line.named == "above" else "top"
    place = {"x": (left + right) / 2, "xanchor": "center", "y": y, "yanchor": side, "bgcolor": "var(--page)"}
    return {"text": escaped(line.name), "showarrow": False, "font": {"color": colour(line.role)}, **place}


def _note(rule: Rule) -> dict[str, Any]:
    note: dict[str, Any] = {"text": escaped(rule.name), "showarrow": False, "font": {"color": colour(rule.role)}}
    if rule.upright:
        return note | {"x": rule.at, "yref": "paper", "y": 1, "yanchor": "bottom", "xanchor": "left"}
    return note | {"xref": "paper", "x": 0, "xanchor": "left", "y": rule.at, "yanchor": "bottom"}
