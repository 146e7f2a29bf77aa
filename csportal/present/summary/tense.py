"""Time in a sentence: whether what a plan aimed at is over, and how a period is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import is_closed

if TYPE_CHECKING:
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.values.period import Period


def closed(portal: Portal, one: Standing) -> bool:
    """Whether no further figures of the measure are published."""
    return is_closed(portal, portal.plan_of(one.kpi))


def over(portal: Portal, one: Standing) -> bool:
    """Whether the time that the target is for has passed, so that a sentence tells of it as of the past."""
    if one.target and one.target.undated:
        return closed(portal, one)
    end = one.target.by if one.target and one.target.by else one.target_period
    return end is not None and end.last < portal.today


def be(portal: Portal, one: Standing) -> str:
    """Return "is" of an aim that is still to be reached, "was" of one whose time has passed."""
    return "was" if over(portal, one) else "is"


def named(period: Period) -> str:
    """Return the period as a sentence names it: "2010/11", "the school year 2010/11"."""
    return f"the {period.name}" if period.kind in {"academic-year", "term"} else period.name


def by_the_end(period: Period) -> str:
    """Return by when something is to be reached: "by the end of 2011/12", "by 31 March 2012"."""
    if period.kind == "date":
        return f"by {period.name}"
    return f"by the end of {named(period) if period.kind == 'academic-year' else period.end}"
