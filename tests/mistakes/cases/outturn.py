"""Money that is moved between budgets, forecasts, and what changes a budget from one year to the next."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import REVENUE, WESTMINSTER

FAMILY = "forecasts and budgets from year to year"

MONITORED = f"{WESTMINSTER}/finances/family-services.yml"
TABLE = """\
title: Family Services to September 2017
kind: monitoring
service: family-services
period: 2017-18 Q2
as_at: 2017-09-30
unit: gbp-thousand
variance_is: actual-less-budget
columns:
  original_budget: First budget
  virements: Moved
  annual_budget: Budget
  budget_to_date: Budget to date
  actual_to_date: Spent to date
  variance: Over
  forecast: Expected
  forecast_variance: Expected over
sections:
  - title: Spending
    kind: expenditure
    lines:
      - {name: Staff, figures: [9000, 300, 9300, 4650, 4640, -10, 9290, -10]}
      - name: Placements
        figures: [9200, -300, 8900, 4450, 4660, 210, 9300, 400]
        explanation: More children came into care.
        action: {what: More foster homes are looked for., who: Head of Fostering}
    total: {name: All spending, figures: [18200, 0, 18200, 9100, 9300, 200, 18590, 390]}
net: {name: Net, figures: [18200, 0, 18200, 9100, 9300, 200, 18590, 390]}
source: {section: "4"}
"""
BETWEEN = f"{WESTMINSTER}/bridges/all-services.yml"
BRIDGE = """\
title: All services
unit: gbp-million
starts: 2016-17
opening: 35.85
budgets: [revenue-2016-17, revenue-2017-18]
steps:
  - to: 2017-18
    movements:
      - {name: Savings, kind: savings, figure: (6.26)}
      - {name: Prices, kind: inflation, figure: 1.19}
    closing: 30.78
source: {section: "4"}
"""
NOTED = """\
notes:
  - >
    The savings of 2017/18 alone would leave £29.591m of the budget for 2016/17, so £1.189m is not explained.
    The plan gives no figures for what cost more, such as prices, pay or numbers of children.
"""


def monitored(name: str, old: str, new: str, line: int, code: str, *also: str) -> FileMistake:
    """Return a table of spending with one part of it typed differently."""
    assert TABLE.count(old) == 1, old
    told = tuple(f"{MONITORED}:{one}" for one in also)
    return FileMistake(name, MONITORED, f"{line}: {code}", TABLE.replace(old, new).encode(), also=told)


def unbalanced(name: str, old: str, new: str, total: str) -> FileMistake:
    """Return the table with another virement, with which all its sums agree."""
    text = TABLE.replace(old, new).replace("18200, 0, 18200", total)
    return FileMistake(name, MONITORED, "27: virements-balance", text.encode())


def between(name: str, old: str, new: str, told: str, *also: str) -> FileMistake:
    """Return a bridge between the two years' budgets with one part of it typed differently."""
    assert BRIDGE.count(old) == 1, old
    return FileMistake(name, BETWEEN, told, BRIDGE.replace(old, new).encode(), also=also)


CASES = [
    monitored("first budget with digits turned", "[9000, 300, 9300,", "[9900, 300, 9300,", 21, "current-budget"),
    monitored("virement without its sign", "[9200, -300, 8900,", "[9200, 300, 8900,", 23, "current-budget"),
    unbalanced("virement that leaves no budget", "9200, -300, 8900", "8900, 0, 8900", "17900, 300, 18200"),
    unbalanced("virement that reaches no budget", "9000, 300, 9300", "9300, 0, 9300", "18500, -300, 18200"),
    monitored("forecast of another year", "4640, -10, 9290, -10]", "4640, -10, 9920, -10]", 21, "variance-identity"),
    monitored(
        "explanation of a forecast lost",
        "        explanation: More children came into care.\n",
        "",
        23,
        "forecast-unexplained",
        "23: variance-unexplained",
    ),
    monitored(
        "action on a forecast lost",
        "        action: {what: More foster homes are looked for., who: Head of Fostering}\n",
        "",
        23,
        "forecast-unexplained",
    ),
    between(
        "opening of another year's budget",
        "opening: 35.85",
        "opening: 30.78",
        "4: bridge-budget",
        f"{BETWEEN}:11: bridge-closing",
    ),
    between(
        "bridge to a budget of another size",
        "1.19}\n    closing: 30.78",
        "1.17}\n    closing: 30.76",
        "11: bridge-budget",
    ),
    between(
        "table that is not of those years",
        "revenue-2016-17, revenue-2017-18",
        "revenue-2017-18, savings-2017-18",
        "5: bridge-budget",
    ),
    Mistake(
        "difference between two years left without a word",
        REVENUE,
        NOTED,
        "",
        "budget-change",
        "total:",
    ),
]
