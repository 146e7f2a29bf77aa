"""Amounts typed in another unit, starts and papers of another time, shares in words, and places of the source lost."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import BARNET, BUILDINGS, GRANTS, HALTON, HUBS, REVENUE, SHARING

FAMILY = "sizes and times"
CONSULT = f"{SHARING}/milestones/phase-2-consult-staff-and-schools.yml"
PAPERS = f"{SHARING}/registers/documents.yml"
OVERVIEW = f"{HALTON}/plan.yml"
GOOD_PRIMARIES = f"{HALTON}/kpis/lpi02las.yml"
TRANSPORT = f"{BARNET}/milestones/disabilities-7-transport.yml"

CASES = [
    Mistake("capital of a line in thousands", BUILDINGS, "figures: [1.2]", "figures: [1200]", "amount-slip"),
    Mistake("both years of a grant in thousands", GRANTS, "[1.30, 0.947]", "[1300, 947]", "amount-slip"),
    Mistake(
        "line of a table in thousands, which its total tells",
        REVENUE,
        "[5.50], service: education",
        "[5500], service: education",
        "lines-total",
        "total: {",
    ),
    Mistake("start in a month typed as a year", CONSULT, "starts: 2011-02", "starts: 2011-12", "period-order"),
    Mistake(
        "day and month of a paper the other way round", PAPERS, "date: 2010-09-02", "date: 2010-02-09", "year-in-name"
    ),
    Mistake(
        "report dated before its quarter began",
        OVERVIEW,
        "Council\n  date: 2011-06-30",
        "Council\n  date: 2011-03-30",
        "year-in-name",
        "date: 2011-03-30",
    ),
    Mistake(
        "how many of them, another number than the share",
        GOOD_PRIMARIES,
        "Two of them",
        "Three of them",
        "said-share",
    ),
    Mistake(
        "a third for a half",
        GOOD_PRIMARIES,
        "Two of them were graded good or better.",
        "A third of the primary schools inspected were graded good or better.",
        "said-share",
    ),
    Mistake(
        "table lost from one measure amid it",
        HUBS,
        ", table: Commissioning",
        "",
        "lost-field",
        "source:",
    ),
    Mistake(
        "milestone put down to a team that it does not name",
        TRANSPORT,
        "service: sen-transport",
        "service: fostering",
        "other-service",
        also=(f"{TRANSPORT}:10: heading-of-another",),
    ),
]
