"""The names, years, kinds and notes of money tables are held against their figures; one slip is told once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.checks.days.years import end_in, strays, years_in
from csportal.checks.example import (
    BRIDGE,
    BRIDGE_TEXT,
    BUDGET,
    BUDGET_TEXT,
    MONEY,
    MONEY_TEXT,
    PLAN,
    with_line,
)
from csportal.checks.rules.finance.movement_kind import named as kind_of_movement
from csportal.checks.rules.finance.note_amount import REVENUE
from csportal.checks.rules.finance.split_period import RULE as SPLIT
from csportal.checks.rules.finance.table_kind import titled
from csportal.checks.sums.likely_slip import likely
from csportal.checks.sums.section_signs import named as kind_of_section
from csportal.values.period.reading import parse_period
from tests.small_council import codes

FIRST, SECOND = parse_period("2016-17"), parse_period("2017-18")
NAMED = {
    "Budget 2016/17": ["2016/17"],
    "budget-2016-17": ["2016-17"],
    "2016–2018": ["2016–2018"],
    "2013/15 £k": ["2013/15"],
    "Autumn 15/16": ["15/16"],
    "15/18": [],
    "30 June 2011": ["2011"],
    "2011-06": ["2011"],
    "£2016 and 2016.5 and 12016": [],
    "2016/17 and 2017/18": ["2016/17", "2017/18"],
}
STRAYS = {
    "Budget": "",
    "2016/17 Amount": "",
    "2017/18 Amount": "2017/18",
    "Change from 2017/18": "",
    "Less than in the 2017/18 plan": "",
    "2017/18 at prices of 2016/17": "",
    "March 2017": "",
    "2018": "2018",
}
MOVEMENTS = {
    "Savings": "savings",
    "Pay award": "inflation",
    "Demographic growth": "growth",
    "Growth in pay": "",
    "Savings less inflation": "",
    "More children": "",
}
TITLES = {
    "Revenue budget 2017/18": "revenue",
    "Capital grants": "",
    "Services, staff and budgets": "",
    "Savings": "savings",
}
SECTIONS = {
    "Expenditure": "expenditure",
    "Total Income": "income",
    "Recharges": "recharges",
    "Spending less income": "",
}


@pytest.mark.parametrize("text", NAMED)
def test_years_in_a_text(text):
    """The years that a text names are found as they are typed, and nothing that only looks like a year."""
    assert [one.text for one in years_in(text)] == NAMED[text]


@pytest.mark.parametrize("text", STRAYS)
def test_years_of_another_time(text):
    """A text strays from a period if all the years that it names as its own are others."""
    found = strays(text, [FIRST])

    assert (found.text if found else "") == STRAYS[text]


def test_years_of_several_periods():
    """Of as many years as there are periods each is one of them; of one year only one has to be."""
    assert strays("2016/17 and 2018/19", [FIRST, SECOND])
    assert strays("2016/17", [FIRST, SECOND]) is None
    assert strays("2016/17", []) is None
    assert end_in("Needed up to 2019/20")
    assert end_in("Needed in 2019/20") is None


@pytest.mark.parametrize("name", MOVEMENTS)
def test_kind_that_a_movement_is_named(name):
    """A name tells of a kind if it is the name of that one only."""
    assert kind_of_movement(name) == MOVEMENTS[name]


def test_kind_that_a_title_or_a_heading_says():
    """A title or heading tells of a kind if it has the word of that one only."""
    assert {title: titled(title) for title in TITLES} == TITLES
    assert {title: kind_of_section(title) for title in SECTIONS} == SECTIONS


def row(name: str, *figures: str) -> tuple[str, dict[str, Decimal]]:
    return name, {f"c{at}": Decimal(figure) for at, figure in enumerate(figures)}


LIKELY = {
    "other sign": ([row("A", "5"), row("B", "-3")], {"c0": "10"}, "It would come out with -5 for 5 in “A”. "),
    "thousands": (
        [row("A", "604"), row("B", "3")],
        {"c0": "603.396"},
        "It would come out with 0.604 for 604 in “A”: 604 looks typed in £ thousand; this table is in £ million. ",
    ),
    "ten times": ([row("A", "60"), row("B", "3")], {"c0": "54"}, "It would come out with 6.0 for 60 in “A”. "),
    "new line": ([row("A", "5"), row("B", "7")], {"c0": "7"}, "It would come out without “B”. "),
    "two may be": ([row("A", "7"), row("B", "7")], {"c0": "7"}, ""),
    "row one to the left": (
        [row("A", "30", "70", "0"), row("B", "100", "100", "100")],
        {"c0": "30", "c1": "40", "c2": "-70"},
        "The figures of “A” seem to stand one column too far to the left. ",
    ),
    "cells exchanged": (
        [row("A", "30", "70"), row("B", "100", "101")],
        {"c0": "-40", "c1": "40"},
        "Two figures of “A” seem to have changed places: 30 and 70. ",
    ),
    "line lost": (
        [row("A", "30", "70"), row("B", "100", "101")],
        {"c0": "-11", "c1": "-17"},
        "A line with 11 and 17 seems to be missing. ",
    ),
    "nothing known": ([row("A", "30", "70"), row("B", "100", "101")], {"c0": "-11", "c1": "17"}, ""),
}


@pytest.mark.parametrize("case", LIKELY)
def test_what_most_likely_went_wrong(case):
    """A sentence says which line would make the sum come out, where only one would."""
    parts, gaps, said = LIKELY[case]

    assert likely(parts, {column: Decimal(gap) for column, gap in gaps.items()}, "gbp-million") == said


TWO = with_line(REVENUE, "The overspend of £0.76m is for new homes.", "NOTE")
NOTES = {
    "It came to an overspend of £0.8m.": [],
    "It came to an overspend of £0.67m.": ["note-amount"],
    "Of it, an overspend of £0.50m on homes has ended.": [],
    "An overspend of £0.3m and one of £0.46m": [],
    "The plan does not explain this underspend.": ["note-amount"],
    "The plan does not explain this overspend.": [],
    "An underspend is expected next year.": [],
    "The plan prints £276m.": ["note-amount"],
    "The plan prints £276m less.": [],
    "The plan says £5m was asked for.": [],
}


@pytest.mark.parametrize("note", NOTES)
def test_amounts_of_a_note(note, tmp_path):
    """What a line's note calls its overspend is that, but for a part of it and for another time."""
    assert codes(tmp_path, {BUDGET: TWO.replace("NOTE", f'"{note}"')}) == NOTES[note]


EDGES = {
    "heading of both": (MONEY, MONEY_TEXT, "variance: Variance", "variance: Budget less actual", ["column-heading"]),
    "heading with a word of its own": (MONEY, MONEY_TEXT, "variance: Variance", "variance: Over or under budget", []),
    "headings of year and date exchanged": (
        MONEY,
        MONEY_TEXT,
        "{annual_budget: Budget, budget_to_date: To date,",
        "{annual_budget: Budget to date, budget_to_date: Annual budget,",
        ["column-heading"] * 2,
    ),
    "share called an amount": (
        BUDGET,
        BUDGET_TEXT,
        "title: Share, holds: share, share_of: by-2025-26",
        "title: Share (%), holds: planned",
        ["column-heading"],
    ),
    "two lines too wide": (BUDGET, BUDGET_TEXT, "[20, 80, 20, 60, 20]", "[20, 80, 20, 60, 20, 1]", ["column-count"]),
    "all lines too wide": (
        BUDGET,
        BUDGET_TEXT,
        "  - {key: new, title: New, holds: planned, splits: by-2025-26}\n",
        "",
        ["column-count"],
    ),
    "movement of another kind, with a wrong sign": (
        BRIDGE,
        BRIDGE_TEXT,
        "kind: growth",
        "kind: savings",
        ["movement-kind"],
    ),
    "split within a longer period": (
        BUDGET,
        SPLIT.good.text,
        "{key: by-2025-26, title: 2025/26, holds: planned, period: 2025-26}",
        "{key: by-2025-26, title: 2025/27, holds: planned, period: 2025-26..2026-27}",
        [],
    ),
    "amount of a later year known": (
        BUDGET,
        BUDGET_TEXT,
        "[100, 300, 75, 300, blank]",
        "[100, to-be-confirmed, 75, 300, blank]",
        [],
    ),
}


@pytest.mark.parametrize("case", EDGES)
def test_edges_of_the_rules(case, tmp_path):
    """A rule refuses what breaks it, once, and lets through what is just within it."""
    file, text, old, new, expected = EDGES[case]

    assert codes(tmp_path, {file: with_line(text, old, new)}) == expected


def test_table_of_one_service_twice(tmp_path):
    """Two tables of a service are let through where each bears its name; one that bears another's name is not."""
    own = MONEY_TEXT.replace("kind: monitoring", "kind: monitoring\nservice: families")
    other = own.replace("Families budget", "Families grant").replace("[20, 5, 5, 0]", "[20, 6, 6, 0]")
    other = other.replace("[420, 105, 114, (9)]", "[420, 106, 115, (9)]")
    second = MONEY.replace("families.yml", "more.yml")

    assert codes(tmp_path / "one", {MONEY: own, second: other}) == []
    assert codes(tmp_path / "two", {MONEY: own, second: other.replace("Families", "Schools")}) == ["copied-table"]


def test_stray_bridge_leaves_stated_totals_alone(tmp_path):
    """Where a bridge leads to another year than the others, the totals that the text states are not told of as well."""
    totals = """\
control_totals:
  - {id: saved, title: Saved, figure: 2.88, unit: gbp-million, adds: [savings], to: 2024-25, source: {section: "1"}}
"""
    register = f"{PLAN.removesuffix('plan.yml')}registers/control-totals.yml"
    bridges = {
        BRIDGE.replace("families", name): BRIDGE_TEXT.replace("title: Families", f"title: {name.title()}")
        .replace("8.27", f"{amount}.27")
        .replace("7.35", f"{amount - 1}.35")
        for name, amount in (("homes", 5), ("schools", 6))
    }

    right = {register: totals, BRIDGE: BRIDGE_TEXT, **bridges}
    assert codes(tmp_path / "right", right) == []
    wrong = right | {BRIDGE: with_line(BRIDGE_TEXT, "to: 2024-25", "to: 2025-26")}
    assert codes(tmp_path / "wrong", wrong) == ["bridge-years"]
