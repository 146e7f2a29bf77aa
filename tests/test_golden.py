from __future__ import annotations

from typing import Any

import pytest

from csportal.present.feed import feed
from csportal.present.gather import modules
from csportal.present.pages.data import datasets
from csportal.publish.csv import to_csv
from csportal.publish.feed import to_atom
from csportal.publish.markdown import to_markdown
from csportal.publish.plotly import figure_json
from csportal.publish.svg import svg
from csportal.site.prepare import template
from tests.conftest import GOLDEN, ROOT

CHARTS = modules("csportal.present.charts")
TABLES = modules("csportal.present.tables")
PAGES = modules("csportal.present.pages")
# A measure's page has an output for each part. What the page of the rules says is held to the rules themselves
# (test_rules_page.py), so that a new rule is one new file.
WORDS = sorted(set(PAGES) - {"kpi", "rules"})
PLAN = "anytown/families-2024-25"
VISITS = f"{PLAN}/kpis/visits"
# The record that each chart or table is shown of: the first of these that it has something to say of, or else the
# first record of its kind that it has something to say of, or the whole portal.
SUBJECTS = (VISITS, f"{PLAN}/finances/families", f"{PLAN}/budgets/revenue", PLAN)


def subject(portal: Any, module: Any) -> Any:
    named = [portal.by_key[key] for key in SUBJECTS]
    for one in (*named, *portal.records):
        if isinstance(one, module.SUBJECTS) and (not hasattr(module, "chart") or module.chart(portal, one)):
            return one
    return portal


def lines(html: str) -> str:
    """Return HTML with a line for each element that opens, so that a difference can be read."""
    return html.replace("><", ">\n<").strip() + "\n"


@pytest.mark.parametrize("name", CHARTS)
def test_picture_is_as_expected(name, portal, golden):
    """A chart's picture is the one that was last looked at and agreed."""
    chart = CHARTS[name].chart(portal, subject(portal, CHARTS[name]))

    actual = lines(svg(chart, name))

    assert actual == golden.expected(f"charts/{name}.svg", actual)


@pytest.mark.parametrize("name", CHARTS)
def test_live_chart_is_as_expected(name, portal, golden):
    """A live chart is the one that was last looked at and agreed."""
    chart = CHARTS[name].chart(portal, subject(portal, CHARTS[name]))

    actual = figure_json(chart).replace(",{", ",\n{") + "\n"

    assert actual == golden.expected(f"charts/{name}.json", actual)


@pytest.mark.parametrize("name", [name for name, module in TABLES.items() if hasattr(module, "SUBJECTS")])
def test_table_is_as_expected(name, portal, golden):
    """A table's download is the one that was last looked at and agreed."""
    # Git keeps the same line ends in every file, a download has its own.
    actual = to_csv(TABLES[name].table(portal, subject(portal, TABLES[name]))).replace("\r\n", "\n")

    assert actual == golden.expected(f"tables/{name}.csv", actual)


@pytest.mark.parametrize("kind", PAGES)
def test_page_is_as_expected(kind, portal, golden):
    """The file of a page of each type is the one that was last looked at and agreed."""
    page = next(iter(PAGES[kind].pages(portal)))

    actual = to_markdown(page, template(ROOT, kind))

    assert actual == golden.expected(f"pages/{kind}.md", actual)


@pytest.mark.parametrize("part", ["top", *PAGES["kpi"].PARTS])
def test_part_of_a_measures_page_is_as_expected(part, edition, golden):
    """Each part of a measure's page is the one that was last looked at and agreed."""
    actual = lines(edition.show(VISITS, part, VISITS))

    assert actual == golden.expected(f"parts/kpi/{part}.html", actual)


@pytest.mark.parametrize("kind", WORDS)
def test_words_of_a_page_are_as_expected(kind, edition, golden):
    """What a page of each type says is what was last read and agreed."""
    page = next(page for page in edition.pages.values() if page.kind == kind)

    actual = lines("".join(f"<!-- {part} -->{edition.show(page.path, part, page.path)}" for part in page.parts))

    assert actual == golden.expected(f"parts/{kind}.html", actual)


def test_feed_is_as_expected(portal, golden):
    """The feed is the one that was last read and agreed."""
    actual = to_atom(feed(portal), "https://anytown.example/")

    assert actual == golden.expected("feed.xml", actual)


def test_every_expected_output_is_one_that_is_made(portal):
    """No expected output is left over from a chart, table or page that has gone."""
    tables = {f"tables/{name}.csv" for name, module in TABLES.items() if hasattr(module, "SUBJECTS")}
    charts = {f"charts/{name}.{form}" for name in CHARTS for form in ("svg", "json")}
    pages = {f"pages/{kind}.md" for kind in PAGES} | {f"parts/{kind}.html" for kind in WORDS}
    parts = {f"parts/kpi/{part}.html" for part in ["top", *PAGES["kpi"].PARTS]}

    there = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}

    assert there == tables | charts | pages | parts | {"feed.xml", "summaries.txt"}
    assert datasets(portal)
