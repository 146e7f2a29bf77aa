from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
import yaml

from csportal.present import shapes
from csportal.publish.html import Writer, top
from csportal.publish.markdown import to_markdown
from csportal.publish.text import cell, escaped, inert, is_elsewhere, safe_address, slug
from tests.awkward import FORMULAS, HOSTILE

TEXTS = pytest.mark.parametrize("text", [*HOSTILE, *FORMULAS])


class Reading(HTMLParser):
    """What a browser makes of HTML: its elements, their attributes, and the text between."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


ALLOWED = {
    "a",
    "article",
    "aside",
    "button",
    "caption",
    "circle",
    "dd",
    "desc",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "input",
    "label",
    "li",
    "nav",
    "ol",
    "option",
    "p",
    "path",
    "rect",
    "section",
    "select",
    "small",
    "span",
    "strong",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
}
TABLE = (shapes.Column("one", "One"), shapes.Column("two", "Two"))


def chart_of(text):
    axis = shapes.Axis("category", labels=(text, text))
    marks = (
        shapes.Line(text, ((0, 1.0, text), (1, None, text))),
        shapes.Points(text, ((0, 1.0, text, "circle", "on"),), labelled=True),
        shapes.Rule(text, 0.5),
    )
    return shapes.Chart("c", text, text, text, axis, shapes.Axis("number", text, ticks=((0, text),)), marks)


def lying_of(text):
    bars = (shapes.Bars(text, ((0, 0, 1, text),), labelled=True), shapes.Bars(text, ((0, 0, 1, text),)))
    return shapes.Chart("b", text, text, text, shapes.Axis("number"), shapes.Axis("category", labels=(text,)), bars)


def blocks_of(text):
    """Return every shape of a page, with the text wherever text can stand."""
    tag, link, number = shapes.Tag(text, "on"), shapes.Link(text, "a/b"), shapes.Number(text, text)
    table = shapes.Table(
        "t",
        text,
        (shapes.Column("one", text), shapes.Column("two", text)),
        (
            shapes.Row((text,), role="heading"),
            shapes.Row(((text, text), link), status=text),
            shapes.Row((number, tag)),
        ),
        (text,),
        filterable=True,
    )
    return {
        "text": shapes.Text((text, (text, link))),
        "note": shapes.Text((text,), "note"),
        "heading": shapes.Heading(text),
        "facts": shapes.Facts((shapes.Fact(text, tag, text), shapes.Fact(text, number, (text, link)))),
        "details": shapes.Details(text, (shapes.Text((text,)),)),
        "definitions": shapes.Definitions(((text, (text, text)),)),
        "items": shapes.Items((((text, link, tag), shapes.Items((((text,), None),))),), "thread"),
        "cards": shapes.Cards((shapes.Card(link, text, (shapes.Text((text,)),)),)),
        "exception": shapes.ExceptionItem(link, text, tag, number, text, (text,)),
        "aside": shapes.Aside(text, (shapes.Text((text,)),)),
        "menu": shapes.Menu(text, (link,), "a/b"),
        "spark": shapes.Spark(chart_of(text)),
        "table": table,
        "chart": chart_of(text),
        "lying": lying_of(text),
    }


@TEXTS
def test_escaped_text_reads_back_as_typed(text):
    """Text on a page shows exactly what was typed."""
    found = Reading(f"<p>{escaped(text)}</p>")

    assert (found.tags, found.text) == (["p"], text)


@TEXTS
def test_escaped_text_reads_back_from_an_attribute(text):
    """Text in an attribute is exactly what was typed and ends nothing."""
    found = Reading(f'<p title="{escaped(text)}"></p>')

    assert found.attributes == [("title", text)]


@TEXTS
@pytest.mark.parametrize("shape", blocks_of(""))
def test_no_shape_lets_markup_through(text, shape):
    """Whatever is typed, a page has only the elements that the portal makes, and no handler and no script address."""
    found = Reading(Writer("a/b", "a/b").block(blocks_of(text)[shape]))

    assert set(found.tags) <= ALLOWED
    assert [name for name, _ in found.attributes if name.startswith("on") or name == "style"] == []
    assert [value for name, value in found.attributes if name in {"href", "src"} and "javascript" in str(value)] == []


@TEXTS
@pytest.mark.parametrize("shape", sorted(set(blocks_of("")) - {"spark", "chart", "lying"}))
def test_every_shape_shows_what_was_typed(text, shape):
    """Whatever is typed shows on the page as it was typed."""
    found = Reading(Writer("a/b", "a/b").block(blocks_of(text)[shape]))

    assert " ".join(text.split()) in " ".join(found.text.split())


@TEXTS
def test_finished_html_cannot_be_ended_from_within(text):
    """No text can look like the mark that ends finished HTML."""
    found = "".join(Writer("a/b").block(block) for block in blocks_of(text).values())

    assert "<!--" not in found


@TEXTS
def test_top_of_a_page_shows_what_was_typed(text):
    """The title, the kind and the way back up show what was typed."""
    page = shapes.Page("a", "kpi", text, text, text, {}, crumbs=(shapes.Link(text, ""),), council=text)

    found = Reading(top(page, "a"))

    assert set(found.tags) <= ALLOWED
    assert found.text == text + f"{text} · {text}" + text


@TEXTS
def test_inert_text_has_nothing_to_take_hold_of(text):
    """Text in front matter has no sign that a template, Markdown, YAML or HTML gives a meaning to."""
    found = inert(text)

    assert re.sub(r"&#\d+;", "", found) == re.sub(r"[^\w\s]|_", "", " ".join(text.split()))
    assert html.unescape(found) == " ".join(text.split())


@TEXTS
def test_front_matter_reads_back_as_typed(text):
    """A page's file carries its title and description as typed, and its template unchanged."""
    page = shapes.Page("a/b", "kpi", text, text, text, {}, council=text, plan=text, status=text)

    _, head, body = to_markdown(page, '{{ show(id, "top") }}\n').split("---\n")

    fields = yaml.safe_load(head)
    assert {name: html.unescape(value) for name, value in fields.items()} == {
        "id": "a/b",
        "kind": "kpi",
        **dict.fromkeys(("title", "description", "kind_label", "council", "plan", "status"), " ".join(text.split())),
    }
    assert body == '{{ show(id, "top") }}\n'


@pytest.mark.parametrize("text", [*FORMULAS, "\t=1", "\r=1"])
def test_formula_is_marked_as_text(text):
    """A spreadsheet shows a formula that somebody typed and does not run it."""
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "NI059", "1+1", "a=b", "'quoted'", *HOSTILE])
def test_other_text_is_left_alone_in_a_cell(text):
    """A cell that no spreadsheet would run holds what was typed."""
    expected = f"'{text}" if text[:1] in {"+", "-", "="} else text

    assert cell(text) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.anytown.example/plan.pdf", True),
        ("http://www.anytown.example/", True),
        ("mailto:team@anytown.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_safe_addresses_are_followed(address, expected):
    """A link out of the portal leads to the web or a mailbox, or is shown as text only."""
    found = Reading(Writer("a").link(shapes.Link("Document", address)))

    assert is_elsewhere(address)
    assert (safe_address(address) == address) == expected
    assert (found.text, [value for name, value in found.attributes if name == "href"]) == (
        "Document",
        [address] if expected else [],
    )


@pytest.mark.parametrize(
    "address",
    [
        " javascript:alert(1)",
        "\tjavascript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "//evil.example/x",
    ],
)
def test_disguised_address_leads_nowhere_else(address):
    """An address in disguise is never one that a browser takes for a script or for another site."""
    found = Reading(Writer("a/b").link(shapes.Link("Document", address)))

    for name, value in found.attributes:
        assert name != "href" or str(value).startswith("../")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Home visits", "home-visits"), ("{{ 7*7 }}", "7-7"), ("---", "section"), ("قال", "section"), ("1.1", "1-1")],
)
def test_anchor_is_lower_case_words(text, expected):
    """An anchor is lower-case words with hyphens, whatever the heading says."""
    assert slug(text) == expected
