"""Periods and dates that do not exist, are out of order or lie in another year."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ACHIEVEMENTS,
    ADOPTIONS,
    ASSESSMENTS,
    BARNET,
    BASES,
    CHILDCARE,
    CONSULTATIONS,
    CONTRACTS,
    EARLY_YEARS,
    ENTRANTS,
    FACTS,
    FAMILIES,
    GAP,
    HALTON,
    HEALTH_PLANS,
    LIBRARIES,
    LIBRARY_SERVICE,
    NEEDS,
    PROVISION,
    REVENUE,
    SAFEGUARDING,
    SCHOOLS,
    SOCIAL_WORK,
    STRATEGIES,
    WESTMINSTER,
    YOUTH,
)

FAMILY = "periods and dates"

CASES = [
    Mistake("day that no month has", FAMILIES, "as_at: 2011-06-30", "as_at: 2011-02-31", "not-a-period"),
    Mistake("day before month", FAMILIES, "as_at: 2011-06-30", "as_at: 31/02/2025", "not-a-period"),
    Mistake("two years in one period", ASSESSMENTS, "  2011-12: 85", "  2011-13: 85", "not-a-period"),
    Mistake("fifth quarter", ASSESSMENTS, "  2011-12 Q1:", "  2011-12 Q5:", "not-a-period"),
    Mistake("slash in a financial year", ASSESSMENTS, "  2011-12: 85", "  2011/12: 85", "not-a-period"),
    Mistake("year far ahead", YOUTH, "due: 2012-03", "due: 2203-03", "not-a-period"),
    Mistake("wrong century", YOUTH, "due: 2012-03", "due: 2102-03", "period-range"),
    Mistake("value for next year", ASSESSMENTS, "  2011-12 Q1:", "  2021-22 Q1:", "period-range"),
    Mistake("period that is not reported", f"{HALTON}/plan.yml", "[2011-12 Q1]", "[2011-12 Q6]", "not-a-period"),
    Mistake("money counted up to the year after", FAMILIES, "as_at: 2011-06-30", "as_at: 2012-06-30", "period-order"),
    Mistake("money of the year before", FAMILIES, "period: 2011-12 Q1", "period: 2010-11 Q1", "period-range"),
    Mistake("value due before it is over", GAP, "{due: 2011-10}", "{due: 2010-10}", "period-order"),
    Mistake(
        "milestone begun after it is due", YOUTH, "due: 2012-03\n", "starts: 2012-06\ndue: 2012-03\n", "period-order"
    ),
    Mistake("milestone told of in another year", YOUTH, "  2011-12 Q1:", "  2012-13 Q1:", "period-range"),
    Mistake(
        "report of another year", f"{HALTON}/plan.yml", "reports: [2011-12 Q1]", "reports: [2010-11 Q1]", "period-range"
    ),
    Mistake("report named twice", f"{HALTON}/plan.yml", "[2011-12 Q1]", "[2011-12 Q1, 2011-12 Q1]", "repeated-key"),
    Mistake(
        "years of a plan the wrong way round",
        f"{BARNET}/plan.yml",
        "2015-16..2019-20",
        "2019-20..2015-16",
        "not-a-period",
    ),
    Mistake(
        "hyphen for the dots of a span",
        ENTRANTS,
        "{period: 2012-07..2013-06}",
        "{period: 2012-07-2013-06}",
        "not-a-period",
    ),
    Mistake("31 June", CONTRACTS, "ends: 2012-09-30", "ends: 2012-06-31", "not-a-period"),
    Mistake("29 February in a common year", CONTRACTS, "ends: 2013-02-14", "ends: 2013-02-29", "not-a-period"),
    Mistake("month thirteen", EARLY_YEARS, "model., due: 2015-08", "model., due: 2015-13", "not-a-period"),
    Mistake("British date of a contract", CONTRACTS, "ends: 2012-11-04", "ends: 04/11/12", "not-a-period"),
    Mistake("month in words and short", SOCIAL_WORK, "due: 2018-03", "due: Mar 18", "not-a-period"),
    Mistake("season for a date", LIBRARY_SERVICE, "due: 2015,", "due: autumn 2015,", "not-a-period"),
    Mistake("TBC for a date", SOCIAL_WORK, "due: 2018-03", "due: TBC", "not-a-period"),
    Mistake("value under half a year", HEALTH_PLANS, "  2016-17: 35", "  2016-17 H1: 35", "not-a-period"),
    Mistake("quarter with a space too few", ASSESSMENTS, "  2011-12 Q1:", "  2011-12Q1:", "not-a-period"),
    Mistake("quarter before the year", ASSESSMENTS, "  2011-12 Q1:", "  Q1 2011-12:", "not-a-period"),
    Mistake("years of four digits each", HEALTH_PLANS, "  2016-17: 35", "  2016-2017: 35", "not-a-period"),
    Mistake("long dash in a year", HEALTH_PLANS, "  2016-17: 35", "  2016–17: 35", "not-a-period"),
    Mistake("contract that ended long before", CONTRACTS, "ends: 2012-11-04", "ends: 2002-11-04", "printed-day"),
    Mistake(
        "contract that ends in a far year",
        CONTRACTS,
        "ends: 2012-09-30\n    printed: 30/09/12\n",
        "ends: 2112-09-30\n",
        "period-range",
    ),
    Mistake("day and month of a contract swapped", CONTRACTS, "ends: 2012-11-04", "ends: 2012-04-11", "printed-day"),
    Mistake(
        "budget of another year",
        REVENUE,
        "holds: budget, period: 2017-18",
        "holds: budget, period: 2071-72",
        "period-range",
    ),
    Mistake("deliverable due before the plan", SOCIAL_WORK, "due: 2018-03", "due: 2016-03", "date-past-the-plan"),
    Mistake("deliverable due in a far year", SOCIAL_WORK, "due: 2018-03", "due: 2081-03", "period-range"),
    Mistake("step due in a far year", EARLY_YEARS, "model., due: 2015-08", "model., due: 2051-08", "period-range"),
    Mistake(
        "fact dated in the wrong century",
        FACTS,
        (
            "title: Number of pupils in Hammersmith & Fulham Schools\n    value: 16931\n    unit: count\n"
            "    counts_people: true\n    period: 2011-01"
        ),
        (
            "title: Number of pupils in Hammersmith & Fulham Schools\n    value: 16931\n    unit: count\n"
            "    counts_people: true\n    period: 1911-01"
        ),
        "period-range",
        "period: 1911-01",
    ),
    Mistake("target of a far year", ADOPTIONS, "  2019-20: increase", "  2091-92: increase", "period-range"),
    Mistake(
        "value of a far year",
        CHILDCARE,
        "values:\n  2013-03:",
        "values:\n  2031-03:",
        "printed-day",
        "  2031-03:",
    ),
    Mistake(
        "step of a bridge out of order",
        LIBRARIES,
        "  - to: 2019-20",
        "  - to: 2014-15",
        "period-order",
    ),
    Mistake(
        "bridge that starts after its step",
        SAFEGUARDING,
        "starts: 2014-15",
        "starts: 2015-16",
        "period-order",
        "  - to: 2015-16",
    ),
    Mistake(
        "money counted up to a day long after", PROVISION, "as_at: 2011-06-30", "as_at: 2011-09-30", "period-order"
    ),
    Mistake(
        "milestone done after its report", BASES, "    forecast: 2011-09\n", "    completed: 2012-09\n", "period-order"
    ),
    Mistake("forecast in a far year", BASES, "    forecast: 2011-09\n", "    forecast: 2101-09\n", "period-range"),
    Mistake(
        "consultation in a far year",
        CONSULTATIONS,
        "state: planned\n    period: 2017-18\n    manner: formal\n    asked: Staff",
        "state: planned\n    period: 2071-72\n    manner: formal\n    asked: Staff",
        "period-range",
        "2071-72",
    ),
    Mistake("achievements of the year after", ACHIEVEMENTS, "period: 2016-17", "period: 2018-19", "period-range"),
    Mistake("strategy in a far year", STRATEGIES, "period: 2016..2021", "period: 2106..2121", "period-range"),
    Mistake("strategy the wrong way round", STRATEGIES, "period: 2016..2021", "period: 2021..2016", "not-a-period"),
    Mistake("needs of another year", NEEDS, "period: 2017-18", "period: 2071-72", "period-range"),
    Mistake(
        "document dated in a far year", f"{WESTMINSTER}/plan.yml", "date: 2017-09\n", "date: 2071-09\n", "period-range"
    ),
    Mistake("survey in a far year", SCHOOLS, "period: 2010-11", "period: 2101-02", "period-range"),
]
