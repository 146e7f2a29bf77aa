"""Comparison with others: gap, rank, quarter and mean, where the two are like for like."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from csportal.derive.comparison.beside import band, mean, rank
from csportal.derive.comparison.comparison import Comparison, comparisons, every_comparison, newest
from csportal.present.comparison import CAVEAT, blocks
from csportal.present.shapes import Chart, Details, Heading, Number, Table, Tag, Text
from csportal.present.tables import data_comparators, kpi_comparators, kpi_members
from csportal.values.period import parse_period
from tests.awkward import measure

NEIGHBOURS = "statistical-neighbours"
QUARTILES = [Decimal(one) for one in ("10", "20", "30", "40", "50")]


def compared(figure: Any, period: str = "2023-24", whose: str = NEIGHBOURS, **changes: Any) -> Comparison:
    """Return the one comparison of a measure of 2023/24, whose value is 80 unless it is changed."""
    portal, kpi = measure(**({"values": {"2023-24": "80"}, "comparators": {whose: {period: figure}}} | changes))
    (found,) = comparisons(portal, kpi)
    return found


# ---------------------------------------------------------------------------------------- rank, band, mean


@pytest.mark.parametrize(
    ("own", "others", "better", "expected"),
    [
        ("80", ["70", "90", "60"], "higher", (2, 4, False)),
        ("80", ["70", "90", "60"], "lower", (3, 4, False)),
        ("95", ["70", "90"], "higher", (1, 3, False)),
        ("60", ["70", "90"], "higher", (3, 3, False)),
        # Those that share a figure share the best place, and the next place is left out.
        ("80", ["90", "80", "70"], "higher", (2, 4, True)),
        ("70", ["90", "80", "80"], "higher", (4, 4, False)),
        ("80", ["80", "80"], "higher", (1, 3, True)),
        # Figures that are published alike are alike.
        ("80", ["80.4", "79.5"], "higher", (1, 3, True)),
        ("-5", ["-10", "0"], "higher", (2, 3, False)),
        ("0", ["0"], "lower", (1, 2, True)),
        ("80", ["70"], "neither", None),
        ("80", ["70"], "in-range", None),
        ("80", [], "higher", None),
    ],
)
def test_rank_is_one_for_the_best(own, others, better, expected):
    """The best has rank 1, equal figures share the best place, and where neither way is better there is none."""
    assert rank(Decimal(own), [Decimal(one) for one in others], better, 0) == expected


@pytest.mark.parametrize(
    ("own", "low_is_good", "high_is_good"),
    [
        ("10", "A", "D"),
        ("19.9", "A", "D"),
        ("20", "A", "D"),
        ("20.1", "B", "C"),
        ("30", "B", "C"),
        ("30.1", "C", "B"),
        ("40", "C", "B"),
        ("40.1", "D", "A"),
        ("50", "D", "A"),
        ("9.9", None, None),
        ("50.1", None, None),
    ],
)
def test_band_is_the_quarter(own, low_is_good, high_is_good):
    """A is the best quarter; a figure that equals a quartile lies in the lower stretch, whichever way is good."""
    assert band(Decimal(own), QUARTILES, "lower") == low_is_good
    assert band(Decimal(own), QUARTILES, "higher") == high_is_good
    assert band(Decimal(own), QUARTILES, "neither") is None
    assert band(Decimal(own), QUARTILES, "in-range") is None


def test_band_where_all_have_the_same():
    """Where all councils have the same figure, none is above a quartile."""
    alike = [Decimal(5)] * 5

    assert (band(Decimal(5), alike, "lower"), band(Decimal(5), alike, "higher")) == ("A", "D")


@pytest.mark.parametrize(
    ("figures", "expected"), [(["80", "90"], "85"), (["80"], "80"), (["1", "2", "2"], "1.6667"), ([], None)]
)
def test_mean_is_simple(figures, expected):
    """The mean of several councils is their sum divided by their number, whatever their size."""
    found = mean([Decimal(one) for one in figures])

    assert (found is None) == (expected is None)
    assert found is None or abs(found - Decimal(expected)) < Decimal("0.0001")


# ------------------------------------------------------------------------------------------------------ gap


@pytest.mark.parametrize(
    ("better", "theirs", "gap", "beside", "words"),
    [
        ("higher", "77.5", "2.5", "better", "2.5 percentage points higher, which is better"),
        ("higher", "81", "-1", "worse", "1 percentage point lower, which is worse"),
        ("lower", "81", "-1", "better", "1 percentage point lower, which is better"),
        ("lower", "77.5", "2.5", "worse", "2.5 percentage points higher, which is worse"),
        ("neither", "77.5", "2.5", "higher", "2.5 percentage points higher"),
        ("in-range", "81", "-1", "lower", "1 percentage point lower"),
        ("higher", "80", "0", "the same", "The same"),
        ("higher", "80.04", "0", "the same", "The same"),
        ("lower", "0", "80", "worse", "80 percentage points higher, which is worse"),
    ],
)
def test_gap_is_said_in_words(better, theirs, gap, beside, words):
    """The gap is the own figure less theirs as published, and better or worse by the measure's good way."""
    found = compared(theirs, better=better)

    assert (found.gap, found.beside) == (Decimal(gap), beside)
    assert kpi_comparators.gap_in_words(found) == words


@pytest.mark.parametrize(
    ("own", "theirs", "beside"),
    [("5", "7", "better"), ("7", "5", "worse"), ("5", "6", "lower"), ("3", "7", "lower"), ("8", "3", "worse")],
)
def test_nearer_to_the_range_than_others_is_better(own, theirs, beside):
    """Where a range is good, the figure that lies nearer to it is better; within it neither is."""
    found = compared(theirs, unit="score", better="in-range", targets={"2023-24": {"between": ["4", "6"]}},
                     values={"2023-24": own})  # fmt: skip

    assert found.beside == beside


@pytest.mark.parametrize(
    ("given", "expected", "age"),
    [
        (["2021-22", "2023-24"], "2023-24", ""),
        (["2021-22", "2022-23"], "2022-23", "older"),
        (["2022-23", "2024-25"], "2022-23", "older"),
        (["2024-25", "2025-26"], "2024-25", "newer"),
    ],
)
def test_others_period_is_labelled(given, expected, age):
    """The figure of the same period is taken, else the latest before, else the first after; and its age is said."""
    portal, kpi = measure(values={"2023-24": "80"}, comparators={"england": dict.fromkeys(given, "70")})

    (found,) = comparisons(portal, kpi)
    row = kpi_comparators.table(portal, kpi).rows[0]

    assert (found.at.text, found.is_same_period) == (expected, not age)
    label = f", {age} than the council’s own figure for 2023/24" if age else ""
    assert row.cells[0] == ("England", f"{found.at.name}{label}")
    assert not age or f"{age} than the council’s own figure for 2023/24" in found.working


def test_figures_of_a_year_and_its_quarter_are_told_apart():
    """Of two own figures that end on one day the longer is compared; a quarter beside a year is labelled as such."""
    values = {"2023-24 Q4": "80", "2023-24": "70"}
    portal, kpi = measure(values=values, comparators={"england": {"2023-24": "60"}})

    whole, part = comparisons(portal, kpi) + comparisons(portal, kpi, parse_period("2023-24 Q4"))

    assert (whole.period.text, whole.gap) == ("2023-24", Decimal(10))
    assert part.working.startswith(
        "The others’ figure is for 2023/24, for another stretch of time than the council’s own figure for January to"
    )


def test_rank_and_band_need_one_period():
    """Figures of two different years are never ranked; the gap between them is labelled instead."""
    others = {"value": "70", "members": {"Carham": "70"}, "quartiles": [str(one) for one in QUARTILES]}
    found = compared(others, period="2022-23", whose="england", values={"2023-24": "45"})

    assert (found.gap, found.rank, found.band) == (Decimal(-25), None, None)
    assert found.working.count("A rank or a band needs figures of one and the same period.") == 1


# ---------------------------------------------------------------------------------------- members and mean


MEMBERS = {
    "value": "76.0",
    "members": {"Bexford": "70.1", "Carham": "81.8", "Dunley": "not-available", "Ely": "suppressed"},
}


def test_mean_leaves_out_those_without_a_figure():
    """Those without a figure are left out of the mean and of the rank, and how many there are is said."""
    found = compared(MEMBERS)

    assert (found.mean, found.rank) == (Decimal("75.95"), (2, 3, False))
    assert found.working == (
        "80% is 4.0 percentage points higher than 76.0%, the average of statistical neighbours in 2023/24; higher is "
        "better. The simple mean of the 2 statistical neighbours with a figure is 76.0%; 2 without a figure are left "
        "out. Of the 3 with a figure, this council among them, 1 has a better one, so its rank is 2."
    )


def test_region_is_no_mean_of_its_councils():
    """The figure of a region or of England is that of the whole, so no simple mean stands beside it."""
    assert compared(MEMBERS, whose="region").mean is None


@pytest.mark.parametrize("name", ["Anytown", "Anytown Borough Council", "ANYTOWN"])
def test_council_is_not_counted_twice(name):
    """Where the council itself stands among the members, it is ranked once."""
    found = compared({"value": "78", "members": {name: "80", "Carham": "76"}}, whose="region")

    assert (found.rank, list(found.members or {})) == ((1, 2, False), ["Carham"])


@pytest.mark.parametrize(
    ("own", "better", "rank_words"),
    [
        ("80", "higher", "Of the 3 with a figure, this council among them, 1 has a better one, so its rank is 2."),
        ("90", "higher", "Of the 3 with a figure, this council among them, none have a better one, so its rank is 1."),
        ("70.1", "higher", "1 has a better one, so its rank is 2, which others share."),
        ("90", "lower", "2 have a better one, so its rank is 3."),
        ("90", "neither", "There is no rank or band, because neither way is simply better."),
    ],
)
def test_rank_is_worked_out_in_words(own, better, rank_words):
    """The working says how many have a figure and how many a better one."""
    assert compared(MEMBERS, better=better, values={"2023-24": own}).working.endswith(rank_words)


@pytest.mark.parametrize(
    ("own", "better", "words"),
    [
        ("10", "lower", "10 lies from 10 to 20, which is band A (A is the best quarter, D the worst)."),
        ("20", "lower", "20 lies from 10 to 20, which is band A (A is the best quarter, D the worst)."),
        ("25", "higher", "25 lies above 20 to 30, which is band C (A is the best quarter, D the worst)."),
        ("50", "higher", "50 lies above 40 to 50, which is band A (A is the best quarter, D the worst)."),
        ("51", "higher", "The figure lies outside all of theirs, so it has no band."),
        ("25", "neither", "There is no rank or band, because neither way is simply better."),
    ],
)
def test_band_is_worked_out_in_words(own, better, words):
    """The working says all quartiles and between which of them the figure lies."""
    others = {"value": "30", "quartiles": [str(one) for one in QUARTILES]}
    found = compared(others, whose="england", better=better, values={"2023-24": own})

    assert found.working.endswith(words)
    assert found.band is None or "all are 10, 20, 30, 40 and 50" in found.working


# ------------------------------------------------------------------------------------------- like for like


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"not_comparable": "Another council runs the service."}, "Not applicable. Another council runs the service."),
        (
            {"unit": "count", "decimals": "0", "counts_people": "true"},
            (
                "A count of people depends on how large each council is, so it is not compared as such. Only rates and "
                "percentages are."
            ),
        ),
        (
            {"unit": "count", "decimals": "0"},
            (
                "A count depends on how large each council is, so it is not compared as such. Only rates and "
                "percentages are."
            ),
        ),
    ],
)
def test_what_is_not_alike_is_not_compared(changes, why):
    """A service that the council does not run, and a count, have no gap, rank or band, and the page says why."""
    found = compared(MEMBERS, **changes)

    assert (found.own, found.gap, found.rank, found.band, found.mean) == (None, None, None, None, None)
    assert found.working == why
    assert kpi_comparators.gap_in_words(found) == "Not applicable"


def test_one_figure_may_be_set_apart():
    """One figure of others that is counted differently is not compared, while the rest are."""
    later = {"value": "70", "not_comparable": "England counts from another day."}
    portal, kpi = measure(
        values={"2023-24": "80"}, comparators={"england": {"2023-24": later}, "region": {"2023-24": "75"}}
    )

    region, england = comparisons(portal, kpi)

    assert (region.gap, england.gap) == (Decimal(5), None)
    assert england.working == "Not applicable. England counts from another day."


@pytest.mark.parametrize("value", ["suppressed", "unreliable", "low", "new", "not-available", {"due": "2024-10"}])
def test_value_without_a_number_is_compared_with_nobody(value):
    """A value that is suppressed or missing has no gap, rank or band, and nothing in the export."""
    portal, kpi = measure(values={"2023-24": value}, comparators={NEIGHBOURS: {"2023-24": MEMBERS}})

    (found,) = comparisons(portal, kpi)
    (row,) = data_comparators.table(portal, portal).rows
    cells = dict(zip([column.key for column in data_comparators.COLUMNS], row.cells, strict=True))

    assert (found.own, found.gap, found.beside, found.rank, found.band, found.mean) == (None,) * 6
    assert [cells[key] for key in ("own_value", "gap", "rank", "of")] == [Number("", "")] * 4
    assert "2023/24" in found.working


def test_latest_number_is_compared_by_default():
    """Where the newest value is suppressed, the latest number is compared, with its own period beside it."""
    portal, kpi = measure(values={"2022-23": "75", "2023-24": "suppressed"}, comparators={"england": {"2022-23": "70"}})

    (found,) = comparisons(portal, kpi)
    (suppressed,) = comparisons(portal, kpi, parse_period("2023-24"))

    assert (newest(kpi).text, found.period.text, found.gap) == ("2022-23", "2022-23", Decimal(5))
    assert suppressed.gap is None
    assert "is suppressed" in suppressed.working


def test_other_periods_are_compared_with_their_own():
    """Each earlier figure of others stands beside the council's own of that period, or says that there is none."""
    portal, kpi = measure(
        values={"2022-23": "75", "2023-24": "80"},
        comparators={"england": {"2021-22": "60", "2022-23": "70", "2023-24": "79"}},
    )

    found = [(one.at.text, one.period.text, one.gap) for one in every_comparison(portal, kpi)]

    assert found == [
        ("2023-24", "2023-24", Decimal(1)), ("2022-23", "2022-23", Decimal(5)), ("2021-22", "2021-22", None),
    ]  # fmt: skip


def test_baseline_is_compared_with_figures_of_its_period():
    """A baseline that stands under no value is still the council's own figure of its period."""
    portal, kpi = measure(baseline={"period": "2022", "value": "70"}, values={"2023": "75"},
                          comparators={"england": {"2022": "71", "2023": "72"}})  # fmt: skip

    assert [one.gap for one in every_comparison(portal, kpi)] == [Decimal(3), Decimal(-1)]


# -------------------------------------------------------------------------------------------------- page


def test_measure_without_others_has_no_section():
    """A measure that is compared with nobody has no such section."""
    assert blocks(*measure()) == []


def test_measure_that_cannot_be_compared_says_so():
    """A measure that says why it cannot be compared shows that, with or without figures of others."""
    portal, kpi = measure(not_comparable="Another council runs the service.")

    assert blocks(portal, kpi) == [
        Heading("Compared with others"), Text(("Not applicable. Another council runs the service.",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "is_told"),
    [("70", False), (MEMBERS, True), ({"value": "30", "quartiles": ["10", "20", "30", "40", "90"]}, True)],
)
def test_rank_and_quarter_never_stand_without_their_caveat(figure, is_told):
    """Wherever a rank or a quarter stands, the page says what it does not tell."""
    portal, kpi = measure(values={"2023-24": "80"}, comparators={"england": {"2023-24": figure}})

    found = blocks(portal, kpi)

    assert (Text((CAVEAT,), "note") in found) == is_told
    table = next(one for one in found if isinstance(one, Table))
    assert {"rank", "band"} <= {column.key for column in table.columns if column.hidden} or is_told


@pytest.mark.parametrize(
    ("own", "cell"),
    [
        ("45", Tag("A: best quarter", "on")),
        ("35", "B: second quarter"),
        ("25", "C: third quarter"),
        ("15", Tag("D: worst quarter", "off")),
    ],
)
def test_only_best_and_worst_quarter_have_a_colour(own, cell):
    """The best and the worst quarter are a word with a shape and a colour; those between are words."""
    figure = {"value": "30", "quartiles": [str(one) for one in QUARTILES]}
    portal, kpi = measure(values={"2023-24": own}, comparators={"england": {"2023-24": figure}})

    assert kpi_comparators.table(portal, kpi).rows[0].cells[8] == cell


def test_page_says_the_comparison_in_a_sentence():
    """The section begins with what others had, and by how much the measure's own figure differs."""
    portal, kpi = measure(
        values={"2023-24": "80"}, comparators={NEIGHBOURS: {"2023-24": "76"}, "england": {"2022-23": "80"}}
    )

    found = blocks(portal, kpi)

    assert found[1] == Text((
        ("Statistical neighbours had 76% on average in 2023/24; the figure here, 80%, is 4 percentage points higher, "
        "which is better."),
        "England had 80% in 2022/23; the figure here, 80% in 2023/24, is the same.",
    ))  # fmt: skip


def test_members_are_listed_and_drawn():
    """Each council that is given stands in a table and, if it has a figure of the period, in the chart."""
    portal, kpi = measure(values={"2023-24": "80"}, comparators={NEIGHBOURS: {"2023-24": MEMBERS}})

    found = blocks(portal, kpi)

    chart = next(one for one in found if isinstance(one, Chart))
    assert chart.y.labels == ("Carham", "Anytown", "Statistical neighbours, average", "Bexford")
    assert chart.values == 4
    assert [row.cells[2] for row in kpi_members.table(portal, kpi).rows] == ["Bexford", "Carham", "Dunley", "Ely"]
    assert kpi_members.table(portal, kpi).rows[3].cells[3] == Number("Suppressed", "c")
    details = next(one for one in found if isinstance(one, Details))
    assert kpi_members.table(portal, kpi) in details.blocks


# -------------------------------------------------------------------------------------------------- data


def test_neighbours_of_the_example(example):
    """H&F's rates of children in need and in care are below those of its statistical neighbours in 2010."""
    found = {
        one.kpi.id: (one.whose, one.gap, str(one.beside), one.is_same_period)
        for record in example.records
        if record.home.kind == "kpi" and getattr(record, "comparators", None)
        for one in comparisons(example, record)
    }

    assert found == {
        "children-in-need": (NEIGHBOURS, Decimal("-67.4"), "better", True),
        "children-in-public-care": (NEIGHBOURS, Decimal("-0.7"), "better", True),
    }
