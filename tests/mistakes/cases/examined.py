"""What an examiner's own list of slips had beyond the other families: half a slip, told by what stands beside it."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import (
    ASSESSMENTS,
    BARNET,
    CHILD_PLANS,
    FAMILIES,
    GRANTS,
    HALTON,
    LEARNING,
    MANDATE,
    PROGRESS,
    SCHOOLS,
    WESTMINSTER,
    YOUTH,
)

FAMILY = "slips beside what is right"
IN_TIME = f"{HALTON}/kpis/ni060.yml"
OPENS = "though the council still calls performance strong."
UNCONFIRMED = "The plan prints TBC for these four grants of 2017/18, and gives no reason."
HOMES = f"{BARNET}/kpis/care-leavers-housing.yml"

CASES = [
    Mistake("reference with digits changed round", ASSESSMENTS, "ref: NI059", "ref: NI095", "odd-reference"),
    Mistake("month for a year", IN_TIME, "  2010-11: 89.6", "  2010-12: 89.6", "lone-month"),
    Mistake("month for a year of a new measure", CHILD_PLANS, "  2010-11: new", "  2010-12: 20", "lone-month"),
    Mistake("month among quarters", IN_TIME, "  2011-12 Q1:\n", "  2011-05: 90.2\n  2011-12 Q1:\n", "lone-month"),
    Mistake("month for a target's year", ASSESSMENTS, "  2011-12: 85", "  2011-10: 85", "lone-month"),
    Mistake(
        "done and on its way",
        f"{HALTON}/milestones/las4-resource-bases.yml",
        "    forecast: 2011-09\n",
        "    completed: 2011-06\n",
        "done-and-on-its-way",
        "    judgement:",
    ),
    Mistake(
        "done in time and off track",
        YOUTH,
        "    judgement: {status",
        "    completed: 2011-06\n    judgement: {status",
        "done-and-on-its-way",
        "    judgement: {status",
    ),
    Mistake(
        "number of a text with digits changed round",
        f"{MANDATE}/registers/topics.yml",
        "all 34,853 children",
        "all 38,453 children",
        "text-digit-slip",
    ),
    Mistake(
        "profile that falls",
        CHILD_PLANS,
        "  2011-12: 50",
        "  2011-12: {value: 50, profile: {Q1: 10, Q2: 40, Q3: 25, Q4: 50}}",
        "target-profile",
    ),
    Mistake(
        "share that rose to another",
        ASSESSMENTS,
        OPENS,
        "though the share finished on time rose to 87.4%.",
        "commentary-differs",
    ),
    Mistake(
        "performance that fell to another",
        ASSESSMENTS,
        OPENS,
        "though performance fell to 74.8%.",
        "commentary-differs",
    ),
    Mistake(
        "rate that stood at another",
        ASSESSMENTS,
        OPENS,
        "though the rate stood at 87.4 per cent.",
        "commentary-differs",
    ),
    Mistake(
        "sentence of another measure",
        IN_TIME,
        "in-depth assessments by social workers were finished within 35 working days\n",
        "first assessments by social workers were finished within 10 working days\n",
        "in-words-of-another",
    ),
    Mistake(
        "sentence with another number of days",
        ASSESSMENTS,
        "finished within 10 working days\n",
        "finished within 7 working days\n",
        "numbers-of-words",
    ),
    Mistake(
        "definition with another number of days",
        IN_TIME,
        "finished within 35 working days.",
        "finished within 45 working days.",
        "numbers-of-words",
    ),
    Mistake(
        "sentence with other ages",
        HOMES,
        "in_words: _ of young people aged 19 to 21",
        "in_words: _ of young people aged 16 to 21",
        "numbers-of-words",
    ),
    Mistake("reason of one word", GRANTS, UNCONFIRMED, "ok", "says-nothing"),
    Mistake(
        "reason of two words",
        f"{MANDATE}/kpis/neet.yml",
        "The plan prints a target of 6.5% beside a baseline of 6.2%, and gives no reason.",
        "Known issue",
        "says-nothing",
    ),
    Mistake(
        "note of a discrepancy that says nothing",
        LEARNING,
        "note: A full stop stands where a comma should. The parts, 1,156 and 279, add up to 1,435.",
        "note: ok",
        "says-nothing",
    ),
    Mistake(
        "why of a target that says nothing",
        ASSESSMENTS,
        "  2011-12: 85",
        "  2011-12: {value: 85, changes: [{from: 88, date: 2011-06, why: As agreed}]}",
        "says-nothing",
    ),
    Mistake(
        "note of a revision that says nothing",
        ASSESSMENTS,
        "  2010-11: 88.5",
        "  2010-11: {value: 88.5, status: revised, note: Revised.}",
        "says-nothing",
    ),
    Mistake(
        "weights of a survey upside down",
        SCHOOLS,
        'weights: [4, 3, 2, 1]\n    share_of: [1 Very, "2"]\n  - key: plan',
        'weights: [1, 2, 3, 4]\n    share_of: [1 Very, "2"]\n  - key: plan',
        "survey-figures",
    ),
    Mistake(
        "days below nought", f"{BARNET}/kpis/time-to-adoption.yml", "value: 590", "value: -590", "impossible-figure"
    ),
    Mistake(
        "more measures than references",
        f"{WESTMINSTER}/plan.yml",
        "14 key performance",
        "16 key performance",
        "summary-count",
    ),
    Mistake(
        "income without its minus",
        FAMILIES,
        "[-8226, -2056",
        "[8226, -2056",
        "budget-to-date",
        "",
        (f"{FAMILIES}:54: lines-total",),
    ),
    FileMistake(
        "copy left beside its file",
        ASSESSMENTS,
        f"{HALTON}/kpis/ni059 - Copy.yml:1: not-an-id",
        None,
        f"{HALTON}/kpis/ni059 - Copy.yml",
        True,
    ),
    Mistake(
        "score without its point",
        PROGRESS,
        "value: 0.45",
        "value: 45",
        "out-of-scale",
        "",
        (f"{WESTMINSTER}/milestones/gcse-value-added.yml:10: target-conflict",),
    ),
]
