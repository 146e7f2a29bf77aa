"""How new the figures are, in words: for a measure's page, for cards, and where nothing is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.due import expected
from csportal.derive.freshness.freshness import Fresh, day_name, freshness, is_closed, lag
from csportal.derive.rating.standing import latest
from csportal.present.links import link
from csportal.present.shapes import Link, Tag, Text
from csportal.present.words import be, capital, plural
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.kpi import Kpi


def facts(portal: Portal, kpi: Kpi) -> list[tuple[str, str]]:
    """Return what a reader may know of how new a measure's figures are: each with its term."""
    now, period = freshness(portal, kpi), latest(kpi)
    told = kpi.values[period].reported or period
    plan = portal.plan_of(kpi)
    report = next((one for one in plan.reports if one.holds(told)), None)
    said = f"In the report for {report.name}" if report else f"In the document of {plan.document.date.name}"
    found = [("Data for", period.name)] if kpi.values[period].value is not None else []
    found.append(("Reported", said))
    if now.state == Fresh.OVERDUE and now.due:
        found.append(("Overdue", f"By {plural(now.days_overdue, 'day')}: it was due by {day_name(now.due)}"))
    elif now.next_period and now.due:
        found.append(("Next due", f"{capital(now.next_period.name)}, by {day_name(now.due)}"))
    else:
        found.append(("Next due", capital(str(now.state))))
    return [*found, ("How that is worked out", now.working)]


def badge(portal: Portal, kpi: Kpi) -> Tag | None:
    """Return the mark of a measure whose next value is late, with the reason; nothing for any other."""
    now = freshness(portal, kpi)
    return Tag("Overdue", "close", now.working) if now.state == Fresh.OVERDUE else None


def guide(portal: Portal) -> Text:
    """Return the rule by which the next figure is due, from the portal's settings, in plain words."""
    days = plural(lag(portal), "day")
    return Text((
        f"A figure is due {days} after the end of its period, unless the measure or its source says otherwise.",
        "Where the latest figure came with the report of a later period, the next is expected with the report after.",
        ("After its day it is overdue; ", Link("updates due", "due"), " lists what is."),
        "A plan that is closed gets no further updates; the same page says why.",
    ))  # fmt: skip


def nothing_due(portal: Portal) -> str:
    """Return why nothing is due, and what is due next, in plain words."""
    plans = portal.all(Plan)
    live = [plan for plan in plans if not is_closed(portal, plan)]
    if not live:
        return f"Nothing is due: no further updates are published of the {plural(len(plans), 'plan')} here."
    coming = expected(portal)
    if not coming:
        of = plural(len(live), "plan")
        return f"Nothing is due: the {of} of which updates come {be(len(live))} up to date, and no day is set for more."
    first = coming[0]
    title = link(first.record).text
    return f"Nothing is due. What comes next is “{title}”, for {first.period.name}, due by {day_name(first.due)}."


def closed_plans(portal: Portal) -> list[tuple[Link, str]]:
    """Return the plans that are closed, each with the day and the reason."""
    return [
        (
            Link(f"{portal.council_of(plan).short_name}: {plan.short_title}", plan.key),
            f"No further updates from {day_name(plan.closed.date.last)}. {plan.closed.why}",
        )
        for plan in portal.all(Plan)
        if plan.closed and is_closed(portal, plan)
    ]
