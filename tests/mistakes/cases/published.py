"""Changes that the check against the published state does not let pass in silence."""

from __future__ import annotations

from tests.conftest import ROOT
from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import (
    ACHIEVEMENTS,
    ADOLESCENTS,
    ADOPTIONS,
    ASSESSMENTS,
    ASSETS,
    BARNET,
    BARNET_FACTS,
    BASES,
    BUILDINGS,
    CAFS,
    CHILD_PLANS,
    CONCEPTIONS,
    CONTRACTS,
    CUTS,
    EDUCATION,
    ENTRANTS,
    EXAMS,
    FAMILIES,
    GRANTS,
    HALTON,
    HEALTH_PLANS,
    HOMES,
    IN_NEED,
    LIBRARIES,
    LONG_PLACEMENTS,
    MODELS,
    NEEDS,
    OUTCOMES,
    PLACEMENTS,
    PORTAL,
    POSTS,
    PROMISES,
    PROVISION,
    REVENUE,
    RISKS,
    SCHOOLS,
    SOCIAL_WORK,
    STATED,
    TRADING,
    TRANSPORT,
    WESTMINSTER,
    WESTMINSTER_DISAGREEMENTS,
    YOUTH,
)

FAMILY = "what is published"

CARE_COUNCIL = f"{HALTON}/milestones/cfs3-children-in-care-council.yml"
IN_DEPTH = f"{HALTON}/kpis/ni060.yml"


def block(file: str, first: str, after: str) -> str:
    """Return a part of a published file: from where it begins up to where the next one does."""
    text = (ROOT / "data" / file).read_text("utf-8")
    begin = text.index(first)
    return text[begin : text.index(after, begin)]


CASES = [
    Mistake(
        "final figure changed",
        CAFS,
        "value: 99\n    printed: Council – 99",
        "value: 89\n    printed: Council – 89",
        "final-changed",
    ),
    Mistake(
        "title of another measure",
        HOMES,
        "title: Increase the units of accommodation for careleavers",
        "title: Children who like going to school",
        "name-changed",
    ),
    Mistake("reference changed", ASSESSMENTS, "ref: NI059", "ref: NI60", "name-changed"),
    Mistake("digits of a final figure swapped", HEALTH_PLANS, "2016-17: 35", "2016-17: 53", "final-changed"),
    Mistake("figure of the last year changed", ASSESSMENTS, "2010-11: 88.5", "2010-11: 85.8", "final-changed"),
    Mistake("figure of a report changed", PLACEMENTS, "2010-11: 7.9", "2010-11: 9.7", "final-changed"),
    Mistake("figure deleted", ASSESSMENTS, "  2010-11: 88.5\n", "", "value-vanished", "values:"),
    Mistake("figure turned into a word", ASSESSMENTS, "2010-11: 88.5", "2010-11: not-available", "value-vanished"),
    Mistake("target moved", HEALTH_PLANS, "2017-18: 75", "2017-18: 65", "target-moved"),
    Mistake("target moved to a word", ASSESSMENTS, "  2011-12: 85\n", "  2011-12: sustain\n", "target-moved"),
    Mistake("target deleted", ASSESSMENTS, "targets:\n  2011-12: 85\n", "", "target-moved", "title: Initial"),
    Mistake("target of others raised", EXAMS, "value: 75, printed: 75%", "value: 57, printed: 57%", "target-moved"),
    Mistake("due date moved", TRADING, "due: 2018-09\n", "due: 2018-12\n", "date-moved"),
    Mistake("due date deleted", TRANSPORT, "due: 2012-13 Q3\n", "", "date-moved", "title:"),
    Mistake(
        "baseline moved",
        ENTRANTS,
        "baseline: {period: 2012-07..2013-06}",
        "baseline: {period: 2012-07..2013-06, value: 300}",
        "baseline-moved",
    ),
    Mistake(
        "withdrawn figure kept in the baseline",
        ADOPTIONS,
        ("baseline: {period: 2013-14}\ntargets:\n  2019-20: increase\nvalues:\n  2013-14:\n    value: 38\n"),
        (
            "baseline: {period: 2013-14, value: 38}\ntargets:\n  2019-20: increase\nvalues:\n"
            "  2013-14:\n    value: not-available\n    note: The records were lost.\n"
        ),
        "baseline-moved",
    ),
    Mistake("base of a rate changed", ENTRANTS, "per: 10000", "per: 100000", "unit-changed"),
    Mistake("good direction turned", ADOLESCENTS, "better: lower", "better: higher", "unit-changed"),
    Mistake("decimals changed", PLACEMENTS, "decimals: 1", "decimals: 0", "unit-changed"),
    Mistake("grant changed", GRANTS, "[81.92, 84.90]", "[81.92, 48.90]", "money-changed"),
    Mistake("amount of one column changed", BUILDINGS, "figures: [1.2]", "figures: [12]", "money-changed"),
    Mistake("line of savings renamed and changed", CUTS, "[0.400]", "[0.040]", "money-changed"),
    Mistake(
        "row of noughts deleted from the newest report",
        PROVISION,
        "      - {name: Asset Charges, figures: [3148, 0, 0, 0, 0]}\n",
        "",
        "money-changed",
        "sections:",
    ),
    FileMistake(
        "priorities deleted",
        f"{WESTMINSTER}/priorities.yml",
        "1: record-deleted",
        also=(f"{WESTMINSTER}/priorities.yml:1: record-deleted",) * 4,
    ),
    FileMistake("measure deleted", ADOPTIONS, "1: record-deleted"),
    FileMistake("milestone deleted", SOCIAL_WORK, "1: record-deleted"),
    FileMistake("budget deleted", GRANTS, "1: record-deleted"),
    FileMistake("survey deleted", SCHOOLS, "1: record-deleted"),
    FileMistake("bridge deleted", LIBRARIES, "1: record-deleted"),
    FileMistake("measure renamed", ADOPTIONS, "1: record-deleted", to=f"{BARNET}/kpis/adopted.yml"),
    # What a plan that is closed has said is settled.
    Mistake("figure of the last report changed", LONG_PLACEMENTS, "    value: 82", "    value: 92", "final-changed"),
    Mistake(
        "rating of a measure turned", LONG_PLACEMENTS, "status: off-track", "status: on-track", "judgement-changed"
    ),
    Mistake("rating of a milestone turned", YOUTH, "status: off-track", "status: on-track", "judgement-changed"),
    Mistake(
        "rating of a milestone deleted",
        BASES,
        block(BASES, "    judgement:", "    note:"),
        "",
        "judgement-changed",
        "  2011-12 Q1:",
    ),
    Mistake(
        "update deleted", CARE_COUNCIL, block(CARE_COUNCIL, "updates:", "source:"), "", "update-vanished", "title:"
    ),
    Mistake(
        "commentary of a bad quarter deleted",
        LONG_PLACEMENTS,
        block(LONG_PLACEMENTS, "    commentary: Six", "    judgement:"),
        "",
        "update-vanished",
        "  2011-12 Q1:",
    ),
    Mistake(
        "action on a value deleted",
        CONCEPTIONS,
        '    action: {what: "Watch how the figures change with the seasons, and aim action where it is needed."}\n',
        "",
        "update-vanished",
        "  2009-10 Q4:",
    ),
    Mistake(
        "amount of the last report changed",
        FAMILIES,
        "{name: Transport, figures: [39, 5, 3, 2, 6]}",
        "{name: Transport, figures: [39, 5, 8, (3), 6]}",
        "money-changed",
    ),
    Mistake(
        "closing deleted",
        f"{HALTON}/plan.yml",
        block(f"{HALTON}/plan.yml", "closed:", "service:"),
        "",
        "plan-reopened",
        "period: 2011-12",
    ),
    Mistake(
        "report taken off the list", f"{HALTON}/plan.yml", "[2011-12 Q1]", "[2010-11 Q4]", "report-vanished", "reports"
    ),
    # Entries of registers, and registers.
    Mistake(
        "contract dropped",
        CONTRACTS,
        block(CONTRACTS, "  - id: fostering\n", "  - id: childrens-centres"),
        "",
        "entry-deleted",
        "contracts:",
    ),
    Mistake(
        "promise dropped",
        PROMISES,
        block(PROMISES, "  - id: routes-into-work", "  - id: good-school-places"),
        "",
        "entry-deleted",
        "promises:",
    ),
    Mistake(
        "known error dropped",
        WESTMINSTER_DISAGREEMENTS,
        block(WESTMINSTER_DISAGREEMENTS, "  - id: secondary-places-target", "  - id: therapy-reviews-placeholder"),
        "",
        "entry-deleted",
        "discrepancies:",
    ),
    Mistake(
        "post dropped",
        POSTS,
        block(POSTS, "  - id: lscb-manager", "  - id: lscb-training-officer"),
        "",
        "entry-deleted",
        "posts:",
    ),
    Mistake("id of a fact renamed", BARNET_FACTS, "id: school-places-provided", "id: places", "entry-deleted"),
    Mistake(
        "risks dropped but one",
        RISKS,
        block(RISKS, "  - id: downturn", "  - id: further"),
        "",
        "entry-deleted",
        "risks:",
    ),
    FileMistake("register of assets deleted", ASSETS, "1: entry-deleted"),
    FileMistake("register of contracts deleted", CONTRACTS, "1: entry-deleted"),
    FileMistake("register of discrepancies deleted", WESTMINSTER_DISAGREEMENTS, "1: entry-deleted"),
    # Their figures.
    Mistake("fact changed", BARNET_FACTS, "value: 4300", "value: 4800", "figure-changed"),
    Mistake("forecast of a contract changed", CONTRACTS, "forecast: 2206", "forecast: 2602", "figure-changed"),
    Mistake("end of a contract changed", CONTRACTS, "ends: 2012-11-04", "ends: 2021-11-04", "figure-changed"),
    Mistake(
        "intention of a contract changed",
        CONTRACTS,
        'intention: "may become shared"\n    intention_printed: Potential Tri-borough contract\n    service: f',
        'intention: "no contract"\n    intention_printed: Potential Tri-borough contract\n    service: f',
        "figure-changed",
    ),
    Mistake("need group changed", NEEDS, "number: 283", "number: 238", "figure-changed"),
    Mistake("post changed", POSTS, "full_time_equivalent: 0.8", "full_time_equivalent: 0.5", "figure-changed"),
    Mistake("stated amount changed", STATED, "figure: 1.875", "figure: 1.785", "figure-changed"),
    Mistake(
        "model of delivery changed",
        MODELS,
        "      - Make them safer and protect them.\n    models:\n      2011-12: provided directly",
        "      - Make them safer and protect them.\n    models:\n      2011-12: contracted out",
        "figure-changed",
        "      2011-12: contracted out",
    ),
    Mistake(
        "answers of a survey changed",
        SCHOOLS,
        "{counts: [13, 5, 1], share: 68}",
        "{counts: [13, 1, 5], share: 68}",
        "figure-changed",
    ),
    Mistake(
        "row of a survey deleted",
        SCHOOLS,
        block(SCHOOLS, "  - title: School Improvement Advisers Secondary", "  - title: Leadership and"),
        "",
        "figure-changed",
        "results:",
    ),
    Mistake("budget of a bridge changed", LIBRARIES, "opening: 4.54", "opening: 4.45", "figure-changed"),
    Mistake("movement of a bridge changed", LIBRARIES, "figure: 0.24", "figure: 0.42", "figure-changed"),
    Mistake("figure of neighbours changed", IN_NEED, "{2010: 596.5}", "{2010: 569.5}", "figure-changed"),
    Mistake("date of a step moved", EDUCATION, "due: 2015-10", "due: 2016-10", "figure-changed"),
    # Figures within words, and words that bind.
    Mistake("success measure lowered", TRADING, "grows by 21%", "grows by 12%", "words-changed"),
    Mistake("figure of a success measure left out", TRADING, "grows by 21%", "grows", "words-changed"),
    Mistake(
        "outcome lowered",
        OUTCOMES,
        "among the top 10% in the country",
        "among the top 20% in the country",
        "words-changed",
    ),
    Mistake(
        "outcome deleted",
        OUTCOMES,
        "      - Every child goes to a school that Ofsted judges good or outstanding.\n",
        "",
        "words-changed",
        "    outcomes:\n      - With excellent",
    ),
    Mistake("title of a measure changed", ENTRANTS, "System aged 10 to 17", "System aged 12 to 17", "words-changed"),
    Mistake(
        "definition of a measure changed",
        IN_DEPTH,
        "within 35 working days.",
        "within 45 working days.",
        "words-changed",
    ),
    Mistake(
        "step deleted",
        EDUCATION,
        "  - {what: Agree the final business case., due: 2015-01}\n",
        "",
        "words-changed",
        "steps:",
    ),
    Mistake(
        "figure in an achievement changed", ACHIEVEMENTS, "achieved: Over 259", "achieved: Over 295", "words-changed"
    ),
    Mistake(
        "number in a commentary changed", LONG_PLACEMENTS, "Six young people", "Seven young people", "words-changed"
    ),
    # How published figures are read, and what protects people.
    Mistake("tolerance widened", ASSESSMENTS, "tolerance: {points: 5}", "tolerance: {points: 8}", "reading-changed"),
    Mistake("window changed", CHILD_PLANS, "window: year-to-date", "window: point-in-time", "reading-changed"),
    Mistake(
        "people counted no more", LONG_PLACEMENTS, "counts_people: true", "counts_people: false", "reading-changed"
    ),
    Mistake("withheld figure published", PLACEMENTS, "value: suppressed", "value: 7.2", "withheld-published"),
    Mistake(
        "withheld figure published under its word alone",
        PLACEMENTS,
        "value: suppressed\n    note: >",
        "value: 7.2\n    status: provisional\n    note: >",
        "withheld-published",
        "value: 7.2",
    ),
    Mistake("fewer numbers suppressed", PORTAL, "largest_suppressed: 5", "largest_suppressed: 3", "settings-changed"),
    Mistake(
        "tolerance of the portal widened", PORTAL, "percent: {percent: 5}", "percent: {percent: 8}", "settings-changed"
    ),
    Mistake("attention raised", PORTAL, "amount: 25000", "amount: 250000", "settings-changed"),
    Mistake(
        "figures waited for longer", PORTAL, "disclosure:", "lag_days: 200\ndisclosure:", "settings-changed", "lag_days"
    ),
    Mistake(
        "column of a budget read otherwise",
        REVENUE,
        "holds: budget,",
        "holds: actual,",
        "money-changed",
    ),
]
