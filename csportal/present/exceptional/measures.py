"""Measures and milestones that are exceptions, as items of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.comparison.comparison import comparisons
from csportal.present import followup
from csportal.present.deadlines import due_words
from csportal.present.exceptional.item import there, why
from csportal.present.figures import figure, target_figure
from csportal.present.kpi.held import change, held
from csportal.present.links import link
from csportal.present.shapes import ExceptionItem
from csportal.present.tags import tag
from csportal.present.travel import travel_words
from csportal.present.words import capital
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.derive.exceptions import Exceptional
    from csportal.derive.milestones.progress import MilestoneStanding
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.kpi import Kpi
    from csportal.records.milestone import Milestone


def measure(portal: Portal, found: Exceptional[Standing]) -> ExceptionItem:
    """Return a measure: its figure and target, why it is here, what is said and done, and what was promised before."""
    one = found.about
    kpi, entry = one.kpi, one.entry
    travel = f" · {travel_words(one.direction)}" if one.direction.arrow else ""
    return ExceptionItem(
        link(kpi),
        _line(portal, kpi, kpi.ref or "", one.period.name),
        tag(one.rag),
        figure(kpi, entry),
        f"target {_goal(one)}{travel}",
        there(
            *why(found),
            f"The council says: {entry.commentary}" if entry.commentary else "",
            f"Note on the figure: {entry.note}" if entry.note else "",
            *(f"Compared with others: {other.working}" for other in comparisons(portal, kpi) if other.gap is not None),
            followup.action(entry.action),
            followup.of_measure(portal, one),
            f"Owner: {kpi.owner or portal.plan_of(kpi).owner}.",
        ),
    )


def _goal(one: Standing) -> str:
    """Return the target: of a change the number that it comes to, and then the change."""
    asked = change(one)
    return f"{held(one).text} ({asked})" if asked else target_figure(one.kpi, one.target).text


def milestone(portal: Portal, found: Exceptional[MilestoneStanding]) -> ExceptionItem:
    """Return a milestone: when it is expected, why it is here, what is said of it, and what was said before."""
    one = found.about
    due, expected = due_words(one.milestone), one.expected
    return ExceptionItem(
        link(one.milestone),
        _line(portal, one.milestone, ", ".join(one.milestone.refs), one.period.name if one.period else ""),
        tag(one.progress),
        f"Expected {expected.name}" if expected else capital(due),
        due if expected else "",
        there(
            *why(found),
            f"The council says: {one.update.commentary}" if one.update and one.update.commentary else "",
            followup.of_milestone(one),
            f"Owner: {one.milestone.owner or portal.plan_of(one.milestone).owner}.",
        ),
    )


def _line(portal: Portal, record: Kpi | Milestone, ref: str, period: str) -> str:
    """Return what stands under an exception's name: its reference, its priority and the period that is told of."""
    priority = portal.search(record, Priority, record.priority)
    parts: Iterable[str] = (ref, priority.title if priority else "", period)
    return " · ".join(part for part in parts if part)
