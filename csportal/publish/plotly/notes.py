"""Shapes and notes of a figure: rules, bands and the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csportal.present.shapes import Band, Line, Mark, Rule
from csportal.publish.plotly.colours import colour
from csportal.publish.text import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator


def shapes(mark: Mark, *, lying: bool) -> Iterator[dict[str, Any]]:
    """Yield the shape of a rule or band; `lying` is a picture whose numbers lie along its foot."""
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


def heading(at: float, words: str) -> dict[str, Any]:
    """Return the heading over a column of boxes."""
    place = {"x": at, "xanchor": "left", "yref": "paper", "y": 1, "yanchor": "bottom"}
    return {"text": f"<b>{escaped(words)}</b>", "showarrow": False, "font": {"color": "var(--ink)"}, **place}


def note(rule: Rule) -> dict[str, Any]:
    """Return the name of a rule, beside it."""
    found: dict[str, Any] = {"text": escaped(rule.name), "showarrow": False, "font": {"color": colour(rule.role)}}
    if rule.upright:
        return found | {"x": rule.at, "yref": "paper", "y": 1, "yanchor": "bottom", "xanchor": "left"}
    return found | {"xref": "paper", "x": 0, "xanchor": "left", "y": rule.at, "yanchor": "bottom"}


def line_note(line: Line) -> dict[str, Any]:
    """Return the name of a line, above or below its middle."""
    (left, y, _), (right, *_) = line.points[0], line.points[-1]
    side = "bottom" if line.named == "above" else "top"
    place = {"x": (left + right) / 2, "xanchor": "center", "y": y, "yanchor": side, "bgcolor": "var(--page)"}
    return {"text": escaped(line.name), "showarrow": False, "font": {"color": colour(line.role)}, **place}
