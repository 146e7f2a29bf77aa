"""Savings and years: what was planned, made, expected or at risk, and what explains a budget's change, all by hand."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, BUDGET, COUNCIL, PLAN
from csportal.derive.money.bridge import by_kind, legs
from csportal.derive.money.savings import of_budget, savings, why
from csportal.derive.money.stated import agrees, sum_of
from csportal.derive.money.year_on_year import years_on_year
from csportal.records.bridge import Bridge, ControlTotal
from csportal.records.budget import Budget
from csportal.records.plan import Plan
from tests.awkward import bridge, portal_of

SOURCE = {"section": "1"}
LATER = "is expected to be made; £30, 15%, is at risk; £20, 10%, is out of reach"
TOTALS = f"{PLAN.removesuffix('plan.yml')}registers/control-totals.yml"


def table(kind, columns, rows, **changes):
    """Return the file of a budget; each column is what it holds and its period."""
    fields = {
        "title": f"The {kind}", "kind": kind, "unit": "gbp", "source": SOURCE,
        "columns": [
            {"key": f"c{row}", "title": f"C{row}", "holds": holds, **({"period": period} if period else {})}
            for row, (holds, period) in enumerate(columns)
        ],
        "lines": [{"name": f"Line {row}", "figures": figures} for row, figures in enumerate(rows)],
    }  # fmt: skip
    return json.dumps({**fields, **changes})


def of_savings(holds, figures, period="2024-25", **changes):
    """Return the portal and the savings of a table of one period."""
    portal = portal_of({BUDGET: table("savings", [(one, period) for one in holds], figures, **changes)})
    return portal, of_budget(portal.all(Budget)[0])


def reason_of(portal, one):
    return why(portal, portal.all(Plan)[0], one)


@pytest.mark.parametrize(
    ("holds", "figures", "expected"),
    [
        (("planned",), [["100"], ["50"]], "Savings of £150 are planned for 2024/25."),
        (
            ("target", "delivered"), [["100", "40"], ["50", "dash"]],
            "Savings of £150 are planned for 2024/25; £40, 27%, was delivered.",
        ),
        (
            ("target", "delivered", "forecast", "at-risk", "unachievable"), [["200", "90", "150", "30", "20"]],
            f"Savings of £200 are planned for 2024/25; £90, 45%, was delivered; £150, 75%, {LATER}.",
        ),
        # A line without a plan is in no sum, and is told of.
        (
            ("target", "delivered"), [["100", "100"], ["to-be-confirmed", "30"]],
            "Savings of £100 are planned for 2024/25; £100, 100%, was delivered. 1 line has no amount yet.",
        ),
        (("target", "delivered"), [["0", "5"]], "Savings of £0 are planned for 2024/25; £5 was delivered."),
        (("target", "delivered"), [["100", "0"]], "Savings of £100 are planned for 2024/25; £0, 0%, was delivered."),
    ],
)  # fmt: skip
def test_savings_are_said_with_their_shares(holds, figures, expected):
    """Savings are said as planned, delivered, expected, at risk and out of reach, each with its share of the plan."""
    _, (one,) = of_savings(holds, figures)

    assert one.working == expected


@pytest.mark.parametrize(
    ("holds", "figures", "unsure", "short"),
    [
        (("planned",), ["100"], None, None),
        (("target", "at-risk"), ["100", "10"], "10", None),
        (("target", "unachievable"), ["100", "5"], "5", None),
        (("target", "at-risk", "unachievable"), ["100", "10", "5"], "15", None),
        # Without a word on risk, it is what the forecast is short of.
        (("target", "forecast"), ["100", "85"], "15", None),
        (("target", "forecast"), ["100", "120"], "0", None),
        (("target", "delivered"), ["100", "85"], None, "15"),
        (("target", "delivered"), ["100", "120"], None, "0"),
    ],
)
def test_what_may_not_be_made(holds, figures, unsure, short):
    """What is at risk or out of reach may not be made, else what the forecast is short of the plan."""
    _, (one,) = of_savings(holds, [figures])

    assert (one.unsure, one.short) == tuple(None if each is None else Decimal(each) for each in (unsure, short))


@pytest.mark.parametrize(
    ("holds", "figures", "period", "expected"),
    [
        (("target", "at-risk"), ["100", "10"], "2099-00", ""),
        (("target", "at-risk"), ["100", "11"], "2099-00", "£11 of £100 planned savings is at risk, 11%."),
        (("target", "at-risk"), ["1000", "100"], "2099-00", ""),
        (("target", "at-risk"), ["1000", "101"], "2099-00", "£101 of £1,000 planned savings is at risk, 10.1%."),
        (("target", "at-risk"), ["1000", "104"], "2099-00", "£104 of £1,000 planned savings is at risk, 10.4%."),
        (("target", "at-risk"), ["10000", "1004"], "2099-00", "£1,004 of £10,000 planned savings is at risk, 10.04%."),
        (("target", "forecast"), ["100", "80"], "2099-00", "£20 of £100 planned savings is at risk, 20%."),
        # A year that is not over is not short yet; one that is over is.
        (("target", "delivered"), ["100", "10"], "2099-00", ""),
        (("target", "delivered"), ["100", "10"], "2020-21", "£90 of £100 planned savings was not delivered, 90%."),
        (("target", "delivered"), ["100", "90"], "2020-21", ""),
        (("target", "delivered"), ["0", "0"], "2020-21", ""),
        (("target", "delivered"), ["-100", "0"], "2020-21", ""),
        (("planned",), ["100"], "2020-21", ""),
    ],
)
def test_savings_at_risk_have_their_reason(holds, figures, period, expected):
    """More than a tenth of planned savings at risk, or not made by the end of their year, needs attention."""
    portal, (one,) = of_savings(holds, [figures], period.replace("2099-00", "2098-99"))

    assert reason_of(portal, one) == (f"{expected} More than 10% needs attention." if expected else "")


def test_limit_is_printed_as_it_is_set():
    """The limit stands in the reason with its decimals, so that the rule is not told as another one."""
    settings = COUNCIL["portal.yml"].replace("least: 5000}", "least: 5000, savings_share: 12.5}")
    columns = [("target", "2024-25"), ("at-risk", "2024-25")]
    portal = portal_of({"portal.yml": settings, BUDGET: table("savings", columns, [["1000", "126"]])})
    (one,) = savings(portal, portal.all(Plan)[0])

    assert reason_of(portal, one) == (
        "£126 of £1,000 planned savings is at risk, 12.6%. More than 12.5% needs attention."
    )


@pytest.mark.parametrize(("amount", "share"), [("96", "9.6%"), ("104", "10.4%"), ("100", "10%"), ("94", "9%")])
def test_share_near_the_limit_is_told_exactly(amount, share):
    """Where the portal's limit is known, a share near it is given so that a reader sees on which side it lies."""
    portal, _ = of_savings(("target", "at-risk"), [["1000", amount]])

    (one,) = savings(portal, portal.all(Plan)[0])

    assert one.working == f"Savings of £1,000 are planned for 2024/25; £{amount}, {share}, is at risk."


def test_printed_total_counts_before_the_lines():
    """The printed total is what was planned, put right where it is known to be wrong."""
    known = {"column": "c0", "printed": "150", "computed": "140", "note": "A misprint."}
    total = {"name": "Total", "figures": ["150", "20"], "known_discrepancy": known}
    _, (one,) = of_savings(("target", "delivered"), [["100", "20"], ["40", "blank"]], total=total)

    assert (one.planned, one.delivered) == (Decimal(140), Decimal(20))


def test_each_year_has_its_savings():
    """A table by year has the savings of each year; what splits a year is not counted again."""
    columns = [("planned", "2024-25"), ("planned", "2025-26")]
    text = json.loads(table("savings", columns, [["100", "300", "120"]], cumulative="true"))
    text["columns"].append(
        {"key": "new", "title": "New", "holds": "planned", "period": "2025-26", "splits": "c1"},
    )
    portal = portal_of({BUDGET: json.dumps(text)})

    found = [one.working for one in savings(portal, portal.all(Plan)[0])]

    assert found == [
        "Savings of £100 are planned a year by 2024/25.",
        "Savings of £300 are planned a year by 2025/26.",
    ]


def test_tables_of_another_kind_have_no_savings():
    """A plan of spending is no plan of savings."""
    portal = portal_of({BUDGET: table("capital", [("planned", "2024-25")], [["100"]])})

    assert savings(portal, portal.all(Plan)[0]) == []


# ------------------------------------------------------------------------------------------------ bridges

START = "£8.27 million in 2023, less £0.96 million of savings,"
WITH_GROWTH = f"{START} plus £0.36 million of growth in numbers, makes £7.67 million."
STEPS = [
    ("0.36", "7.67", f"{WITH_GROWTH} £7.67 million is printed for 2024, the same."),
    ("0.36", "7.68", f"{WITH_GROWTH} £7.68 million is printed for 2024, £0.01 million more, which rounding explains."),
    (
        "0.36",
        "7.35",
        f"{WITH_GROWTH} £7.35 million is printed for 2024, £0.32 million less, which no movement explains.",
    ),
    (
        "to-be-confirmed",
        "7.35",
        f"{START} makes £7.31 million. £7.35 million is printed for 2024; an amount is still to be confirmed.",
    ),
]


@pytest.mark.parametrize(("growth", "closing", "expected"), STEPS)
def test_step_of_a_bridge_has_its_working(growth, closing, expected):
    """A step says each kind of movement, what they make, what is printed, and whether rounding explains the rest."""
    moves = [("Savings", "savings", "(0.96)"), ("Growth", "growth", growth)]
    portal = portal_of({BRIDGE: bridge("8.27", (moves, closing))})

    (leg,) = legs(portal.all(Bridge)[0])

    assert leg.working == expected


def test_rounding_is_not_blamed_for_more_than_it_can_do():
    """Two movements, each rounded, explain a difference of a unit, and no larger one, whatever is acknowledged."""
    moves = [("Savings", "savings", "(0.96)"), ("Growth", "growth", "0.36")]
    found = {
        closing: legs(portal_of({BRIDGE: bridge("8.27", (moves, closing))}).all(Bridge)[0])[0].is_reached
        for closing in ("7.67", "7.69", "7.70")
    }

    # Three parts of 0.01 each: 0.01 × ⌊(3 + 1) / 2⌋ = 0.02.
    assert found == {"7.67": True, "7.69": True, "7.70": False}


def test_movements_are_added_up_by_kind():
    """The movements of one kind are one sum; what has no amount adds nothing."""
    moves = [("A", "savings", "(1)"), ("B", "savings", "(2)"), ("C", "growth", "dash"), ("D", "other", "0.5")]
    portal = portal_of({BRIDGE: bridge("8", (moves, "5.5"))})

    (leg,) = legs(portal.all(Bridge)[0])

    assert by_kind(leg.moved) == {
        "savings": Decimal(-3), "inflation": Decimal(0), "growth": Decimal(0), "other": Decimal("0.5"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "unit", "adds", "made", "is_right"),
    [
        ("0.96", "gbp-million", ["savings"], "0.96", True),
        ("960", "gbp-thousand", ["savings"], "960", True),
        ("0.9", "gbp-million", ["savings"], "0.96", False),
        # Savings above nought and growth together: what one saves, the other does not take away from.
        ("1.00", "gbp-million", ["savings", "growth"], "1.00", True),
        ("1.00", "gbp-million", ["inflation"], None, False),
        ("1.00", "gbp-million", [], None, False),
    ],
)
def test_stated_amount_is_added_up_once(figure, unit, adds, made, is_right):
    """A stated amount is held against the movements in its own unit; savings count as amounts above nought."""
    stated = {"id": "one", "title": "One", "figure": figure, "unit": unit, "adds": adds, "source": SOURCE}
    text = BRIDGE_TEXT.replace("      - {name: Inflation, kind: inflation, figure: dash}\n", "")
    portal = portal_of({BRIDGE: text, TOTALS: json.dumps({"control_totals": [stated]})})
    (total,) = portal.all(ControlTotal)

    assert sum_of(portal, total) == (None if made is None else Decimal(made))
    assert agrees(portal, total) == is_right


# --------------------------------------------------------------------------------------------- year on year


def years(rows, savings_table="", bridge_text=""):
    """Return the changes of the whole budget from 2023/24 to 2024/25, with savings or a bridge beside them."""
    columns = [("budget", "2023-24"), ("budget", "2024-25")]
    files = {BUDGET: table("revenue", columns, rows)}
    if savings_table:
        files[BUDGET.replace("savings.yml", "other.yml")] = savings_table
    if bridge_text:
        files[BRIDGE] = bridge_text
    portal = portal_of(files)
    return years_on_year(portal, portal.all(Plan)[0])


SAVED = table("savings", [("planned", "2024-25")], [["6"]])
GROWING = table("savings", [("planned", "2023-24"), ("planned", "2024-25")], [["4", "6"]], cumulative="true")
SIX = "Savings of £6 are planned for 2024/25."
CHANGES = [
    ([["35", "30"]], "", "-5", "falls by £5, from £35 to £30. The plan has no figures that explain it."),
    ([["35", "29"]], SAVED, "0", f"falls by £6, from £35 to £29. {SIX} That explains it."),
    (
        [["35", "31"]],
        SAVED,
        "2",
        f"falls by £4, from £35 to £31. {SIX} The budget is £2 more than that makes, which no figures explain.",
    ),
    (
        [["35", "25"]],
        SAVED,
        "-4",
        f"falls by £10, from £35 to £25. {SIX} The budget is £4 less than that makes, which no figures explain.",
    ),
    # Each year holds the one before it: only 2 are new.
    ([["35", "33"]], GROWING, "0", f"falls by £2, from £35 to £33. {SIX.replace('6', '2', 1)} That explains it."),
    ([["35", "35"]], "", "0", "stays the same, from £35 to £35."),
    # Each of two lines and of the savings may be half a pound off.
    ([["17", "15"], ["18", "15"]], SAVED, "0", f"falls by £5, from £35 to £30. {SIX} That explains it."),
]


@pytest.mark.parametrize(("rows", "saved", "left", "expected"), CHANGES)
def test_change_of_the_budget_is_explained_or_not(rows, saved, left, expected):
    """The whole budget's change is held against the savings of the year, and what nothing explains is said."""
    (one,) = years(rows, saved)

    said = one.working.removeprefix("The budget ").replace(" in 2023/24", "").replace(" in 2024/25", "")
    assert (one.unexplained, said) == (Decimal(left), expected)


def test_bridge_that_names_the_table_explains_it():
    """A bridge of all services explains a change if it names the table; one that names none does not."""
    text = bridge("35", ([("Savings", "savings", "(5)")], "30"), unit="gbp", starts="2023-24", budgets=["savings"])
    plain = json.loads(text)
    plain["steps"][0]["to"] = "2024-25"
    unnamed = {name: value for name, value in plain.items() if name != "budgets"}

    found = [years([["35", "30"]], bridge_text=json.dumps(each))[0].unexplained for each in (plain, unnamed)]

    assert found == [Decimal(0), Decimal(-5)]


@pytest.mark.parametrize("rows", [[["35", "blank"]], [["to-be-confirmed", "30"]]])
def test_year_without_a_whole_is_not_compared(rows):
    """A year whose budget is blank or still to be confirmed is held against nothing."""
    assert years(rows) == []


def test_westminster_gap_is_found(example):
    """The published plan of Westminster leaves £1.189m of its change from 2016/17 to 2017/18 unexplained."""
    plan = next(one for one in example.all(Plan) if one.home.council == "westminster")

    (one,) = years_on_year(example, plan)

    # 30.78 − 35.85 + 6.259 = 1.189
    assert one.unexplained == Decimal(1_189_000)
    assert "£1.189 million more than that makes" in one.working
