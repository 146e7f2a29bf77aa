"""Direction of travel: the same period last year, the period before, dead-bands, breaks, seasons and ranges."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from csportal.checks.example import KPI
from csportal.derive.travel.change import as_a_whole, travel
from csportal.derive.travel.direction import Basis, Direction, Travel, direction, previous
from csportal.values.period import parse_period
from tests.awkward import file, kpi_of, measure, portal_of

NOW = "2024-25 Q1"


def shown(found: Direction) -> tuple[str | None, str, str, str]:
    """Return since when, the change, the word and the arrow of a direction of travel."""
    return found.since.text if found.since else None, str(found.change), str(found.travel), found.arrow


@pytest.mark.parametrize(
    ("change", "better", "band", "expected"),
    [
        ("1.4", "higher", "0.1", "Improving"),
        ("-1.4", "higher", "0.1", "Worsening"),
        ("1.4", "lower", "0.1", "Worsening"),
        ("-1.4", "lower", "0.1", "Improving"),
        ("0.1", "higher", "0.1", "Improving"),
        ("0.1", "lower", "0.1", "Worsening"),
        ("0.09", "higher", "0.1", "No change"),
        ("-0.09", "lower", "0.1", "No change"),
        ("1.9", "higher", "2", "No change"),
        ("2", "higher", "2", "Improving"),
        ("-2", "higher", "2", "Worsening"),
        ("0", "higher", "1", "No change"),
        ("0", "neither", "1", "No change"),
        ("0", "higher", "0", "No change"),
        ("0.01", "lower", "0", "Worsening"),
        ("1", "neither", "1", "Up"),
        ("-1", "neither", "1", "Down"),
        ("1", "in-range", "1", "Up"),
    ],
)
def test_change_is_said_in_a_word(change, better, band, expected):
    """A change as large as the dead-band is better or worse by the measure's good way; less is no change."""
    assert travel(Decimal(change), better, Decimal(band)) == expected


@pytest.mark.parametrize(
    ("window", "values", "expected"),
    [
        # The same period a year earlier goes before the one just before.
        (
            "in-period",
            {"2023-24 Q1": "80", "2023-24 Q4": "90", NOW: "85"},
            ("2023-24 Q1", "5", "Improving", "↑"),
        ),
        # Where it was never reported, the latest number of the year before serves.
        ("in-period", {"2023-24 Q4": "90", NOW: "85"}, ("2023-24 Q4", "-5", "Worsening", "↓")),
        ("in-period", {"2023-24": "90", NOW: "90"}, ("2023-24", "0", "No change", "→")),
        (
            "in-period",
            {"2023-24 Q2": "70", "2023-24 Q4": "suppressed", NOW: "71"},
            ("2023-24 Q2", "1", "Improving", "↑"),
        ),
        ("point-in-time", {"2023-24 Q1": "89.6", NOW: "91"}, ("2023-24 Q1", "1.4", "Improving", "↑")),
        ("point-in-time", {"2023-24 Q1": "18", NOW: "18"}, ("2023-24 Q1", "0", "No change", "→")),
        # Older than that, it is too old.
        ("in-period", {"2022-23": "90", NOW: "85"}, (None, "0", "No comparison", "")),
        ("in-period", {"2022-23 Q4": "90", NOW: "85"}, (None, "0", "No comparison", "")),
        # A figure that builds up over the year is compared only with the same point of another year.
        (
            "year-to-date",
            {"2023-24 Q1": "20", "2023-24 Q4": "90", NOW: "25"},
            ("2023-24 Q1", "5", "Improving", "↑"),
        ),
        ("year-to-date", {"2023-24": "90", NOW: "25"}, (None, "0", "No comparison", "")),
        # What was reported without a number is not stepped over.
        ("in-period", {"2023-24 Q1": "suppressed", "2023-24 Q4": "90", NOW: "91"}, (None, "0", "No comparison", "")),
        ("in-period", {"2023-24 Q1": "not-available", "2023-24 Q4": "90", NOW: "91"}, (None, "0", "No comparison", "")),
        ("in-period", {"2023-24 Q1": "unreliable", NOW: "91"}, (None, "0", "No comparison", "")),
        # No number, nothing to compare.
        ("in-period", {NOW: "85"}, (None, "0", "No comparison", "")),
        ("in-period", {"2023-24 Q1": "80", NOW: "suppressed"}, (None, "0", "No comparison", "")),
        ("in-period", {"2023-24 Q1": "80", NOW: "low"}, (None, "0", "No comparison", "")),
        ("in-period", {"2023-24 Q1": "80", NOW: {"due": "2024-10"}}, (None, "0", "No comparison", "")),
        ("in-period", {"2023-24 Q1": "new", NOW: "85"}, (None, "0", "No comparison", "")),
    ],
)
def test_value_is_compared_with_the_same_period_a_year_earlier(window, values, expected):
    """A value is compared with the same period a year earlier, else with the latest since then, unless it builds up."""
    _, kpi = measure(window=window, values=values)

    assert shown(direction(kpi, parse_period(NOW))) == expected


@pytest.mark.parametrize(
    ("frequency", "values", "newest", "expected"),
    [
        ("quarterly", {"2023-24 Q1": "80", "2023-24 Q4": "90", NOW: "85"}, NOW, "2023-24 Q4"),
        ("quarterly", {"2023-24 Q1": "80", "2023-24 Q3": "90", NOW: "85"}, NOW, None),
        ("quarterly", {"2023-24 Q4": "suppressed", "2023-24 Q3": "90", NOW: "85"}, NOW, None),
        ("quarterly", {"2023-24": "80", NOW: "85"}, NOW, None),
        ("six-monthly", {"2023-24 Q2": "80", "2023-24 Q4": "90", "2024-25 Q2": "85"}, "2024-25 Q2", "2023-24 Q4"),
        ("annual", {"2023-24 Q1": "80", "2023-24 Q4": "90", NOW: "85"}, NOW, "2023-24 Q1"),
        ("monthly", {"2023-12": "80", "2024-01": "90"}, "2024-01", "2023-12"),
        ("monthly", {"2023-11": "80", "2024-01": "90"}, "2024-01", None),
        ("quarterly", {"2024-03": "80", "2024-05": "70", "2024-06": "90"}, "2024-06", "2024-03"),
        ("termly", {"AY 2022-23 summer": "80", "AY 2023-24 autumn": "90"}, "AY 2023-24 autumn", "AY 2022-23 summer"),
        ("termly", {"AY 2022-23 spring": "80", "AY 2023-24 autumn": "90"}, "AY 2023-24 autumn", None),
        ("annual", {"2022-23": "80", "2023-24": "90"}, "2023-24", "2022-23"),
        ("annual", {"2021-22": "80", "2023-24": "90"}, "2023-24", None),
        ("annual", {"AY 2022-23": "80", "AY 2023-24": "90"}, "AY 2023-24", "AY 2022-23"),
        ("annual", {"2022": "80", "2023": "90"}, "2023", "2022"),
        ("annual", {"2022-23": "80", "2023": "90"}, "2023", None),
        ("quarterly", {"2023-12-31": "80", "2024-03-28": "90"}, "2024-03-28", "2023-12-31"),
        ("quarterly", {"2023-09-30": "80", "2024-03-28": "90"}, "2024-03-28", None),
        ("annual", {"2010..2012": "80", "2011..2013": "90"}, "2011..2013", "2010..2012"),
        ("quarterly", {"2022-07..2023-06": "80", "2022-10..2023-09": "90"}, "2022-10..2023-09", "2022-07..2023-06"),
        ("annual", {"2022-07..2022-12": "70", "2022-07..2023-06": "80"}, "2022-07..2023-06", None),
    ],
)
def test_period_before_is_of_the_same_kind(frequency, values, newest, expected):
    """The period before is that of the report before: of the same kind and as long, with none left out between."""
    _, kpi = measure(frequency=frequency, window="point-in-time", values=values)

    found = previous(kpi, parse_period(newest))

    assert (found.since.text if found.since else None) == expected
    assert found.basis == (Basis.BEFORE if expected else None)


@pytest.mark.parametrize(
    ("values", "newest", "expected"),
    [
        ({"2022": "80", "2023": "90"}, "2023", "2022"),
        ({"2021": "80", "2023": "90"}, "2023", None),
        ({"AY 2021-22": "80", "AY 2022-23": "90"}, "AY 2022-23", "AY 2021-22"),
        ({"AY 2020-21": "80", "AY 2022-23": "90"}, "AY 2022-23", None),
        ({"AY 2022-23 autumn": "80", "AY 2023-24 autumn": "90"}, "AY 2023-24 autumn", "AY 2022-23 autumn"),
        ({"AY 2022-23 summer": "80", "AY 2023-24 autumn": "90"}, "AY 2023-24 autumn", None),
        ({"2023-02": "80", "2024-02": "90"}, "2024-02", "2023-02"),
        ({"December 2011": "80", "2012-12": "90"}, "2012-12", "December 2011"),
        ({"2023-02-28": "80", "2024-02-29": "90"}, "2024-02-29", "2023-02-28"),
        ({"2024-02-29": "80", "2025-02-28": "90"}, "2025-02-28", "2024-02-29"),
        ({"2023-01-19": "80", "2023-01-02": "70", "2024-01-18": "90"}, "2024-01-18", "2023-01-19"),
        ({"2011-07..2012-06": "80", "2012-07..2013-06": "90"}, "2012-07..2013-06", "2011-07..2012-06"),
        ({"2010-11..2012-13": "80", "2011-12..2013-14": "90"}, "2011-12..2013-14", "2010-11..2012-13"),
        ({"2008-09..2010-11": "80", "2011-12..2013-14": "90"}, "2011-12..2013-14", None),
        ({"2012-09..2012-11": "80", "2013-09..2013-11": "90"}, "2013-09..2013-11", "2012-09..2012-11"),
        ({"1900..1901": "80"}, "1900..1901", None),
    ],
)
def test_same_period_last_year_of_every_kind(values, newest, expected):
    """Years are compared only if they follow each other; days, terms and spans go with those a year earlier."""
    _, kpi = measure(window="point-in-time", values=values)

    found = direction(kpi, parse_period(newest))

    assert (found.since.text if found.since else None) == expected
    assert found.basis == (Basis.YEAR if expected else None)
    assert found.working.endswith(".")


@pytest.mark.parametrize(
    ("values", "year", "before"),
    [
        ({"2023-24 Q1": "80", "2023-24 Q4": "85", NOW: {"value": "90", "break_before": "New forms."}}, None, None),
        (
            {"2023-24 Q1": "80", "2023-24 Q4": {"value": "85", "break_before": "New forms."}, NOW: "90"},
            None,
            "2023-24 Q4",
        ),
        (
            {"2023-24 Q1": {"value": "80", "break_before": "New forms."}, "2023-24 Q4": "85", NOW: "90"},
            "2023-24 Q1",
            "2023-24 Q4",
        ),
        (
            {"2023-24 Q1": "80", "2023-24 Q3": {"value": "suppressed", "break_before": "New forms."}, NOW: "90"},
            None,
            None,
        ),
    ],
)
def test_nothing_is_compared_across_a_break(values, year, before):
    """Where the series breaks after the earlier value, up to and including the newer one, the two do not compare."""
    _, kpi = measure(values=values)

    found = direction(kpi, parse_period(NOW)), previous(kpi, parse_period(NOW))

    assert tuple(one.since.text if one.since else None for one in found) == (year, before)
    assert year or "New forms." in found[0].working


@pytest.mark.parametrize(
    ("changes", "since", "before"),
    [
        ({"window": "year-to-date"}, None, None),
        ({"seasonal": "More families move in summer."}, None, None),
        ({}, "2023-24 Q4", "2023-24 Q4"),
    ],
)
def test_seasons_are_compared_with_the_same_season(changes, since, before):
    """A figure that builds up, or changes with the seasons, is never compared with another point of the year."""
    _, kpi = measure(values={"2023-24 Q4": "85", NOW: "90"}, **changes)

    found = direction(kpi, parse_period(NOW)), previous(kpi, parse_period(NOW))

    assert tuple(one.since.text if one.since else None for one in found) == (since, before)
    assert since or "only with the same point of another year" in found[0].working


@pytest.mark.parametrize(
    ("values", "newest", "expected"),
    [
        ({"2023-09-30": "80", "2024-03-28": "90"}, "2024-03-28", "2023-09-30"),
        ({"2023-09-30": "80", "2023-12-31": "suppressed", "2024-03-28": "90"}, "2024-03-28", None),
        ({"2010..2012": "80", "2012..2013": "85", "2013..2015": "90"}, "2013..2015", "2010..2012"),
        ({"2023-09": "80", "2024-03": "90"}, "2024-03", None),
    ],
)
def test_period_before_where_no_frequency_is_given(values, newest, expected):
    """Where nobody says how often a measure is reported, the last day or span before is the one before."""
    text = json.loads(file(window="point-in-time", values=values))
    del text["frequency"]
    kpi = kpi_of(portal_of({KPI: json.dumps(text)}))

    found = previous(kpi, parse_period(newest))

    assert (found.since.text if found.since else None) == expected


def test_why_a_measure_is_seasonal_is_told():
    """Where a measure changes with the seasons, readers are told why."""
    _, kpi = measure(values={NOW: "90"}, seasonal="More families move in summer.")

    assert direction(kpi, parse_period(NOW)).working.endswith("More families move in summer.")


@pytest.mark.parametrize(
    ("before", "now", "expected", "arrow"),
    [
        ("3", "5", "Improving", "↑"),
        ("7", "6", "Improving", "↓"),
        ("6", "6.1", "Worsening", "↑"),
        ("4", "3.9", "Worsening", "↓"),
        ("4", "6", "Up", "↑"),
        ("6", "4", "Down", "↓"),
        ("3", "7", "Up", "↑"),
        ("5", "5", "No change", "→"),
    ],
)
def test_nearer_to_the_range_is_better(before, now, expected, arrow):
    """Where a range is good, nearer to it is better, further is worse, and a change within it is neither."""
    _, kpi = measure(
        unit="score", better="in-range", targets={"2024-25": {"between": ["4", "6"]}},
        values={"2023-24 Q1": before, NOW: now},
    )  # fmt: skip

    found = direction(kpi, parse_period(NOW))

    assert (found.travel, found.arrow) == (expected, arrow)
    assert "range from 4 to 6" in found.working or expected == Travel.NO_CHANGE


def test_without_its_range_a_change_is_neither_good_nor_bad():
    """Where a range is good but no target gives it, a change only goes up or down."""
    _, kpi = measure(better="in-range", targets={}, values={"2023-24 Q1": "3", NOW: "5"})

    found = direction(kpi, parse_period(NOW))

    assert (found.travel, found.working.rpartition("; ")[2]) == (
        Travel.UP, "no range is given to hold them against, so neither way is better.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "values", "working"),
    [
        (
            {},
            {"2023-24 Q1": "89.6", NOW: "91"},
            "91% is 1.4 percentage points more than 89.6% in April to June 2023; higher is better.",
        ),
        (
            {"better": "lower", "unit": "days", "decimals": "0"},
            {"2023-24 Q1": "12", NOW: "11"},
            "11 days is 1 day less than 12 days in April to June 2023; lower is better.",
        ),
        (
            {"unit": "count", "decimals": "0"},
            {"2023-24 Q1": "18", NOW: "18"},
            "18 is the same as in April to June 2023.",
        ),
        (
            {"smallest_change": "0.5"},
            {"2023-24 Q1": "89.6", NOW: "90"},
            (
                "90% is 0.4 percentage points more than 89.6% in April to June 2023; a change of less than 0.5 "
                "percentage points counts as none."
            ),
        ),
        (
            {"smallest_change": "2.25", "decimals": "0"},
            {"2023-24 Q1": "88", NOW: "90"},
            (
                "90% is 2 percentage points more than 88% in April to June 2023; a change of less than 2.25 percentage "
                "points counts as none."
            ),
        ),
        (
            {"better": "neither", "targets": {}},
            {"2023-24 Q1": "-5", NOW: "-7.5"},
            "-7.5% is 2.5 percentage points less than -5% in April to June 2023; neither way is better.",
        ),
        (
            {},
            {"2023-24": "89.6", NOW: "91"},
            (
                "There is no figure for April to June 2023, so the latest before April to June 2024 is used. "
                "91% is 1.4 percentage points more than 89.6% in 2023/24 as a whole; higher is better."
            ),
        ),
        (
            {},
            {NOW: {"due": "2024-10"}},
            "There is no figure for April to June 2024 yet, so there is nothing to compare.",
        ),
        (
            {},
            {NOW: "90"},
            "There is no figure for April to June 2023, nor another that April to June 2024 may be compared with.",
        ),
        (
            {},
            {"2023-24 Q1": "suppressed", NOW: "90"},
            "The figure for April to June 2023 is suppressed, so it is not compared: a change could give it away.",
        ),
        (
            {},
            {"2023-24 Q1": "80", NOW: {"value": "90", "break_before": "New forms are used."}},
            "Figures from April to June 2024 on cannot be compared with those before. New forms are used.",
        ),
    ],
)
def test_working_lets_a_reader_do_the_sum(changes, values, working):
    """Each direction of travel says both figures, the change and which way is good; or why there is none."""
    _, kpi = measure(values=values, **changes)

    assert direction(kpi, parse_period(NOW)).working == working


@pytest.mark.parametrize("now", ["4.4", "suppressed"])
@pytest.mark.parametrize("earlier", ["87.7", "suppressed"])
def test_suppressed_value_leaves_no_trace(now, earlier):
    """A direction of travel from or to a suppressed value has no figure, no change and no arrow."""
    _, kpi = measure(values={"2023-24 Q1": earlier, "2023-24 Q4": earlier, NOW: now})

    found = direction(kpi, parse_period(NOW)), previous(kpi, parse_period(NOW))

    for one in found if "suppressed" in {now, earlier} else ():
        nothing = (Travel.NO_COMPARISON, Decimal(), None, None, "")
        assert (one.travel, one.change, one.earlier, one.since, one.arrow) == nothing
        assert not {"4.4", "87.7"} & set(one.working.replace("%", "").split())


def test_baseline_of_the_year_before_is_compared_with():
    """A baseline with a value of its own is an earlier figure like any other of the same period last year."""
    _, kpi = measure(baseline={"period": "2023-24", "value": "80"}, values={"2024-25": "85"})

    assert shown(direction(kpi, parse_period("2024-25"))) == ("2023-24", "5", "Improving", "↑")
    assert previous(kpi, parse_period("2023-24")).working == "There is no figure for 2022/23."


def test_period_that_was_never_reported_is_not_compared():
    """A period without an entry has no direction of travel."""
    _, kpi = measure(values={"2023-24 Q1": "80"})

    found = direction(kpi, parse_period(NOW)), previous(kpi, parse_period(NOW))

    assert {one.working for one in found} == {
        "There is no figure for April to June 2024, so there is nothing to compare."
    }


def test_later_value_is_never_compared_with():
    """The direction of travel of an earlier value looks back from there, not from today."""
    _, kpi = measure(values={"2023-24 Q1": "80", NOW: "85", "2024-25 Q2": "70"})

    assert direction(kpi, parse_period(NOW)).earlier == Decimal(80)


def test_period_that_is_under_way_is_not_compared_with():
    """A period that overlaps the value's own is no earlier one."""
    _, kpi = measure(values={NOW: "80", "2024-06": "85"})

    assert direction(kpi, parse_period("2024-06")).travel == Travel.NO_COMPARISON


def test_counts_are_compared_with_stretches_as_long():
    """A count of a quarter is not compared with one of a whole year."""
    changes = {"unit": "count", "decimals": "0"}
    _, kpi = measure(values={"2023-24": "400", NOW: "90"}, **changes)

    assert direction(kpi, parse_period(NOW)).travel == Travel.NO_COMPARISON


def test_change_is_taken_at_published_precision():
    """Two figures that are published alike have not changed, and each is rounded half up before the sum."""
    _, kpi = measure(decimals="0", values={"2023-24 Q1": "84.6", NOW: "85.4"})
    _, half = measure(decimals="0", values={"2023-24 Q1": "84.4", NOW: "84.5"})

    assert direction(kpi, parse_period(NOW)).travel == Travel.NO_CHANGE
    assert direction(half, parse_period(NOW)).change == 1


@pytest.mark.parametrize(
    ("earlier", "newer", "expected"),
    [("2023-24", NOW, " as a whole"), ("2023-24 Q3", "2023-24 Q4", ""), ("2024-02", "2024-03-31", ""),
     ("2023-24 Q4", "2024-04", " as a whole"), ("2022-23", "2023-24", "")],
)  # fmt: skip
def test_year_is_told_from_its_part(earlier, newer, expected):
    """An earlier figure for much longer than the newer one is said to be of the whole; days of months do not count."""
    then, now = parse_period(earlier), parse_period(newer)

    assert as_a_whole(then, now.last - now.first) == expected
