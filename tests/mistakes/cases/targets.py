"""Targets that do not fit their measure."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    CONCEPTIONS,
    CUSTODY,
    EXAMS,
    GOOD_SCHOOLS,
    HEALTH_PLANS,
    HUBS,
    IN_NEED,
    INCOME,
    WESTMINSTER,
)

FAMILY = "targets"

CASES = [
    Mistake("target under the wrong year", ASSESSMENTS, "  2011-12: 85\n", "  2010-11: 85\n", "target-missing"),
    Mistake(
        "target in words against better", ASSESSMENTS, "  2011-12: 85\n", "  2011-12: decrease\n", "target-contradicts"
    ),
    Mistake("floor above the target", ASSESSMENTS, "{points: 5}", "{floor: 90}", "target-contradicts"),
    Mistake("change from a year without a figure", CONCEPTIONS, "from: 2009", "from: 2008", "change-without-start"),
    Mistake("target worse than the baseline", HEALTH_PLANS, "  2017-18: 75", "  2017-18: 25", "target-worse"),
    Mistake("income target below the baseline", INCOME, "value: 676674", "value: 467667", "target-worse"),
    Mistake("direction turned round", HEALTH_PLANS, "better: higher", "better: lower", "target-worse", "2017-18: 75"),
    Mistake(
        "direction turned round under a target in words",
        ADOPTIONS,
        "better: higher",
        "better: lower",
        "target-contradicts",
        "2019-20: increase",
    ),
    Mistake(
        "decrease where higher is better", ADOPTIONS, "2019-20: increase", "2019-20: decrease", "target-contradicts"
    ),
    Mistake("target in other words", ADOPTIONS, "2019-20: increase", "2019-20: go up", "not-a-number"),
    Mistake("target of the year before", HEALTH_PLANS, "  2017-18: 75", "  2015-16: 75", "target-missing"),
    Mistake("target beyond 100 per cent", HEALTH_PLANS, "  2017-18: 75", "  2017-18: 175", "impossible-figure"),
    Mistake("target with a decimal too many", HEALTH_PLANS, "  2017-18: 75", "  2017-18: 75.5", "too-many-decimals"),
    Mistake(
        "target with value and aim", EXAMS, "2012: {value: 75,", "2012: {value: 75, aim: increase,", "unclear-target"
    ),
    Mistake("target without anything", EXAMS, "{value: 75, printed", "{printed", "unclear-target"),
    Mistake(
        "target below others that are not known",
        IN_NEED,
        "below: statistical-neighbours",
        "below: statistical-neighbour",
        "unknown-word",
    ),
    Mistake(
        "nought too many in a percentage",
        GOOD_SCHOOLS,
        "value: 100, printed",
        "value: 1000, printed",
        "impossible-figure",
        also=(f"{GOOD_SCHOOLS}:14: printed-differs",),
    ),
    Mistake("target per cent in a count", HUBS, "  2017-18: 3", "  2017-18: 3%", "percent-sign"),
    Mistake(
        "count target with decimals",
        HUBS,
        "  2017-18: 3",
        "  2017-18: 3.5",
        "impossible-figure",
    ),
    Mistake(
        "target ten times too large",
        CUSTODY,
        "value: 5, printed: 5%",
        "value: 50, printed: 5%",
        "target-worse",
        also=(f"{CUSTODY}:14: printed-differs",),
    ),
    Mistake(
        "milestone's measure differs from the target",
        f"{WESTMINSTER}/milestones/reading-writing-maths.yml",
        "65%",
        "56%",
        "target-conflict",
    ),
    Mistake("tolerance misspelt", ASSESSMENTS, "{points: 5}", "{point: 5}", "unknown-field"),
    Mistake("tolerance in words", ASSESSMENTS, "{points: 5}", "5 points", "wrong-type"),
    Mistake(
        "baseline of a year without a figure", HEALTH_PLANS, "{period: 2016-17}", "{period: 2015-16}", "unclear-value"
    ),
    Mistake(
        "baseline of many years before",
        ADOPTIONS,
        "baseline: {period: 2013-14}",
        "baseline: {period: 2004-05, value: 38}",
        "stale-baseline",
    ),
    Mistake(
        "to be confirmed left standing",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: to be confirmed",
        "unconfirmed-target",
    ),
    Mistake("TBC for a target", HEALTH_PLANS, "  2017-18: 75", "  2017-18: TBC", "not-a-number"),
    Mistake(
        "target changed to the same",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: {value: 75, changes: [{from: 75, date: 2017-10, why: Agreed.}]}",
        "unclear-target",
    ),
]
