"""One slip that many other lines tell of: it is told once, where it was made."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import HALTON, MANDATE

FAMILY = "told once"
PATHFINDER = f"{MANDATE}/milestones/custody-pathfinder"

CASES = [
    Mistake(
        "report of a quarter that nothing is of",
        f"{HALTON}/plan.yml",
        "reports: [2011-12 Q1]",
        "reports: [2011-12 Q2]",
        "nothing-of-report",
    ),
    Mistake(
        "report of half a year later",
        f"{HALTON}/plan.yml",
        "reports: [2011-12 Q1]",
        "reports: [2011-12 Q3]",
        "nothing-of-report",
    ),
    Mistake(
        "id of a service misspelt that a money table has too",
        "halton/council.yml",
        "id: organisation-and-provision",
        "id: organization-and-provision",
        "unknown-reference",
    ),
    FileMistake(
        "milestone copied to a second file",
        f"{PATHFINDER}.yml",
        f"{PATHFINDER}-2.yml:2: repeated-entry",
        to=f"{PATHFINDER}-2.yml",
        is_copied=True,
    ),
]
