"""Colours and strokes of a figure, by role."""

from __future__ import annotations

from typing import Any

VARIABLES = {role: f"{role}-fill" for role in ("on", "close", "off", "none", "done")} | {
    "link": "quiet",
    "thread": "edge",
    "mean": "axis",
    "limit": "axis",
    "improving": "series",
    "worsening": "over",
    "unusual": "comparator",
}
DASHES = {"target": "dash", "link": "dash", "limit": "dot"}


def colour(role: str) -> str:
    """Return the name of a role's colour; styles say which colour that is."""
    return f"var(--{VARIABLES.get(role, role)})"


def stroke(role: str, width: float) -> dict[str, Any]:
    """Return how a line of a role is drawn."""
    return {"color": colour(role), "width": width, "dash": DASHES.get(role, "solid")}
