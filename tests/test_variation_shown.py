from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import KPI
from csportal.checks.rule import Example
from csportal.checks.sums.varying import LONG, with_start
from csportal.present import variation
from csportal.present.charts import kpi_variation as picture
from csportal.present.pages.data import datasets
from csportal.present.shapes import Chart, Details, Heading, Line, Points, Tag, Text
from csportal.present.tables import kpi_variation as figures
from csportal.publish.csv import to_csv
from csportal.publish.inline import SHAPES, InlineWriter
from csportal.publish.plotly import figure
from csportal.publish.svg import svg
from csportal.records.kpi import Kpi
from tests.awkward import measure
from tests.test_rules import problems_of
from tests.variation_series import EAST, V1, V2, monthly, rebased

if TYPE_CHECKING:
    from csportal.link import Portal

PLAN = "anytown/families-2024-25"


def blocks_of(values: str, **changes):
    return variation.blocks(*measure(**monthly(values, **changes)))


def drawn(values: str, **changes) -> Chart:
    found = picture.chart(*measure(**monthly(values, **changes)))
    assert found
    return found


def names(chart: Chart) -> list[str]:
    return [mark.name for mark in chart.marks if isinstance(mark, Line)]


def test_page_says_what_stands_out_and_what_to_ask():
    """A measure with limits has its words with their shapes, the chart, its figures and the working, in this order."""
    found = blocks_of(f"{V2} 40", better="lower", targets={"2016-17": "3", "2017-18": "3"})

    assert [type(block) for block in found] == [Heading, Text, Chart, Details, Details]
    assert isinstance(found[1], Text)
    assert [line[0] for line in found[1].paragraphs if isinstance(line, tuple)] == [
        Tag("Worsening", "worsening-high"),
        Tag("Hit or miss", "hit-or-miss"),
    ]
    assert "Ask what changed, and what is being done." in str(found[1])


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ("5", "12 months in a row are needed; there is 1."),
        ("5 6 7 8 9", "12 months in a row are needed; there are 5."),
        ("5 suppressed", "is suppressed, and nothing is worked out across it."),
    ],
)
def test_measure_with_few_figures_has_one_quiet_sentence(values, says):
    """Where there is nothing to see yet, one quiet sentence says why."""
    found = blocks_of(values)

    assert [type(block) for block in found] == [Text]
    assert isinstance(found[0], Text)
    assert found[0].tone == "quiet"
    assert str(found[0].paragraphs[0]).endswith(says)


def test_measure_without_figures_says_nothing():
    """A measure whose first value is still due has nothing to say of its variation."""
    assert variation.blocks(*measure(values={"2024-25 Q1": {"due": "2024-10"}})) == []


def test_run_chart_has_the_mean_alone():
    """Eight figures are drawn with their mean, without limits, and none stands out."""
    chart = drawn("5 6 5 6 5 6 5 60")

    assert names(chart) == ["Mean 12.3", "Value"]
    assert not any(isinstance(mark, Points) for mark in chart.marks)


def test_figures_that_stand_out_have_a_shape():
    """What is better, worse or merely unusual has a shape of its own besides its colour."""
    shapes = {
        better: [spot[3:] for mark in drawn(EAST, better=better, variation={"screened": "true"}).marks
                 if isinstance(mark, Points) for spot in mark.points]
        for better in ("lower", "higher", "neither")
    }  # fmt: skip

    good, bad, new = ("diamond", "improving"), ("square", "worsening"), ("circle", "unusual")
    assert shapes == {"lower": [good, good, bad, bad], "higher": [bad, bad, good, good], "neither": [new] * 4}


def test_lines_step_at_a_new_start():
    """Mean and limits end before a new start, and those of the figures since begin there."""
    chart = drawn(f"{V2} {V2}", variation=rebased(12))

    spans = [(mark.points[0][0], mark.points[-1][0]) for mark in chart.marks if isinstance(mark, Line)]
    assert spans == [(-0.4, 11.4)] * 3 + [(11.6, 23.4)] * 3 + [(0, 23)]
    assert [mark.named for mark in chart.marks if isinstance(mark, Line)] == ["", "", "", "", "below", "above", ""]


def test_limits_have_their_names_beside_them():
    """In both formats the newest limits have their names, the upper one above its line and the lower one below."""
    chart = drawn(V2)

    notes = {one["text"]: one["yanchor"] for one in figure(chart)["layout"]["annotations"]}
    assert notes == {"Lower limit 5.6": "top", "Upper limit 19.2": "bottom"}
    assert all(svg(chart, "a").count(f">{name}</text>") == 2 for name in notes)


@pytest.mark.parametrize(
    ("values", "unit", "lines"),
    [
        (V1, "gbp", ["Mean £1.9", "Lower limit -£3.1", "Upper limit £7.0", "Value"]),
        (V1, "count", ["Mean 1.9", "Upper limit 7.0", "Value"]),
        ("99 98 99 98 90 99 98 99 98 99 98 99", "percent", ["Mean 97.8%", "Lower limit 91.5%", "Value"]),
        ("7 7 7 7 7 7 7 7 7 7 7 7", "count", ["Mean 7.0", "Value"]),
    ],
)
def test_limit_that_no_figure_can_reach_is_not_drawn(values, unit, lines):
    """A limit is drawn unless no figure of the unit can lie beyond it, or it is the mean itself."""
    assert names(drawn(values, unit=unit)) == lines


@pytest.mark.parametrize("values", ["0 0 0 0 0 0", "-5 -5 -5 -5 -5 -5", f"{V1} 999999999999", "1 -1 1 -1 1 -1 1 -1"])
def test_chart_bears_awkward_series(values):
    """All equal, nought, negative and huge figures are drawn in both formats with the same number of values."""
    chart = drawn(values)

    assert svg(chart, "a").count(' v"') == 2 * chart.values
    points = [sum(y is not None for y in trace["y"]) for trace in figure(chart)["data"]]
    assert sum(points) + len(figure(chart)["layout"]["shapes"]) == chart.values
    json.dumps(figure(chart), allow_nan=False)


def test_table_has_the_figures_of_the_chart():
    """The table has each figure with its mean and limits, the newest first, and says which stand out."""
    table = figures.table(*measure(**monthly(V2, variation={})))

    header, *rows = csv.reader(StringIO(to_csv(table), newline=""))
    assert header[:6] == ["period", "value", "mean", "lower_limit", "upper_limit", "stands_out"]
    assert rows[1][:6] == ["February 2017", "20", "12.4", "5.6", "19.2", "Improving, above the upper limit"]
    assert rows[0][5] == "No"
    assert len(rows) == 12


def test_table_says_where_limits_begin_anew():
    """A new start stands under the table with its reason."""
    table = figures.table(*measure(**monthly(f"{V2} 12", variation=rebased(12))))

    assert table.notes == ("The limits begin anew in April 2017. One team answers now.",)
    assert table.rows[0].cells[5] == "Too few figures"


def test_open_data_has_limits_and_signals(portal: Portal):
    """The open data has every figure of the measures whose newest has limits, with its rules, icon and assurance."""
    table = next(one for one in datasets(portal) if one.name == "variation")

    rows = list(csv.DictReader(StringIO(to_csv(table), newline="")))

    mine = {row["kpi"].rpartition("/")[2]: row for row in rows}
    assert {"letters", "exclusions", "meals", "school-moves"} <= set(mine)
    assert "nursery-places" not in mine
    newest = mine["exclusions"]
    assert (newest["period"], newest["variation"], newest["rules"]) == ("2024-06", "concern H", "outside the limits")
    assert (newest["target"], newest["assurance"]) == ("1.50", "consistently failing")
    assert (newest["mean"], newest["lower_limit"], newest["upper_limit"]) == ("2.414", "1.918", "2.910")
    assert (mine["letters"]["limits_from"], mine["letters"]["points"]) == ("2023-04", "12")
    assert mine["meals"]["assurance"] == ""


def test_suppressed_month_is_in_no_figure_of_variation(portal: Portal):
    """Neither the figures before a suppressed month nor anything made of them are in the open data of variation."""
    table = next(one for one in datasets(portal) if one.name == "variation")

    periods = [row.cells[1] for row in table.rows if str(row.cells[0]).endswith("school-moves")]

    assert (periods[0], periods[-1], len(periods)) == ("2023-06", "2024-06", 13)


@pytest.mark.parametrize("tone", sorted(one for one in SHAPES if "-" in one or one in {"usual", "passing", "failing"}))
def test_icon_is_a_word_with_a_shape(tone):
    """An icon is a word; its shape is no more than a picture of it, and is hidden from screen readers."""
    html = InlineWriter("").inline(Tag("Improving", tone))

    assert ">Improving</span>" in html
    assert 'aria-hidden="true"' in html
    assert html.count("<path") == 1


def test_link_to_the_method_leads_there(edition):
    """The working leads to the section that explains the method."""
    page = edition.show("how-to-read", "variation", "how-to-read")

    assert 'id="usual-variation"' in page
    assert 'href="../../../../how-to-read/#usual-variation"' in edition.show(
        f"{PLAN}/kpis/letters", "variation", f"{PLAN}/kpis/letters"
    )


def test_page_says_that_jumps_are_left_out_where_none_is(portal: Portal):
    """A measure that leaves jumps out says so on its page, with their size, even where it has none."""
    letters = portal.by_key[f"{PLAN}/kpis/letters"]
    assert isinstance(letters, Kpi)

    said = str(variation.blocks(portal, letters))

    assert (
        said.count("A change of 3.267 times that or more") == said.count("is left out as a jump; none is so large") == 2
    )


def test_guide_says_what_a_jump_is(edition):
    """How to read gives the size of a jump, which no measure's page could be checked without."""
    page = edition.show("how-to-read", "variation", "how-to-read")

    assert "A jump is a change that is 3.267 times the mean change or more." in " ".join(page.split())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (LONG, []),
        (with_start("2018-19 Q1"), ["rebase-without-figure"]),
        (with_start("2018-19 Q2"), ["rebase-too-soon"]),
        (with_start("2017-18 Q4"), ["rebase-without-figure"]),
        (with_start("2024-25"), ["rebase-without-figure"]),
        (with_start("2021-22 Q1", "2024-25 Q1"), []),
        (with_start("2020-21 Q4", "2023-24 Q4"), ["rebase-too-soon"]),
        (LONG.replace("source:", "variation: {fix_after: 11}\nsource:"), ["fix-after-range"]),
        (LONG.replace("source:", "variation: {fix_after: 12}\nsource:"), []),
        (LONG.replace("source:", "variation: {fix_after: 25}\nsource:"), []),
        (LONG.replace("source:", "variation: {fix_after: 26}\nsource:"), ["fix-after-range"]),
        (LONG.replace("source:", "variation: {run: 5}\nsource:"), ["unclear-value"]),
        (LONG.replace("source:", "variation: {run: 8}\nsource:"), ["unclear-value"]),
        (LONG.replace("source:", "variation: {rebases: {2021-22 Q1: {date: 2021-09}}}\nsource:"), ["missing-field"]),
    ],
)
def test_settings_are_checked(text, codes, tmp_path):
    """A new start without a figure, limits on too few or too many figures and other rows than six or seven are told."""
    assert [line.split(": ")[1] for line in problems_of(Example(KPI, text), tmp_path)] == codes
