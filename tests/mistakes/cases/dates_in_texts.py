"""Dates, years, ages and numbers that are mistyped in texts, in names and in headings."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ACHIEVEMENTS,
    BARNET,
    CONCEPTIONS,
    FAMILIES,
    GLOSSARY,
    HALTON,
    LEARNING,
    LONG_PLACEMENTS,
    LOOKED_AFTER,
    MANDATE,
    MODELS,
    PROJECTS,
    SAFEGUARDING,
    SAVINGS,
    SHARING,
    SPENDING,
    STATED,
    UPDATES,
    WESTMINSTER,
    WESTMINSTER_DISAGREEMENTS,
)

FAMILY = "dates and numbers in texts"
INSPECTIONS = f"{HALTON}/milestones/las1-inspections.yml"
LEARNERS = f"{BARNET}/kpis/learning-at-17.yml"
BARNET_TOPICS = f"{BARNET}/registers/topics.yml"
SHARED_PLAN = f"{SHARING}/plan.yml"

CASES = [
    Mistake("far year in the glossary", GLOSSARY, "services until 2022", "services until 2202", "text-year"),
    Mistake("far year after until", BARNET_TOPICS, "falling until 2020", "falling until 2202", "text-year"),
    Mistake(
        "month of a year without a digit",
        WESTMINSTER_DISAGREEMENTS,
        "and is dated September 2017. The date",
        "and is dated September 201. The date",
        "text-year",
    ),
    Mistake(
        "month of a year of five digits",
        f"{WESTMINSTER}/plan.yml",
        "but is dated September 2017.",
        "but is dated September 20177.",
        "text-year",
    ),
    Mistake("month of another age", INSPECTIONS, "graded good in April 2011", "graded good in April 1011", "text-year"),
    Mistake(
        "first part of a year turned", SAVINGS, "savings of 2014/15 should", "savings of 2041/15 should", "year-pair"
    ),
    Mistake(
        "second part of a year turned", STATED, "Savings moved from 2015/16", "Savings moved from 2015/61", "year-pair"
    ),
    Mistake("year turned in a heading", SAVINGS, "title: 2012/13 £", "title: 2012/31 £", "year-pair"),
    Mistake(
        "years turned about", STATED, "between 2016/17 and 2019/20", "between 2019/20 and 2016/17", "backward-span"
    ),
    Mistake(
        "months that end before they begin",
        f"{WESTMINSTER}/plan.yml",
        "covers April 2017 to March 2018",
        "covers April 2017 to March 2016",
        "backward-span",
    ),
    Mistake("ages turned about", f"{BARNET}/registers/facts.yml", "aged 16 to 18", "aged 18 to 16", "backward-span"),
    Mistake("weeks turned about", f"{BARNET}/kpis/breastfeeding.yml", "at 6-8 weeks", "at 8-6 weeks", "backward-span"),
    Mistake(
        "phases turned about",
        f"{SHARING}/registers/discrepancies.yml",
        "Phases 2 to 4",
        "Phases 4 to 2",
        "backward-span",
    ),
    Mistake(
        "past after the report", INSPECTIONS, "graded good in April 2011", "graded good in April 2012", "past-to-come"
    ),
    Mistake("date first, past after the report", INSPECTIONS, "In April 2011 the", "In April 2012 the", "past-to-come"),
    Mistake("visit a year too late", UPDATES, "Home on 25 May 2011", "Home on 25 May 2012", "past-to-come"),
    Mistake("past of the glossary to come", GLOSSARY, "services until 2022", "services until 2029", "past-to-come"),
    Mistake("day of another weekday", UPDATES, "Thursday 14 July", "Thursday 15 July", "impossible-day"),
    Mistake("31 June in a text", UPDATES, "20 June 2011", "31 June 2011", "impossible-day"),
    Mistake(
        "digits of a day turned", f"{MANDATE}/plan.yml", "of 24 October 2011", "of 42 October 2011", "impossible-day"
    ),
    Mistake("31 June in a title", FAMILIES, "to 30 June 2011", "to 31 June 2011", "impossible-day"),
    Mistake("from birth to 52", BARNET_TOPICS, "from birth to 25, dev", "from birth to 52, dev", "odd-age"),
    Mistake("children aged 91", PROJECTS, "aged 0-19", "aged 0-91", "odd-age"),
    Mistake("service for 52 year olds", "barnet/council.yml", "title: 0-25 dis", "title: 0-52 dis", "odd-age"),
    Mistake(
        "age of another text",
        f"{HALTON}/kpis/ni080.yml",
        "definition: The share of people aged 19",
        "definition: The share of people aged 91",
        "numbers-of-words",
        "in_words",
    ),
    Mistake(
        "more than all children",
        f"{MANDATE}/objectives.yml",
        "80% of children are",
        "800% of children are",
        "share-of-all",
    ),
    Mistake(
        "more than all of them",
        ACHIEVEMENTS,
        "leaving care, 74% were",
        "leaving care, 740% were",
        "share-of-all",
        "Of the young people leaving care, 740%",
    ),
    Mistake("more than all pupils", MODELS, "80% of all pupils", "810% of all pupils", "share-of-all"),
    Mistake("only target past the plan", LEARNERS, "  2019-20: increase", "  2020-21: increase", "target-missing"),
    Mistake("share of a sister measure turned", LEARNERS, "row below, 92.3%", "row below, 29.3%", "text-digit-slip"),
    Mistake("stated amount turned", LOOKED_AFTER, "the £9.46m that", "the £9.64m that", "text-digit-slip"),
    Mistake("part of a stated amount turned", STATED, "part of the £9.875m", "part of the £9.785m", "text-digit-slip"),
    Mistake(
        "number of a group turned",
        f"{HALTON}/kpis/lpi06cfs.yml",
        "group of 207",
        "group of 270",
        "text-digit-slip",
    ),
    Mistake("decimals that no figure has", LONG_PLACEMENTS, "decimals: 0", "decimals: 2", "decimals-unused"),
    Mistake(
        "another number than are named",
        SHARED_PLAN,
        "together with two neighbouring councils",
        "together with three neighbouring councils",
        "counted-names",
        "three neighbouring councils",
    ),
    Mistake("fewer said than are named", UPDATES, "Four organisations", "Three organisations", "counted-names"),
    Mistake("millions over thousands", LEARNING, "Actual To Date £'000", "Actual To Date £m", "heading-unit"),
    Mistake("a nought too few in a heading", LEARNING, "Annual Budget £'000", "Annual Budget £'00", "heading-unit"),
    Mistake("per cent over money", LEARNING, "Budget To Date £'000", "Budget To Date %", "heading-unit"),
    Mistake("millions over one of the columns", SPENDING, "2012/13 Spend (£k)", "2012/13 Spend (£m)", "heading-unit"),
    Mistake(
        "fifth quarter in a text",
        UPDATES,
        "progress in quarters 2 and 4",
        "progress in quarters 2 and 5",
        "impossible-day",
    ),
    Mistake(
        "summary of other months",
        f"{HALTON}/plan.yml",
        "doing from April to June 2011",
        "doing from April to July 2011",
        "time-of-plan",
    ),
    Mistake(
        "summary of another year",
        f"{HALTON}/plan.yml",
        "doing from April to June 2011",
        "doing from April to June 2012",
        "time-of-plan",
    ),
    Mistake(
        "short title of other years",
        f"{BARNET}/plan.yml",
        "Commissioning plan 2015 to 2020",
        "Commissioning plan 2015 to 2021",
        "time-of-plan",
    ),
    Mistake(
        "council's plan of other years", "barnet/council.yml", "from 2015 to 2020", "from 2015 to 2025", "time-of-plan"
    ),
    Mistake("per ten times as many", CONCEPTIONS, "each 1,000 girls", "each 10,000 girls", "per-in-words"),
    Mistake(
        "per a tenth as many", f"{BARNET}/kpis/referrals.yml", "each 10,000 people", "each 1,000 people", "per-in-words"
    ),
    Mistake(
        "sum of two parts", LEARNING, "The parts, 1,156 and 279, add", "The parts, 1,156 and 297, add", "sum-in-text"
    ),
    Mistake(
        "less said than is missing",
        f"{BARNET}/bridges/family-and-youth-support.yml",
        "which is 0.01 less",
        "which is 0.10 less",
        "sum-in-text",
    ),
    Mistake("more said for less", SAFEGUARDING, "which is 0.01 more", "which is 0.01 less", "sum-in-text"),
    Mistake(
        "more schools than there are",
        f"{HALTON}/kpis/lpi04las.yml",
        "Of 50 primary schools, 14 are",
        "Of 50 primary schools, 41 are",
        "sum-in-text",
    ),
    Mistake(
        "stated amount put down to another year",
        STATED,
        "    adds: [inflation, growth]\n    to: 2019-20\n",
        "    adds: [inflation, growth]\n    to: 2015-16\n",
        "control-total",
        "to: 2015-16\n    known",
    ),
    Mistake(
        "two entries run into one",
        f"{MANDATE}/objectives.yml",
        "  - id: education-support-services",
        "    id: education-support-services",
        "repeated-key",
    ),
]
