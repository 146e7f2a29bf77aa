import csv
import json
import re
import xml.etree.ElementTree as ET

import pytest
from playwright.sync_api import expect

from csportal.records.kinds import listings
from tests.browser import HOSTILE, KPI, PLAN, Site, Visitor
from tests.html_page import html_page

WORDS = " ".join(HOSTILE.split())
SAFE = re.compile(r"(?i)(?!\s*[a-z]+:)|(?:https?|mailto):")
PAGES = {
    "its own page": KPI,
    "the list of measures": f"{PLAN}kpis/",
    "its priority": f"{PLAN}priorities/continuum-of-need/",
    "its objective": f"{PLAN}objectives/hostile/",
    "its service": "halton/services/children-and-families/",
    "the report": f"{PLAN}reports/2011-12-q1/",
    "the plan": PLAN,
    "everything from A to Z": "search/",
    "how we are doing": "how-we-are-doing/",
}


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_text_is_shown_as_typed(target: Visitor, address):
    """Text that tries to be a template, markup, a link or a script stands on each page as typed, and does nothing."""
    page = target.open(address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    planted = page.evaluate(
        "document.querySelectorAll('img, main b, main script, [onclick], [onerror], a[href^=\"javascript:\" i]').length"
    )

    assert WORDS in " ".join((page.locator("main").text_content() or "").split())
    assert planted == 0


def test_text_is_shown_as_typed_in_headings_and_titles(target: Visitor):
    """The heading, the window's title, the description and the way back up hold the text as it was typed."""
    page = target.open(KPI)

    assert page.locator("h1").inner_text() == WORDS
    assert page.title().startswith(WORDS)
    assert WORDS in (page.locator("meta[property='og:title']").get_attribute("content") or "")
    page.goto(f"{target.site.url}{PLAN}objectives/hostile/")
    assert page.locator("h1").inner_text() == WORDS


def test_no_title_is_a_template(hostile: Site):
    """Nothing that was typed has been worked out: no page of the site shows the product."""
    wrong = [hostile.address(path) for path in hostile.files if " 49 <img" in html_page(path).text]

    assert wrong == []


def test_a_chart_shows_text_as_typed(target: Visitor):
    """The still picture says the text, and the live chart draws as many values with no element from it."""
    page = target.open(KPI)
    figure = page.locator("figure.chart").first
    said = " ".join(figure.locator("title, desc, .chart-title, .chart-subtitle").all_text_contents())
    figure.get_by_role("button", name="Explore this chart").click()
    figure.locator(".chart-live .main-svg").first.wait_for()
    figure.locator(".chart-live").hover()

    assert WORDS in said
    assert figure.locator("img, b, script, a").count() == 0


def test_search_shows_text_as_typed(target: Visitor):
    """Results show a hostile title and a hostile excerpt as typed, under the box and on the results page."""
    page = target.open("about/")
    page.get_by_role("searchbox").first.fill("zebra")
    result = page.locator(".search-panel .results li", has_text="Measure").first
    expect(result.locator("a")).to_have_text(WORDS)
    panel = page.locator(".search-panel").locator("img, b, script, [onclick]").count()
    target.go(page, "search/?q=zebra")
    expect(page.locator("#search-results .results li", has_text="Measure").first.locator("a")).to_have_text(WORDS)

    assert panel == 0
    assert page.locator("#search-results").locator("img, b, script, [onclick]").count() == 0


def test_filters_take_text_as_typed(target: Visitor):
    """The filter of a list finds a hostile title by its own signs."""
    page = target.open(f"{PLAN}kpis/")
    page.get_by_label("Filter by word").fill("{{ 7*7 }} <img")

    expect(page.locator("table.data tbody tr:not(.row-heading):visible")).to_have_count(1)


def test_open_data_holds_text_as_typed(hostile: Site):
    """The CSV has the text in one cell, the JSON in one string, and the feed has it as text."""
    with (hostile.folder / "data/kpis.csv").open(encoding="utf-8-sig", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    read = json.loads((hostile.folder / "data/kpis.json").read_text(encoding="utf-8"))
    feed = ET.fromstring((hostile.folder / "feed.xml").read_text(encoding="utf-8"))
    entries = [one.text or "" for one in feed.iter("{http://www.w3.org/2005/Atom}title")]

    assert HOSTILE in titles
    assert [row["title"] for row in read["rows"]] == titles
    assert any(WORDS in one for one in entries)


OWN = "anytown/hostile-2023-24"
LISTS = sorted({one.file.rpartition("/")[2].removesuffix(".yml") for one in listings() if "/registers/" in one.file})
HELD = {"control-totals": f"{OWN}/finances", "updates": f"{OWN}/updates"}
"""The pages of registers that have none of their own."""
OF_ALL_KINDS = {
    "the plan": OWN,
    "its money": f"{OWN}/finances",
    "its survey": f"{OWN}/surveys/hostile",
    "its milestone": f"{OWN}/milestones/hostile",
    "data quality": "data-quality",
    **{name: HELD.get(name, f"{OWN}/registers/{name}") for name in LISTS},
}


@pytest.mark.parametrize("address", OF_ALL_KINDS.values(), ids=OF_ALL_KINDS)
def test_every_kind_of_record_is_shown_as_typed(address, built, portal):
    """Hostile text in any kind of record stands on its page as typed, and is no markup, link or script there."""
    typed = " ".join(portal.by_key[OWN].title.split())
    page = html_page(built / "public" / address / "index.html")
    main = next(one for one in page.walk() if one.tag == "main")

    planted = [one.tag for one in main.all("img", "script", "b") if one["type"] != "application/json"]
    acting = [name for one in page.walk() for name in one.attributes if name.startswith("on")]
    leading = [one["href"] for one in page.all("a") if not SAFE.match(one["href"])]

    assert typed in main.text
    assert (planted, acting, leading) == ([], [], [])
