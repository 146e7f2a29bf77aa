"""Figures, targets and facts that are at odds with what stands beside them: their notes, names, years and others."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    BARNET,
    BASES,
    CONCEPTIONS,
    EXAMS,
    FACTS,
    HALTON,
    HUBS,
    IN_NEED,
    INCOME,
    LONG_PLACEMENTS,
    MANDATE,
    PORTAL,
    PROGRESS,
    READING,
    TRADING,
    WESTMINSTER,
    WESTMINSTER_FACTS,
)

FAMILY = "measures beside their words"

CHANGE = f"{HALTON}/kpis/lpi08cfs.yml"
CORE = f"{HALTON}/kpis/ni060.yml"
PRIMARY_GAP = f"{HALTON}/kpis/ni104.yml"
LEVEL_3 = f"{HALTON}/kpis/ni080.yml"
EARLY = f"{HALTON}/kpis/ni072.yml"
SHARE = f"{WESTMINSTER}/kpis/adolescents-entering-care-share.yml"
NUMBER = f"{WESTMINSTER}/kpis/adolescents-entering-care.yml"
REVIEWS = f"{WESTMINSTER}/kpis/therapy-reviews.yml"
PLACES = f"{WESTMINSTER}/kpis/secondary-school-places.yml"
EXPANSION = f"{WESTMINSTER}/milestones/secondary-school-expansion.yml"
VALUE_ADDED = f"{WESTMINSTER}/milestones/gcse-value-added.yml"
ADOPTION_TIME = f"{BARNET}/kpis/time-to-adoption.yml"
NOT_LEARNING = f"{BARNET}/kpis/neet.yml"
ALL_CAFS = f"{BARNET}/kpis/new-cafs.yml"
PROCEEDINGS = f"{BARNET}/kpis/care-proceedings.yml"
IN_CARE = f"{MANDATE}/kpis/children-in-public-care.yml"
RISING = "  2010-11: 87\n"
OTHERS = "comparators:\n  england: {2010-11: 86.4, 2009-10: 85.9}\n  region: {2010-11: 86.4, 2009-10: 85.9}\nsource: {"

CASES = [
    # Settings and tolerances.
    Mistake(
        "small counts no longer kept back", PORTAL, "largest_suppressed: 5", "largest_suppressed: 0", "setting-bounds"
    ),
    Mistake(
        "counts up to fifty kept back", PORTAL, "largest_suppressed: 5", "largest_suppressed: 50", "setting-bounds"
    ),
    Mistake("attention from ten times the budget", PORTAL, "percent: 10,", "percent: 1000,", "setting-bounds"),
    Mistake("answer within a hundred days", PORTAL, "response_days: 10", "response_days: 100", "setting-bounds"),
    Mistake("nought too many in a tolerance", ASSESSMENTS, "{points: 5}", "{points: 50}", "wide-tolerance"),
    Mistake("tolerance of the whole target", ASSESSMENTS, "{points: 5}", "{percent: 100}", "wide-tolerance"),
    # Parts.
    Mistake(
        "digits of a denominator swapped under a note",
        CONCEPTIONS,
        "denominator: 2374",
        "denominator: 2734",
        "digit-slip",
        also=(f"{CONCEPTIONS}:23: baseline-parts",),
    ),
    Mistake("whole less than its part", FACTS, "out_of: 9", "out_of: 6", "fact-out-of", "value: 7\n    out_of: 6"),
    Mistake(
        "parts of the schools more than all",
        FACTS,
        "    value: 20\n    out_of: 34",
        "    value: 30\n    out_of: 34",
        "fact-parts",
        "value: 30",
    ),
    Mistake("two shares that make no hundred", FACTS, "value: 72\n", "value: 27\n", "fact-parts"),
    Mistake("sum of two counts with digits swapped", ALL_CAFS, "2013-14: 468", "2013-14: 486", "related-sum"),
    # Years.
    Mistake(
        "fact under another year than its name",
        WESTMINSTER_FACTS,
        "    period: 2015-16\n",
        "    period: 2014-15\n",
        "title-year",
    ),
    Mistake(
        "target under another year than is printed", EXAMS, "  2012: {value: 75", "  2014: {value: 75", "printed-year"
    ),
    Mistake(
        "fact of a day after the plan",
        FACTS,
        "value: 225\n    unit: count\n    counts_people: true\n    period: 2011-10-23",
        "value: 225\n    unit: count\n    counts_people: true\n    period: 2012-10-23",
        "counted-later",
        "period: 2012-10-23",
    ),
    Mistake("only target in the year after", EARLY, "  2011-12: 54", "  2012-13: 54", "target-missing"),
    Mistake(
        "result of last year under this quarter",
        LEVEL_3,
        "2011-12 Q1: {due: 2012-03}",
        "2011-12 Q1: 42.3",
        "carried-over",
    ),
    Mistake(
        "forecast made before its quarter",
        CORE,
        "    value: 91\n",
        "    value: 91\n    forecast: {value: 93, date: 2011-03-14, by: Head of Families}\n",
        "forecast-dated",
        "forecast: {",
    ),
    Mistake(
        "forecast beside a year that is over",
        LONG_PLACEMENTS,
        RISING,
        "  2010-11:\n    value: 87\n    forecast: {value: 84, date: 2011-07-01, by: Head of Families}\n",
        "forecast-dated",
        "forecast: {",
    ),
    Mistake("milestone expected before its report", BASES, "forecast: 2011-09", "forecast: 2011-02", "forecast-dated"),
    # Targets.
    Mistake(
        "target with its digits swapped, worse than the result",
        PRIMARY_GAP,
        "  2011-12: 35",
        "  2011-12: 53",
        "target-easier",
    ),
    Mistake(
        "direction turned against the measure's words",
        PRIMARY_GAP,
        "better: lower",
        "better: higher",
        "better-label",
        also=(f"{PRIMARY_GAP}:20: target-easier",),
    ),
    Mistake("target of a change without its minus", CHANGE, "  2011-12: -10", "  2011-12: 10", "impossible-figure"),
    Mistake("value of a change without its minus", CHANGE, "value: -5.7", "value: 5.7", "lost-sign"),
    Mistake("first digit of an income changed", INCOME, "value: 676674", "value: 776674", "growth-stated"),
    Mistake("growth in a text that the figures do not have", TRADING, "grows by 21%", "grows by 12%", "growth-stated"),
    Mistake(
        "score with its digits swapped",
        PROGRESS,
        "value: 0.45",
        "value: 0.54",
        "digit-slip",
        also=(f"{VALUE_ADDED}:10: target-conflict",),
    ),
    Mistake(
        "score of a success measure changed", VALUE_ADDED, "is 0.45 or better", "is 0.54 or better", "target-conflict"
    ),
    Mistake(
        "ten times the school places",
        PLACES,
        "value: 100\n",
        "value: 1000\n",
        "digit-slip",
        also=(f"{EXPANSION}:14: target-conflict",),
    ),
    Mistake(
        "a tenth of the school places in words",
        EXPANSION,
        "offer 100 school places",
        "offer 10 school places",
        "target-conflict",
    ),
    Mistake("thirty hubs for three", HUBS, "  2017-18: 3\n", "  2017-18: 30\n", "digit-slip"),
    # What is printed.
    Mistake("number for a percentage", SHARE, "value: 34", "value: 18", "printed-differs"),
    Mistake("percentage for a number", NUMBER, "value: 18", "value: 34", "printed-differs"),
    Mistake("nought where nothing is printed", REVIEWS, "value: not-available", "value: 0", "printed-differs"),
    # Others.
    Mistake(
        "neighbours under a year without an own figure",
        IN_CARE,
        "statistical-neighbours: {2010: 82.7}",
        "statistical-neighbours: {2011: 82.7}",
        "comparator-printed",
    ),
    Mistake(
        "neighbours' digits swapped",
        IN_NEED,
        "neighbours: {2010: 596.5}",
        "neighbours: {2010: 569.5}",
        "comparator-printed",
    ),
    Mistake(
        "rate beside a percentage",
        CORE,
        "source: {",
        "comparators:\n  england: {2010-11: 6.2}\nsource: {",
        "comparator-level",
        "england: {",
    ),
    Mistake(
        "figure of England for a quarter to come",
        CORE,
        "source: {",
        "comparators:\n  england: {2011-12 Q3: 86.2}\nsource: {",
        "comparator-level",
        "england: {",
    ),
    Mistake("row of England copied for the region", CORE, "source: {", OTHERS, "copied-figures", "region: {"),
    # Series and units.
    Mistake(
        "value copied down",
        INCOME,
        "  2016-17: 558974\n",
        "  2015-16: 558974\n  2016-17: 558974\n",
        "copied-figures",
        "  2016-17: 558974",
    ),
    Mistake(
        "target typed for the value",
        INCOME,
        "  2016-17: 558974\n",
        "  2016-17: 676674\n",
        "copied-figures",
        also=(f"{INCOME}:18: growth-stated",),
    ),
    Mistake(
        "one year half of all others",
        LONG_PLACEMENTS,
        RISING,
        "  2006-07: 84\n  2007-08: 85\n  2008-09: 42\n  2009-10: 86\n  2010-11: 87\n",
        "value-outlier",
        "  2008-09: 42",
    ),
    Mistake("weeks for days", ADOPTION_TIME, "unit: days", "unit: weeks", "unit-label", "title: The average"),
    Mistake("days for weeks", PROCEEDINGS, "unit: weeks", "unit: days", "unit-label", "title: Average"),
    Mistake("value far from its fact", NOT_LEARNING, "value: unreliable", "value: 92.3", "related-fact"),
    Mistake("decimal point of a fact moved", FACTS, "value: 49.3", "value: 4.93", "digit-slip"),
    # Further cases of the same kinds.
    Mistake(
        "fact of a year after its source",
        FACTS,
        "value: 611\n    unit: count\n    counts_people: true\n    period: 2011-01",
        "value: 611\n    unit: count\n    counts_people: true\n    period: 2012-01",
        "counted-later",
        "period: 2012-01",
    ),
    Mistake(
        "fact of a year after its heading",
        WESTMINSTER_FACTS,
        "value: 76\n    unit: percent\n    counts_people: true\n    period: 2016-17",
        "value: 76\n    unit: percent\n    counts_people: true\n    period: 2018-19",
        "title-year",
        "period: 2018-19",
    ),
    Mistake(
        "children said to be nobody",
        ADOPTIONS,
        "counts_people: true",
        "counts_people: false",
        "people-not-counted",
    ),
    Mistake(
        "baseline with the digits of its value swapped",
        READING,
        "baseline: {period: 2016-17}",
        "baseline: {period: 2016-17, value: 85}",
        "baseline-differs",
        also=(f"{READING}:19: target-worse",),
    ),
    Mistake(
        "forecast with its point moved",
        CORE,
        "    value: 91\n",
        "    value: 91\n    forecast: {value: 9.3, date: 2011-06-30, by: Head of Families}\n",
        "out-of-scale",
        "forecast: {",
        also=(f"{CORE}:26: forecast-contradicts",),
    ),
]
