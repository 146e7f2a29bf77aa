"""Freshness: whether the figures of a measure are as new as its frequency promises, and when the next are due."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.freshness.next_period import Next, delivered, next_period
from csportal.values.period import parse_period
from csportal.values.period.steps import moved

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.kpi import Kpi
    from csportal.records.plan import Plan
    from csportal.values.period import Period

USUAL_LAG = 45
"""How many days after the end of a period its figures are due, where neither the measure nor the portal says."""
UNSAID = "The source does not say how often it is reported, so no value is expected by any day."
OFTEN = {
    "monthly": "every month",
    "quarterly": "every quarter",
    "termly": "every term",
    "six-monthly": "every six months",
    "annual": "once a year",
}
WHOLE = {
    "monthly": "a whole month",
    "quarterly": "a whole quarter",
    "termly": "a whole term",
    "six-monthly": "six months",
    "annual": "a whole year",
}


class Fresh(StrEnum):
    """How new a measure's figures are."""

    UP_TO_DATE = "up to date"
    DUE = "due"
    OVERDUE = "overdue"
    CLOSED = "no further updates"
    NOT_SCHEDULED = "not scheduled"


class Freshness(NamedTuple):
    """How new a measure's figures are, which period is expected next, by which day, and how that is worked out."""

    state: Fresh
    next_period: Period | None
    due: date | None
    working: str
    days_overdue: int = 0


def as_of(portal: Portal, plan: Plan) -> date:
    """Return the day on which the plan's dates are judged: the portal's own, as long as news of it may come.

    A plan that is closed is judged on the last day that it tells of: that of its latest report, else of its document.
    """
    if not is_closed(portal, plan):
        return portal.today
    return max((period.last for period in plan.reports), default=plan.document.date.last)


def is_closed(portal: Portal, plan: Plan) -> bool:
    """Whether no further updates of the plan are published, on the day on which the portal is judged."""
    return plan.closed is not None and plan.closed.date.last <= portal.today


def freshness(portal: Portal, kpi: Kpi) -> Freshness:
    """Return how new the measure's figures are.

    Its next value is due some days after its period ends: the measure's own number, else the portal's, else 45. Where
    the latest value came with the report of a later period, so will the next. A day that the data itself names comes
    before all of these.
    """
    asked = (freshness, kpi)
    if asked not in portal.memory:
        portal.memory[asked] = _freshness(portal, kpi)
    found: Freshness = portal.memory[asked]
    return found


def is_overdue(portal: Portal, kpi: Kpi) -> bool:
    """Whether the day is over by which the next value of a measure was due."""
    found = _expected(portal, kpi)
    return isinstance(found, Next) and portal.today > due_day(portal, kpi, found)


def _freshness(portal: Portal, kpi: Kpi) -> Freshness:
    found = _expected(portal, kpi)
    if isinstance(found, Freshness):
        return found
    due = due_day(portal, kpi, found)
    working = _working(portal, kpi, found, due)
    return judged(portal.today, Freshness(Fresh.UP_TO_DATE, found.period, due, working))


def _expected(portal: Portal, kpi: Kpi) -> Next | Freshness:
    """Return the value that is expected next; else why none is."""
    plan = portal.plan_of(kpi)
    if plan.closed and is_closed(portal, plan):
        words = f"No further updates are published from {day_name(plan.closed.date.last)}. {plan.closed.why}"
        return Freshness(Fresh.CLOSED, None, None, words)
    found = next_period(kpi)
    if found is None:
        words = "No value is there yet that the next one could follow." if kpi.frequency else UNSAID
        return Freshness(Fresh.NOT_SCHEDULED, None, None, words)
    if not found.named and found.period.first > plan.period.last:
        words = f"The plan ends on {day_name(plan.period.last)}, and the figures up to then are here."
        return Freshness(Fresh.CLOSED, None, None, words)
    return found


def judged(today: date, one: Freshness) -> Freshness:
    """Return the freshness as it is on a day: up to date until the next period has ended, due until its day."""
    period, due = one.next_period, one.due
    if period is None or due is None or (today <= period.last and today <= due):
        return one
    if today <= due:
        return one._replace(state=Fresh.DUE)
    late = (today - due).days
    words = f"{one.working} It is {late:,} day{'' if late == 1 else 's'} late on {day_name(today)}."
    return one._replace(state=Fresh.OVERDUE, working=words, days_overdue=late)


def lag(portal: Portal) -> int:
    """Return how many days after the end of a period its figures are due, where a measure does not say."""
    return USUAL_LAG if portal.settings.lag_days is None else portal.settings.lag_days


def due_day(portal: Portal, kpi: Kpi, found: Next) -> date:
    """Return the day by which the next value is due."""
    if found.named:
        return found.named.last
    if kpi.lag_days is None and found.reported:
        return moved(found.reported, found.step).last + timedelta(lag(portal))
    return found.period.last + timedelta(lag(portal) if kpi.lag_days is None else kpi.lag_days)


def _working(portal: Portal, kpi: Kpi, found: Next, day: date) -> str:
    """Return how that day is worked out, in words."""
    value = f"The value {_of(found.period)}"
    if found.named:
        return f"{value} is due {found.named.when}, as the source says."
    if kpi.lag_days is None and found.reported:
        carrier = moved(found.reported, found.step)
        words = f"{value} comes with the report {_of(carrier)}, which is due {_later(lag(portal))}"
    else:
        words = f"{value} is due {_later(lag(portal) if kpi.lag_days is None else kpi.lag_days)}"
    is_newest = all(one.last <= found.latest.last for one in delivered(kpi))
    which = "the latest value is" if is_newest else f"the latest value for {WHOLE[str(kpi.frequency)]} is that"
    often = f"it is reported {OFTEN[str(kpi.frequency)]}, and {which} {_of(found.latest)}"
    return f"{words}: by {day_name(day)}; {often}."


def _later(days: int) -> str:
    return f"{days} day{'' if days == 1 else 's'} after that ends" if days else "when that ends"


def _of(period: Period) -> str:
    lead = {"date": "of", "term": "for the", "academic-year": "for the"}.get(period.kind, "for")
    return f"{lead} {period.name}"


def day_name(day: date) -> str:
    """Return a day in words: "14 August 2024"."""
    return parse_period(day.isoformat()).name
