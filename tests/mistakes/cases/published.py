"""Changes that the check against the published state does not let pass in silence."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import (
    ADOLESCENTS,
    ADOPTIONS,
    ASSESSMENTS,
    BARNET,
    BUILDINGS,
    CAFS,
    CUTS,
    ENTRANTS,
    EXAMS,
    GRANTS,
    HEALTH_PLANS,
    LIBRARIES,
    PLACEMENTS,
    PROVISION,
    SCHOOLS,
    SOCIAL_WORK,
    TRADING,
    TRANSPORT,
    WESTMINSTER,
)

FAMILY = "what is published"

CASES = [
    Mistake(
        "final figure changed",
        CAFS,
        "value: 99\n    printed: Council – 99",
        "value: 89\n    printed: Council – 89",
        "final-changed",
    ),
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
]
