from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from csportal.present.charts import kpi_over_time
from csportal.present.shapes import Axis, Bars, Chart, Points
from csportal.publish.svg import svg
from csportal.records.kpi import Kpi
from tests.browser import Visitor

Y = Axis("number", "%", low=0, high=100, ticks=((0, "0%"), (50, "50%"), (100, "100%")))
X = Axis("category", labels=("2022/23", "2023/24"))
LETTER = 6.2
"""A letter of the site's font is on average wider than this."""


def rooms(picture: ET.Element) -> list[tuple[float, float, float, float, str]]:
    """Return where the labels of points lie at least: (left, top, right, bottom, words)."""
    found = []
    for one in picture.iter("text"):
        if "t-strong" in one.get("class", "").split() and "c-target" not in one.get("class", ""):
            text, x, y = one.text or "", float(one.get("x", "")), float(one.get("y", ""))
            wide = len(text) * LETTER
            left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[one.get("text-anchor", "start")]
            found.append((left, y - 10, left + wide, y + 2, text))
    return found


def pictures(chart: Chart) -> list[ET.Element]:
    return list(ET.fromstring(f"<div>{svg(chart, 'a')}</div>"))


def faults(chart: Chart) -> list[str]:
    """Return the labels of a chart's pictures that leave the frame or lie on each other."""
    found = []
    for picture, width in zip(pictures(chart), (720, 340), strict=True):
        every = rooms(picture)
        found += [text for left, _, right, _, text in every if left < 0 or right > width]
        for one, other in combinations(every, 2):
            if min(one[2], other[2]) > max(one[0], other[0]) and min(one[3], other[3]) > max(one[1], other[1]):
                found.append(f"{one[4]} on {other[4]}")
    return found


def points(*figures: tuple[int, float], name: str = "Statistical neighbours") -> Points:
    spots = tuple((at, figure, f"{name} {figure:g} per 10,000", "diamond", "comparator") for at, figure in figures)
    return Points(name, spots, labelled=True)


@pytest.mark.parametrize(
    "marks",
    [
        [points((0, 50))],
        [points((1, 99)), points((1, 98), name="England")],
        [points((0, 50), (1, 51)), points((0, 52), (1, 50), name="England"), points((1, 50), name="The region")],
        [points((1, 50)), points((1, 50), name="England"), points((1, 50), name="London"), points((1, 50), name="Own")],
        [points((0, 1)), points((0, 0), name="England"), points((1, 100), name="Boroughs like it in outer London")],
    ],
)
def test_labels_keep_to_the_picture_and_apart(marks):
    """Labels of several figures in one period stay within the picture and do not lie on each other, narrow and wide."""
    chart = Chart("over-time", "A finding", "A subtitle", "A description", X, Y, tuple(marks))

    assert faults(chart) == []
    for picture in pictures(chart):
        words = " ".join(text for *_, text in rooms(picture))
        assert words.count("10,000") == sum(len(mark.points) for mark in marks)


@pytest.mark.parametrize("which", ["example", "portal"])
def test_labels_of_every_measure_can_be_read(which, request):
    """In no measure's picture does a label leave the frame or lie on another."""
    portal = request.getfixturevalue(which)
    charts = {kpi.key: kpi_over_time.chart(portal, kpi) for kpi in portal.all(Kpi)}

    found = {key: faults(chart) for key, chart in charts.items() if chart}

    assert {key: labels for key, labels in found.items() if labels} == {}


def test_an_axis_of_numbers_shows_nought():
    """Where only some steps of an axis are labelled, nought is among them; no bar's label leaves the picture."""
    x = Axis("number", low=0, high=3, ticks=((0, "£0m"), (1, "£1m"), (2, "£2m"), (3, "£3m")))
    bars = Bars(
        "Decrease", ((0, 0.4, 2.9, "takes away £2.50m"), (1, 1.2, 1.5, "takes away £0.30m in all of the years"))
    )
    chart = Chart(
        "over-time", "A", "B", "C", x, Axis("category", labels=("a", "b")), (Bars(**{**vars(bars), "labelled": True}),)
    )

    narrow = pictures(chart)[1]
    texts = {one.text: one for one in narrow.iter("text")}

    assert {"£0m", "£2m"} <= set(texts)
    assert not {"£1m", "£3m"} & set(texts)
    for one in texts.values():
        wide = len(one.text or "") * LETTER
        x0 = float(one.get("x", "")) - {"start": 0.0, "middle": wide / 2, "end": wide}[one.get("text-anchor", "start")]
        assert x0 > -1
        assert x0 + wide < 341


KPIS = (
    "halton/children-and-enterprise-2011-12/kpis/ni059/",
    "hammersmith-and-fulham/mandate-2011/kpis/children-in-need/",
    "barnet/commissioning-plan-2015-20/kpis/adoptions/",
)


@pytest.mark.parametrize("address", KPIS)
def test_the_answer_is_on_the_first_screen_of_a_phone(visitor: Visitor, address):
    """On a phone of 390 by 844 pixels the sentence of a measure is read without scrolling, and the tiles begin."""
    page = visitor.open(address, width=390, height=844)

    def top(what: str) -> float:
        return float(page.locator(what).first.evaluate("one => one.getBoundingClientRect().top"))

    assert page.locator(".lead").evaluate("one => one.getBoundingClientRect().bottom") < 844
    assert top(".facts") < 844
    broken = page.locator(".facts .figure, .facts .tag").evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth).map(one => one.textContent)"
    )
    assert broken == []


def test_a_phone_shows_the_page_above_and_all_of_them_to_the_keyboard(visitor: Visitor):
    """On a phone the way back up is one link; the others are there for screen readers and show when one has focus."""
    page = visitor.open(KPIS[0], width=390)
    hidden = "all => all.filter(one => getComputedStyle(one).clipPath !== 'none').length"
    links = page.locator(".crumbs li")

    before = links.evaluate_all(hidden)
    links.first.locator("a").focus()

    assert before == links.count() - 1
    assert links.evaluate_all(hidden) == 0


@pytest.mark.parametrize(
    "address",
    [
        "how-we-are-doing/",
        "data-quality/",
        "hammersmith-and-fulham/",
        "halton/children-and-enterprise-2011-12/finances/",
        "hammersmith-and-fulham/shared-services-2011/surveys/schools/",
    ],
)
def test_tables_fit_the_paper(visitor: Visitor, address):
    """On A4, which leaves 688 pixels between its margins, no table is wider than the paper."""
    page = visitor.open(address, width=688)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    wide = page.locator(".table-scroll").evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText.slice(0, 60))"
    )

    assert wide == []


def test_tables_of_measures_fit_a_desk(visitor: Visitor):
    """On a desk a table of measures does not scroll, and the names of the measures have room."""
    page = visitor.open("how-we-are-doing/", width=1280)
    table = page.locator("table.data").first
    names = table.locator("tbody th").evaluate_all("all => Math.min(...all.map(one => one.clientWidth))")

    assert table.evaluate("one => one.scrollWidth - one.parentElement.clientWidth") <= 1
    assert names >= 180


def test_earlier_statuses_are_left_out_on_paper(visitor: Visitor):
    """On paper the sentences on earlier statuses do not stand before the chart; the table has these statuses."""
    page = visitor.open(KPIS[0])
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert page.locator("details.working").first.is_visible()
    assert page.locator("details.earlier:visible").count() == 0
