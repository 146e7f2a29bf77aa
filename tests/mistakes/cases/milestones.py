"""Milestones, their steps and what was said of them."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    BASES,
    EARLY_YEARS,
    EDUCATION,
    FRONT_DOOR,
    HALTON,
    SHARED_EDUCATION,
    TRADING,
    TRANSPORT,
)

FAMILY = "milestones"

CASES = [
    Mistake(
        "step without words",
        EARLY_YEARS,
        "{what: Decide on the future delivery model., due: 2015-10}",
        "{due: 2015-10}",
        "missing-field",
    ),
    Mistake(
        "step due after the whole",
        SHARED_EDUCATION,
        "    due: 2011-09\n",
        "    due: 2013-09\n",
        "period-order",
        also=(f"{SHARED_EDUCATION}:14: printed-day",),
    ),
    Mistake(
        "step in the wrong century",
        EDUCATION,
        "business case., due: 2015-01",
        "business case., due: 1915-01",
        "period-range",
    ),
    Mistake("milestone due a hundred years on", FRONT_DOOR, "due: 2012-13 Q2", "due: 2112-13 Q2", "period-range"),
    Mistake("milestone due before the mandate", FRONT_DOOR, "due: 2012-13 Q2", "due: 2002-03 Q2", "date-past-the-plan"),
    Mistake("quarter five", TRANSPORT, "due: 2012-13 Q3", "due: 2012-13 Q5", "not-a-period"),
    Mistake(
        "status of an update deleted",
        BASES,
        "judgement: {status: on-track, basis:",
        "judgement: {basis:",
        "missing-field",
    ),
    Mistake(
        "basis of a judgement misspelt", BASES, "status: on-track, basis:", "status: on-track, bases:", "unknown-field"
    ),
    Mistake(
        "commentary of an update deleted",
        f"{HALTON}/milestones/cops3-gateway-review.yml",
        (
            "    commentary: The Gateway's management committee and the directorate's senior "
            "managers have agreed the recommendations.\n"
        ),
        "",
        "missing-field",
        "    judgement:",
    ),
    Mistake("status without its hyphen", BASES, "status: on-track", "status: ontrack", "unknown-word"),
    Mistake(
        "update under a day",
        BASES,
        "updates:\n  2011-12 Q1:",
        "updates:\n  30/06/2011:",
        "not-a-period",
        "  30/06/2011:",
    ),
    Mistake(
        "update of the year before",
        BASES,
        "updates:\n  2011-12 Q1:",
        "updates:\n  2010-11 Q1:",
        "period-range",
        "  2010-11 Q1:",
    ),
    Mistake("done in the wrong century", BASES, "    forecast: 2011-09\n", "    completed: 1911-09\n", "period-range"),
    Mistake("forecast with a slash", BASES, "    forecast: 2011-09\n", "    forecast: 09/2011\n", "not-a-period"),
    Mistake("reference as text", BASES, "refs: [LAS4]", "refs: LAS4", "wrong-type"),
    Mistake(
        "milestone of two priorities",
        BASES,
        "priority: standards-in-education",
        "priority: [standards-in-education, managing-resources]",
        "wrong-type",
    ),
    Mistake(
        "title of a milestone left out",
        TRADING,
        "title: Increase the level of income generated through the trading of educational services\n",
        "",
        "missing-field",
        "kind: deliverable",
    ),
]
