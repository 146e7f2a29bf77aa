from __future__ import annotations

import re
from decimal import Decimal

import pytest

from csportal.present import shapes
from csportal.present.shapes import Column, Link, Number, Row, Table, Tag
from csportal.publish.downloads import FORMATS
from csportal.publish.html import Writer, top

COLUMNS = (Column("name", "Name"), Column("value", "Value", numeric=True), Column("note", "Note", hidden=True))
ROWS = (
    Row(("Expenditure",), role="heading"),
    Row((("Staff", "See the note"), Number("7,152", Decimal(7152)), "secret"), status="on target"),
    Row(("Total", Number("7,152", Decimal(7152)), ""), role="total"),
)
TABLE = Table("lines", "Money by line", COLUMNS, ROWS, ("A note.",))


def test_table_has_its_caption_and_scopes():
    """A table has a caption, and every heading cell says whether it heads a column, a row or a group of rows."""
    found = Writer("a").block(TABLE)

    assert '<caption id="lines-1-caption">Money by line</caption>' in found
    scopes = re.findall(r'<th scope="(\w+)"', found)
    assert scopes == ["col", "col", "rowgroup", "row", "row"]


def test_hidden_column_is_in_the_download_only():
    """What a page says by place is not said again in its table."""
    found = Writer("a").block(TABLE)

    assert "secret" not in found
    assert ">Note<" not in found


def test_numbers_stand_to_the_right():
    """Figures of a column stand under each other."""
    found = Writer("a").block(TABLE)

    assert re.search(r'<td class="n"[^>]*>7,152</td>', found)


def test_second_line_of_a_cell_is_smaller():
    """What is said under a cell's first line is marked as less."""
    found = Writer("a").block(TABLE)

    assert re.search(r'<th scope="row">Staff *<span class="sub">See the note</span></th>', found)


def test_notes_stand_under_their_table():
    """A table's notes stand under it."""
    assert "<li>A note.</li>" in Writer("a").block(TABLE)


@pytest.mark.parametrize(
    ("at", "home", "expected"),
    [
        ("a/b", "a/b", "../../a/b/lines"),
        ("", "", "./lines"),
        ("", "a/b", "a/b/lines"),
        ("a/b", "", "../../lines"),
        ("a", "a/b", "../a/b/lines"),
    ],
)
def test_download_lies_beside_the_page_that_the_table_belongs_to(at, home, expected):
    """A table's downloads are found from wherever the table is shown, one of each format."""
    found = Writer(at, home).block(TABLE)

    addresses = [address.removeprefix("./") for address in re.findall(r'href="([^"]+)" download', found)]
    assert addresses == [f"{expected.removeprefix('./')}.{form}" for form in FORMATS]


@pytest.mark.parametrize(
    ("at", "to", "expected"),
    [
        ("", "", "./"),
        ("", "a/b", "a/b/"),
        ("a/b", "", "../../"),
        ("a/b", "a/b", "../../a/b/"),
        ("a/b", "c#d", "../../c/#d"),
        ("a", "feed.xml", "../feed.xml"),
        ("a", "data/kpis.csv", "../data/kpis.csv"),
    ],
)
def test_links_are_relative(at, to, expected):
    """Links are relative, so that the site works wherever it is put."""
    assert Writer(at).address(to) == expected


def test_link_elsewhere_is_marked():
    """A link out of the portal is marked as one."""
    found = Writer("a").link(Link("The document", "https://www.anytown.example/plan.pdf"))

    assert found == '<a href="https://www.anytown.example/plan.pdf" rel="external">The document</a>'


@pytest.mark.parametrize("tone", ["on", "close", "off", "none", "done"])
def test_status_is_a_word_with_a_shape(tone):
    """A status is a word with a shape of its own; colour is never alone."""
    found = Writer("a").inline(Tag("On target", tone))

    assert f'<span class="tag tag--{tone}">' in found
    assert 'aria-hidden="true"' in found
    assert found.endswith("</svg>On target</span>")


def test_every_status_has_its_own_shape():
    """No two kinds of status share a shape."""
    tones = ("on", "close", "off", "none", "done")

    drawn = {tuple(re.findall(r"<svg.*</svg>", Writer("a").inline(Tag("x", tone)))) for tone in tones}

    assert len(drawn) == len(tones)


def test_empty_line_begins_a_new_paragraph():
    """An empty line in typed text begins a new paragraph."""
    found = Writer("a").block(shapes.Text(("One line\nand on.\n\nAnother.",)))

    assert found == "<p>One line and on.</p><p>Another.</p>"


def test_ids_on_a_page_are_unique():
    """Two tables or charts of one name on a page have ids of their own."""
    writer = Writer("a")

    found = re.findall(r' id="([^"]+)"', writer.block(TABLE) + writer.block(TABLE))

    assert len(found) == len(set(found))


def test_no_empty_line_ends_finished_html():
    """Finished HTML is one line, since an empty line would end it for Markdown."""
    found = Writer("a").blocks([TABLE, shapes.Text(("One.\n\nTwo.",))])

    assert "\n\n" not in found


def test_current_page_is_marked_in_the_menu():
    """The menu of a plan marks the page that the reader is on."""
    menu = shapes.Menu("Parts", (Link("Summary", "a"), Link("Money", "a/finances")), "a/finances")

    found = Writer("a/finances").block(menu)

    assert re.findall(r'<a href="([^"]+)" aria-current="page">([^<]+)</a>', found) == [("../../a/finances/", "Money")]


def test_top_says_what_kind_of_page_it_is():
    """A page begins with the way back up, what kind of page it is, and its title."""
    page = shapes.Page("a/b", "kpi", "Measure", "Home visits", "", {}, (Link("Home", ""),), council="Anytown")

    found = top(page, "a/b")

    assert found.endswith('<p class="eyebrow">Measure · Anytown</p><h1>Home visits</h1>')
    assert '<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="../../">Home</a></li></ol></nav>' in found


def test_home_page_has_no_way_back_up():
    """The home page begins with its title alone."""
    assert top(shapes.Page("", "home", "Home", "Plans", "", {}), "") == "<h1>Plans</h1>"


def test_part_of_another_page_is_shown_anywhere(edition):
    """A part shown on another page keeps its links and downloads."""
    found = edition.show("anytown/families-2024-25/kpis/visits", "values", "about")

    assert 'href="../anytown/families-2024-25/kpis/visits/values.csv"' in found


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda edition: edition.show("nowhere", "top", ""), "There is no page “nowhere”."),
        (lambda edition: edition.show("glossary", "nothing", ""), "has no part “nothing”. It has: top, lead, terms."),
        (lambda edition: edition.chart("nowhere", "sparkline", ""), "There is no record “nowhere”."),
        (lambda edition: edition.chart("anytown", "pie", ""), "There is no chart “pie”. There are: budget_actual"),
        (lambda edition: edition.chart("anytown", "sparkline", ""), "“anytown” has nothing for a chart “sparkline”."),
        (lambda edition: edition.status("anytown", ""), "“anytown” is not a measure."),
        (lambda edition: edition.link("nowhere", ""), "There is no record “nowhere”."),
    ],
)
def test_page_that_asks_for_nothing_is_told(edition, call, said):
    """A page that asks for a record, part or chart that there is not stops the build and says what there is."""
    with pytest.raises(LookupError) as error:
        call(edition)

    assert said in str(error.value)


def test_macros_show_charts_links_and_statuses(edition):
    """Prose can show any chart of a record, link to it by its title, and say how a measure stands."""
    visits = "anytown/families-2024-25/kpis/visits"

    assert 'data-figure="' in edition.chart(visits, "kpi-over-time", "about")
    assert f'<a href="../{visits}/">Home visits within five days</a>' in edition.link(visits, "about")
    assert "84.6%" in edition.status(visits, "about")
    assert "</svg>Close to target</span>" in edition.status(visits, "about")
