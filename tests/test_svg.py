from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from csportal.present.shapes import Axis, Band, Bars, Chart, Line, Points, Rule
from csportal.publish.svg import svg

SPACE = "{http://www.w3.org/2000/svg}"
X = Axis("category", labels=("2022", "2023", "2024"))
Y = Axis("number", "%", low=0, high=100, ticks=((0, "0%"), (50, "50%"), (100, "100%")))


def chart(*marks, x=X, y=Y, **more):
    return Chart("over-time", "A finding", "A subtitle", "A description", x, y, marks, **more)


def pictures(found):
    return list(ET.fromstring(f"<div>{found}</div>"))


def values(picture):
    return [one for one in picture.iter() if "v" in one.get("class", "").split()]


def test_chart_is_drawn_wide_and_narrow():
    """A chart is drawn twice: for wide screens and for phones, each with its title and its description."""
    found = pictures(svg(chart(Line("Value", ((0, 10, ""), (1, 20, "")))), "a"))

    assert [one.get("class") for one in found] == ["chart-wide", "chart-narrow"]
    assert [(one.findtext("title"), one.findtext("desc")) for one in found] == [("A finding", "A description")] * 2


def test_picture_is_named_by_its_title_and_description():
    """A screen reader reads each picture's own title and description."""
    found = pictures(svg(chart(Line("Value", ((0, 10, ""),))), "a"))

    for one in found:
        ids = [inner.get("id") for inner in one if inner.tag in {"title", "desc"}]
        assert (one.get("role"), one.get("aria-labelledby")) == ("img", " ".join(map(str, ids)))
    assert len({one.get("aria-labelledby") for one in found}) == 2


def test_missing_value_is_a_gap():
    """A value that is not available is a gap in the line, never a nought."""
    line = Line("Value", ((0, 10, "10%"), (1, None, ""), (2, 30, "30%")))

    picture = pictures(svg(chart(line), "a"))[0]

    assert [one.tag for one in values(picture)] == ["circle", "circle"]
    assert [one for one in picture.iter("path") if "c-series" in one.get("class", "")] == []


def test_line_joins_neighbours_only():
    """Neighbouring values are joined, and a gap parts the line in two."""
    points = ((0, 10, ""), (1, 20, ""), (2, None, ""), (3, 30, ""), (4, 40, ""))
    axis = Axis("category", labels=tuple("abcde"))

    picture = pictures(svg(chart(Line("Value", points), x=axis), "a"))[0]

    paths = [one.get("d", "") for one in picture.iter("path") if one.get("class") == "s c-series"]
    assert [path.count("L") for path in paths] == [1, 1]


@pytest.mark.parametrize("shape", ["circle", "diamond", "triangle", "square", "ring"])
def test_point_has_its_shape(shape):
    """A point says its status by its shape as well as its colour."""
    others = {"circle", "diamond", "triangle", "square"} - {shape} - ({"circle"} if shape == "ring" else set())

    def drawn(one):
        picture = pictures(svg(chart(Points("Latest", ((0, 10, "10%", one, "on"),))), "a"))[0]
        return values(picture)[0].get("d")

    assert all(drawn(shape) != drawn(other) for other in others)


def test_colours_are_named_by_role():
    """A picture names the roles of its colours, and styles say which colours these are in light, dark and print."""
    found = svg(chart(Line("Value", ((0, 10, ""),)), Rule("Target", 50), Band("Expected", 20, 40)), "a")

    assert "#" not in found
    assert "style=" not in found
    assert "fill=" not in found


def test_labels_say_the_values():
    """A labelled value stands beside its point, and every point says its value to a pointer."""
    picture = pictures(svg(chart(Points("Latest", ((2, 90, "90%", "circle", "on"),), labelled=True)), "a"))[0]

    assert "90%" in [one.text for one in picture.iter("text")]
    assert values(picture)[0].findtext("title") == "90%"


def test_bars_lie_along_their_categories():
    """Bars begin at their first value, end at their second, and lie side by side in their category."""
    x = Axis("number", low=0, high=100, ticks=((0, "0"), (100, "100")))
    y = Axis("category", labels=("Staff", "Pens"))
    marks = (
        Bars("Budget", ((0, 0, 50, "50"), (1, 0, 100, "100")), "budget", 0, 2),
        Bars("Actual", ((0, 0, 25, "25"),), "actual", 1, 2),
    )

    picture = pictures(svg(chart(*marks, x=x, y=y), "a"))[0]

    wide = [float(one.get("width", "")) for one in values(picture)]
    down = [float(one.get("y", "")) for one in values(picture)]
    assert wide[1] == pytest.approx(2 * wide[0], abs=0.2)
    assert wide[2] == pytest.approx(wide[0] / 2, abs=0.2)
    assert down[0] < down[2] < down[1]


def test_bar_below_nought_points_the_other_way():
    """A bar below nought ends where one above it begins."""
    x = Axis("number", low=-100, high=100, ticks=((0, "0"),))
    marks = (Bars("Budget", ((0, 0, -50, "-50"), (1, 0, 50, "50")), "budget"),)

    picture = pictures(svg(chart(*marks, x=x, y=Axis("category", labels=("a", "b"))), "a"))[0]

    left, right = values(picture)
    assert float(left.get("x", "")) + float(left.get("width", "")) == pytest.approx(float(right.get("x", "")), abs=0.2)


def test_tiny_chart_is_one_picture_without_axes():
    """A chart within text is one small picture without words but its title and description."""
    found = pictures(svg(chart(Line("Value", ((0, 10, ""), (1, 20, ""))), tiny=True, height=32), "a"))

    assert [one.get("class") for one in found] == ["chart-spark"]
    assert list(found[0].iter("text")) == []


def test_many_labels_are_thinned_out():
    """Labels never run into each other: of many only some are shown, the last among them."""
    axis = Axis("category", labels=tuple(f"P{number}" for number in range(40)))
    points = tuple((at, 10.0, "") for at in range(40))

    wide, narrow = pictures(svg(chart(Line("Value", points), x=axis), "a"))

    shown = [
        [str(one.text) for one in picture.iter("text") if str(one.text).startswith("P")] for picture in (wide, narrow)
    ]
    assert [len(one) <= most for one, most in zip(shown, (9, 3), strict=True)] == [True, True]
    assert [one[-1] for one in shown] == ["P39", "P39"]


def test_same_chart_is_the_same_picture():
    """The same chart is the same picture to the byte."""
    one, other = (chart(Line("Value", ((0, 1 / 3, ""), (1, 2 / 3, "")))) for _ in range(2))

    assert svg(one, "a") == svg(other, "a")
