"""What every chart promises, over all that there are: a new one is tested at once."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from decimal import Decimal
from functools import cache
from typing import Any

import plotly.graph_objects
import pytest

from csportal.present.gather import modules
from csportal.present.shapes import Chart
from csportal.publish.plotly import figure, figure_json
from csportal.publish.svg import svg
from tests.awkward import awkward_portal, subjects

CHARTS = modules("csportal.present.charts")


@cache
def drawn(name: str, key: str) -> Chart | None:
    portal = awkward_portal()
    found: Chart | None = CHARTS[name].chart(portal, portal.by_key[key])
    return found


EVERY_CHART = [(name, key) for name, module in CHARTS.items() for key in subjects(module) if drawn(name, key)]


def chart_of(name: str, key: str) -> Chart:
    found = drawn(name, key)
    assert found
    return found


def pictures(chart: Chart) -> list[ET.Element]:
    """Return the chart's pictures, read strictly."""
    return list(ET.fromstring(f"<div>{svg(chart, 'anchor')}</div>"))


def marked(picture: ET.Element) -> list[ET.Element]:
    """Return the elements that each show one value."""
    return [one for one in picture.iter() if "v" in one.get("class", "").split()]


def coloured(tree: Any) -> Any:
    """Return a figure with a real colour for every role, as the page's script makes it."""
    if isinstance(tree, dict):
        return {name: coloured(value) for name, value in tree.items()}
    if isinstance(tree, list):
        return [coloured(value) for value in tree]
    if isinstance(tree, str):
        return re.sub(r"^var\(--[a-z0-9-]+\)$", "#12436D", tree)
    return tree


def shown_live(found: dict[str, Any]) -> int:
    """Return how many values a figure shows: points, bars, and shapes for rules and bands."""
    points = sum(
        sum(x is not None and y is not None for x, y in zip(trace["x"], trace["y"], strict=True))
        for trace in found["data"]
    )
    return points + len(found["layout"]["shapes"])


def test_every_chart_type_has_something_to_draw():
    """Every chart type draws at least one of the awkward records."""
    assert {name for name, _ in EVERY_CHART} == set(CHARTS)


@pytest.mark.parametrize("name", [name for name, module in CHARTS.items() if hasattr(module, "SUBJECTS")])
def test_chart_type_is_found_by_being_there(name):
    """A chart type is a module that says what it is of, and returns a chart."""
    assert CHARTS[name].SUBJECTS
    assert CHARTS[name].chart.__doc__


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_picture_is_well_formed_and_named(name, key):
    """Whatever the figures, a chart's picture is well-formed and has a title and a description."""
    chart = chart_of(name, key)

    for picture in pictures(chart):
        assert picture.tag == "svg"
        assert " ".join(str(picture.findtext("title")).split()) == " ".join(chart.title.split()) != ""
        assert str(picture.findtext("desc")).strip()


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_both_formats_show_the_same_values(name, key):
    """The picture and the live chart show the same number of values, gaps in neither."""
    chart = chart_of(name, key)

    found = [len(marked(picture)) for picture in pictures(chart)]

    assert {*found, shown_live(figure(chart))} == {chart.values}


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_values_lie_within_the_picture(name, key):
    """Whatever the figures, every value is drawn within its picture, at a place that is a number."""
    for picture in pictures(chart_of(name, key)):
        _, _, width, height = map(float, picture.get("viewBox", "").split())
        for one in marked(picture):
            if one.tag == "circle":
                across, down = float(one.get("cx", "")), float(one.get("cy", ""))
                assert (0 <= across <= width, 0 <= down <= height) == (True, True)
            if one.tag == "rect":
                x, y, wide, high = (float(one.get(side, "")) for side in ("x", "y", "width", "height"))
                assert min(x, y) >= -1
                assert min(wide, high) >= 0
                assert x + wide <= width + 1
                assert y + high <= height + 1
            assert "nan" not in str(one.attrib)
            assert "inf" not in str(one.attrib)


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_plotly_accepts_the_live_chart(name, key):
    """Plotly's own validators accept every live chart."""
    found = coloured(json.loads(figure_json(chart_of(name, key))))
    label = found.pop("label")

    made = plotly.graph_objects.Figure(**found)

    assert label
    assert len(made.data) == len(found["data"])


@pytest.mark.parametrize(("name", "key"), EVERY_CHART)
def test_live_chart_has_strict_json(name, key):
    """A live chart is plain JSON: no infinity, and nothing that is not a number."""

    def refuse(constant: str) -> None:
        pytest.fail(f"{constant} is not JSON")

    json.loads(figure_json(chart_of(name, key)), parse_constant=refuse)


@pytest.mark.parametrize("key", [key for name, key in EVERY_CHART if name == "kpi_over_time"])
def test_chart_shows_each_number_of_its_measure(key):
    """A measure's chart shows each of its numbers once in its line, and no others."""
    chart = chart_of("kpi_over_time", key)
    record: Any = awkward_portal().by_key[key]

    line: Any = next(mark for mark in chart.marks if mark.name == "Value")
    found = [value for _, value, _ in line.points if value is not None]

    numbers = [one.value for _, one in sorted(record.values.items()) if isinstance(one.value, Decimal)]
    assert found == [float(number) for number in numbers]
