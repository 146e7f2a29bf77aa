"""What is said to have happened, and cannot have, or not then."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    BASES,
    EARLY_YEARS,
    HALTON,
    HEALTH_PLANS,
    LONG_PLACEMENTS,
    PORTAL,
    YOUTH,
)

FAMILY = "what is claimed"
PLACEMENT = f"{HALTON}/milestones/cfs3-placement-strategy.yml"
INSPECTIONS = f"{HALTON}/milestones/las1-inspections.yml"
IN_TIME = f"{HALTON}/kpis/ni060.yml"
OFF_TRACK = "      status: off-track\n"
ON_TRACK = "    judgement: {status: on-track, basis"
ADOPTED = '    printed: "38 (2013/14)"\n'
PUT_OUT = "    forecast: 2011-09\n"

CASES = [
    Mistake(
        "figure filed in a closed plan", ASSESSMENTS, "source: {section", "  2011-12 Q2: 79.3\nsource: {section",
        "after-closing",
    ),
    Mistake(
        "update filed in a closed plan", YOUTH, "updates:\n",
        "updates:\n  2011-12 Q2:\n    commentary: The strategy is with the printers.\n", "after-closing",
        "  2011-12 Q2:",
    ),
    Mistake(
        "rating from the future", ADOPTIONS, ADOPTED,
        f"{ADOPTED}    judgement: {{status: on-track, date: 2025-07-01}}\n", "future-date", "judgement:",
    ),
    Mistake(
        "target moved in the future", ADOPTIONS, "  2019-20: increase",
        "  2019-20: {aim: increase, changes: [{from: sustain, date: 2025-03, why: A team was added.}]}", "future-date",
    ),
    Mistake(
        "step done in the future", EARLY_YEARS, "model., due: 2015-08", "model., due: 2015-08, completed: 2025-08",
        "future-date",
    ),
    Mistake(
        "rating of another decade", LONG_PLACEMENTS, OFF_TRACK, f"{OFF_TRACK}      date: 2031-07-14\n", "period-range",
        "date: 2031",
    ),
    Mistake(
        "rating of another century", LONG_PLACEMENTS, OFF_TRACK, f"{OFF_TRACK}      date: 1911-07-14\n",
        "period-range", "date: 1911",
    ),
    Mistake(
        "rating from before its quarter", LONG_PLACEMENTS, OFF_TRACK, f"{OFF_TRACK}      date: 2010-07-14\n",
        "period-order", "date: 2010",
    ),
    Mistake(
        "milestone rated in another decade", PLACEMENT, ON_TRACK,
        "    judgement: {status: on-track, date: 2031-07, basis", "period-range",
    ),
    Mistake(
        "forecast made after its year", IN_TIME, "    judgement:\n",
        "    forecast: {value: 93, date: 2013-05-14, by: Children and Families Services}\n    judgement:\n",
        "period-order", "forecast:",
    ),
    Mistake(
        "forecast of a miss, rated well", IN_TIME, "    judgement:\n      status: on-track",
        "    forecast: {value: 70, date: 2011-07-14, by: Children and Families Services}\n"
        "    judgement:\n      status: on-track",
        "forecast-contradicts", "status: on-track",
    ),
    Mistake("milestone done a decade too early", BASES, PUT_OUT, "    completed: 2001-06-20\n", "done-before-plan"),
    Mistake(
        "step done a decade too early", EARLY_YEARS, "model., due: 2015-08", "model., due: 2015-08, completed: 2005-08",
        "done-before-plan",
    ),
    Mistake(
        "complete without a date", INSPECTIONS, ON_TRACK, "    judgement: {status: complete, basis",
        "complete-without-date",
    ),
    Mistake(
        "on track though expected late", PLACEMENT, ON_TRACK, f"    forecast: 2012-09\n{ON_TRACK}", "expected-late",
        "    judgement:",
    ),
    Mistake(
        "baseline of a value that was taken back", HEALTH_PLANS, "  2016-17: 35",
        "  2016-17: {value: not-available, note: The records were lost.}", "unclear-value", "baseline:",
    ),
    Mistake(
        "reviewed before it was prepared", PORTAL, "  reviewed: 2026-11-21", "  reviewed: 2025-11-21", "period-order",
    ),
]  # fmt: skip
