import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from csportal.publish.downloads import FORMATS
from tests.browser import Site
from tests.html_page import Element, html_page


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, Element]:
    return {site.address(path): html_page(path) for path in site.files}


def faults(pages, rule):
    return [f"/{address}: {fault}" for address, page in pages.items() for fault in rule(page)]


def test_every_page_is_in_british_english(pages):
    """A page says that it is in British English, so that it is read aloud and hyphenated so."""
    found = {address: page.all("html")[0]["lang"] for address, page in pages.items()}

    assert found == dict.fromkeys(pages, "en-GB")


def test_every_page_has_one_title_of_its_own(pages):
    """A page has one top heading, which is not empty and is the start of the window's title."""

    def rule(page: Element) -> list[str]:
        (heading,) = page.all("h1")
        (title,) = page.all("head")[0].all("title")
        return [] if heading.text and heading.text in title.text + home else [f"{heading.text!r} is not {title.text!r}"]

    home = pages[""].all("h1")[0].text

    found = faults(pages, rule)

    assert found == []


def test_no_two_pages_have_the_same_title(pages):
    """The titles of windows tell the pages apart."""
    titles = [page.all("title")[0].text for page in pages.values()]

    twice = sorted({title for title in titles if titles.count(title) > 1})

    assert twice == []


def test_heading_levels_do_not_skip(pages):
    """A heading is at most one level below the one before it, and the first is the page's title."""

    def rule(page: Element) -> list[str]:
        headings = page.all("h1", "h2", "h3", "h4", "h5", "h6")
        levels = [0, *(int(one.tag[1]) for one in headings)]
        return [one.text for one, here, before in zip(headings, levels[1:], levels, strict=False) if here > before + 1]

    found = faults(pages, rule)

    assert found == []


def test_headings_say_something(pages):
    """No heading is empty, and none stands before another of its level with nothing between."""

    def rule(page: Element) -> list[str]:
        return [one.tag for one in page.all("h1", "h2", "h3", "h4") if not one.text]

    found = faults(pages, rule)

    assert found == []


def test_every_table_says_what_it_is(pages):
    """A table has a caption, and each heading in it says whether it heads a column, a row or a group."""
    scopes = {"col", "row", "colgroup", "rowgroup"}

    def rule(page: Element) -> list[str]:
        tables = page.all("table")
        nameless = [
            f"no caption: {one.text[:60]}" for one in tables if not "".join(each.text for each in one.all("caption"))
        ]
        bare = [one.text for table in tables for one in table.all("th") if one["scope"] not in scopes]
        headless = [f"no headings: {one.text[:60]}" for one in tables if not one.all("th")]
        return nameless + bare + headless

    found = faults(pages, rule)

    assert found == []


def test_every_row_is_as_wide_as_its_table(pages):
    """Each row of a table has a cell for each column."""

    def rule(page: Element) -> list[str]:
        return [
            table.all("caption")[0].text for table in page.all("table") if len(set(map(width, table.all("tr")))) > 1
        ]

    def width(row: Element) -> int:
        return sum(int(cell["colspan"] or 1) for cell in row.all("td", "th"))

    found = faults(pages, rule)

    assert found == []


def test_tables_that_scroll_can_be_reached(pages):
    """A table lies in a region that has the caption's name and takes the focus, so that it scrolls by keyboard."""

    def rule(page: Element) -> list[str]:
        regions = page.all(style="table-scroll")
        names = {one["id"]: one.text for one in page.all("caption")}
        loose = len(page.all("table")) - sum(len(one.all("table")) for one in regions)
        return ["a table outside a region"] * loose + [
            str(one.attributes)
            for one in regions
            if (one["role"], one["tabindex"]) != ("region", "0") or not names.get(one["aria-labelledby"])
        ]

    found = faults(pages, rule)

    assert found == []


def test_regions_have_different_names(pages):
    """No two tables on a page have the same caption, so that a list of regions tells them apart."""

    def rule(page: Element) -> list[str]:
        captions = [one.text for one in page.all("caption")]
        return sorted({one for one in captions if captions.count(one) > 1})

    found = faults(pages, rule)

    assert found == []


def test_every_chart_has_its_finding_its_picture_and_its_table(pages):
    """A chart has a caption in words, a picture with a title and a description, and a table on its page."""

    def rule(page: Element) -> Iterator[str]:
        for chart in page.all("figure", style="chart"):
            if not chart.all("figcaption")[0].text:
                yield f"{chart['id']}: no caption"
            if not page.all("table"):
                yield f"{chart['id']}: no table"
            if not chart.all("svg"):
                yield f"{chart['id']}: no picture"

    found = faults(pages, rule)

    assert found == []


def test_every_picture_has_words(pages):
    """A drawing is named and described by ids on its page, or it is decoration and hidden from screen readers."""

    def rule(page: Element) -> Iterator[str]:
        words = {one["id"]: one.text for one in page.all("title", "desc") if one["id"]}
        for drawing in page.all("svg"):
            named = drawing["aria-labelledby"].split()
            if drawing["aria-hidden"] != "true" and (
                drawing["role"] != "img" or len(named) != 2 or not all(words.get(one) for one in named)
            ):
                yield str(drawing.attributes)

    found = faults(pages, rule)

    assert found == []


def test_no_drawing_holds_broken_numbers(pages):
    """A drawing's places are numbers, none of them undefined or endless."""

    def rule(page: Element) -> list[str]:
        shapes = [one.attributes for drawing in page.all("svg") for one in drawing.walk()]
        return [str(one) for one in shapes if re.search(r"\b(nan|inf|None)\b", " ".join(one.values()))]

    found = faults(pages, rule)

    assert found == []


def test_a_status_is_a_shape_and_a_word(pages):
    """A status is never colour alone: it has a shape, and it says itself in words."""

    def rule(page: Element) -> list[str]:
        return [one["class"] for one in page.all(style="tag") if not one.text or len(one.all("svg")) != 1]

    found = faults(pages, rule)

    assert found == []


def test_ids_are_unique(pages):
    """No id stands twice on a page."""

    def rule(page: Element) -> list[str]:
        ids = [one["id"] for one in page.walk() if one["id"]]
        return sorted({one for one in ids if ids.count(one) > 1})

    found = faults(pages, rule)

    assert found == []


def test_ids_that_are_named_are_there(pages):
    """What a label, a description or a filter points to is on the page."""
    pointers = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "data-filter-for")

    def rule(page: Element) -> list[str]:
        ids = {one["id"] for one in page.walk() if one["id"]}
        named = {name for one in page.walk() for pointer in pointers for name in one[pointer].split()}
        return sorted(named - ids)

    found = faults(pages, rule)

    assert found == []


def test_every_field_has_a_label(pages):
    """What can be filled in says what goes into it."""

    def rule(page: Element) -> list[str]:
        labelled = {one["for"] for one in page.all("label")}
        inside = {id(each) for label in page.all("label") for each in label.walk()}
        return [
            str(one.attributes)
            for one in page.all("input", "select", "textarea")
            if one["id"] not in labelled and id(one) not in inside and not one["aria-label"]
        ]

    found = faults(pages, rule)

    assert found == []


def test_links_say_where_they_lead(pages):
    """A link has words, and they are not “here” or “more”."""

    def rule(page: Element) -> list[str]:
        return [
            f"{one['href']}: {one.text!r}"
            for one in page.all("a")
            if not one.text or one.text.lower() in {"here", "click here", "more", "read more", "link"}
        ]

    found = faults(pages, rule)

    assert found == []


def test_pages_fetch_nothing_from_elsewhere(pages):
    """Styles, scripts, fonts and pictures come from the site itself."""

    def rule(page: Element) -> list[str]:
        fetched = [one["href"] for one in page.all("link") if one["rel"] not in {"canonical", "alternate"}]
        fetched += [one["src"] for one in page.all("script", "img", "iframe", "source", "video", "audio") if one["src"]]
        return [one for one in fetched if re.match(r"(\w+:)?//", one)]

    found = faults(pages, rule)

    assert found == []


def test_styles_fetch_nothing_from_elsewhere(site: Site):
    """A style sheet names only files of the site, and each is there."""
    sheets = sorted(site.folder.rglob("*.css"))
    named = [
        (sheet, name)
        for sheet in sheets
        for name in re.findall(r"(?:url\(|@import )[\"']?([^\"')]+)", sheet.read_text(encoding="utf-8"))
        if not name.startswith("data:")
    ]

    missing = [f"{sheet.name}: {name}" for sheet, name in named if not (sheet.parent / name).resolve().is_file()]

    assert sheets
    assert missing == []


def test_pages_run_no_script_from_their_text(pages):
    """No element carries a script in an attribute, and no address is one."""

    def rule(page: Element) -> list[str]:
        return [
            f"{name}={value}"
            for one in page.walk()
            for name, value in one.attributes.items()
            if name.startswith("on") or value.strip().lower().startswith("javascript:")
        ]

    found = faults(pages, rule)

    assert found == []


def test_every_page_has_the_notice(site: Site, pages):
    """Each page says that it is an example and no official site, in the words of data/portal.yml."""
    typed = (site.project / "data/portal.yml").read_text(encoding="utf-8")
    notice = re.search(r"^notice:[ >\n]*(.*?)\n(?=\w|\Z)", typed, re.MULTILINE | re.DOTALL)

    without = [address for address, page in pages.items() if not page.all("footer")[0].all(style="notice")]

    assert notice
    assert without == []
    assert pages[""].all(style="notice")[0].text == " ".join(notice[1].strip("\"'").split())


def test_every_page_has_its_landmarks(pages):
    """A page has one header, one main part and one footer, and the way past the header comes first."""

    def rule(page: Element) -> list[str]:
        body = page.all("body")[0]
        parts = [one.tag for one in body.inside if isinstance(one, Element)]
        return (
            [] if parts == ["a", "header", "main", "footer"] and body.all("a")[0]["href"] == "#main" else [str(parts)]
        )

    found = faults(pages, rule)

    assert found == []


def test_every_page_is_described(pages):
    """A page has a description of its own for search engines and previews."""
    described = {
        address: [one["content"] for one in page.all("meta") if one["name"] == "description"]
        for address, page in pages.items()
        if address != "404.html"
    }

    without = [address for address, found in described.items() if len(found) != 1 or len(found[0]) < 20]

    assert without == []


def test_every_page_knows_its_address(site: Site, pages):
    """A page names the address at which it is published, below the base path."""
    found = {
        address: [one["href"] for one in page.all("link") if one["rel"] == "canonical"]
        for address, page in pages.items()
        if address != "404.html"
    }

    assert found == {address: [f"{site.url}{address}"] for address in found}


def test_nothing_of_the_machine_is_published(site: Site):
    """No page, table or script holds a path of the machine that built it, a template's sign or a traceback."""
    signs = (str(site.project), "Traceback (most recent", "{{ show", "{{show", "{% ", "finished-->", "site-packages")
    kinds = {".html", ".csv", ".xml", ".css", ".js", ".json"}
    files = [path for path in sorted(site.folder.rglob("*")) if path.suffix in kinds and "vendor" not in path.parts]

    found = [
        f"{site.address(path)}: {sign}" for path in files for sign in signs if sign in path.read_text(encoding="utf-8")
    ]

    assert found == []


def test_downloads_are_there_and_open(site: Site, pages):
    """Each table of a page has its downloads: text in UTF-8, with as many fields in each row as there are columns."""
    offered: set[Path] = set()
    for address, page in pages.items():
        for link in page.all("a"):
            if "download" in link.attributes:
                offered.add((site.folder / address / link["href"]).resolve())

    bad = []
    for path in sorted(offered):
        with path.open(encoding="utf-8", newline="") as file:
            if path.suffix == ".json":
                read = json.load(file)
                rows = [[column["key"] for column in read["columns"]], *map(list, read["rows"])]
            else:
                rows = list(csv.reader(file, strict=True))
        if not rows or {len(row) for row in rows} != {len(rows[0])}:
            bad.append(path.name)

    names = {path.with_suffix("") for path in offered}
    assert len(names) > 10
    assert offered == {path.with_suffix(f".{form}") for path in names for form in FORMATS}
    assert bad == []
