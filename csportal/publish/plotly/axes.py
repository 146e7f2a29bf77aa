"""The axes of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csportal.publish.svg.lettering import LETTERS, cut
from csportal.publish.text import escaped

if TYPE_CHECKING:
    from csportal.present.shapes import Axis

MOST = 9
"""How many labels stand side by side below a picture, as in the still one; the last one stays."""


def axis_of(axis: Axis, *, upright: bool = False, close: bool = False) -> dict[str, Any]:
    """Return an axis; `upright` is that of heights, `close` one whose names have but one line."""
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
