"""The rule of what needs attention, reason by reason, with the portal's own limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions import Why
from csportal.derive.exceptions.registers import HIGH, MONTHS
from csportal.present.shapes import Column, Row, Table
from csportal.present.words import capital
from csportal.values.number import shown
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.portal import Threshold

COLUMNS = (
    Column("reason", "Reason", "The name of the reason."),
    Column("rule", "When it applies", "The rule."),
)


def table(portal: Portal) -> Table:
    """Return every reason with its rule."""
    rows = [Row((capital(str(why)), rule(portal, why))) for why in Why]
    return Table("attention-rule", "What needs attention", COLUMNS, tuple(rows))


def rule(portal: Portal, why: Why) -> str:
    """Return when a reason applies, in a sentence."""
    limits = portal.settings.attention
    return {
        Why.OFF_TARGET: "A measure’s latest figure is off target.",
        Why.FORECAST_OFF: "A measure is forecast to be off target at the end of its target’s year.",
        Why.RATED_OFF: "The council itself rates a measure off track.",
        Why.WORSENED_TWICE: "A measure got worse in its latest period and in the one before.",
        Why.CONCERN: "A measure’s latest figure is outside its usual variation, on the worse side.",
        Why.FAILING: "A measure’s usual variation does not reach its target.",
        Why.OVERDUE: "A measure’s next figure is overdue.",
        Why.LATE: "A milestone’s date has passed and it is not done.",
        Why.OFF_TRACK: "The council says that a milestone will not be done in time as things are.",
        Why.SLIPPED: "A milestone is expected more than a quarter of a year later than it was first due.",
        Why.OVER_BUDGET: f"A budget line is over its budget by {_over(limits)}.",
        Why.FORECAST_OVER: f"A budget line is forecast to end over its budget by {_over(limits.of_forecasts)}.",
        Why.SAVINGS: f"More than {shown(limits.savings_share)}% of planned savings is at risk, or was not made.",
        Why.HIGH_RISK: f"A risk’s likelihood times impact, each of 5, is {HIGH} or more, or what its register says.",
        Why.CONTRACT: f"A contract ends within {MONTHS} months and no decision on what follows it is recorded.",
    }[why]


def _over(rule: Threshold) -> str:
    return f"{pounds(rule.amount)} or more, or by {shown(rule.percent)}% or more and at least {pounds(rule.least)}"
