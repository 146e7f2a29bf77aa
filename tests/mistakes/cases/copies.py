"""What was copied and not edited, dates that do not fit what stands beside them, and what stands in a wrong place."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    BARNET,
    CONSULTATIONS,
    FRONT_DOOR,
    HALTON,
    LEAVERS,
    LIBRARIES,
    LONG_PLACEMENTS,
    REVENUE,
    RISKS,
    SAFEGUARDING,
    SHARING,
    SOCIAL_WORK,
    STRATEGIES,
    WESTMINSTER,
    WESTMINSTER_DISAGREEMENTS,
    WESTMINSTER_FACTS,
)

FAMILY = "copies and dates"
HOME = f"{BARNET}/milestones/looked-after-3-childrens-home.yml"
INTENTION = f"{BARNET}/milestones/disabilities-3-care-plans.yml"
LAST_PHASE = f"{SHARING}/milestones/phase-3-interim-structure.yml"
COURT = f"{SHARING}/milestones/youth-offending-court-team.yml"
REVIEW = f"{HALTON}/milestones/cops1-early-years-review.yml"
SUFFICIENCY = f"{HALTON}/milestones/cops1-sufficiency-assessment.yml"
WHOLE = f"{HALTON}/plan.yml"
MEALS = """\
  - id: meals-again
    title: Take-up of school meals
    value: 76
    unit: percent
    counts_people: true
    period: 2016-17
    group: Key Achievements over 2016/17
    source: {section: "3"}
"""

CASES = [
    FileMistake(
        "plan copied for the next year",
        WHOLE,
        f"{HALTON[:-7]}2012-13/plan.yml:2: repeated-name",
        to=f"{HALTON[:-7]}2012-13/plan.yml",
        is_copied=True,
        also=(f"{HALTON[:-7]}2012-13/plan.yml:5: folder-years",),
    ),
    Mistake(
        "plan's period a year late", f"{WESTMINSTER}/plan.yml", "period: 2017-18", "period: 2018-19", "folder-years"
    ),
    Mistake(
        "fact pasted under a new id",
        WESTMINSTER_FACTS,
        "  - id: care-leavers-learning-or-working\n",
        f"{MEALS}  - id: care-leavers-learning-or-working\n",
        "repeated-entry",
        "title: Take-up of school meals\n    value: 76\n    unit: percent\n    counts_people: true\n    period: 2016-17"
        "\n    group",
    ),
    Mistake(
        "risk pasted under a new id",
        RISKS,
        "note: The plan says",
        "  - id: downturn-2\n    title: An economic downturn\n    text: There may be less money.\nnote: The plan says",
        "repeated-entry",
        "title: An economic downturn\n    text: There may",
    ),
    FileMistake(
        "milestone pasted under a new name",
        SOCIAL_WORK,
        f"{WESTMINSTER}/milestones/social-work-centre.yml:2: repeated-entry",
        to=f"{WESTMINSTER}/milestones/social-work-centre.yml",
        is_copied=True,
    ),
    Mistake(
        "number of an intention copied",
        INTENTION,
        'refs: ["3"]',
        'refs: ["2"]',
        "repeated-name",
    ),
    Mistake("action under two milestones", SUFFICIENCY, "[COPS1a]", "[COPS1b]", "repeated-name"),
    Mistake(
        "figures of another measure",
        LONG_PLACEMENTS,
        "  2010-11: 87\n  2011-12 Q1:\n    value: 82\n",
        "  2010-11: 89.6\n  2011-12 Q1:\n    value: 91\n",
        "figures-of-another",
        "values:",
        also=(f"{LONG_PLACEMENTS}:19: too-many-decimals",),
    ),
    Mistake(
        "objective of another service", SAFEGUARDING, "objective: safeguarding", "objective: libraries", "other-service"
    ),
    Mistake("service of another objective", ADOPTIONS, "service: adoption", "service: libraries", "other-service"),
    Mistake(
        "service of the line below",
        REVENUE,
        "[5.50], service: education",
        "[5.50], service: commissioning",
        "other-service",
    ),
    Mistake(
        "title of another service's bridge",
        LIBRARIES,
        "title: Libraries",
        "title: Education services",
        "other-service",
    ),
    Mistake(
        "owner one letter off",
        ASSESSMENTS,
        "owner: Children and Families",
        "owner: Children and Familes",
        "nearly-the-name",
    ),
    Mistake(
        "letters of a group changed places",
        FRONT_DOOR,
        "group: Family Support",
        "group: Family Suppotr",
        "nearly-the-name",
    ),
    Mistake("due a year after what is printed", COURT, "due: 2011-09", "due: 2012-09", "printed-day"),
    Mistake(
        "step a year off the season that is printed",
        HOME,
        "due: 2015-03..2015-05",
        "due: 2016-03..2016-05",
        "printed-day",
    ),
    Mistake(
        "value a year off what is printed",
        LEAVERS,
        "  2011-06:\n",
        "  2010-06:\n",
        "printed-day",
    ),
    Mistake("strategy's years off what is printed", STRATEGIES, "2016..2021", "2006..2011", "printed-day"),
    Mistake("due after its phase", LAST_PHASE, "due: 2011-08", "due: 2011-12-31", "outside-its-heading"),
    Mistake("due a year late", REVIEW, "due: 2011-08", "due: 2012-08", "due-outside-plan"),
    Mistake(
        "consultation of a year to come",
        CONSULTATIONS,
        "    title: Your Voice 2016\n    state: taken place\n    period: 2016-17",
        "    title: Your Voice 2016\n    state: taken place\n    period: 2018-19",
        "held-too-soon",
        "period: 2018-19",
    ),
    Mistake(
        "document two years late",
        f"{WESTMINSTER}/plan.yml",
        "  date: 2017-09\n",
        "  date: 2019-09\n",
        "closed-too-soon",
        "date: 2019-09",
    ),
    Mistake(
        "two ids without a comma",
        WESTMINSTER_DISAGREEMENTS,
        "care, adolescents-entering-care-share, placement-spend",
        "care adolescents-entering-care-share, placement-spend",
        "not-an-id",
    ),
    Mistake(
        "objective's id for a priority",
        f"{BARNET}/kpis/neet.yml",
        "objective: education",
        "priority: education",
        "unknown-reference",
    ),
    Mistake(
        "source pushed in", f"{HALTON}/kpis/ni060.yml", "\nsource: {", "\n  source: {", "missing-field", "  source: {"
    ),
    Mistake(
        "field of a value at the margin",
        f"{HALTON}/kpis/ni060.yml",
        "tolerance: {points: 2}",
        "tolerance: {points: 2}\ncommentary: It is on target.",
        "unknown-field",
        "commentary: It is on",
    ),
    FileMistake(
        "measure one folder too high",
        f"{HALTON}/kpis/ni075.yml",
        f"{HALTON}/ni075.yml:1: misplaced-file",
        to=f"{HALTON}/ni075.yml",
    ),
    FileMistake(
        "glossary in a council's folder",
        "glossary.yml",
        "halton/glossary.yml:1: misplaced-file",
        to="halton/glossary.yml",
    ),
    FileMistake(
        "register one folder too high",
        f"{HALTON}/registers/updates.yml",
        f"{HALTON}/updates.yml:1: misplaced-file",
        to=f"{HALTON}/updates.yml",
    ),
    FileMistake(
        "measure saved with a second ending",
        f"{WESTMINSTER}/kpis/family-hubs.yml",
        f"{WESTMINSTER}/kpis/family-hubs.yml.txt:1: misplaced-file",
        to=f"{WESTMINSTER}/kpis/family-hubs.yml.txt",
    ),
]
