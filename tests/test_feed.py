from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from csportal.present.feed import feed
from csportal.publish.feed import to_atom
from csportal.records.kpi import Kpi
from csportal.records.registers.updates import Update

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://anytown.example/plans"


@pytest.fixture(scope="module")
def entries(portal):
    return list(ET.fromstring(to_atom(feed(portal), SITE).encode()).iter(f"{ATOM}entry"))


def test_feed_is_an_atom_feed(portal):
    """The feed has its name, its address, its author and the day of its newest entry."""
    root = ET.fromstring(to_atom(feed(portal), SITE).encode())

    assert root.tag == f"{ATOM}feed"
    assert [root.findtext(f"{ATOM}{name}") for name in ("title", "id", "updated")] == [
        "Plans and performance", f"{SITE}/", "2024-09-30T00:00:00Z",
    ]  # fmt: skip
    assert [(one.get("rel"), one.get("href")) for one in root.findall(f"{ATOM}link")] == [
        ("self", f"{SITE}/feed.xml"), (None, f"{SITE}/"),
    ]  # fmt: skip
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Performance team"


def test_feed_tells_of_every_measure_and_update(portal, entries):
    """The feed has the latest figure of each measure, and each development and issue, once."""
    addresses = [one.findtext(f"{ATOM}id") for one in entries]

    assert len(addresses) == len(set(addresses)) == len(portal.all(Kpi)) + len(portal.all(Update))


def test_newest_stands_first(entries):
    """The newest entry stands first, by the last day of the period whose report told of it."""
    days = [str(one.findtext(f"{ATOM}updated")) for one in entries]

    assert days == sorted(days, reverse=True)


def test_entry_leads_to_its_page(entries):
    """An entry leads to the page of its measure, or to the place on the page of updates."""
    found = {one.findtext(f"{ATOM}title"): one.find(f"{ATOM}link") for one in entries}

    links = {title: one.get("href") for title, one in found.items() if one is not None}
    assert links["Anytown: Home visits within five days"] == f"{SITE}/anytown/families-2024-25/kpis/visits/"
    assert links["Anytown: A new family hub"] == f"{SITE}/anytown/families-2024-25/updates/#1-1-2024-25-q1"


def test_entry_says_how_the_measure_stands(entries):
    """An entry says in words how the measure stands."""
    found = {one.findtext(f"{ATOM}title"): one.findtext(f"{ATOM}summary") for one in entries}

    assert found["Anytown: Home visits within five days"] == (
        "In July to September 2024 the figure was 84.6%. "
        "That is close to target, 0.4 percentage points below 85%, and better than 79.5% in July to September 2023."
    )


def test_late_figure_is_news_when_it_is_reported(entries):
    """A figure of an earlier time is dated by the report that first gave it."""
    found = {one.findtext(f"{ATOM}title"): one.findtext(f"{ATOM}updated") for one in entries}

    assert found["Anytown: Conceptions under 18"] == "2024-09-30T00:00:00Z"


def test_hostile_text_reads_back_as_typed(portal, entries):
    """Whatever is typed reads back from the feed as it was typed."""
    titles = {one.findtext(f"{ATOM}title") for one in entries}

    assert {f"Anytown: {record.title}" for record in [*portal.all(Kpi), *portal.all(Update)]} == titles


@pytest.mark.parametrize("address", [SITE, f"{SITE}/"])
def test_address_of_the_site_may_end_either_way(portal, address):
    """The feed is the same whether or not the site's address ends with a slash."""
    assert to_atom(feed(portal), address) == to_atom(feed(portal), SITE)
