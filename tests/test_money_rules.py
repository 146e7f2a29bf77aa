"""The rules for budgets, bridges, stated amounts and surveys: what their examples alone cannot show."""

from __future__ import annotations

import pytest

from csportal.checks.example import (
    BRIDGE,
    BRIDGE_TEXT,
    BUDGET,
    BUDGET_TEXT,
    COUNCIL,
    KPI,
    MONEY,
    MONEY_TEXT,
    PLAN,
    with_line,
)
from csportal.checks.rules.figure.survey_figures import SURVEY, SURVEY_TEXT
from csportal.checks.rules.finance.current_budget import MOVED
from csportal.checks.rules.finance.forecast_unexplained import FORECAST
from tests.small_council import codes

FOLDER = PLAN.removesuffix("plan.yml")
TOTALS = f"{FOLDER}registers/control-totals.yml"
FACTS = f"{FOLDER}registers/facts.yml"
NEEDS = f"{FOLDER}registers/need-groups.yml"

PLAIN = """\
title: Services
kind: services
unit: gbp-thousand
columns:
  - {key: posts, title: Posts, holds: posts}
  - {key: money, title: Money, holds: budget, period: 2024-25}
  - {key: share, title: "Money (%)", holds: share, share_of: money}
lines:
  - {name: Schools, figures: [20.5, 2000, 67]}
  - {name: Libraries, figures: [10.25, 800, 27]}
  - {name: Museums, figures: [blank, 200, 7]}
total: {name: Total, figures: [30.75, 3000, 100]}
source: {section: "1"}
"""
LINE = "{name: Libraries, figures: [10.25, 800, 27]}"
STATED = """\
control_totals:
  - {id: savings, title: Savings, figure: 1.0, unit: gbp-million, adds: [savings], source: {section: "1"}}
"""
FACT = """\
facts:
  - {id: children, title: Children, value: 40, unit: count, out_of: 90, counts_people: true, period: 2024, \
source: {section: "1"}}
"""
NEED = """\
period: 2024-25
need_groups:
  - {id: high, title: High, tier: High, number: 40}
source: {section: "1"}
"""
GIVEN = (
    MOVED.replace("[390, 10, 400,", "[420, -20, 400,")
    .replace("[440, 0, 440,", "[470, -30, 440,")
    .replace("[400, 0, 400,", "[430, -30, 400,")
    .replace("[420, 0, 420,", "[450, -30, 420,")
)
TAKEN = (
    MOVED.replace("[390, 10, 400,", "[360, 40, 400,")
    .replace("[440, 0, 440,", "[410, 30, 440,")
    .replace("[400, 0, 400,", "[370, 30, 400,")
    .replace("[420, 0, 420,", "[390, 30, 420,")
)
"""Tables of which one gives thirty thousand pounds and the other gets them."""
TEXTS = {
    MONEY: MONEY_TEXT, BUDGET: BUDGET_TEXT, BRIDGE: BRIDGE_TEXT, SURVEY: SURVEY_TEXT, FACTS: FACT, NEEDS: NEED,
    KPI: with_line(COUNCIL[KPI], "targets:\n", "baseline: {period: 2023-24}\ntargets:\n"),
}  # fmt: skip


def known(printed, computed, column=""):
    """Return an acknowledgement as it is typed."""
    named = f"column: {column}, " if column else ""
    return f'known_discrepancy: {{{named}printed: "{printed}", computed: "{computed}", note: A misprint.}}'


SUMS = {
    "as printed": ("", "", []),
    "a part is wrong": ("800, 27]", "803, 27]", ["lines-total"]),
    "within rounding": ("800, 27]", "802, 27]", []),
    "posts are added up too": ("[10.25,", "[11.25,", ["lines-total"]),
    "to be confirmed": ("[10.25,", "[to-be-confirmed,", []),
    "a dash counts as nought": ("[10.25,", "[dash,", ["lines-total"]),
    "no total in a column": ("[30.75,", "[blank,", []),
    "share is not the line's": ("800, 27]", "800, 28]", ["shares"]),
    "share of the sum of the lines": ("3000, 100]", "blank, 100]", []),
    "shares that are shares of nothing printed": (", share_of: money}", "}", []),
    "such shares do not add up to 100": (
        ", share_of: money}\nlines:\n  - {name: Schools, figures: [20.5, 2000, 67]}",
        "}\nlines:\n  - {name: Schools, figures: [20.5, 2000, 76]}",
        ["shares"],
    ),
    "misprint that is known": (
        LINE,
        f"{{name: Libraries, figures: [10.25, 8000, 27], {known('8,000', '800', 'money')}}}",
        [],
    ),
    "known for nothing": (
        LINE,
        f"{{name: Libraries, figures: [10.25, 800, 27], {known('800', '801', 'money')}}}",
        ["idle-discrepancy"],
    ),
    "known of another figure": (
        LINE,
        f"{{name: Libraries, figures: [10.25, 8000, 27], {known('8001', '800', 'money')}}}",
        ["idle-discrepancy"],
    ),
    "known of no column": (
        LINE,
        f"{{name: Libraries, figures: [10.25, 800, 27], {known('800', '801')}}}",
        ["idle-discrepancy"],
    ),
    "known in words": (
        LINE,
        f"{{name: Libraries, figures: [10.25, 800, 27], {known('800', 'more', 'money')}}}",
        ["not-a-number"],
    ),
    "full stop for a comma": ("3000, 100]", "3.000, 100]", ["thousands-separator"]),
    "full stop that is known": (
        "[30.75, 3000, 100]}",
        f"[30.75, 3.000, 100], {known('3.000', '3000', 'money')}}}",
        [],
    ),
}


@pytest.mark.parametrize("case", SUMS)
def test_lines_add_up(case, tmp_path):
    """Each column of a budget adds up as far as it can be told, and each slip is told once."""
    old, new, expected = SUMS[case]
    text = with_line(PLAIN, old, new) if old else PLAIN

    found = codes(tmp_path, {BUDGET: text})

    assert found == expected


EDGES = {
    "parts do not add up to their line": (BUDGET, "[20, 80, 20, 60, 20]", "[25, 80, 20, 60, 20]", ["lines-total"]),
    "a line that parts and total both gainsay is told once": (
        BUDGET,
        "[20, 100, 25, 60, 40]",
        "[30, 100, 25, 60, 40]",
        ["lines-total"],
    ),
    "a line that only takes away is not split": (
        BUDGET,
        "total: {name: Total savings, figures: [120, 400, 100, 360, 40]}",
        """  - {name: Less grant, figures: [blank, blank, blank, blank, (40)]}
total: {name: Total savings, figures: [120, 400, 100, 360, 0]}""",
        [],
    ),
    "a split is known": (
        BUDGET,
        "  - {name: Offices, figures: [100, 300, 75, 300, blank]}\n",
        f"  - {{name: Offices, figures: [100, 300, 75, 310, blank], {known('310', '300', 'known')}}}\n",
        [],
    ),
    "a fall has a note": (
        BUDGET,
        "figures: [100, 300, 75, 300, blank]}",
        "figures: [400, 300, 75, 300, blank], note: A lease ran out.}",
        ["lines-total"],
    ),
    "the years do not hold one another": (BUDGET, "cumulative: true\n", "", []),
    "growth that takes away": (BRIDGE, "figure: 0.04", "figure: (0.04)", ["movement-sign"]),
    "another movement either way": (BRIDGE, "Demographic growth, kind: growth, figure: 0.04",
        "Moved away, kind: other, figure: (0.04)", ["bridge-closing"]),
    "a closing within rounding": (BRIDGE, "closing: 7.35", "closing: 7.36", []),
    "a movement to be confirmed": (BRIDGE, "figure: 0.04", "figure: to-be-confirmed", []),
    "a closing that is known": (
        BRIDGE, "closing: 7.35\n", f"closing: 7.53\n    {known('7.53', '7.35')}\n", []),
    "a closing known to be something else": (
        BRIDGE, "closing: 7.35\n", f"closing: 7.53\n    {known('7.53', '7.34')}\n", ["idle-discrepancy"]),
    "a closing known for nothing": (
        BRIDGE, "closing: 7.35\n", f"closing: 7.35\n    {known('7.35', '7.53')}\n", ["idle-discrepancy"]),
    "a movement that is known": (
        BRIDGE, "figure: (0.96)}", f"figure: 0.96, {known('0.96', '(0.96)')}}}", []),
    "a movement known for nothing": (
        BRIDGE, "figure: (0.96)}", f"figure: (0.96), {known('(0.96)', '(0.95)')}}}", ["idle-discrepancy"]),
    "each step starts from the printed closing": (
        BRIDGE,
        "closing: 7.35\n",
        f"""closing: 7.53
    {known("7.53", "7.35")}
  - {{to: 2025-26, movements: [{{name: Savings, kind: savings, figure: (0.53)}}], closing: 7.00}}
""",
        [],
    ),
    "a wrong closing is told once": (
        BRIDGE,
        "closing: 7.35\n",
        """closing: 7.53
  - {to: 2025-26, movements: [{name: Savings, kind: savings, figure: (0.35)}], closing: 7.00}
""",
        ["bridge-closing"],
    ),
    "a wrong figure of a line that is split is told once": (
        BUDGET, "[100, 300, 75, 300, blank]", "[100, 350, 75, 300, blank]", ["splits", "shares"]),
    "known of no column of a line that has several": (
        MONEY,
        "{name: Fees, figures: [-40, -10, -10, 0]}",
        f"{{name: Fees, figures: [-40, -10, -10, 0], {known('-40', '-44')}}}",
        ["idle-discrepancy"],
    ),
    "a closing known in words": (
        BRIDGE, "closing: 7.35\n", f"closing: 7.53\n    {known('7.53', 'less')}\n", ["not-a-number"]),
    "a score known in words": (
        SURVEY, "score: 2.1", f"score: 2.2, {known('2.2', 'less', 'score')}", ["not-a-number"]),
    "a score is wrong": (SURVEY, "score: 2.1", "score: 2.2", ["survey-figures"]),
    "a score is known": (SURVEY, "score: 2.1", f"score: 2.2, {known('2.2', '2.1', 'score')}", []),
    "a score known to be something else": (
        SURVEY, "score: 2.1", f"score: 2.2, {known('2.2', '2.0', 'score')}", ["idle-discrepancy"]),
    "nobody answered": (SURVEY, "[4, 1, 3]", "[0, 0, 0]", []),
    "a fact of few people": (FACTS, "value: 40", "value: 4", ["small-count"]),
    "a fact of few people out of whom": (FACTS, "out_of: 90", "out_of: 4", ["fact-out-of", "small-count"]),
    "a fact of people that is said to count none": (
        FACTS, "counts_people: true", "counts_people: false", ["people-not-counted"]),
    "a fact of another time": (FACTS, "period: 2024", "period: 1924", ["period-range"]),
    "a need group of few people": (NEEDS, "number: 40", "number: 4", ["small-count"]),
    "a need group of another time": (NEEDS, "period: 2024-25", "period: 2025-26", ["period-range"]),
    "a column of another time": (BUDGET, "holds: planned, period: 2024-25", "holds: planned, period: 2004-05", [
        "period-range"]),
    "a step of another time": (BRIDGE, "to: 2024-25", "to: 2044-45", ["period-range"]),
    "a lower target where lower is better": (KPI, "better: higher", "better: lower", ["target-worse"]),
    "a lower target where neither is": (KPI, "better: higher", "better: neither", []),
    "a target like the baseline": (KPI, "2024-25: 90", "2024-25: 85.5", []),
    "a target before the baseline": (KPI, "2024-25: 90", "2024-25: 90\n  2022-23: 80", []),
}  # fmt: skip


@pytest.mark.parametrize("case", EDGES)
def test_edges_of_the_rules(case, tmp_path):
    """A rule refuses what breaks it, once, and lets through what is just within it or acknowledged."""
    file, old, new, expected = EDGES[case]

    found = codes(tmp_path, {file: with_line(TEXTS[file], old, new)})

    assert found == expected


STATEMENTS = {
    "what the bridges add up to": ("", "", []),
    "beyond rounding": ("figure: 1.0,", "figure: 1.1,", ["control-total"]),
    "more decimals": ("figure: 1.0,", "figure: 0.964,", []),
    "more decimals, beyond rounding": ("figure: 1.0,", "figure: 0.970,", ["control-total"]),
    "in thousands": ("1.0, unit: gbp-million", "960, unit: gbp-thousand", []),
    "another year": ("adds: [savings]", "adds: [savings], to: 2025-26", ["control-total"]),
    "known": ("figure: 1.0,", f"figure: 1.1, {known('1.1', '0.96')},", []),
    "known to be something else": ("figure: 1.0,", f"figure: 1.1, {known('1.1', '0.95')},", ["idle-discrepancy"]),
    "known for nothing": ("figure: 1.0,", f"figure: 1.0, {known('1.0', '0.96')},", ["idle-discrepancy"]),
    "known in words": ("figure: 1.0,", f"figure: 1.1, {known('1.1', 'less')},", ["not-a-number"]),
}


@pytest.mark.parametrize("case", STATEMENTS)
def test_stated_amounts_are_what_the_bridges_make(case, tmp_path):
    """A stated amount is compared with the bridges of its plan, in its own unit and within the rounding of both."""
    old, new, expected = STATEMENTS[case]

    found = codes(tmp_path, {BRIDGE: BRIDGE_TEXT, TOTALS: with_line(STATED, old, new) if old else STATED})

    assert found == expected


ONCE = {
    "budget wrong on a line": (MOVED, "[390, 10, 400,", "[390, 10, 410,", ["current-budget"]),
    "first budget wrong on a line": (MOVED, "[390, 10, 400,", "[309, 10, 400,", ["current-budget"]),
    "virement wrong on a line": (MOVED, "[50, -10, 40,", "[50, 10, 40,", ["current-budget"]),
    "budget of a total wrong": (MOVED, "[440, 0, 440,", "[440, 0, 404,", ["lines-total"]),
    "virement of a total wrong": (MOVED, "[440, 0, 440,", "[440, 5, 440,", ["lines-total"]),
    "virement of the net wrong": (MOVED, "[420, 0, 420,", "[420, 5, 420,", ["net-total"]),
    "forecast wrong on a line": (FORECAST, "9, 1, 40, 0]", "9, 1, 44, 0]", ["variance-identity"]),
    "forecast variance wrong on a line": (FORECAST, "9, 1, 40, 0]", "9, 1, 40, 4]", ["variance-identity"]),
    "forecast of a total wrong": (FORECAST, "119, (9), 490, (50)]", "119, (9), 940, (50)]", ["lines-total"]),
    "budget wrong beside a forecast": (FORECAST, "[40, 10, 9, 1, 40,", "[48, 10, 9, 1, 40,", ["variance-identity"]),
    "explanation lost": (
        FORECAST, "explanation: Two more posts than planned., ", "", ["forecast-unexplained", "variance-unexplained"]),
    "a note will do": (FORECAST, "explanation: Two", "note: Two", []),
    "a table without a forecast": (MONEY_TEXT, "title: Families budget", "title: The budget", []),
}  # fmt: skip


@pytest.mark.parametrize("case", ONCE)
def test_slip_of_a_line_is_told_once(case, tmp_path):
    """A figure that breaks what its line makes, and the sums it is part of, is told once, where it stands."""
    text, old, new, expected = ONCE[case]

    found = codes(tmp_path, {MONEY: with_line(text, old, new)})

    assert sorted(found) == expected


OTHER_MONEY = MONEY.replace("families", "schools")
BALANCES = {
    "each by itself": (MOVED, MOVED.replace("5, 5, 0]", "6, 6, 0]").replace("105, 114", "106, 115"), []),
    "one gives what the other gets": (GIVEN, TAKEN, []),
    "one gives and none gets": (GIVEN, MOVED, ["virements-balance"]),
    # A table that does not say what was moved may hold the rest, which is then to be said.
    "one does not say": (GIVEN, MONEY_TEXT, ["virements-balance"]),
    "one says it all": (MOVED, MONEY_TEXT, []),
    "of another day": (GIVEN, TAKEN.replace("2024-06-30", "2024-05-31"), ["virements-balance"] * 2),
}


@pytest.mark.parametrize("case", BALANCES)
def test_virements_of_a_council_come_to_nought(case, tmp_path):
    """What is moved between budgets comes to nought over a council's tables to one day, or in each that says it."""
    one, other, expected = BALANCES[case]

    found = codes(tmp_path, {MONEY: one, OTHER_MONEY: other.replace("Families budget", "Schools budget")})

    assert found == expected
