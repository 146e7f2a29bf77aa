"""Figures of another unit or size than their neighbours, lines that stand twice, and what tells who a person is."""

from __future__ import annotations

from tests.conftest import ROOT
from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import (
    ASSESSMENTS,
    BARNET,
    FACTS,
    LEARNING,
    LONG_PLACEMENTS,
    MANDATE,
    PROGRESS,
    PROVISION,
    WESTMINSTER,
)

FAMILY = "sizes and copies"

ADOPTION_TIMES = f"{BARNET}/kpis/time-to-adoption.yml"
IN_CARE = f"{MANDATE}/kpis/children-in-public-care.yml"
TRANSFERRED = f"{WESTMINSTER}/kpis/sen-statements-transferred.yml"
EDUCATION_BUDGET = f"{BARNET}/bridges/education-services.yml"
RISKS = f"{WESTMINSTER}/budgets/savings-2017-18.yml"
LAST = 'to mean the three financial years from April 2011 to March 2014."\n'


def _with_risks(name: str, lost: str, told: str) -> FileMistake:
    """Return the savings with a column of what is at risk: `lost` of the first line, nothing of the others."""
    text = (ROOT / "data" / RISKS).read_text("utf-8")
    column = "  - {key: target-2017-18, title: Target, holds: target, period: 2017-18}\n"
    text = text.replace(column, f"{column}  - {{key: at-risk, title: At risk, holds: at-risk, period: 2017-18}}\n")
    for line in text.splitlines():
        if "figures: [" in line:
            text = text.replace(line, line.replace("]", ", blank]"))
    text = text.replace("0.604, blank", f"0.604, {lost}").replace("6.259, blank", f"6.259, {lost}")
    return FileMistake(name, RISKS, told, text.encode())


CASES = [
    Mistake("months for days", ADOPTION_TIMES, LAST, LAST + "  2014-15: 19\n", "value-jump", "2014-15: 19"),
    Mistake("hundredths for a score", PROGRESS, "values:\n", "values:\n  2017-18: 38\n", "value-jump", "2017-18: 38"),
    Mistake("count for a rate", IN_CARE, "comparators:", "  2011: 1390\ncomparators:", "value-jump", "  2011: 1390"),
    Mistake("nines for not known", ADOPTION_TIMES, LAST, LAST + "  2014-15: 999\n", "stand-in", "2014-15: 999"),
    Mistake("minus one for not known", PROGRESS, "values:\n", "values:\n  2017-18: -1\n", "stand-in", "2017-18: -1"),
    Mistake(
        "year to date falls",
        TRANSFERRED,
        "values:\n",
        "values:\n  2017-18 Q1: 210\n  2017-18 Q2: 180\n",
        "year-to-date-falls",
        "2017-18 Q2: 180",
    ),
    Mistake(
        "quarter by itself in a year to date",
        TRANSFERRED,
        "  2016-17:\n",
        "  2016-17 Q3: 61\n  2016-17:\n",
        "year-to-date-falls",
        "value: 53",
    ),
    Mistake(
        "opening in thousands",
        EDUCATION_BUDGET,
        "opening: 2.38",
        "opening: 2380",
        "bridge-closing",
    ),
    Mistake(
        "row of noughts pasted twice",
        PROVISION,
        "      - {name: Agency Related, figures: [2, 0, 0, 0, 0]}\n",
        "      - {name: Agency Related, figures: [2, 0, 0, 0, 0]}\n"
        "      - {name: Agency Related, figures: [0, 0, 0, 0, 0]}\n",
        "repeated-line",
        "Agency Related, figures: [0,",
    ),
    Mistake(
        "row typed for another",
        LEARNING,
        "{name: Speech Therapy, figures: [110, 28",
        "{name: Premises, figures: [110, 28",
        "repeated-line",
    ),
    _with_risks("more at risk than is saved", "0.750", "9: risk-above-saving"),
    _with_risks("risk ten times too large", "6.04", "9: risk-above-saving"),
    Mistake(
        "date of birth",
        ASSESSMENTS,
        "It expects a dip",
        "A girl, born 3 May 2009, waited. It expects a dip",
        "personal-data",
        "A girl, born",
    ),
    Mistake(
        "date of birth in figures",
        FACTS,
        "note: Section 2.4, on early intervention and prevention, prints it again.",
        "note: Case 12, DOB 03/05/2009, is left out.",
        "personal-data",
    ),
    Mistake(
        "commentary out of its group",
        LONG_PLACEMENTS,
        "    commentary: Six",
        "  commentary: Six",
        "yaml-syntax",
        "  commentary: Six",
    ),
    Mistake(
        "no-break space before a value",
        LONG_PLACEMENTS,
        "    value: 82\n",
        "    value:\N{NO-BREAK SPACE}82\n",
        "yaml-syntax",
    ),
    Mistake(
        "no-break space in a value",
        LONG_PLACEMENTS,
        "  2010-11: 87\n",
        "  2010-11: 8\N{NO-BREAK SPACE}7\n",
        "not-a-number",
    ),
]
