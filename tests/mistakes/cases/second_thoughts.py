"""Slips that what stands beside them tells: a day, a reference, a unit, a group, a few people without a noun."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSETS,
    BARNET,
    BASES,
    CONTRACTS,
    DOCUMENTS,
    FACTS,
    HALTON,
    HOMES,
    HUBS,
    INCOME,
    LIBRARIES,
    LONG_PLACEMENTS,
    MANDATE,
    MODELS,
    PROVISION,
    SCHOOLS,
    SHARING,
    UPDATES,
    WESTMINSTER,
    WESTMINSTER_FACTS,
)

FAMILY = "second thoughts"
COUNCIL_OF_CARE = f"{HALTON}/milestones/cfs3-children-in-care-council.yml"
AT_ALL_LEVELS = f"{HALTON}/milestones/cfs2-cfs4-support-at-all-levels.yml"
YOUNG_ADULTS = f"{BARNET}/milestones/family-6-vulnerable-young-adults.yml"
FOSTERING = f"{BARNET}/milestones/looked-after-1-foster-care.yml"
INFLATION = f"{BARNET}/milestones/cross-cutting-3-inflation.yml"
SATISFACTION = f"{BARNET}/kpis/library-satisfaction.yml"
GAP_AT_16 = f"{HALTON}/kpis/ni105.yml"
IN_TIME = f"{HALTON}/kpis/ni060.yml"
PLANS_OF_CASES = f"{HALTON}/kpis/lpi09cfs.yml"
ACTIVITIES = f"{WESTMINSTER}/kpis/co-production-activities.yml"
MEETING = f"{SHARING}/plan.yml"
PAPERS = f"{SHARING}/registers/documents.yml"
SHARE_OF_CHILDREN = "68\n    unit: percent\n"
COUNT_OF_CHILDREN = "68\n    unit: count\n"
CHANGED = "Six young people changed home."
NOT_COUNTED = "note: Those who came alone to seek asylum or were on remand are not counted."
CLOSED = """\
closed:
  date: 2011-06-30
  why: >
    The source is a single report, for April to June 2011.
    The reports of later quarters are not part of this portal.
"""

DAYS = [
    Mistake("money counted a month longer", PROVISION, "as_at: 2011-06-30", "as_at: 2011-07-30", "table-years"),
    Mistake("day of the money turned round", PROVISION, "as_at: 2011-06-30", "as_at: 2011-06-03", "table-years"),
    Mistake("title of another month", PROVISION, "budget to 30 June 2011", "budget to 30 July 2011", "table-years"),
    Mistake(
        "source of another month",
        PROVISION,
        "Revenue Budget as at 30 June 2011",
        "Revenue Budget as at 30 July 2011",
        "table-years",
    ),
    Mistake("reported before its time", GAP_AT_16, "reported: 2010-11", "reported: 2007-08", "reported-when"),
    Mistake("reported in a later year", GAP_AT_16, "reported: 2010-11", "reported: 2020-21", "reported-when"),
    Mistake(
        "reported in another year than noted", GAP_AT_16, "reported: 2010-11", "reported: 2009-10", "reported-when"
    ),
    Mistake("day of a front sheet", MEETING, "text: 10 January 2011", "text: 10 January 2010", "document-day"),
    Mistake(
        "meeting of another month",
        MEETING,
        "Cabinet meeting of 10 January 2011",
        "Cabinet meeting of 10 June 2011",
        "document-day",
        "  why: >",
    ),
    Mistake(
        "day of the document turned round",
        MEETING,
        "  date: 2011-01-10\n  note",
        "  date: 2011-10-01\n  note",
        "document-day",
    ),
    Mistake("document newer than the plan", DOCUMENTS, "date: 2014-09-15", "date: 2015-09-15", "document-day"),
    Mistake("paper newer than the report", PAPERS, "date: 2010-09-02", "date: 2011-09-02", "document-day"),
    Mistake(
        "start of a printed stretch", FOSTERING, "starts: 2015-16\n    due", "starts: 2016-17\n    due", "printed-day"
    ),
    Mistake(
        "end of a printed stretch",
        FOSTERING,
        "starts: 2015-16\n    due: 2019-20",
        "starts: 2015-16\n    due: 2018-19",
        "printed-day",
        "    due: 2018-19",
    ),
    Mistake("end of a printed stretch of years", INFLATION, "due: 2019-20", "due: 2020-21", "printed-day"),
    Mistake(
        "models that overlap",
        MODELS,
        "2013-14..2014-15: shared with other councils\n    note: It is the only service",
        "2012-13..2014-15: shared with other councils\n    note: It is the only service",
        "series-overlap",
        "      2012-13..2014-15",
    ),
    Mistake(
        "first year of a model",
        MODELS,
        "2011-12: shared with other councils\n",
        "2010-11: shared with other councils\n",
        "model-periods",
    ),
    Mistake(
        "years without a model",
        MODELS,
        "2013-14..2014-15: shared with other councils\n    note: It is the only service",
        "2014-15: shared with other councils\n    note: It is the only service",
        "model-periods",
    ),
    Mistake("year of all forecasts", CONTRACTS, "forecast_for: 2011-12", "forecast_for: 2021-22", "contract-ended"),
    Mistake(
        "later year of all forecasts", CONTRACTS, "forecast_for: 2011-12", "forecast_for: 2014-15", "contract-ended"
    ),
    Mistake("closing of an old plan deleted", f"{HALTON}/plan.yml", CLOSED, "", "left-open", "period: 2011-12"),
]
REFERENCES = [
    Mistake(
        "action of another reference", COUNCIL_OF_CARE, "actions: [CFS3a]", "actions: [CFS1b]", "reference-of-another"
    ),
    Mistake(
        "letters of an action turned round",
        AT_ALL_LEVELS,
        "CFS4b",
        "CSF4b",
        "reference-of-another",
    ),
    Mistake("reference without an action", BASES, "refs: [LAS4]", "refs: [LAS5]", "reference-of-another"),
    Mistake(
        "grounds of another reference",
        COUNCIL_OF_CARE,
        "lists CFS3a under",
        "lists CFS3b under",
        "reference-of-another",
    ),
    Mistake(
        "number of an update out of order", UPDATES, 'ref: "2.5"', 'ref: "5.2"', "heading-of-another", 'ref: "5.2"'
    ),
    Mistake("number of an aim out of order", f"{MANDATE}/priorities.yml", "ref: 1.2.4", "ref: 1.2.14", "ref-order"),
    Mistake("number of another milestone", YOUNG_ADULTS, 'refs: ["6"]', 'refs: ["9"]', "odd-reference"),
]
PEOPLE = [
    Mistake(
        "three who",
        WESTMINSTER_FACTS,
        NOT_COUNTED,
        "note: Three who came alone to seek asylum and two on remand are not counted.",
        "small-number-in-text",
    ),
    Mistake("two on remand", WESTMINSTER_FACTS, NOT_COUNTED, "note: Two were on remand.", "small-number-in-text"),
    Mistake("four of them", WESTMINSTER_FACTS, NOT_COUNTED, "note: Four of them were over 15.", "small-number-in-text"),
    Mistake(
        "two moved",
        LONG_PLACEMENTS,
        CHANGED,
        "Some changed home; two were moved for their own safety.",
        "small-number-in-text",
        "Some changed home",
    ),
    Mistake(
        "brother and sister", LONG_PLACEMENTS, CHANGED, "A brother and sister changed home.", "small-number-in-text"
    ),
    Mistake(
        "rest of those who moved",
        LONG_PLACEMENTS,
        CHANGED,
        "Half a dozen changed home; the other three stayed.",
        "small-number-in-text",
    ),
    Mistake("asylum seekers", LONG_PLACEMENTS, CHANGED, "Three asylum seekers changed home.", "small-number-in-text"),
    Mistake(
        "three in custody",
        UPDATES,
        "The council is dealing with eight appeals.",
        "The council is dealing with eight appeals. Three in custody have not been asked yet.",
        "small-number-in-text",
        "Three in custody",
    ),
    Mistake(
        "resident and home",
        ASSETS,
        "position: It stands empty and can be disposed of.",
        "position: It stands empty. Mrs Adeyemi of 72 Lillie Road, SW6 1TN, has objected.",
        "personal-data",
    ),
]
MEASURES = [
    Mistake("number in per cent", HOMES, "unit: count", "unit: percent", "unit-in-words"),
    Mistake("number in pounds", ADOPTIONS, "unit: count", "unit: gbp", "unit-in-words"),
    Mistake("share as a count", SATISFACTION, "unit: percent", "unit: count", "unit-in-words"),
    Mistake(
        "sentence of a number for a share",
        IN_TIME,
        "in_words: _ of in-depth assessments by social workers were finished within 35 working days",
        "in_words: the number of in-depth assessments by social workers finished within 35 working days was _",
        "unit-in-words",
    ),
    Mistake("payments as a count", INCOME, "unit: gbp\n", "unit: count\n", "unit-in-words"),
    Mistake(
        "rate of a fact in per cent",
        FACTS,
        "value: 49.3\n    unit: rate",
        "value: 49.3\n    unit: percent",
        "unit-in-words",
        "unit: percent\n    per: 1000",
    ),
    Mistake(
        "share of a fact as a count",
        FACTS,
        SHARE_OF_CHILDREN,
        COUNT_OF_CHILDREN,
        "unit-in-words",
        "unit: count\n    counts_people: true\n    period: 2011\n",
    ),
    Mistake("all of them and lower", PLANS_OF_CASES, "better: higher", "better: lower", "always-met"),
    Mistake(
        "target before the plan",
        ACTIVITIES,
        "targets:\n  2017-18: 15",
        "targets:\n  2016-17: 15",
        "target-missing",
        "  2016-17: 15",
    ),
    Mistake("target of another number than promised", HUBS, "  2017-18: 3", "  2017-18: 5", "promised-number"),
    Mistake("promise of another number", HUBS, "Establish three", "Establish four", "promised-number", "  2017-18: 3"),
]
NAMES = [
    Mistake(
        "group of a survey",
        SCHOOLS,
        "  - title: Clerking services\n    group: Governor Support",
        "  - title: Clerking services\n    group: Governors Support",
        "nearly-the-name",
        "    group: Governors Support",
    ),
    Mistake(
        "movement",
        LIBRARIES,
        "name: Inflation, kind: inflation, figure: 0.24",
        "name: Infaltion, kind: inflation, figure: 0.24",
        "nearly-the-name",
    ),
    Mistake(
        "abbreviation of another term",
        "glossary.yml",
        "abbreviation: CIN\n",
        "abbreviation: CIC\n",
        "repeated-name",
        "abbreviation: CIC\n    meaning: Children whom",
    ),
    Mistake("unit of a table", PROVISION, "unit: gbp-thousand", "unit: gbp-million", "money-unit"),
]
CASES: list[Mistake | FileMistake] = [*DAYS, *REFERENCES, *PEOPLE, *MEASURES, *NAMES]
