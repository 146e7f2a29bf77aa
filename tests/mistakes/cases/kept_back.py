"""Small numbers that refer to people named before, shares of a few, figures said to be withheld, and private ways."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ACHIEVEMENTS,
    HALTON,
    LONG_PLACEMENTS,
    PLACEMENTS,
    PORTAL,
    WESTMINSTER,
    WESTMINSTER_FACTS,
)

FAMILY = "what is kept back"

CARERS = f"{HALTON}/milestones/cfs3-placement-strategy.yml"
DISAGREEMENTS = f"{HALTON}/registers/discrepancies.yml"
CONSULTATIONS = f"{WESTMINSTER}/registers/consultations.yml"
MORE = "there are now slightly more of them"
MOVED = "Six young people changed home."
MOVES = "Some moves were planned; others followed"
HIDDEN = "    value: suppressed\n"
WATCH = "The council is keeping a close watch."
REPORT = "feedback: The full report on the evaluation can be had."
WHEN = "note: The plan does not say for when."
AGED = "By January 2017, 10 people aged 14 to 17"
PERSONAL, SMALL, TOLD = "personal-data", "small-number-in-text", "suppressed-in-text"


def _carers(name: str, words: str) -> Mistake:
    return Mistake(name, CARERS, MORE, words, SMALL)


def _moved(name: str, words: str) -> Mistake:
    return Mistake(name, LONG_PLACEMENTS, MOVED, words, SMALL)


def _report(name: str, words: str) -> Mistake:
    return Mistake(name, CONSULTATIONS, REPORT, f"feedback: {words}", PERSONAL)


CASES = [
    # small numbers that stand for those named before
    _carers("two more of them", "there are now two more of them"),
    _carers("grown by two", "their number grew by two"),
    _carers("joined and left", "five joined and three left"),
    _carers("all but two of them", "all but two stayed"),
    Mistake(
        "moves of numbered people", LONG_PLACEMENTS, MOVES, "Four moves were planned; the others followed", SMALL,
        "    commentary: Six",
    ),
    _moved("two fewer", "Two fewer moved than a year before."),
    _moved("breakdowns", "There were four breakdowns of placements."),
    _moved("number who moved", "The number who moved is 4."),
    _moved("two men", "Two young men changed home."),
    Mistake("remaining families", ACHIEVEMENTS, AGED, "By January 2017, six girls and two women", SMALL),
    # shares of a few
    _moved("three of forty", "Those who moved were 3 of 40."),
    _moved("all but three of forty", "Of all, 37 of the 40 stayed."),
    _moved("half of six", "Half of the six young people moved by plan."),
    _moved("per cent of them", "Six young people changed home, and 33% of them were girls."),
    Mistake("share in a note", WESTMINSTER_FACTS, WHEN, "note: It is 14 of the 19 who left.", SMALL),
    Mistake(
        "share of thirty", LONG_PLACEMENTS, "The share of children in long-term care",
        "The share of 30 children in care", "small-ratio", "    value: 82", (f"{LONG_PLACEMENTS}:19: small-ratio",),
    ),
    # beside the texts of pages
    Mistake(
        "parts as printed", DISAGREEMENTS, "6 young people, divided by the reason for the move",
        "6 young people, 4 by plan and 2 after a breakdown", SMALL,
    ),
    Mistake(
        "carers as printed", DISAGREEMENTS, "printed: Numbers of carers who joined, who left, and the difference",
        "printed: 5 joined, 3 left", SMALL,
    ),
    Mistake(
        "withheld share as printed", DISAGREEMENTS, "printed: A percentage, with a commentary",
        "printed: 0.8%, with a commentary", SMALL,
    ),
    Mistake("few in an id", WESTMINSTER_FACTS, "id: troubled-families-rem", "id: three-families-rem", SMALL),
    Mistake("few in a comment", PLACEMENTS, "better: lower", "better: lower  # 2 kids in June", SMALL),
    Mistake(
        "few in a reason", PLACEMENTS, "which is the percentage of children with many moves.",
        "which stands for two children here.", SMALL, "  unit-label:",
    ),
    # what is said to be withheld
    Mistake("withheld and given", PLACEMENTS, HIDDEN, "    value: 7.1\n", "withheld-given"),
    Mistake(
        "withheld in words", PLACEMENTS, WATCH, "It was below one per cent.", TOLD, "    commentary: It was"
    ),
    Mistake("smaller numbers let out", PORTAL, "largest_suppressed: 5", "largest_suppressed: 2", "setting-bounds"),
    # ways to what is not public, and to a person
    _report("share of a server", r"The full report is at \\wcc-fs01\children\parents.xlsx."),
    _report("disc of an officer", r"The full report is in C:\Users\jsmith\report.docx."),
    _report("store of an officer", "It is at https://wcc-my.sharepoint.com/personal/j_smith/report."),
    _report("page within", "The full report is at http://intranet/children/report."),
    _report("address in words", "Ask jo.smith at westminster.gov.uk for the report."),
    _report("number in brackets", "Ring (020) 7641 2000 for the report."),
    _report("own page", "See https://www.linkedin.com/in/josmith for the report."),
    _report("password", "The password is Summer2017 for all readers."),
    _report("name of a mother", "Tom's mother asked for the report."),
    _report("name of a brother", "She asked for her brother Jack."),
    _report("boy of fourteen", "A Somali boy of 14 took part."),
    _report("child with initials", "Child A.B. took part."),
    _report("foster carer", "The foster carers Mr and Mrs Green took part."),
    _report("child with a name and an age", "Sarah Jones, aged 14, was placed in care."),
    _report("officer off sick", "Jane Smith has been off sick since May."),
]  # fmt: skip
