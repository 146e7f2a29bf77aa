"""Exceptions of measures: off target, or judged, forecast or going that way, or not reported in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions.reason import Test, Why
from csportal.derive.freshness.freshness import Fresh, freshness
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import Standing, standing
from csportal.derive.travel.direction import Travel, previous
from csportal.derive.variation.variation import variation
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.plan import Plan


def of_plan(portal: Portal, plan: Plan) -> list[tuple[Kpi, Standing]]:
    """Return the plan's measures with how each stands now."""
    return [(one, standing(portal, one)) for one in portal.in_plan(Kpi, plan)]


def off_target(_: Portal, one: Standing) -> str:
    """Return why a measure is an exception that is off target."""
    return f"It is off target. {one.working}" if one.rag == Rag.OFF_TARGET else ""


def rated_off(_: Portal, one: Standing) -> str:
    """Return why a measure is an exception that the council itself rates off track."""
    judged = one.judgement
    if judged is None or judged.status != "off-track" or judged.about != "now":
        return ""
    return "The council’s own rating is “off track”."


def forecast_off(_: Portal, one: Standing) -> str:
    """Return why a measure is an exception that is expected to miss its target at the end of the target's time."""
    return one.forecast.working if one.forecast and one.forecast.rag == Rag.OFF_TARGET else ""


def worse_twice(_: Portal, one: Standing) -> str:
    """Return why a measure is an exception that got worse in its latest period and in the one before that.

    Nothing is said across a gap, a break or a suppressed figure, since nothing may be compared across them.
    """
    last = previous(one.kpi, one.period)
    if last.travel != Travel.WORSENING or last.since is None:
        return ""
    before = previous(one.kpi, last.since)
    if before.travel != Travel.WORSENING:
        return ""
    return f"It got worse two periods running. {last.working} Before that, {before.working}"


def unusual(portal: Portal, one: Standing) -> str:
    """Return why a measure is an exception whose newest figure stands out from its usual variation for the worse."""
    found = variation(portal, one.kpi)
    return found.finding if found.concern else ""


def failing(portal: Portal, one: Standing) -> str:
    """Return why a measure is an exception whose usual variation does not reach its target."""
    found = variation(portal, one.kpi)
    return found.assured if found.consistently_failing else ""


def overdue(portal: Portal, one: Standing) -> str:
    """Return why a measure is an exception whose next figure should be here by now."""
    found = freshness(portal, one.kpi)
    return f"Its next figure is overdue. {found.working}" if found.state == Fresh.OVERDUE else ""


REASONS: tuple[tuple[Why, Test[Standing]], ...] = (
    (Why.OFF_TARGET, off_target),
    (Why.FORECAST_OFF, forecast_off),
    (Why.RATED_OFF, rated_off),
    (Why.WORSENED_TWICE, worse_twice),
    (Why.CONCERN, unusual),
    (Why.FAILING, failing),
    (Why.OVERDUE, overdue),
)
