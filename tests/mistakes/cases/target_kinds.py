"""Targets that are ranges, changes, profiles or for a day, and forecasts, typed wrongly."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import ASSESSMENTS, CONCEPTIONS, EXAMS, GAP, HALTON, HEALTH_PLANS, HUBS, IN_NEED

FAMILY = "kinds of target"
GAP_AT_EIGHT = f"{HALTON}/kpis/ni105.yml"

CASES = [
    Mistake("target of nought under a rule in per cent", GAP, "  2011-12: 20", "  2011-12: 0", "percent-of-nought"),
    Mistake("one digit of a target lost", GAP_AT_EIGHT, "  2011-12: 28", "  2011-12: 0.0", "percent-of-nought"),
    Mistake(
        "profile that ends beside its target",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: {value: 75, profile: {Q1: 55, Q2: 60, Q3: 70, Q4: 57}}",
        "target-profile",
    ),
    Mistake(
        "profile of another year",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: {value: 75, profile: {2018-19 Q1: 60, 2018-19 Q4: 75}}",
        "target-profile",
    ),
    Mistake(
        "profile without its end",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: {value: 75, profile: {Q1: 55, Q2: 60, Q3: 75}}",
        "target-profile",
    ),
    Mistake(
        "day of a target in another year", EXAMS, "2012: {value: 75,", "2012: {value: 75, by: 2021-08,", "target-day"
    ),
    Mistake(
        "day of a target before its time", HUBS, "  2017-18: 3", "  2017-18: {value: 3, by: 2017-03}", "target-day"
    ),
    Mistake(
        "range where higher is better",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: {between: [70, 80]}",
        "target-contradicts",
    ),
    Mistake(
        "number where a range is better", HUBS, "better: higher", "better: in-range", "target-contradicts", "2017-18: 3"
    ),
    Mistake("below turned into above", IN_NEED, "below: statistical", "above: statistical", "target-contradicts"),
    Mistake("range turned round", HEALTH_PLANS, "  2017-18: 75", "  2017-18: {between: [80, 70]}", "unclear-value"),
    Mistake("minus of a change lost", CONCEPTIONS, "change: -1.43%", "change: 1.43%", "target-worse"),
    Mistake("change in points without points", CONCEPTIONS, "change: -1.43%", "change_points: -1.43%", "not-a-number"),
    Mistake(
        "profile without a target", HEALTH_PLANS, "  2017-18: 75", "  2017-18: {profile: {Q1: 55}}", "unclear-target"
    ),
    Mistake(
        "start of a target that is no change",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: {value: 75, from: 2016-17}",
        "unclear-target",
    ),
    Mistake(
        "expected range where lower is better",
        GAP,
        "better: lower",
        "better: lower\nexpected: [10, 20]",
        "target-contradicts",
        "expected: [10",
    ),
    Mistake(
        "smallest change of nought",
        GAP,
        "better: lower",
        "better: lower\nsmallest_change: 0",
        "unclear-value",
        "smallest_change",
    ),
    Mistake(
        "forecast made in another century",
        ASSESSMENTS,
        "    value: 78.4",
        "    value: 78.4\n    forecast: {value: 80, date: 2104-10, by: Lead officer}",
        "period-range",
        "forecast: {",
    ),
    Mistake(
        "nought too many in a forecast",
        ASSESSMENTS,
        "    value: 78.4",
        "    value: 78.4\n    forecast: {value: 800, date: 2011-07, by: Lead officer}",
        "impossible-figure",
        "forecast: {",
    ),
    Mistake(
        "forecast without its owner",
        ASSESSMENTS,
        "    value: 78.4",
        "    value: 78.4\n    forecast: {value: 80, date: 2011-07}",
        "missing-field",
        "forecast: {",
    ),
]
