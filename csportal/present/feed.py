"""What readers may follow: the latest figure of each measure and each update, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import as_of
from csportal.derive.rating.standing import standing
from csportal.present.links import link, place_of
from csportal.present.shapes import Feed, News
from csportal.present.summary import summary
from csportal.records.kpi import Kpi
from csportal.records.registers.updates import Update

if TYPE_CHECKING:
    from datetime import date

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period


def feed(portal: Portal) -> Feed:
    """Return the feed; its dates are those of the data, so that the same data gives the same feed."""
    found: list[News] = []
    for kpi in portal.all(Kpi):
        now = standing(portal, kpi)
        found.append(_news(portal, kpi, now.entry.reported or now.period, kpi.title, summary(portal, now)))
    found += [_news(portal, one, one.period, one.title, one.text) for one in portal.all(Update)]
    found.sort(key=lambda one: (one.day, one.to), reverse=True)
    settings = portal.settings
    return Feed(settings.title, settings.contact.name, settings.accessibility.reviewed.last, tuple(found))


def _news(portal: Portal, record: Record, period: Period, title: str, words: str) -> News:
    day = _told(portal, record, period)
    return News(day, f"{place_of(portal, record)}: {title}", link(record).to, words)


def _told(portal: Portal, record: Record, period: Period) -> date:
    """Return the day on which a period was told of: neither a report nor today can tell of a day to come."""
    plan = portal.plan_of(record)
    return min(period.last, max((as_of(portal, plan), *(one.last for one in plan.reports))))
