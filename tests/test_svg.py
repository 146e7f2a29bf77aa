from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, BUDGET, BUDGET_TEXT
from csportal.present.gather import modules
from csportal.present.shapes import Axis, Band, Bars, Chart, Line, Points, Rule
from csportal.present.shapes.chart import Nodes
from csportal.publish.svg import svg
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.plan import Plan
from csportal.records.survey import Survey
from tests.awkward import plan, portal_of

SPACE = "{http://www.w3.org/2000/svg}"
X = Axis("category", labels=("2022", "2023", "2024"))
Y = Axis("number", "%", low=0, high=100, ticks=((0, "0%"), (50, "50%"), (100, "100%")))

REVENUE = """\
title: Revenue
kind: revenue
unit: gbp-million
columns:
  - {key: budget, title: Budget, holds: budget, period: 2023-24}
  - {key: actual, title: Actual, holds: actual, period: 2023-24}
  - {key: posts, title: Posts, holds: posts}
lines:
  - {name: Safeguarding, figures: [21.51, 22.27, 40]}
  - name: Care
    figures: [6.75, 4.59, 9]
    parts:
      - {name: Fostering, figures: [5.75, 4.59, 4]}
      - {name: Schools, figures: [1.00, to-be-confirmed, 5]}
source: {section: "2"}
"""
CONTRACTS = """\
unit: gbp
forecast_for: 2024-25
contracts:
  - {id: play, supplier: Schools, title: Play, value: 4, ends: 2025-03, forecast: 1, intention: to be commissioned}
  - {id: meals, supplier: Eden, title: Meals, value: 9, ends: 2024-09-30, forecast: 2, intention: to be commissioned}
  - {id: homes, supplier: Various, title: Homes, value: blank, forecast: 3, intention: "no change or other"}
source: {section: "4"}
"""
DELIVERY = """\
groups:
  - title: Care
delivered_services:
  - {id: meals, title: Meals, group: Care, models: {2023-24: provided directly, 2024-25: contracted out}}
  - {id: homes, title: Homes, group: Care, models: {2023-24: provided directly, 2024-25: provided directly}}
source: {section: "5"}
"""
SURVEY = """\
title: Schools
about: Schools were asked.
period: 2024-25
of: schools
questions:
  - {key: importance, title: How important is it?, short_title: Importance, answers: [Very, Not], share_of: [Very]}
results:
  - {title: Legal, answers: {importance: {counts: [4, 6], share: 40}}}
  - {title: Payroll, answers: {importance: {counts: [24, 1], share: 96}}}
  - {title: HR, answers: {importance: {counts: [24, 1], share: 96}}}
source: {section: "6"}
"""
OBJECTIVES = """\
objectives:
  - {id: help, title: Help families early, priorities: [early-help]}
  - {id: office, title: Run the office}
"""


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


def test_labels_stand_above_points_that_are_on_bars():
    """The label of a total stands in the middle above it, not over the bar at its side."""
    points = Points("Total", ((1, 40, "£4m", "square", "baseline"),), labelled=True, above=True)

    picture = pictures(svg(chart(points), "a"))[0]

    label = next(one for one in picture.iter("text") if one.text == "£4m")
    assert label.get("text-anchor") == "middle"
    assert float(label.get("y", "")) < float(values(picture)[0].get("d", "").split()[1].partition("h")[0])


def test_label_of_a_list_stands_before_a_point_at_the_end():
    """Where a point has no room after it, its label goes before it and leaves the lines above it alone."""
    x, y = Axis("number", low=0, high=100), Axis("category", labels=("Catering", "Play"))
    points = Points(
        "Ends", ((5, 0, "May", "circle", "on"), (99, 1, "31 March 2013, renew", "circle", "on")), labelled=True
    )

    for picture in pictures(svg(chart(points, x=x, y=y), "a")):
        said = {one.text: one.get("text-anchor") for one in picture.iter("text")}
        assert (said["May"], said["31 March 2013, renew"]) == (None, "end")


def test_label_within_a_bar_needs_its_room():
    """A part of a bar has its number within it if there is room, and none beside it, where the next part is."""
    x, y = Axis("number", low=0, high=100), Axis("category", labels=("2024/25",))
    parts = Bars("Directly", ((0, 0, 99, "99"),), labelled=True, within=True)
    rest = Bars("Undecided", ((0, 99, 100, "1"),), "none", labelled=True, within=True)

    picture = pictures(svg(chart(parts, rest, x=x, y=y), "a"))[0]

    assert "99" in [one.text for one in picture.iter("text")]
    assert "1" not in [one.text for one in picture.iter("text")]


def test_label_of_a_short_bar_at_the_end_stands_before_it():
    """A movement at the far end of its axis has its words on the side that has room for them."""
    x, y = Axis("number", low=0, high=10), Axis("category", labels=("Savings",))

    picture = pictures(svg(chart(Bars("Less", ((0, 10, 9.5, "takes away £0.50m"),), labelled=True), x=x, y=y), "a"))[0]

    label = next(one for one in picture.iter("text") if one.text == "takes away £0.50m")
    assert label.get("text-anchor") == "end"


def test_key_takes_the_rows_that_it_needs():
    """A key of many long names stands in as many rows as it needs, and the picture is as much taller."""
    names = [f"The name of line {number} of the savings" for number in range(5)]
    marks = [Bars(name, ((0, at, at + 1, ""),)) for at, name in enumerate(names)]

    few, many = (pictures(svg(chart(*marks[:number]), "a"))[1] for number in (2, 5))

    rows = sorted({one.get("y") for one in many.iter("text") if one.text in names}, key=lambda y: float(y or 0))
    assert len(rows) == 5
    assert float(many.get("viewBox", "").split()[3]) - float(few.get("viewBox", "").split()[3]) == 3 * 21


@pytest.mark.parametrize("label", ["Short", "Children with disabilities, special needs and high needs", "W" * 280])
def test_names_stay_within_their_boxes(label):
    """A box has its name in as many lines as there is room for, cut where there is no more, and whole to a pointer."""
    x = Axis("number", low=0, high=56, ticks=((0, "Priorities"), (31, "Objectives")))
    marks = (
        Line("Links", ((25, 0, ""), (31, 1, "")), "thread"),
        Nodes("Priorities", ((0, 0, label, "series"),), 25),
        Nodes("Objectives", ((31, 1, "Libraries", "series-2"),), 25),
    )

    for picture in pictures(svg(chart(*marks, x=x, y=Axis("category", labels=("", "")), height=122), "a")):
        said = [str(one.text) for one in picture.iter("text")]
        box = next(one for one in values(picture) if one.findtext("title") == label)
        lines = [one for one in said if one not in {"Priorities", "Objectives", "Libraries"}]
        assert all(len(line) * 6 < float(box.get("width", "")) for line in lines)
        assert " ".join(lines).rstrip("…") in label
        assert said[:2] == ["Priorities", "Objectives"]


def test_threads_bend():
    """A line between boxes leaves and arrives level, so that lines that cross can be followed."""
    x = Axis("number", low=0, high=10)
    marks = (Line("Links", ((0, 0, ""), (10, 1, "")), "thread"), Nodes("A", ((0, 0, "A", "series"),), 2))

    picture = pictures(svg(chart(*marks, x=x, y=Axis("category", labels=("", ""))), "a"))[0]

    path = next(one.get("d", "") for one in picture.iter("path") if one.get("class") == "s c-thread")
    assert "C" in path


def test_names_close_together_have_one_line():
    """Names of a long list have one line each, cut where it is too long, so that none runs into the next."""
    name = "Leadership and management support and development of schools"
    y = Axis("category", labels=(name,) * 39)
    bars = Bars("Share", tuple((at, 0, 50, "50%") for at in range(39)), labelled=True)

    for picture in pictures(svg(chart(bars, x=Y, y=y, height=60 + 22 * 39), "a")):
        names = [one for one in picture.iter("text") if str(one.text).startswith("Leadership")]
        assert len({one.get("y") for one in names}) == len(names) == 39


# ------------------------------------------------------------------------------------- what a chart type draws


@pytest.fixture(scope="module")
def drawn():
    """The small council with a bridge, two budgets, contracts, a survey, delivery models and objectives."""
    folder = "anytown/plan-2024-25"
    return portal_of(
        {
            BRIDGE: BRIDGE_TEXT,
            BUDGET: BUDGET_TEXT,
            f"{folder}/budgets/revenue.yml": REVENUE,
            f"{folder}/registers/contracts.yml": CONTRACTS,
            f"{folder}/registers/delivery-models.yml": DELIVERY,
            f"{folder}/surveys/schools.yml": SURVEY,
            f"{folder}/objectives.yml": OBJECTIVES,
        }
    )


def made(portal, name, kind, number=0):
    found = modules("csportal.present.charts")[name].chart(portal, portal.all(kind)[number])
    assert isinstance(found, Chart)
    return found


def bars_of(found):
    return {mark.name: mark.bars for mark in found.marks if isinstance(mark, Bars)}


def test_bridge_goes_from_budget_to_budget(drawn):
    """A waterfall has each movement with an amount, from where the one before it ended, and what none explains."""
    found = made(drawn, "budget_bridge", Bridge)

    assert found.title == "The budget falls by £0.92 million from 2023/24 to 2024/25"
    assert found.y.labels == ("Budget 2023/24", "Savings", "Demographic growth", "Budget 2024/25")
    assert bars_of(found)["Decrease"] == ((1, 8.27, 7.31, "takes away £0.96m"),)
    assert [label for *_, label in bars_of(found)["Increase"]] == ["adds £0.04m"]


def test_bridge_says_what_is_not_explained():
    """What the movements leave unexplained has a bar of its own, which says so."""
    text = BRIDGE_TEXT.replace("closing: 7.35", "closing: 7.36")

    found = made(portal_of({BRIDGE: text}), "budget_bridge", Bridge)

    assert found.y.labels[-2:] == ("Not explained", "Budget 2024/25")
    assert [label for *_, label in bars_of(found)["Not explained"]] == ["adds £0.01m, rounding"]


def test_savings_stack_up_to_their_totals(drawn):
    """Savings by year have each year's total above its lines; splits and shares are no years."""
    found = made(drawn, "savings_by_year", Budget)

    assert found.title == "Planned savings reach £400,000 a year in 2025/26"
    assert found.x.labels == ("2024/25", "2025/26")
    assert [(at, value, label) for at, value, label, *_ in found.marks[-1].points] == [
        (0, 120, "£120k"),
        (1, 400, "£400k"),
    ]
    assert bars_of(found)["Contracts"] == ((0, 100.0, 120.0, "£20k"), (1, 300.0, 400.0, "£100k"))


def test_many_lines_of_savings_are_drawn_together():
    """Beyond the four largest lines the others are one part, so that each year reaches its total."""
    lines = "".join(f"  - {{name: Line {one}, figures: [1{one}, 2{one}]}}\n" for one in range(9))
    text = f"""\
title: Savings
kind: savings
unit: gbp-thousand
columns:
  - {{key: a, title: A, holds: planned, period: 2024-25}}
  - {{key: b, title: B, holds: planned, period: 2025-26}}
lines:
{lines}source: {{section: "3"}}
"""

    found = made(portal_of({BUDGET: text}), "savings_by_year", Budget)

    assert list(bars_of(found)) == ["Line 8", "Line 7", "Line 6", "Line 5", "Other lines"]
    assert found.title == "Savings are £216,000 in 2025/26"
    assert [end for _, _, end, _ in bars_of(found)["Other lines"]] == [126.0, 216.0]


def test_lines_stand_beside_their_budget(drawn):
    """Spending stands beside the budget; a part stands for its line, and where there is no amount there is no bar."""
    found = made(drawn, "budget_lines_bars", Budget, 1)

    assert found.title == "Spending is £0.40 million under budget in 2023/24; Safeguarding is £0.76 million over"
    assert found.y.labels == ("Safeguarding", "Fostering", "Schools")
    assert bars_of(found) == {
        "Budget 2023/24": ((0, 0.0, 21.51, "£21.51m"), (1, 0.0, 5.75, "£5.75m"), (2, 0.0, 1.0, "£1.00m")),
        "Actual 2023/24": ((0, 0.0, 22.27, "£0.76m over"), (1, 0.0, 4.59, "£1.16m under")),
    }


def test_savings_by_year_are_drawn_once(drawn):
    """A table whose savings are drawn by year is not drawn by line as well."""
    assert modules("csportal.present.charts")["budget_lines_bars"].chart(drawn, drawn.all(Budget)[0]) is None


def test_contracts_stand_by_their_ends(drawn):
    """Contracts stand by their dates with what is to happen; how many have none is said."""
    found = made(drawn, "contract_ends", Plan)

    assert found.title == "2 contracts end between 30 Sep 2024 and Mar 2025"
    assert "1 contract without a date is not drawn" in found.subtitle
    assert [label for _, _, label, *_ in found.marks[1].points] == [
        "30 Sep 2024, to be commissioned",
        "Mar 2025, to be commissioned",
    ]
    assert (found.marks[0].name, found.marks[0].upright) == ("Plan, 1 Apr 2024", True)


def test_delivery_models_are_counted_by_period(drawn):
    """Each period is one bar of all services, a part for each way in which they are provided."""
    found = made(drawn, "delivery_counts", Plan)

    assert found.title == "2 of 2 services are provided directly in 2023/24, 1 of 2 in 2024/25"
    assert bars_of(found) == {
        "Provided directly": ((0, 0, 2, "2"), (1, 0, 1, "1")),
        "Contracted out": ((1, 1, 2, "1"),),
    }


def test_survey_has_the_highest_share_first(drawn):
    """A question's shares stand as printed, the highest first and equal ones in printed order."""
    found = made(drawn, "survey_shares", Survey)

    assert found.title == "“Payroll” and “HR” come first: 96% of the schools that answered said “Very”"
    assert found.y.labels == ("Payroll", "HR", "Legal")
    assert [label for *_, label in bars_of(found)["Share"]] == ["96%", "96%", "40%"]


def test_thread_joins_what_the_plan_joins(drawn):
    """Priorities, objectives and what tracks them are joined where a record names another, and nowhere else."""
    found = made(drawn, "golden_thread", Plan)

    assert [words for _, words in found.x.ticks] == ["Priorities", "Objectives", "Tracked by"]
    assert [[label for _, _, label, _ in mark.nodes] for mark in found.marks[1:]] == [
        ["Early help", "Under no priority"],
        ["Help families early", "Run the office", "Under no objective"],
        ["1 measure", "3 money tables"],
    ]
    said = found.description
    assert "Early help: Help families early; Under no objective." in said
    assert "Under no priority: Run the office; Under no objective." in said
    assert "Help families early: nothing." in said
    assert found.values == 2 * 6 + 7


def test_plan_without_priorities_or_objectives_has_no_thread():
    """Nothing hangs together in the picture of a plan that has neither priorities nor objectives."""
    portal = portal_of({"anytown/other/plan.yml": plan("Other plan")})
    other = portal.by_key["anytown/other"]

    assert modules("csportal.present.charts")["golden_thread"].chart(portal, other) is None
