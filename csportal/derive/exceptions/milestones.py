"""Exceptions of milestones: late, off track, or slipped by more than a quarter of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions.reason import Test, Why
from csportal.derive.milestones.progress import MilestoneStanding, Progress, milestone_standing
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.plan import Plan


def of_plan(portal: Portal, plan: Plan) -> list[tuple[Milestone, MilestoneStanding]]:
    """Return the plan's milestones with how each stands."""
    return [(one, milestone_standing(portal, one)) for one in portal.in_plan(Milestone, plan)]


def late(_: Portal, one: MilestoneStanding) -> str:
    """Return why a late milestone is an exception."""
    return f"It is late. {one.working}" if one.progress == Progress.LATE else ""


def off_track(_: Portal, one: MilestoneStanding) -> str:
    """Return why a milestone is an exception that the council says is off track."""
    return f"It is off track. {one.working}" if one.progress == Progress.OFF_TRACK else ""


def slipped(_: Portal, one: MilestoneStanding) -> str:
    """Return why a milestone is an exception that is more than a quarter of a year behind its first date."""
    first = one.milestone.baseline
    if first is None or not one.slipped_more_than_a_quarter:
        return ""
    days = one.slippage_from_baseline
    working = "" if one.progress in {Progress.LATE, Progress.OFF_TRACK} else f" {one.working}"
    if days is None:
        return f"It was first due by the end of {first.end}, and was put off without a new date.{working}"
    most = "up to " if one.reached and one.reached.first != one.reached.last else ""
    return f"It is {most}{days:,} days behind the end of {first.end}, more than a quarter of a year.{working}"


REASONS: tuple[tuple[Why, Test[MilestoneStanding]], ...] = (
    (Why.LATE, late),
    (Why.OFF_TRACK, off_track),
    (Why.SLIPPED, slipped),
)
