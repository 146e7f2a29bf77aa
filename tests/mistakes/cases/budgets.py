"""Figures of budgets, savings, grants and capital that do not agree."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    CAPITAL,
    CONTRACTS,
    CUTS,
    GRANTS,
    REVENUE,
    SAVINGS,
    SERVICES,
    SPENDING,
)

FAMILY = "budgets, savings and capital"

CASES = [
    Mistake("digits swapped in a budget", REVENUE, "[19.41]", "[19.14]", "lines-total", "total:"),
    Mistake("total of a budget wrong", REVENUE, "[30.78]", "[30.87]", "lines-total"),
    Mistake(
        "line of a budget deleted",
        REVENUE,
        '  - {name: "Safeguarding, Review & Quality Assurance", figures: [0.92], service: safeguarding-review}\n',
        "",
        "lines-total",
        "total:",
    ),
    Mistake(
        "line of a budget pasted twice",
        REVENUE,
        "  - {name: Children's Services Commissioning, figures: [3.07], service: commissioning}\n",
        "  - {name: Children's Services Commissioning, figures: [3.07], service: commissioning}\n" * 2,
        "lines-total",
        "total:",
        (f"{REVENUE}:12: repeated-line",),
    ),
    Mistake("saving ten times too large", CUTS, "[0.400]", "[4.00]", "lines-total", "total:"),
    Mistake("saving in thousands", CUTS, "[0.604]", "[604]", "lines-total", "total:"),
    Mistake("comma for the point in a saving", CUTS, "[0.604]", "[0,604]", "column-count"),
    Mistake("total of savings wrong", CUTS, "[6.259]", "[6.295]", "lines-total"),
    Mistake("unit of savings wrong", CUTS, "unit: gbp-million", "unit: gbp-thousand", "money-unit"),
    Mistake(
        "part that does not add up",
        SERVICES,
        "[124.68, 5.40]",
        "[124.68, 4.50]",
        "lines-total",
        "figures: [266.46, 20.33]",
    ),
    Mistake(
        "posts that do not add up", SERVICES, "[8.05, 0.16]", "[80.5, 0.16]", "lines-total", "figures: [53.32, 5.50]"
    ),
    Mistake(
        "budget and posts swapped",
        SERVICES,
        "[24.54, 3.07]",
        "[3.07, 24.54]",
        "services-total",
        also=(f"{SERVICES}:30: stated-total",),
    ),
    Mistake(
        "service budget unlike the revenue budget",
        SERVICES,
        "[22.87, 1.88]",
        "[22.87, 1.98]",
        "services-total",
        also=(f"{SERVICES}:30: stated-total",),
    ),
    Mistake("grant in thousands", GRANTS, "[1.48, 0.274]", "[1.48, 274]", "amount-slip"),
    Mistake("TBC in a grant", GRANTS, "[5.30, to-be-confirmed]", "[5.30, TBC]", "not-a-number"),
    Mistake("grant left empty", GRANTS, "[0.31, 0.31]", "[0.31, ]", "column-count"),
    Mistake("capital without a reason", CAPITAL, "[0.48, 0.45]", "[0.48, 0.04]", "capital-slippage"),
    Mistake(
        "cumulative saving that falls",
        SAVINGS,
        "[35, 70, 70, 70, 70, blank]",
        "[35, 70, 7, 70, 70, blank]",
        "cumulative-falls",
        also=(f"{SAVINGS}:49: lines-total",),
    ),
    Mistake(
        "split that does not add up",
        SAVINGS,
        "[70, 340, 680, 680, blank, 680]",
        "[70, 340, 680, 680, blank, 608]",
        "splits",
    ),
    Mistake(
        "saving under the wrong split",
        SAVINGS,
        "[35, 70, 70, 70, 70, blank]",
        "[35, 70, 70, 70, blank, 70]",
        "lines-total",
        "figures: [1075",
    ),
    Mistake(
        "figure left out of savings",
        SAVINGS,
        "[70, 340, 680, 680, blank, 680]",
        "[70, 340, 680, 680, 680]",
        "column-count",
    ),
    Mistake("share wrong", SPENDING, "[0, 0, 2675, 5, 3526, 6]", "[0, 0, 2675, 50, 3526, 6]", "shares"),
    Mistake(
        "digits swapped in spending",
        SPENDING,
        "[61962, 100, 55972, 95, 51602, 94]",
        "[61962, 100, 59572, 95, 51602, 94]",
        "lines-total",
        "figures: [61962, 100, 58647",
    ),
    Mistake(
        "total of spending wrong",
        SPENDING,
        "[61962, 100, 58647, blank, 55128, blank]",
        "[61962, 100, 58467, blank, 55128, blank]",
        "lines-total",
    ),
    Mistake(
        "blank misspelt", SAVINGS, "[70, 340, 680, 680, blank, 680]", "[70, 340, 680, 680, balnk, 680]", "not-a-number"
    ),
    Mistake("contract worth less than its year", CONTRACTS, "value: 19365", "value: 1936", "contract-ended"),
    Mistake("contract in pounds", CONTRACTS, "value: 1855", "value: 1855000", "amount-slip"),
    Mistake(
        "forecast ten times too large", CONTRACTS, "forecast: 618", "forecast: 6180", "contract-ended", "value: 1855"
    ),
    Mistake("forecast ten times too small", CONTRACTS, "forecast: 618", "forecast: 61.8", "amount-slip"),
    Mistake(
        "column key used twice",
        SPENDING,
        "{key: share-2013-15,",
        "{key: share-2012-13,",
        "repeated-key",
        "{key: share-2012-13, title: Planned 2013",
    ),
]
