from __future__ import annotations

import json

import pytest

from csportal.present.shapes import Axis, Band, Bars, Chart, Line, Points, Rule
from csportal.present.shapes.chart import Nodes
from csportal.publish.plotly import colour, figure, figure_json

X = Axis("category", labels=("2022", "2023", "2024"))
Y = Axis("number", "%", low=0, high=100, ticks=((0, "0%"), (50, "50%"), (100, "100%")))


def chart(*marks, x=X, y=Y):
    return Chart("over-time", "A finding", "A subtitle", "A description", x, y, marks)


def test_missing_value_is_a_gap():
    """A value that is not available is a gap in the live chart, never a nought, and is not joined over."""
    found = figure(chart(Line("Value", ((0, 10, "10%"), (1, None, ""), (2, 30, "30%")))))

    trace = found["data"][0]
    assert (trace["y"], trace["connectgaps"]) == ([10, None, 30], False)


def test_numbers_are_numbers():
    """The live chart draws numbers, never text that looks like them."""
    found = json.loads(figure_json(chart(Line("Value", ((0, 84.6, "84.6%"),)), Rule("Target", 85.0))))

    assert found["data"][0]["y"] == [84.6]
    assert found["layout"]["shapes"][0]["y0"] == 85.0


def test_rule_is_a_line_with_its_name():
    """A target is a dashed line across the chart with its name at it."""
    found = figure(chart(Rule("Target 85%", 85.0)))["layout"]

    assert [(one["type"], one["y0"], one["y1"]) for one in found["shapes"]] == [("line", 85.0, 85.0)]
    assert [one["text"] for one in found["annotations"]] == ["Target 85%"]


def test_upright_rule_stands_at_its_value():
    """A line for a day stands upright at that day."""
    found = figure(chart(Rule("Reported", 2.0, upright=True)))["layout"]["shapes"][0]

    assert (found["x0"], found["x1"], found["y0"], found["y1"], found["yref"]) == (2.0, 2.0, 0, 1, "paper")


def test_band_lies_behind():
    """A band lies behind the values, from its low to its high value."""
    found = figure(chart(Band("Expected", 20, 40)))["layout"]["shapes"][0]

    assert (found["type"], found["y0"], found["y1"], found["layer"]) == ("rect", 20, 40, "below")


def test_bars_begin_at_their_base():
    """A bar is as long as from its first value to its second, from its first value on."""
    x, y = Axis("number", low=0, high=10), Axis("category", labels=("All",))

    trace = figure(chart(Bars("On target", ((0, 2, 5, "3 on target"),), "on"), x=x, y=y))["data"][0]

    assert (trace["orientation"], trace["base"], trace["x"], trace["y"]) == ("h", [2], [3], [0])


@pytest.mark.parametrize(
    ("shape", "symbol"),
    [
        ("circle", "circle"),
        ("diamond", "diamond"),
        ("triangle", "triangle-down"),
        ("square", "square"),
        ("ring", "circle-open"),
    ],
)
def test_point_has_its_shape(shape, symbol):
    """A point of the live chart has the shape of its status."""
    found = figure(chart(Points("Latest", ((0, 10, "10%", shape, "on"),))))["data"][0]

    assert found["marker"]["symbol"] == [symbol]


def test_colours_are_named_by_role():
    """The live chart names the roles of its colours, which the reader's theme fills in."""
    found = figure_json(chart(Line("Value", ((0, 10, ""),)), Points("Latest", ((0, 10, "", "circle", "on"),))))

    assert "#" not in found
    assert (colour("on"), colour("budget")) == ("var(--on-fill)", "var(--budget)")


def test_category_axis_shows_its_labels():
    """Periods stand on the axis in words, in their order."""
    found = figure(chart(Line("Value", ((0, 10, ""),))))["layout"]["xaxis"]

    assert (found["tickvals"], found["ticktext"], found["range"]) == ([0, 1, 2], ["2022", "2023", "2024"], [-0.5, 2.5])


def test_categories_run_downwards():
    """Lines of a money table stand in the live chart as in the table, the first one on top."""
    x, y = Axis("number", low=0, high=10), Axis("category", labels=("Staff", "Pens"))

    found = figure(chart(Bars("Budget", ((0, 0, 5, ""),)), x=x, y=y))["layout"]["yaxis"]

    assert found["range"] == [1.5, -0.5]


def test_long_labels_are_wrapped():
    """A long name is wrapped between words and keeps all of them."""
    name = "Implementation of the framework for commissioning"
    x, y = Axis("number", low=0, high=10), Axis("category", labels=(name,))

    found = figure(chart(Bars("Budget", ((0, 0, 5, ""),)), x=x, y=y))["layout"]["yaxis"]["ticktext"][0]

    assert found.split("<br>") == ["Implementation of the", "framework for", "commissioning"]


def test_chart_is_named_by_its_finding():
    """The live chart has the finding as its label for screen readers."""
    assert figure(chart())["label"] == "A finding"


def test_same_chart_is_the_same_text():
    """The same chart is the same text to the byte."""
    one, other = (chart(Line("Value", ((0, 1 / 3, ""), (1, 2 / 3, "")))) for _ in range(2))

    assert figure_json(one) == figure_json(other)


def test_bars_stand_side_by_side_only_where_they_are_meant_to():
    """Bars of two columns stand side by side; parts of one bar lie one after another, as thick as each other."""
    x, y = Axis("number", low=0, high=10), Axis("category", labels=("All", "None"))
    pair = (Bars("Budget", ((0, 0, 5, ""),), slots=2), Bars("Actual", ((0, 0, 6, ""),), slot=1, slots=2))
    parts = (Bars("Directly", ((0, 0, 5, "5"),)), Bars("Undecided", ((1, 5, 6, "1"),)))

    beside, along = figure(chart(*pair, x=x, y=y)), figure(chart(*parts, x=x, y=y))

    assert (beside["layout"]["barmode"], along["layout"]["barmode"]) == ("group", "overlay")
    assert [one.get("width") for one in beside["data"] + along["data"]] == [None, None, 0.78, 0.78]


def test_part_of_a_bar_says_which_it_is():
    """A part of a bar says its name to a pointer, and has its number within it in a colour that can be read."""
    x, y = Axis("number", low=0, high=10), Axis("category", labels=("All",))

    found = figure(chart(Bars("Undecided", ((0, 5, 6, "1"),), "none", labelled=True, within=True), x=x, y=y))["data"][0]

    assert found["hovertemplate"] == "%{fullData.name}: %{customdata}<extra></extra>"
    assert (found["textposition"], found["insidetextfont"]) == ("inside", {"color": "var(--focus-edge)"})


def test_labels_of_a_list_stand_beside_their_points():
    """A point of a list has its label on the side that has room for it, never on the line above."""
    x, y = Axis("number", low=0, high=100), Axis("category", labels=("Meals", "Play"))
    points = Points("Ends", ((5, 0, "May", "circle", "on"), (95, 1, "June", "circle", "on")), labelled=True)

    assert figure(chart(points, x=x, y=y))["data"][0]["textposition"] == ["middle right", "middle left"]


def test_boxes_have_their_names_and_headings():
    """A box of the live chart has its whole name for the page's script to fold, and each column its heading."""
    x = Axis("number", low=0, high=50, ticks=((0, "Priorities"), (31, "Objectives")))
    marks = (
        Line("Links", ((25, 0, ""), (31, 0, ""), (31, None, "")), "thread"),
        Nodes("Priorities", ((0, 0, "Help & care", "series"),), 25),
    )

    found = figure(chart(*marks, x=x, y=Axis("category", labels=("",))))

    links, boxes = found["data"]
    assert (links["mode"], links["line"]["dash"], links["showlegend"]) == ("lines", "solid", False)
    assert (boxes["text"], boxes["meta"]) == (["Help &amp; care"], {"wide": 25})
    assert [one["text"] for one in found["layout"]["annotations"]] == ["<b>Priorities</b>", "<b>Objectives</b>"]
    assert found["layout"]["xaxis"]["visible"] is False


def test_names_close_together_have_one_line():
    """Names of a long list are not wrapped into each other."""
    name = "Leadership and management support and development"
    x, y = Axis("number", low=0, high=10), Axis("category", labels=(name,) * 39)

    found = figure(chart(Bars("Share", ((0, 0, 5, ""),)), x=x, y=y))["layout"]["yaxis"]["ticktext"]

    assert set(found) == {"Leadership and management support and develop…"}
