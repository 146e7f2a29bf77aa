"""Outturn: variance, forecast, share of the year and why a line needs attention, each worked out by hand."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from html import unescape

import pytest

from csportal.checks.example import BUDGET, MONEY
from csportal.derive.money.outturn import outturns, reason
from csportal.derive.money.rows import money_rows, net_row
from csportal.derive.money.spending import forecast_working, reasons, share_spent, spent_in_time, sums, working
from csportal.derive.money.year_passed import year_passed
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.site.edition import Edition
from tests.awkward import money, portal_of

FORECAST = {
    "annual_budget": "Budget", "budget_to_date": "To date", "actual_to_date": "Actual", "variance": "Variance",
    "forecast": "Expected", "reserve_use": "Reserves",
}  # fmt: skip
OF_YEAR = "against a budget of £1,250 for the year"
OF_INCOME = "against a budget of £0.15 million"


def row_of(figures, kind="expenditure", **changes):
    """Return the portal, the table and the one line of a table with the figures as printed."""
    portal = portal_of({MONEY: money([("Employees", figures)], kind, **changes)})
    table = portal.all(MoneyTable)[0]
    return portal, table, money_rows(table)[0]


@pytest.mark.parametrize(
    ("kind", "budget", "actual", "expected"),
    [
        (
            "expenditure", "1812", "1823",
            "£1,823 was spent, against a budget of £1,812 to date: £11 over, less than 1% of that budget.",
        ),
        (
            "expenditure", "200", "150",
            "£150 was spent, against a budget of £200 to date: £50 under, 25% of that budget.",
        ),
        ("expenditure", "100", "100", "£100 was spent, against a budget of £100 to date: on budget."),
        ("expenditure", "0", "9", "£9 was spent, against a budget of £0 to date: £9 over; there is no budget."),
        ("expenditure", "0", "0", "£0 was spent, against a budget of £0 to date: on budget."),
        (
            "income", "-200", "-190",
            "£190 was received, against a budget of £200 to date: £10 less income, 5% of that budget.",
        ),
        (
            "income", "-7", "-34",
            "£34 was received, against a budget of £7 to date: £27 more income, 386% of that budget.",
        ),
        # A refund, and income that was paid back: the plain difference, with its signs.
        (
            "expenditure", "-100", "-150",
            "Actual of -£150 less budget to date of -£100 is -£50: £50 under, 50% of that budget.",
        ),
        (
            "income", "-7", "20",
            "Actual of £20 less budget to date of -£7 is £27: £27 less income, 386% of that budget.",
        ),
    ],
)  # fmt: skip
def test_variance_has_its_working(kind, budget, actual, expected):
    """The variance of a line is said with the two figures that it is the difference of, and its share of the budget."""
    _, _, row = row_of(["0", budget, actual, "0"], kind)

    assert working(row) == expected


@pytest.mark.parametrize(
    ("as_at", "period", "days", "of", "percent"),
    [
        # 2011/12 holds 29 February 2012.
        ("2011-06-30", "2011-12 Q1", 91, 366, "25%"),
        ("2012-02-29", "2011-12", 335, 366, "92%"),
        ("2024-06-30", "2024-25 Q1", 91, 365, "25%"),
        ("2024-04-01", "2024-25", 1, 365, "less than 1%"),
        ("2025-03-31", "2024-25", 365, 365, "100%"),
        # Counted after the year: all of it has passed.
        ("2025-05-31", "2024-25", 365, 365, "100%"),
        ("2024-06-30", "2024", 182, 366, "50%"),
        ("2024-12-31", "AY 2024-25", 122, 365, "33%"),
        ("2025-01-31", "2025-01", 306, 365, "84%"),
    ],
)
def test_share_of_the_year(as_at, period, days, of, percent):
    """The share of the year is days passed, the day of counting among them, of the days of the budget's year."""
    _, table, _ = row_of(["0", "0", "0", "0"], as_at=as_at, period=period)

    found = year_passed(table)

    assert (found.days, found.of) == (days, of)
    assert found.words == f"{percent} of the year has passed, {days} of {of} days"


@pytest.mark.parametrize(
    ("annual", "actual", "share"),
    [
        ("400", "100", "25"),
        ("400", "500", "125"),
        ("-400", "-100", "25"),
        ("400", "0", "0"),
        ("0", "100", None),
        # Income where spending is budgeted is no share of it.
        ("400", "-100", None),
        ("-400", "20", None),
    ],
)
def test_share_of_the_budget(annual, actual, share):
    """What is spent is a share of the year's budget, and of none of another sign or of nothing."""
    _, _, row = row_of([annual, "0", actual, "0"])

    assert share_spent(row) == (None if share is None else Decimal(share))


def test_budget_and_time_are_said_together():
    """The share of the budget stands beside the share of the year."""
    _, table, _ = row_of(["400", "0", "96", "0"], as_at="2011-06-30", period="2011-12 Q1")

    found = spent_in_time(table, net_row(table))

    assert found == (
        "24% of the year's budget is spent; the budget to date is 0% of it, and 25% of the year has passed, "
        "91 of 366 days."
    )


@pytest.mark.parametrize(
    ("kind", "figures", "words", "expected"),
    [
        (
            "expenditure", ["1250", "1310", "20"], "£60 over",
            f"£1,310 is expected to be spent, {OF_YEAR}: £60 over, 5% of that budget. £20 of it is paid from reserves.",
        ),
        (
            "expenditure", ["1250", "1250", "0"], "on budget",
            "£1,250 is expected to be spent, against a budget of £1,250 for the year: on budget.",
        ),
        (
            "income", ["-300", "-270", "0"], "£30 less income",
            f"£270 is expected to be received, {OF_YEAR.replace('1,250', '300')}: £30 less income, 10% of that budget.",
        ),
        (
            "income", ["-300", "10", "0"], "£310 less income",
            "Forecast of £10 less budget for the year of -£300 is £310: £310 less income, 103% of that budget.",
        ),
    ],
)  # fmt: skip
def test_forecast_has_its_working(kind, figures, words, expected):
    """What is expected by the end of the year is held against the year's budget, in words and with its sum."""
    _, _, row = row_of([figures[0], "0", "0", "0", *figures[1:]], kind, columns=FORECAST)

    assert row.forecast_words == words
    assert forecast_working(row) == expected


@pytest.mark.parametrize(
    ("actual", "share"),
    [("1096", "9.6%"), ("1104", "10.4%"), ("1100", "10%"), ("1094", "9%"), ("1106", "11%"), ("904", "10%")],
)
def test_share_near_the_limit_is_told_exactly(actual, share):
    """What is over budget by nearly the share from which it counts shows on which side of it it lies."""
    portal, table, row = row_of(["0", "1000", actual, "0"], "expenditure")

    assert portal.settings.attention.percent == 10
    assert working(row, portal.settings.attention).endswith(f", {share} of that budget.")
    assert f", {share} of that budget." in sums(table, row, portal.settings.attention)


def test_no_forecast_is_no_word():
    """A table without a forecast says nothing of one."""
    _, _, row = row_of(["1", "1", "1", "0"])

    assert (row.forecast, row.forecast_over, row.forecast_words, forecast_working(row)) == (None, None, "", "")


@pytest.mark.parametrize(
    ("figures", "kind", "expected"),
    [
        (["400000", "100000", "125000", "0", "400000", "0"], "expenditure", ["It is £25,000 over to date."]),
        (["400000", "100000", "124999", "0", "400000", "0"], "expenditure", ["It is £24,999 over to date."]),
        (["400000", "100000", "104999", "0", "400000", "0"], "expenditure", []),
        (
            ["1000000", "100000", "100000", "0", "1025000", "0"],
            "expenditure",
            ["It is forecast to end the year £25,000 over."],
        ),
        (["1000000", "100000", "100000", "0", "1024999", "0"], "expenditure", []),
        (
            ["-300000", "-150000", "-100000", "0", "-270000", "0"],
            "income",
            ["It is £50,000 less income to date.", "It is forecast to end the year £30,000 less income."],
        ),
        # More income, or less spending, is nothing to look at.
        (["-300000", "-150000", "-250000", "0", "-400000", "0"], "income", []),
    ],
)
def test_attention_has_its_reason(figures, kind, expected):
    """A line needs attention for its spending to date or for its forecast, and says which, and by which rule."""
    portal, _, row = row_of(figures, kind, columns=FORECAST)

    found = reasons(portal, row)

    rule = " A line needs attention from £25,000 over its budget, or from 10% of it if that is £5,000 or more."
    assert [one.removesuffix(rule) for one in found] == expected
    assert all(one.endswith(rule) for one in found)


def test_forecasts_may_have_a_rule_of_their_own(portal):
    """Where the settings give forecasts a rule of their own, it is the one that counts and is named."""
    table = next(one for one in portal.all(MoneyTable) if one.id == "fostering")
    rows = {row.line.name: row for row in money_rows(table)}

    found = {name: reasons(portal, row) for name, row in rows.items() if reasons(portal, row)}

    # £60,000 of £1,250,000 is under 5% and over £25,000; £30,000 of £300,000 is 10% and over £25,000.
    assert list(found) == ["Foster carers", "Money from other councils"]
    assert all("from 5% of it" in why for (why,) in found.values())


def budget_of(kind, holds, rows, unit="gbp-million"):
    """Return the portal and the table of two columns that are held against each other."""
    columns = [{"key": one, "title": one, "holds": one, "period": "2023-24"} for one in holds]
    lines = [{"name": f"Line {row}", "figures": figures} for row, figures in enumerate(rows)]
    fields = {
        "title": "Table",
        "kind": kind,
        "unit": unit,
        "columns": columns,
        "lines": lines,
        "source": {"section": "1"},
    }
    portal = portal_of({BUDGET: json.dumps(fields)})
    return portal, portal.all(Budget)[0]


@pytest.mark.parametrize(
    ("holds", "figures", "words", "expected"),
    [
        (
            ("budget", "actual"), ["21.51", "22.27"], "£0.76 million over",
            "£22.27 million was spent, against a budget of £21.51 million: £0.76 million over, 4% of that budget.",
        ),
        (
            ("budget", "actual"), ["5.75", "4.84"], "£0.91 million under",
            "£4.84 million was spent, against a budget of £5.75 million: £0.91 million under, 16% of that budget.",
        ),
        (
            ("budget", "actual"), ["2.30", "2.3"], "on budget",
            "£2.3 million was spent, against a budget of £2.30 million: on budget.",
        ),
        (
            ("budget", "actual"), ["(0.15)", "(0.21)"], "£0.06 million more income",
            f"£0.21 million was received, {OF_INCOME}: £0.06 million more income, 40% of that budget.",
        ),
        (
            ("budget", "actual"), ["(0.15)", "(0.10)"], "£0.05 million less income",
            f"£0.10 million was received, {OF_INCOME}: £0.05 million less income, 33% of that budget.",
        ),
        (
            ("budget", "actual"), ["0", "0.4"], "£0.4 million over",
            "£0.4 million was spent, against a budget of £0 million: £0.4 million over.",
        ),
        (
            ("target", "delivered"), ["2.711", "2.711"], "as planned",
            "£2.711 million was delivered, 100% of the £2.711 million planned: as planned.",
        ),
        (
            ("target", "delivered"), ["1.2", "0.955"], "£0.245 million short",
            "£0.955 million was delivered, 80% of the £1.2 million planned: £0.245 million short.",
        ),
        (
            ("target", "delivered"), ["0", "0.5"], "£0.5 million ahead",
            "£0.5 million was delivered, against £0 million planned: £0.5 million ahead.",
        ),
    ],
)  # fmt: skip
def test_outturn_has_its_working(holds, figures, words, expected):
    """A line of a budget says what it came to beside what was planned, of income and savings in words for them."""
    _, budget = budget_of("revenue", holds, [figures])

    (one,) = outturns(budget)

    assert (one.words, one.working) == (words, expected)


def test_line_without_both_amounts_has_no_outturn():
    """A blank, a dash or an amount to be confirmed is held against nothing."""
    _, budget = budget_of("revenue", ("budget", "actual"), [["1", "blank"], ["to-be-confirmed", "1"], ["dash", "1"]])

    assert outturns(budget) == []


@pytest.mark.parametrize(
    ("kind", "figures", "is_told"),
    [
        ("revenue", ["21.51", "22.27"], True),
        ("revenue", ["1.000", "1.025"], True),
        ("revenue", ["1.000", "1.024"], False),
        ("revenue", ["0.050", "0.055"], True),
        ("revenue", ["22.27", "21.51"], False),
        ("revenue", ["(0.15)", "(0.10)"], True),
        # What was not spent of capital has a rule of its own.
        ("capital", ["21.51", "22.27"], False),
    ],
)
def test_outturn_over_budget_has_its_reason(kind, figures, is_told):
    """A line of a revenue budget that came out far over it says why that is worth a word."""
    portal, budget = budget_of(kind, ("budget", "actual"), [figures])

    found = reason(portal, outturns(budget)[0])

    assert bool(found) == is_told
    assert not is_told or found.startswith(
        f"It came to {outturns(budget)[0].words}. A line needs attention from £25,000"
    )


def shown(edition, path):
    """Return what a page says, without its marks, spaces and capitals."""
    parts = "".join(edition.show(path, part, path) for part in edition.pages[path].parts)
    return packed(unescape(re.sub(r"<[^>]*>", "", parts)))


def packed(said):
    return re.sub(r"\s+", "", said).casefold()


@pytest.mark.parametrize("which", ["portal", "example"])
def test_no_line_has_a_status_that_its_page_does_not_explain(which, request):
    """Every line of a money page that is called over, under, short or the like has its sum on the page."""
    edition = Edition(request.getfixturevalue(which))
    portal = edition.portal
    said = {path: shown(edition, path) for path, page in edition.pages.items() if page.kind == "finances"}
    lines = [(table, row) for table in portal.all(MoneyTable) for row in money_rows(table)]
    rule = portal.settings.attention
    came_out = [one for budget in portal.all(Budget) for one in outturns(budget, rule.percent)]

    sums: list[tuple[MoneyTable | Budget, str]] = [
        (table, one)
        for table, row in lines
        for one in (working(row, rule), forecast_working(row, rule), *reasons(portal, row))
    ]
    sums += [(one.budget, why) for one in came_out for why in (one.working, reason(portal, one))]
    missing = [
        (table.key, one) for table, one in sums if packed(one) not in said[f"{table.key.rsplit('/', 2)[0]}/finances"]
    ]

    assert len(lines) + len(came_out) > 20
    assert missing == []
    assert all(row.words in working(row) and row.forecast_words in forecast_working(row) for _, row in lines)
    assert all(one.words in one.working for one in came_out)
