"""How money is worked out: over and under, shares of the year, rounding, and what needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Block, Text
from csportal.values.number import shown
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.portal import Threshold

SHARES = """
The share of the budget that is spent is taken of the budget for the whole year.
The share of the year is the days that have passed, the last one counted among them, of all its days.
Spending need not be even over a year, so the two are a first look and no rule.
Shares are in whole per cent; one within half a point of a limit that it is held against has as many decimals as show on
which side it lies.
"""
ROUNDING = """
Printed figures are rounded, so a sum of them may miss its total.
It may miss it by one unit of the last printed digit for every two of its figures, the total counted among them.
What is within that is called rounding, and what is beyond it is told as a difference.
"""
ATTENTION = """
A budget line needs attention when its spending to date is over its budget {to_date}.
So it does when its forecast for the year is over the year's budget {forecast}.
Planned savings do when more than {savings} of them is at risk, out of reach, or not made by the end of their year.
"""


def guide(portal: Portal) -> list[Block]:
    """Return how money is worked out, with the portal's own limits."""
    rule = portal.settings.attention
    limits = {
        "to_date": _over(rule),
        "forecast": _over(rule.of_forecasts),
        "savings": f"{shown(rule.savings_share)}%",
    }
    return [Text(tuple(" ".join(said.split()) for said in (SHARES, ROUNDING, ATTENTION.format(**limits))))]


def _over(rule: Threshold) -> str:
    share = f"{shown(rule.percent)}% of it or more and at least {pounds(rule.least)}"
    return f"by {pounds(rule.amount)} or more, or by {share}"
