"""Feeds as Atom (RFC 4287)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

if TYPE_CHECKING:
    from datetime import date

    from csportal.present.shapes import Feed

SPACE = "http://www.w3.org/2005/Atom"


def to_atom(feed: Feed, site_url: str) -> str:
    """Return the feed as Atom, with whole addresses below the site's own."""
    base = site_url.rstrip("/") + "/"
    root = Element("feed", {"xmlns": SPACE, "xml:lang": "en-GB"})
    _add(root, "title", feed.title)
    _add(root, "id", base)
    SubElement(root, "link", {"rel": "self", "href": f"{base}feed.xml"})
    SubElement(root, "link", {"href": base})
    _add(root, "updated", _moment(max((one.day for one in feed.news), default=feed.since)))
    author = SubElement(root, "author")
    _add(author, "name", feed.author)
    for one in feed.news:
        page, _, anchor = one.to.partition("#")
        address = f"{base}{page}/{'#' + anchor if anchor else ''}"
        entry = SubElement(root, "entry")
        _add(entry, "title", one.title)
        _add(entry, "id", address)
        SubElement(entry, "link", {"href": address})
        _add(entry, "updated", _moment(one.day))
        _add(entry, "summary", one.words)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
