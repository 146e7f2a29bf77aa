"""Words and consistency: the same thing is called and shown alike on every page, and nothing alarms without cause."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape

import pytest

from csportal.checks.example import KPI, PLAN
from csportal.derive.freshness.freshness import freshness
from csportal.derive.rating.green import green_next
from csportal.derive.rating.limits import held_to
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import latest, standing
from csportal.present.kpi.beside import beside
from csportal.present.kpi.facts import facts
from csportal.present.pages.kpi import pages
from csportal.present.questions import blocks as questions
from csportal.present.ranges import ranges, tolerance
from csportal.present.shapes import Items, Number, Text
from csportal.present.summary import summary
from csportal.present.tables import data_statuses, kpi_values, measures
from csportal.publish.html import Writer
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.site.edition import Edition
from tests.awkward import file as kpi_file
from tests.awkward import kpi_of, measure, plan, portal_of

Q1 = "2024-25 Q1"
CHANGE = {
    "unit": "rate", "per": "1000", "better": "lower", "baseline": {"period": "2009", "value": "58.9"},
    "targets": {"2024-25": {"change": "-1.43%", "from": "2009"}}, "values": {Q1: "60.7"},
}  # fmt: skip


@pytest.fixture(scope="module")
def pages_of_example(example):
    """The pages of the published example."""
    return Edition(example)


def plain(html: str) -> str:
    """Return the words of a part."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def words(cell) -> str:
    """Return the words of a cell, its lines one after another."""
    lines = cell if isinstance(cell, tuple) else (cell,)
    return " | ".join(str(getattr(one, "text", getattr(one, "word", one))) for one in lines)


def test_undated_target_is_not_of_a_year():
    """The note on a target without a date does not name the time under which the file has it."""
    portal, kpi = measure(targets={"2024-25": {"value": "85", "undated": "true", "printed": "85% or so"}})

    assert "Target: printed as “85% or so”." in kpi_values.table(portal, kpi).notes


def test_target_that_is_a_change_is_shown_as_its_number():
    """Beside a rate stands the rate that the change comes to: 58.9 less 1.43% is 58.1; the change is below it."""
    portal, kpi = measure(**CHANGE)

    row = measures.measures(portal, [kpi], "measures", "Measures").rows[0]
    at = [column.key for column in measures.COLUMNS].index("target")

    assert words(row.cells[at]) == "58.1 per 1,000 | -1.43% from 2009"


@pytest.mark.parametrize("about", ["year-end", "now"])
def test_councils_rating_has_one_name(about):
    """The council's own view is called its rating on a measure's page, whatever time it is about."""
    judgement = {"status": "at-risk", "about": about, "basis": "The report has an amber light."}
    portal, kpi = measure(values={Q1: {"value": "80", "judgement": judgement}})

    terms = [one.term.split(",")[0] for one in facts(portal, standing(portal, kpi)).facts]

    assert "Council’s rating" in terms
    assert "Forecast" not in terms


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        # 5% of 7.5 is 0.375: of figures with one decimal 7.8 is the last that is close.
        (
            {"better": "lower", "targets": {"2024-25": "7.5"}, "tolerance": {"percent": "5"}},
            "7.5% or less is on target, 7.8% or less is close to target, and any other figure is off target.",
        ),
        # 5% of 3 is 0.15: no whole number lies from 2.85 to 3.
        (
            {"unit": "count", "decimals": "0", "targets": {"2024-25": "3"}, "tolerance": {"percent": "5"}},
            (
                "3 or more is on target, and any other figure is off target. "
                "No figure lies between that and the end of the tolerance."
            ),
        ),
        (
            {"targets": {"2024-25": "80"}, "tolerance": {"percent": "5"}},
            "80% or more is on target, 76% or more is close to target, and any other figure is off target.",
        ),
    ],
)
def test_bounds_are_figures_that_can_be_published(changes, said):
    """Where a figure stands is told by figures with the measure's own decimals."""
    portal, kpi = measure(**changes)

    limits = standing(portal, kpi).limits
    assert limits
    assert ranges(kpi, limits) == said


def test_bounds_of_what_is_not_rated_come_with_their_tolerance():
    """Without a rating nothing else on the page tells how wide the tolerance is."""
    portal, kpi = measure(values={Q1: "suppressed"}, tolerance={"percent": "5"})

    assert (
        tolerance(held_to(portal, kpi, latest(kpi))) == "What is close follows from this measure’s own tolerance of 5%."
    )


def test_baseline_is_a_starting_point():
    """A figure that a later target starts from will never be rated, so it is not called too early."""
    portal, kpi = measure(baseline={"period": "2023"}, values={"2023": "50"}, targets={"2024-25": "increase"})

    assert standing(portal, kpi).rag == Rag.START
    assert not standing(portal, kpi).rag.rated


@pytest.mark.parametrize(("closed", "yet"), [(None, " yet"), ({"date": "2024-04", "why": "It is over."}, "")])
def test_nothing_is_to_come_in_a_closed_plan(closed, yet):
    """Only of a plan that goes on is something not there yet."""
    changes = {"closed": closed} if closed else {}
    portal = portal_of({PLAN: plan("Plan", **changes), KPI: kpi_file(values={Q1: "80"}, targets={})})
    page = next(pages(portal))
    edition = Edition(portal)

    assert f"so there is nothing to draw{yet}." in edition.show(page.path, "chart", page.path)
    assert f"Not enough points{yet} to tell" in edition.show(page.path, "variation", page.path)


@pytest.mark.parametrize(
    ("targets", "said"),
    [
        ({"2022-23": "not-applicable", "2024-25": "decrease"},
         "No target is set for 2022/23; the aim for 2024/25 is a decrease."),
        ({"2022-23": "not-applicable", "2024-25": "85"},
         "No target is set for 2022/23; the target for 2024/25 is 85%."),
        ({"2022-23": "not-applicable", "2023-24": "monitor"}, "It has no target."),
        ({"2022-23": "not-applicable"}, "It has no target."),
    ],
)  # fmt: skip
def test_later_target_is_told_where_the_figure_has_none(targets, said):
    """A sentence does not say that there is no target where one is set for a later time."""
    portal, kpi = measure(values={"2022-23": "50"}, targets=targets, better="lower")

    # Whatever else the sentence tells comes after it: the figure of the next period is overdue.
    assert summary(portal, standing(portal, kpi)).startswith(f"In 2022/23 the figure was 50%. {said.rstrip('.')};")


def test_overdue_figure_is_told_in_the_sentence_and_the_tile(portal):
    """15 May 2024 is 45 days after the year's end, and on 30 June 2024 that is 46 days ago."""
    kpi = next(one for one in portal.all(Kpi) if one.id == "crime-number")
    late = freshness(portal, kpi).days_overdue
    tiles = {one.term: words(one.value) for one in facts(portal, standing(portal, kpi)).facts}

    assert late > 0
    assert summary(portal, standing(portal, kpi)).endswith(f"is {late} days overdue.")
    assert tiles["Figure overdue"] == "Overdue"
    assert "Next figure due" not in tiles


def test_time_without_figures_of_others_is_not_passed_over():
    """Where the next target cannot be worked out, what is told of the one after it says so."""
    targets = {"2024-25": {"above": "region"}, "2025-26": "70"}
    _, kpi = measure(frequency="annual", values={"2023-24": "60"}, targets=targets)
    portal = portal_of({KPI: kpi_file(frequency="annual", values={"2023-24": "60"}, targets=targets)})

    found = green_next(portal, kpi_of(portal))

    assert kpi.frequency == "annual"
    assert found
    assert found.said == "70% or more in 2025/26 would be on target."
    assert found.working.endswith(
        "What would be on target in 2024/25 cannot be told: others have no figure that it is held to."
    )


def test_latest_whole_year_is_not_called_the_latest_value(portal):
    """Of a yearly measure with a newer figure for part of a year, the working names the latest whole year as that."""
    kpi = next(one for one in portal.all(Kpi) if one.id == "savings")

    assert "and the latest value for a whole year is that for 2023/24" in freshness(portal, kpi).working


def test_whose_the_rated_measures_are(pages_of_example):
    """Where all rated measures are one council's, the page of all councils says so."""
    found = pages_of_example.show("how-we-are-doing", "lead", "how-we-are-doing")

    assert "All rated measures are those of Halton." in found


def test_variance_to_date_stands_beside_the_budget_to_date(pages_of_example, example):
    """The example's spending of £4,433,000 is £38,000 under its budget to date, and not beside that of the year."""
    at = next(path for path in pages_of_example.pages if "/reports/" in path)

    found = pages_of_example.show(at, "lead", at)

    assert "£38,000 under budget: £4,433,000 against a budget to date of £4,471,000." in found
    assert len(example.all(MoneyTable)) == 3


def test_council_with_one_plan_counts_once(pages_of_example):
    """The card of a council's only plan does not repeat the counts above it."""
    assert "off target" in plain(pages_of_example.show("halton", "counts", "halton"))
    assert "off target" not in plain(pages_of_example.show("halton", "plans", "halton"))


def test_action_and_comparison_stand_under_the_facts():
    """The first sentence of the action, and by how much the figure is better or worse than others'."""
    portal, kpi = measure(
        values={"2023-24": {"value": "80", "action": {"what": "Two more visitors start in May. More follow."}}},
        comparators={"england": {"2023-24": "76"}, "region": {"2022-23": "81.5"}},
    )

    (found,) = beside(portal, standing(portal, kpi))

    assert isinstance(found, Text)
    assert found.paragraphs == (
        "The council’s action: Two more visitors start in May.",
        (
            "In 2023/24: worse than the region by 1.5 percentage points (their figure is for 2022/23); "
            "better than England by 4 percentage points."
        ),
    )


def test_nothing_stands_under_the_facts_of_a_suppressed_figure():
    """A figure that is not shown is beside nothing."""
    portal, kpi = measure(values={"2023-24": "suppressed"}, comparators={"england": {"2023-24": "76"}})

    assert beside(portal, standing(portal, kpi)) == []


def test_scrutiny_says_who_speaks(pages_of_example):
    """What a council says of its own figures is told apart from what the page says."""
    found = plain(pages_of_example.show("scrutiny", "exceptions", "scrutiny"))

    assert "The council says: Four primary schools were inspected in the quarter." in found
    assert "For the 7 measures above." in found
    assert "those above" not in found


def test_amount_over_stands_beside_its_budget(pages_of_example):
    """How much a line is over is said with the budget that it is over."""
    found = plain(pages_of_example.show("scrutiny", "exceptions", "scrutiny"))

    assert re.search(r"£[\d,]+ over a budget of £[\d,]+ to date", found)
    assert "over of" not in found


def test_no_questions_without_exceptions():
    """Where nothing needs attention there is nothing to ask."""
    assert questions([], "questions") == []


def test_stop_follows_a_link_without_a_space():
    """A sentence that begins after a link's stop has no space before that stop."""
    assert Writer("").block(Items(((("A plan", ". Of it."), None),))) == "<ul><li>A plan. Of it.</li></ul>"


def test_bounds_in_open_data_have_the_decimals_of_the_page():
    """95% is 95 in open data and not 95.00, which is what 5% of 100 leaves."""
    portal, _ = measure(targets={"2024-25": "100"}, tolerance={"percent": "5"})
    table = data_statuses.table(portal, portal)
    at = [column.key for column in table.columns].index("close_from")

    (cell,) = (row.cells[at] for row in table.rows)
    assert isinstance(cell, Number)
    assert (str(cell.value), Decimal(cell.value)) == ("95", Decimal(95))


def test_kinds_of_discrepancy_are_a_table(pages_of_example):
    """How many discrepancies there are of each kind stands in a table, the most first."""
    found = pages_of_example.pages["data-quality"].parts["lead"]
    (table,) = (one for one in found if not isinstance(one, Text))
    numbers = [int(row.cells[1].value) for row in table.rows]

    assert numbers == sorted(numbers, reverse=True)
