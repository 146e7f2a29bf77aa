"""The Atom feed: what the reports tell of, the newest first, for readers who follow rather than visit."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from csportal.derive.progress import as_of
from csportal.derive.standing import standing
from csportal.present.words import link, summary
from csportal.records.kpi import Kpi
from csportal.records.updates import Update

if TYPE_CHECKING:
    from datetime import date

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

SPACE = "http://www.w3.org/2005/Atom"


def feed(portal: Portal, site_url: str) -> str:
    """Return the feed of each measure's latest figure and of each update; dates are those of the data."""
    base = site_url.rstrip("/") + "/"
    found: list[tuple[date, Record, str, str]] = []
    for kpi in portal.all(Kpi):
        now = standing(portal, kpi)
        found.append((_told(portal, kpi, now.entry.reported or now.period), kpi, kpi.title, summary(now)))
    found += [(_told(portal, one, one.period), one, one.title, one.text) for one in portal.all(Update)]
    found.sort(key=lambda one: (one[0], one[1].key), reverse=True)
    root = Element("feed", {"xmlns": SPACE, "xml:lang": "en-GB"})
    _add(root, "title", portal.settings.title)
    _add(root, "id", base)
    SubElement(root, "link", {"rel": "self", "href": f"{base}feed.xml"})
    SubElement(root, "link", {"href": base})
    _add(root, "updated", _moment(max((one[0] for one in found), default=portal.settings.accessibility.reviewed.last)))
    author = SubElement(root, "author")
    _add(author, "name", portal.settings.contact.name)
    for day, record, title, words in found:
        page, _, anchor = link(record).to.partition("#")
        address = f"{base}{page}/{'#' + anchor if anchor else ''}"
        entry = SubElement(root, "entry")
        _add(entry, "title", f"{portal.council_of(record).short_name}: {title}")
        _add(entry, "id", address)
        SubElement(entry, "link", {"href": address})
        _add(entry, "updated", _moment(day))
        _add(entry, "summary", words)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _told(portal: Portal, record: Record, period: Period) -> date:
    """Return the day on which a period was told of: a report cannot tell of a day to come."""
    return min(period.last, as_of(portal.plan_of(record)))


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
