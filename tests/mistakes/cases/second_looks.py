"""Slips that a second look at what stands beside them shows: a sign, a decade, a file that others still name."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import BARNET, MANDATE, WESTMINSTER

FAMILY = "second looks"
CUSTODY = f"{MANDATE}/kpis/sentenced-to-custody.yml"
SAVINGS = f"{MANDATE}/budgets/savings.yml"

CASES = [
    Mistake("minus before the only figure", CUSTODY, "2010-11: 8.9", "2010-11: -8.9", "impossible-figure"),
    Mistake("minus before a target", CUSTODY, "value: 5, printed", "value: -5, printed", "impossible-figure"),
    Mistake(
        "minus that the printed words do not have",
        f"{BARNET}/kpis/free-meals-gap.yml",
        "value: 18",
        "value: -18",
        "printed-differs",
    ),
    Mistake(
        "minus before a figure that is printed",
        f"{BARNET}/kpis/library-satisfaction.yml",
        "value: 93",
        "value: -93",
        "impossible-figure",
    ),
    Mistake(
        "part of a year's savings with a minus",
        SAVINGS,
        "[210, 210, 420, 420, blank, 420]",
        "[210, 210, 420, 420, blank, -420]",
        "splits",
    ),
    Mistake(
        "bill of another century",
        f"{WESTMINSTER}/registers/documents.yml",
        "date: 2017\n",
        "date: 2071\n",
        "period-range",
    ),
    Mistake(
        "bill of another decade",
        f"{WESTMINSTER}/registers/documents.yml",
        "date: 2017\n",
        "date: 2027\n",
        "period-range",
    ),
    FileMistake(
        "measure gone that a discrepancy names",
        f"{BARNET}/kpis/primary-schools-good.yml",
        f"{BARNET}/registers/discrepancies.yml:259: unknown-reference",
    ),
]
