"""What stands twice, names written in two ways, two things in one, and what its neighbours have and it has lost."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ACHIEVEMENTS,
    BARNET,
    BASES,
    DISAGREEMENTS,
    HALTON,
    MANDATE,
    OBJECTIVES,
    POSTS,
    RISKS,
    SCHOOLS,
    SHARING,
    WESTMINSTER,
    WESTMINSTER_FACTS,
)

FAMILY = "twice and lost"
CARE_STRATEGY = f"{HALTON}/milestones/cfs3-children-in-care-strategy.yml"
PAPERS = f"{SHARING}/registers/documents.yml"
SECOND_RISK = (
    "If more savings than foreseen have to be found, the services may not be able to work on all their priorities."
)

CASES = [
    Mistake(
        "title of another achievement",
        ACHIEVEMENTS,
        "title: More school meals eaten",
        "title: Results above London and England",
        "repeated-entry",
        "title: Results above London and England\n    text: School meals",
    ),
    Mistake(
        "title of another topic",
        f"{MANDATE}/registers/topics.yml",
        "title: How progress is watched",
        "title: Staff",
        "repeated-entry",
        "title: Staff\n    text: >\n      Several",
    ),
    Mistake(
        "row of a survey with the name of another",
        SCHOOLS,
        "title: Coaching and mentoring",
        "title: Support staff training",
        "repeated-name",
        "title: Support staff training\n    group: Continuing Professional Development\n    answers:\n"
        "      importance: {counts: [2, 5",
    ),
    Mistake(
        "number of another priority",
        f"{WESTMINSTER}/priorities.yml",
        'ref: "2"',
        'ref: "3"',
        "repeated-name",
        'ref: "3"\n    summary: >\n      Children with complex needs',
    ),
    Mistake(
        "one table twice in a list",
        DISAGREEMENTS,
        'finances: [children-and-families, learning-and-achievement]\n    source: {section: "7.0", lines: "403, 410',
        'finances: [children-and-families, children-and-families]\n    source: {section: "7.0", lines: "403, 410',
        "repeated-in-list",
    ),
    Mistake(
        "text of another risk",
        RISKS,
        SECOND_RISK,
        "If the economy does badly, now or later, more families will need help.",
        "copied-entry",
        "text: If the economy does badly, now or later, more families will need help.\nnote",
    ),
    Mistake(
        "sentence of another paper's note",
        PAPERS,
        "Draft dates for a 90-day consultation of staff, for a start in April 2011. The",
        "An overview of how a merged education service could look, and its phases. The",
        "copied-entry",
        "An overview of how a merged education service could look, and its phases. The timeline",
    ),
    Mistake("semicolon between two actions", CARE_STRATEGY, "[CFS3b, CFS3c]", "[CFS3b; CFS3c]", "joined-refs"),
    Mistake("full stop between two actions", CARE_STRATEGY, "[CFS3b, CFS3c]", "[CFS3b. CFS3c]", "joined-refs"),
    Mistake("and between two actions", CARE_STRATEGY, "[CFS3b, CFS3c]", "[CFS3b and CFS3c]", "joined-refs"),
    Mistake(
        "owner with another sign for and",
        f"{HALTON}/kpis/ni104.yml",
        "owner: Learning and Achievement",
        "owner: Learning & Achievement",
        "nearly-the-name",
    ),
    Mistake("small word twice", POSTS, "CDOP is short", "CDOP is is short", "repeated-word"),
    Mistake(
        "printed as it should be",
        DISAGREEMENTS,
        "printed: -9,732\n    expected: -9,733",
        "printed: -9,733\n    expected: -9,733",
        "idle-discrepancy",
        "expected: -9,733",
    ),
    Mistake(
        "period that ends after the month of the name",
        WESTMINSTER_FACTS,
        "2016-04..2017-01",
        "2016-04..2017-10",
        "title-year",
    ),
    Mistake(
        "service without a word",
        "westminster/council.yml",
        "        about: Social workers and early help for children and their families.\n",
        "",
        "service-unexplained",
        "title: Family Services\n",
    ),
    Mistake(
        "sentence twice",
        BASES,
        "The hoped-for date of April 2011 was missed.",
        "The hoped-for date of April 2011 was missed. The hoped-for date of April 2011 was missed.",
        "repeated-sentence",
    ),
    Mistake("answer of a question lost", SCHOOLS, ", Maybe]", "]", "column-count", 'answers: ["Yes", "No"]\n'),
    Mistake(
        "baseline's value under a mistyped year",
        f"{BARNET}/kpis/local-foster-care.yml",
        "  2014-03:\n",
        "  2024-03:\n",
        "printed-day",
    ),
    Mistake(
        "title of another objective",
        OBJECTIVES,
        "title: Cross-cutting",
        "title: Family and youth support",
        "repeated-entry",
        "title: Family and youth support\n    summary: Listen",
    ),
]
