"""Every status is explained where it stands, and can be worked out again from what stands beside it."""

from __future__ import annotations

import csv
import re
from decimal import ROUND_HALF_UP, Decimal
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from csportal.derive.rating.rag import RATINGS, Rag
from csportal.derive.rating.standing import standing
from csportal.present.pages.kpi import pages
from csportal.present.tables import data_statuses
from csportal.publish.csv import to_csv
from csportal.publish.html import Writer
from csportal.records.kpi import Kpi
from tests.awkward import awkward_portal
from tests.html_page import Element, html_of

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.present.shapes import Page

RATED = {str(one) for one in RATINGS}
PORTALS = pytest.mark.parametrize("which", ["example", "portal", "awkward"])
FIGURE = r"(-?)£?(\d[\d,]*(?:\.\d+)?)"
SENTENCE = re.compile(
    r"(?P<on>.+) is on target(?:, (?P<close>.+) is close to target)?, and any other figure is off target\."
    r"(?: No figure lies between that and the end of the tolerance\.)?"
)


@pytest.fixture
def chosen(which, request) -> Portal:
    """The portal that is asked for."""
    found: Portal = awkward_portal() if which == "awkward" else request.getfixturevalue(which)
    return found


def number(text: str) -> Decimal:
    """Return the first number of a text, as a reader takes it."""
    found = re.search(FIGURE, text)
    assert found, text
    size = Decimal(found[2].replace(",", ""))
    return -size if found[1] else size


def meets(figure: Decimal, words: str) -> bool:
    """Whether a figure is what the words ask for: "85% or more", "from 4 to 6", "less than 596.5 per 10,000"."""
    if words.lower().startswith("from "):
        low, high = words[5:].split(" to ")
        return number(low) <= figure <= number(high)
    end = number(words)
    if words.lower().startswith(("more than", "less than")):
        return figure > end if words.lower().startswith("more") else figure < end
    assert words.endswith(("or more", "or less"))
    return figure >= end if words.endswith("more") else figure <= end


def rated(figure: Decimal, words: str) -> str:
    """Return the rating of a figure by the sentence that says which figures stand how."""
    found = SENTENCE.fullmatch(words)
    assert found, words
    if meets(figure, found["on"]):
        return "on target"
    return "close to target" if found["close"] and meets(figure, found["close"]) else "off target"


@PORTALS
def test_every_rating_follows_from_the_exported_columns(chosen):
    """Who has the open data alone can work out every rating again: rounded half up, then held to the bounds."""
    rows = list(csv.DictReader(StringIO(to_csv(data_statuses.table(chosen, chosen)), newline="")))

    for row in rows:
        if row["status"] in RATED:
            step = Decimal(1).scaleb(-int(row["decimals"]))
            value = Decimal(row["value"])
            figure = value.quantize(step, ROUND_HALF_UP)
            again = (
                "on target" if within(figure, row, "on") else "close to target" if within(figure, row, "close") else ""
            )
            assert row["status"] == (again or "off target"), row["kpi"]
            assert row["status"] == rated(figure, row["ranges"]), row["kpi"]
        assert row["working"], row["kpi"]

    assert {row["status"] for row in rows} >= {"off target", "no target", "not available"} or len(rows) < 3


def within(figure: Decimal, row: dict[str, str], name: str) -> bool:
    """Whether a figure lies between two exported ends, which belong to it or not."""
    least, most, ends = row[f"{name}_from"], row[f"{name}_to"], row[f"{name}_ends"] == "yes"
    low = not least or figure > Decimal(least) or (ends and figure == Decimal(least))
    return low and (not most or figure < Decimal(most) or (ends and figure == Decimal(most)))


@PORTALS
def test_suppressed_values_have_nothing_beside_them(chosen):
    """Beside a suppressed value, open data has no travel, bound or forecast that could tell it."""
    rows = list(csv.DictReader(StringIO(to_csv(data_statuses.table(chosen, chosen)), newline="")))

    for row in rows:
        if row["value"] == "c":
            assert row["status"] == "suppressed"
            assert (row["travel_year"], row["travel_previous"]) == ("No comparison", "No comparison")
            told = ("on_from", "on_to", "close_from", "close_to", "forecast_value", "travel_year_from", "variation")
            assert [row[name] for name in told] == [""] * len(told)


def shown(page: Page) -> Element:
    """Return a measure's page as a browser has it, without its chart and menu."""
    writer = Writer(page.path, page.path, "part")
    names = ("lead", "facts", "working", "values")
    return html_of("".join(writer.blocks(page.parts[name]) for name in names))


def facts(page: Element) -> dict[str, Element]:
    """Return the key facts by what they are."""
    return {term.text: said for term, said in zip(page.all("dt"), page.all("dd"), strict=True)}


@PORTALS
def test_no_status_stands_unexplained(chosen):
    """Each status on a measure's page, in the facts and in the table, has its working on the page and for the ear."""
    for page in pages(chosen):
        kpi = chosen.by_key[page.path]
        assert isinstance(kpi, Kpi)
        found = shown(page)
        seen = " ".join(one.text for one in found.all("details", style="working"))
        for row in found.all("tr"):
            for cell in row.all("td"):
                tags = cell.all("span", style="tag")
                heard = cell.all("span", style="visually-hidden")
                assert len(heard) == len(tags), page.path
                for one in heard:
                    working = one.text.removeprefix(":").strip()
                    assert working, page.path
                    assert working in seen, (page.path, working)
        for aloud in found.all("dl", style="facts")[0].all("span", style="visually-hidden"):
            assert aloud.text.removeprefix(":").strip() in seen, page.path
        status = facts(found)["Status"]
        now = standing(chosen, kpi)
        assert status.all("span", style="visually-hidden")[0].text == f": {now.working}"
        assert now.working in seen


@PORTALS
def test_every_rating_follows_from_its_page(chosen):
    """Who has the page alone can rate its latest figure again, by the sentence that says which figures stand how."""
    found: dict[str, tuple[str, str]] = {}
    for page in pages(chosen):
        terms = facts(shown(page))
        tag = terms["Status"].all("span", style="tag")[0].text.lower()
        if tag in RATED:
            latest = next(said for term, said in terms.items() if term.startswith("Latest"))
            value = number(latest.all("strong")[0].text)
            found[page.path] = (tag, rated(value, terms["Which figures stand how"].text))
        else:
            assert tag in {str(one) for one in Rag}

    assert {key: pair for key, pair in found.items() if pair[0] != pair[1]} == {}
    assert found


@PORTALS
def test_every_rating_in_the_table_follows_from_its_page(chosen):
    """Earlier figures can be rated again too, by the bounds of then where those were others."""
    again = {}
    for page in pages(chosen):
        found = shown(page)
        earlier = found.all("details", style="working")[0].all("li")
        latest = [said for term, said in facts(found).items() if term == "Which figures stand how"]
        for row in found.all("tbody")[0].all("tr"):
            name, value, status = row.all("th")[0], row.all("td")[0], row.all("td")[-1]
            tags = status.all("span", style="tag")
            if tags and tags[0].text.lower() in RATED:
                period = str(name.inside[0]).strip()
                then = [one for one in earlier if one.text.startswith(f"{period[:1].upper()}{period[1:]}, ")]
                bounds = [inner for one in then for inner in one.all("li")] or latest
                assert bounds, (page.path, period)
                again[page.path, period] = (tags[0].text.lower(), rated(number(value.text), bounds[0].text))

    assert {key: pair for key, pair in again.items() if pair[0] != pair[1]} == {}
    assert again
