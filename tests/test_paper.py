import re

import pytest

from tests.browser import KPI, PLAN, Visitor

REPORT = f"{PLAN}reports/2011-12-q1/"
HIDDEN = "header form, nav.sections, nav.crumbs, nav.plan-nav, .actions, .filter, .theme, .footer-links, .skip"


@pytest.mark.parametrize("address", [KPI, REPORT, f"{PLAN}finances/", PLAN])
def test_paper_holds_the_content_alone(visitor: Visitor, address):
    """On paper there is no menu, form or button; titles, charts as pictures, whole tables and the notice are there."""
    page = visitor.open(address)
    page.emulate_media(media="print")
    regions = page.locator(".table-scroll").evaluate_all("all => all.map(one => getComputedStyle(one).overflowX)")

    assert page.locator(HIDDEN).locator("visible=true").count() == 0
    assert set(regions) <= {"visible"}
    assert page.locator("figure.chart .chart-static:not(:visible)").count() == 0
    assert page.locator("h1").is_visible()
    assert page.locator(".notice").is_visible()
    assert page.locator(".print-only").inner_text().startswith(f"{visitor.site.url}{address}")


def test_a_live_chart_is_printed_as_its_picture(visitor: Visitor):
    """A chart that has come to life is on paper the picture that it was."""
    page = visitor.open(KPI)
    page.get_by_role("button", name="Explore this chart").first.click()
    page.locator(".chart-live .main-svg").first.wait_for()
    page.emulate_media(media="print")

    assert page.locator(".chart-live").first.is_hidden()
    assert page.locator("figure.chart .chart-static svg:visible").count() == 1


def test_folded_parts_are_printed(visitor: Visitor):
    """What is folded away on the screen is unfolded on paper, and folded again afterwards."""
    page = visitor.open(KPI)
    folded = page.locator("details").evaluate_all("all => all.filter(one => !one.open).length")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened = page.locator("details").evaluate_all("all => all.every(one => one.open)")
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert folded > 0
    assert opened
    assert page.locator("details").evaluate_all("all => all.filter(one => !one.open).length") == folded


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_report_is_a_tagged_pdf(visitor: Visitor, theme):
    """The report makes a PDF of a few pages with headings, table headers and lists that a screen reader knows."""
    page = visitor.open(REPORT)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)

    pdf = page.pdf(format="A4", tagged=True)

    tags = set(re.findall(rb"/S /(\w+)", pdf))
    assert pdf.startswith(b"%PDF-")
    assert {b"H1", b"H2", b"H3", b"Table", b"TH", b"TD", b"P"} <= tags
    assert b"/MarkInfo" in pdf
    assert 2 <= len(re.findall(rb"/Type /Page\b(?!s)", pdf)) <= 20


def test_paper_is_light(visitor: Visitor):
    """Who reads in the dark prints in dark ink on white."""
    page = visitor.open(KPI)
    page.get_by_role("button", name="Dark").click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    ink = page.evaluate("getComputedStyle(document.documentElement).color")
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")

    assert (ink, paper) == ("rgb(18, 24, 31)", "rgb(255, 255, 255)")
