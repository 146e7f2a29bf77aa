"""Small numbers and personal data."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ACHIEVEMENTS,
    ADOPTIONS,
    ASSESSMENTS,
    CHILD_PLANS,
    CONTRACTS,
    FACTS,
    HEALTH_PLANS,
    HOMES,
    NEEDS,
    PLACEMENTS,
    READING,
)

FAMILY = "people"

CASES = [
    Mistake("small count", HOMES, "counts_people: false", "counts_people: true", "small-count", "value: 4"),
    Mistake(
        "e-mail in commentary",
        CHILD_PLANS,
        "The council calls",
        "Ask jo.smith@halton.example. The council calls",
        "personal-data",
    ),
    Mistake(
        "small number of adoptions", ADOPTIONS, 'value: 38\n    printed: "38 (2013/14)"\n', "value: 3\n", "small-count"
    ),
    Mistake(
        "small number printed",
        PLACEMENTS,
        "    value: suppressed\n",
        "    value: suppressed\n    printed: 3 children\n",
        "unclear-value",
        "    printed: 3",
    ),
    Mistake(
        "numerator of a suppressed value",
        PLACEMENTS,
        "    value: suppressed\n",
        "    value: suppressed\n    numerator: 3\n",
        "unclear-value",
        "    numerator: 3",
    ),
    Mistake(
        "small numerator",
        HEALTH_PLANS,
        "  2016-17: 35",
        "  2016-17: {value: 40, numerator: 4, denominator: 10}",
        "small-ratio",
    ),
    Mistake(
        "number of children in words",
        ASSESSMENTS,
        "It expects a dip",
        "Three children waited longest. It expects a dip",
        "small-number-in-text",
    ),
    Mistake(
        "telephone number",
        ASSESSMENTS,
        "It expects a dip",
        "Call 0151 511 7001. It expects a dip",
        "personal-data",
    ),
    Mistake(
        "mobile number",
        ACHIEVEMENTS,
        "The council has found 400",
        "Ring 07700 900123. The council has found 400",
        "personal-data",
    ),
    Mistake(
        "postcode of a family",
        FACTS,
        "note: Section 2.4, on early intervention and prevention, prints it again.",
        "note: The family lives at W6 9JU.",
        "personal-data",
    ),
    Mistake(
        "e-mail in a note of a contract",
        CONTRACTS,
        "note: Grants to charities and voluntary groups.",
        "note: Contact kim.lee@lbhf.example.",
        "personal-data",
    ),
    Mistake(
        "e-mail as an owner", READING, "source: {", "owner: jo.bloggs@westminster.example\nsource: {", "personal-data"
    ),
    Mistake(
        "NHS number",
        ASSESSMENTS,
        "It expects a dip",
        "The child is 943 476 5919. It expects a dip",
        "personal-data",
    ),
    Mistake("small number of care leavers", NEEDS, "number: 171", "number: 1\n", "small-count"),
]
