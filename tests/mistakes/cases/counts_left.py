"""Something added to a plan whose summary says how much there is of it, and goes on saying so."""

from __future__ import annotations

from tests.mistakes.change import FileMistake
from tests.mistakes.legitimate import KPI, MILESTONE, SEVENTY_PROJECTS, TEN_PRIORITIES
from tests.mistakes.places import HALTON, MANDATE, PROJECTS, WESTMINSTER

FAMILY = "what is published"

CASES = [
    FileMistake(
        "measures not counted anew", f"{HALTON}/kpis/seen-soon.yml", f"{HALTON}/plan.yml:17: count-left", KPI.encode()
    ),
    FileMistake(
        "milestones not counted anew",
        f"{HALTON}/milestones/family-centre.yml",
        f"{HALTON}/plan.yml:17: count-left",
        MILESTONE.encode(),
    ),
    FileMistake(
        "projects not counted anew", PROJECTS, f"{WESTMINSTER}/plan.yml:15: count-left", SEVENTY_PROJECTS.encode()
    ),
    FileMistake(
        "priorities not counted anew",
        f"{MANDATE}/priorities.yml",
        f"{MANDATE}/plan.yml:15: count-left",
        TEN_PRIORITIES.encode(),
    ),
]
