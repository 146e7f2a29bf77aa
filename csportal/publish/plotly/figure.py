"""The figure of a chart: its traces, its layout and a label."""

from __future__ import annotations

import json
from typing import Any

from csportal.present.shapes import Bars, Chart, Line, Rule
from csportal.present.shapes.chart import Nodes
from csportal.publish.plotly.axes import axis_of
from csportal.publish.plotly.notes import heading, line_note, note
from csportal.publish.plotly.notes import shapes as shapes_of
from csportal.publish.plotly.traces import traces as traces_of


def figure(chart: Chart) -> dict[str, Any]:
    """Return the figure: the traces, the layout and a label, ready for JSON."""
    traces = [trace for mark in chart.marks for trace in traces_of(chart, mark)]
    shapes = [shape for mark in chart.marks for shape in shapes_of(mark, lying=chart.y.kind == "category")]
    notes = [note(mark) for mark in chart.marks if isinstance(mark, Rule)]
    notes += [line_note(mark) for mark in chart.marks if isinstance(mark, Line) and mark.named]
    named = sum(bool(trace["showlegend"]) for trace in traces)
    headed = any(isinstance(mark, Nodes) for mark in chart.marks)
    layout = {
        "barmode": "group" if any(isinstance(mark, Bars) and mark.slots > 1 for mark in chart.marks) else "overlay",
        "showlegend": named > 1,
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        "hovermode": "closest",
        "margin": {"l": 8, "r": 24, "t": 48, "b": 8},
        "xaxis": axis_of(chart.x) | ({"visible": False} if headed else {}),
        "yaxis": axis_of(chart.y, upright=True, close=chart.close) | ({"visible": False} if headed else {}),
        "shapes": shapes,
        "annotations": [heading(at, words) for at, words in chart.x.ticks] if headed else notes,
    }
    return {"data": traces, "layout": layout, "label": chart.title}


def figure_json(chart: Chart) -> str:
    """Return the figure as JSON, the same text for the same chart."""
    return json.dumps(figure(chart), ensure_ascii=False, separators=(",", ":"))
