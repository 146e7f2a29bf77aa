"""Words that do not go with the figures beside them, that tell a suppressed figure, or that were copied."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ACHIEVEMENTS,
    ADOPTIONS,
    ASSESSMENTS,
    CHILD_PLANS,
    HALTON,
    HUBS,
    INCOME,
    LONG_PLACEMENTS,
    MANDATE,
    PLACEMENTS,
    WESTMINSTER,
    WESTMINSTER_FACTS,
)

FAMILY = "words beside figures"
IN_TIME = f"{HALTON}/kpis/ni060.yml"
SAID = "The council says that performance is strong and on target, although the number of cases is high."
WATCH = "The council is keeping a close watch."
CHANGED = "Six young people changed home."
WRITTEN = "    commentary: >\n"
OPENS = (
    "A high number of referrals makes it harder to finish on time, though the council still calls performance strong."
)
MORE = "It expects a dip while the team new to CareFirst 6 learns to use it."
HUB = "Family Hubs that are open. A hub brings together services for children and young people aged 0 to 19."
REVIEWS = "Reviews that find out how much speech and language therapy is right for children's needs."
TAKEN = "    value: 76\n"
STANDING = "    standing: Above the target of 70%"

CASES = [
    Mistake(
        "commentary with another percentage", IN_TIME, SAID,
        "In the quarter 94% of core assessments were finished on time.", "commentary-differs",
    ),
    Mistake("performance of another quarter", IN_TIME, SAID, "Performance is at 88.2 per cent.", "commentary-differs"),
    Mistake("target of another year", IN_TIME, SAID, "The target of 90% is near.", "commentary-differs"),
    Mistake(
        "last year's figure of another measure", IN_TIME, SAID, "Performance rose on last year's 88.5%.",
        "commentary-differs",
    ),
    Mistake(
        "target in a note that was moved", CHILD_PLANS, "  2011-12: 50\n", "  2011-12: 55\n", "commentary-differs",
        "    note: This is",
    ),
    Mistake(
        "above target, and below it", LONG_PLACEMENTS, CHANGED, f"The figure is above target. {CHANGED}",
        "claim-contradicts",
    ),
    Mistake("target met, and missed", LONG_PLACEMENTS, CHANGED, "The target was met.", "claim-contradicts"),
    Mistake("target beaten, and missed", IN_TIME, SAID, "Performance exceeded the target.", "claim-contradicts"),
    Mistake(
        "better than last year, and worse", ASSESSMENTS, OPENS, "Performance has improved since last year.",
        "claim-contradicts",
    ),
    Mistake("below last year, and above it", IN_TIME, SAID, "The figure is lower than last year.", "claim-contradicts"),
    Mistake(
        "best ever, and worse than last year", LONG_PLACEMENTS, CHANGED, "This is the best result ever.",
        "claim-contradicts",
    ),
    Mistake("fell to more", IN_TIME, SAID, "The number of cases fell from 120 to 145.", "claim-contradicts"),
    Mistake("suppressed share in a commentary", PLACEMENTS, WATCH, f"{WATCH} It is at 0.8%.", "suppressed-in-text"),
    Mistake("suppressed share in words", PLACEMENTS, WATCH, "It is 0.8 per cent of children.", "suppressed-in-text"),
    Mistake("suppressed number in words", PLACEMENTS, WATCH, "Three children moved often.", "suppressed-in-text"),
    Mistake("suppressed ratio in words", PLACEMENTS, WATCH, "One in 125 moved often.", "suppressed-in-text"),
    Mistake(
        "suppressed number in a note", PLACEMENTS, "    note: >\n      The figure is withheld",
        "    note: >\n      It fell to 3.\n      The figure is withheld", "suppressed-in-text", "    note: >",
    ),
    Mistake(
        "suppressed number in the quality of the data", PLACEMENTS, "data_quality: The figure builds up",
        "data_quality: The figure was four. It builds up", "suppressed-in-text",
    ),
    Mistake(
        "commentary of another measure", IN_TIME, f"commentary: {SAID}", f"commentary: >\n      {OPENS}\n      {MORE}",
        "copied-text", "commentary: >",
    ),
    Mistake("definition of another measure", HUBS, HUB, REVIEWS, "copied-text"),
    Mistake(
        "figure reached that the text does not have", ACHIEVEMENTS, "achieved: 76%", "achieved: 67%", "words-contradict"
    ),
    Mistake("target that the text does not have", ACHIEVEMENTS, "target: 70%", "target: 75%", "words-contradict"),
    Mistake(
        "fact below what it is said to be above", WESTMINSTER_FACTS, TAKEN, TAKEN.replace("76", "67"),
        "words-contradict", STANDING,
    ),
    Mistake(
        "more measures than there are", f"{HALTON}/plan.yml", "It follows 26 measures", "It follows 28 measures",
        "summary-count",
    ),
    Mistake(
        "more projects than there are", f"{WESTMINSTER}/plan.yml", "69 projects", "96 projects", "summary-count",
    ),
    Mistake(
        "more priorities than there are", f"{MANDATE}/plan.yml", "nine priorities", "twelve priorities",
        "summary-count",
    ),
    Mistake("percentage of a count", ADOPTIONS, '"38 (2013/14)"\n', (
        '"38 (2013/14)"\n    commentary: In all 38% were adopted.\n'
    ), "unit-in-text", "    commentary: In"),
    Mistake("days of a percentage", ASSESSMENTS, OPENS, f"It took 78.4 days. {OPENS}", "unit-in-text", WRITTEN),
    Mistake("year of another decade", IN_TIME, SAID, "The new team began in May 2021.", "text-year"),
    Mistake(
        "last year for the year in an income's definition", INCOME, "definition: What", "definition: By 2071, what",
        "text-year",
    ),
    Mistake("as at another year", IN_TIME, SAID, "The figure is as at 30 June 2012.", "commentary-period"),
]  # fmt: skip
