"""What the service says of a KPI, period by period, with what is being done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Block, Heading, Text

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.records.kpi_value import Action


def commentary(kpi: Kpi) -> list[Block]:
    """Return each period's commentary and action, the newest first; nothing where nothing is said."""
    blocks: list[Block] = []
    for period, entry in sorted(kpi.values.items(), reverse=True):
        if entry.commentary or entry.action:
            blocks.append(Heading(period.name, 3))
        if entry.commentary:
            blocks.append(Text((entry.commentary,)))
        if entry.action:
            blocks.append(Text((_action(entry.action),)))
    return [Heading("What the service says"), *blocks] if blocks else []


def _action(action: Action) -> str:
    parts = [f"Action: {action.what}"]
    if action.who:
        parts.append(f"Owner: {action.who}.")
    if action.by:
        parts.append(f"By: {action.by.name}.")
    return " ".join(parts)
