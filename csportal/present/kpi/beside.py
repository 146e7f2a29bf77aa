"""What stands under the key facts in a line each: what the council does about it, and how others do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.derive.comparison.comparison import Beside, comparisons
from csportal.present.figures import compared_with
from csportal.present.shapes import Block, Text
from csportal.present.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.comparison.comparison import Comparison
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal

END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")
"""Where one sentence ends and the next begins."""


def beside(portal: Portal, now: Standing) -> list[Block]:
    """Return the first sentence of the latest figure's action, and each comparison that is better or worse."""
    lines = (*_action(now), *_others(portal, now))
    return [Text(lines)] if lines else []


def _action(now: Standing) -> Iterator[str]:
    action = now.entry.action
    if action:
        yield f"The council’s action: {END.split(action.what.strip(), maxsplit=1)[0]}"


def _others(portal: Portal, now: Standing) -> Iterator[str]:
    said = [(one, _said(one)) for one in comparisons(portal, now.kpi) if one.beside in {Beside.BETTER, Beside.WORSE}]
    if said:
        period = said[0][0].period
        yield f"{capital(period.when)}: {'; '.join(words for _, words in said)}."


def _said(one: Comparison) -> str:
    """Return how the figure stands beside others': "better than statistical neighbours by 67.4 per 10,000"."""
    assert one.gap is not None  # noqa: S101 - what is better or worse has a gap
    at = "" if one.is_same_period else f" (their figure is for {one.at.name})"
    return f"{one.beside} than {compared_with(one.whose)} by {one.kpi.measure.say_gap(abs(one.gap))}{at}"
