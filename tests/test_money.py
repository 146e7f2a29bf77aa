from __future__ import annotations

import json
from decimal import Decimal

import pytest

from csportal.checks.example import MONEY
from csportal.derive.money.rows import against_budget, is_over, money_rows, net_row, over_or_under
from csportal.derive.money.totals import rounding, total
from csportal.records.finances import MoneyTable
from tests.awkward import money, portal_of


def table_of(text):
    portal = portal_of({MONEY: text})
    return portal, portal.all(MoneyTable)[0]


def row_of(budget, actual, kind="expenditure", unit="gbp"):
    """Return the portal and the one line of a table, budget and actual given as printed."""
    portal, table = table_of(money([("Employees", ["0", budget, actual, "0"])], kind, unit=unit))
    return portal, money_rows(table)[0]


@pytest.mark.parametrize(
    ("kind", "budget", "actual", "over", "words"),
    [
        ("expenditure", "100000", "156000", "56000", "£56,000 over"),
        ("expenditure", "100000", "44000", "-56000", "£56,000 under"),
        ("expenditure", "100000", "100000", "0", "on budget"),
        ("expenditure", "0", "9000", "9000", "£9,000 over"),
        ("recharges", "100", "101", "1", "£1 over"),
        # A refund larger than planned is spending under budget.
        ("expenditure", "-100", "-150", "-50", "£50 under"),
        # Income is less than nought: nearer to nought is less of it, and worse.
        ("income", "-200", "-190", "10", "£10 less income"),
        ("income", "-200", "-210", "-10", "£10 more income"),
        ("income", "-200", "-200", "0", "on budget"),
        ("income", "0", "-22", "-22", "£22 more income"),
        ("income", "-7", "20", "27", "£27 less income"),
    ],
)
def test_variance_is_said_in_words(kind, budget, actual, over, words):
    """A variance is said as over, under, more or less income, never by a sign or bracket; more than nought is worse."""
    _, row = row_of(budget, actual, kind)

    assert (row.over, row.words) == (Decimal(over), words)


@pytest.mark.parametrize(
    ("unit", "pounds"), [("gbp", "1250.50"), ("gbp-thousand", "1250500.00"), ("gbp-million", "1250500000.00")]
)
def test_figures_are_in_pounds(unit, pounds):
    """Figures printed in thousands or millions are reckoned in whole pounds."""
    _, row = row_of("1250.50", "0", unit=unit)

    assert row.budget == Decimal(pounds)


@pytest.mark.parametrize(
    ("budget", "actual", "share"),
    [("200", "250", "25"), ("200", "150", "-25"), ("-200", "-150", "25"), ("0", "9", None)],
)
def test_share_is_of_the_budgets_size(budget, actual, share):
    """A variance is a share of the size of the budget to date, and no share of a budget of nothing."""
    _, row = row_of(budget, actual)

    assert row.share == (None if share is None else Decimal(share))


@pytest.mark.parametrize(
    ("kind", "budget", "actual", "expected"),
    [
        # £25,000 or more, whatever the share.
        ("expenditure", "1000000", "1025000", True),
        ("expenditure", "1000000", "1024999", False),
        # 10% or more, if it is at least £5,000.
        ("expenditure", "50000", "55000", True),
        ("expenditure", "50001", "55001", False),
        ("expenditure", "49990", "54989", False),
        ("expenditure", "40000", "44999", False),
        # No budget at all: every pound over it is over by the whole.
        ("expenditure", "0", "5000", True),
        ("expenditure", "0", "4999", False),
        # Under budget never needs a word.
        ("expenditure", "1000000", "900000", False),
        ("expenditure", "1000000", "1000000", False),
        # Income that falls short does; more income does not.
        ("income", "-50000", "-45000", True),
        ("income", "-50000", "-45001", False),
        ("income", "-50000", "-99000", False),
    ],
)
def test_line_far_over_budget_needs_a_word(kind, budget, actual, expected):
    """A line needs attention from £25,000 over budget, or from 10% of its budget if that is £5,000 or more."""
    portal, row = row_of(budget, actual, kind)

    assert is_over(portal, row) == expected


def test_totals_need_no_word_of_their_own():
    """A total that is over budget is not told beside the line that makes it so."""
    portal, table = table_of(money([("Employees", ["0", "0", "90000", "-90000"])]))

    found = [(row.role, is_over(portal, row)) for row in money_rows(table)]

    assert found == [("line", True), ("total", False), ("net", False)]


def test_known_misprint_is_reckoned_as_it_should_be(portal):
    """A printed figure that is known to be wrong is kept as printed, and reckoned with as it should be."""
    table = next(one for one in portal.all(MoneyTable) if one.id == "families" and one.home.plan == "families-2024-25")
    row = next(one for one in money_rows(table) if one.line.name == "Supplies")

    assert (table.printed(row.line, "committed"), row.committed) == (Decimal("1.050"), Decimal(1_050_000))


def test_rows_keep_the_printed_order(portal):
    """A money table's rows stand in printed order: lines, their total, the running total, and the net total last."""
    table = next(one for one in portal.all(MoneyTable) if one.id == "families" and one.home.plan == "families-2024-25")

    found = [(row.role, row.line.name, row.section) for row in money_rows(table)]

    assert found == [
        ("line", "Employees", "Expenditure"),
        ("line", "Transport", "Expenditure"),
        ("line", "Supplies", "Expenditure"),
        ("total", "Total expenditure", "Expenditure"),
        ("line", "Grant", "Income"),
        ("total", "Total income", "Income"),
        ("running-total", "Net operational expenditure", ""),
        ("line", "Offices", "Recharges"),
        ("total", "Total recharges", "Recharges"),
        ("net", "Net total", ""),
    ]


def test_table_without_commitments_has_none():
    """A table without a column of commitments says nothing of them."""
    _, table = table_of(money([("Employees", ["1", "1", "1", "0"])]))

    assert net_row(table).committed is None


def test_tables_of_different_units_add_up_in_pounds(portal):
    """Tables in thousands and in millions are added up in pounds."""
    tables = [one for one in portal.all(MoneyTable) if one.home.plan == "families-2024-25"]

    found = total(tables)

    assert found
    assert (found.over, found.annual) == (Decimal(69_000), Decimal(7_660_000))


def test_tables_of_different_days_are_not_added_up(portal):
    """Tables that count up to different days have no total, and neither have no tables."""
    assert total(portal.all(MoneyTable)) is None
    assert total([]) is None


@pytest.mark.parametrize(
    ("over", "short", "long"),
    [
        ("57000", "£57,000 over", "£57,000 over budget"),
        ("-43000", "£43,000 under", "£43,000 under budget"),
        ("0", "on budget", "on budget"),
    ],
)
def test_variance_of_a_total_is_said_in_words(over, short, long):
    """What a total is over or under its budget is said in words."""
    assert (over_or_under(Decimal(over)), against_budget(Decimal(over))) == (short, long)


def test_example_is_over_by_what_the_report_prints(example):
    """The money of the published example is over and under budget by what the report itself prints, in thousands."""
    found = {one.id: net_row(one).over for one in example.all(MoneyTable)}

    assert json.loads(json.dumps(found, default=int)) == {
        "children-and-families": 57_000,
        "learning-and-achievement": -43_000,
        "organisation-and-provision": -52_000,
    }


def test_totals_that_differ_by_rounding_are_told(example):
    """A printed total that its lines miss by rounding is told with their sum, and no other total is."""
    found = [
        (table.id, line.name, column, table.amount(line, column), added)
        for table in example.all(MoneyTable)
        for line, column, added in rounding(table)
    ]

    expected = ("learning-and-achievement", "Total Income", "annual_budget", Decimal(-9732), Decimal(-9733))
    assert found == [expected]
