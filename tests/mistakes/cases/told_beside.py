"""Words that other words beside them contradict: kinds and titles, judgements and their grounds, stages of school."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    BARNET,
    BARNET_FACTS,
    BASES,
    CONCEPTIONS,
    CONSULTATIONS,
    FACTS,
    GAP,
    HALTON,
    HUBS,
    LONG_PLACEMENTS,
    SHARING,
    WESTMINSTER,
    YOUTH,
)

FAMILY = "words against words"
LAWS, PAPERS = f"{WESTMINSTER}/registers/documents.yml", f"{SHARING}/registers/documents.yml"
GOOD_PRIMARIES = f"{HALTON}/kpis/lpi02las.yml"
CARE_STRATEGY = f"{HALTON}/milestones/cfs3-children-in-care-strategy.yml"

CASES = [
    Mistake(
        "act as guidance",
        PAPERS,
        "section 2\n    kind: law",
        "section 2\n    kind: guidance",
        "document-kind",
        "kind: guidance",
    ),
    Mistake(
        "guidance as a law",
        LAWS,
        "title: Working Together to Safeguard Children 2015, kind: guidance",
        "title: Working Together to Safeguard Children 2015, kind: law",
        "document-kind",
    ),
    Mistake(
        "appendix as guidance",
        PAPERS,
        "title: Appendix 3\n    kind: appendix",
        "title: Appendix 3\n    kind: guidance",
        "document-kind",
        "kind: guidance",
    ),
    Mistake(
        "answers to what is only planned",
        CONSULTATIONS,
        "action: The survey asks staff",
        "feedback: The survey asks staff",
        "planned-with-results",
    ),
    Mistake(
        "taken place, in the table of what is planned",
        CONSULTATIONS,
        "title: Short Breaks consultation\n    state: planned",
        "title: Short Breaks consultation\n    state: taken place",
        "planned-with-results",
        "state: taken place\n    period: 2017-18",
    ),
    Mistake(
        "on track, but not as expected", GOOD_PRIMARIES, "status: off-track", "status: on-track", "judgement-words"
    ),
    Mistake("at risk, but not as expected", LONG_PLACEMENTS, "status: off-track", "status: at-risk", "judgement-words"),
    Mistake("on track, but uncertain", CONCEPTIONS, "status: at-risk", "status: on-track", "judgement-words"),
    Mistake(
        "milestone on track, but not as expected", YOUTH, "status: off-track", "status: on-track", "judgement-words"
    ),
    Mistake(
        "milestone off track, but progress was made",
        CARE_STRATEGY,
        "status: on-track",
        "status: off-track",
        "judgement-words",
    ),
    Mistake(
        "another Key Stage in the title than in the definition",
        f"{HALTON}/kpis/lpi01cyp.yml",
        "attainment at Key Stage 2",
        "attainment at Key Stage 4",
        "stage-differs",
    ),
    Mistake(
        "another Key Stage in the definition than in the title", GAP, "(Key Stage 4)", "(Key Stage 2)", "stage-differs"
    ),
    Mistake(
        "another level in the title than in the definition",
        f"{HALTON}/kpis/ni080.yml",
        "achieving Level 3",
        "achieving Level 2",
        "stage-differs",
    ),
    Mistake(
        "another limit of age in the title",
        f"{BARNET}/kpis/childrens-centre-families.yml",
        "under 5",
        "under 15",
        "stage-differs",
    ),
    Mistake(
        "families that are said to be no people",
        BARNET_FACTS,
        "value: 400\n    unit: count\n    counts_people: true",
        "value: 400\n    unit: count\n    counts_people: false",
        "people-not-counted",
        "counts_people: false\n    group: Family and youth support\n    services: [early-help]\n"
        '    source: {section: "9", lines: "431"',
    ),
    Mistake(
        "hubs that are said to be people", HUBS, "counts_people: false", "counts_people: true", "people-not-counted"
    ),
    Mistake(
        "schools that are said to be people",
        FACTS,
        "value: 20\n    out_of: 34\n    unit: count\n    counts_people: false",
        "value: 20\n    out_of: 34\n    unit: count\n    counts_people: true",
        "people-not-counted",
        "counts_people: true\n    data_source: Ofsted",
    ),
    Mistake("another status that exists", BASES, "status: on-track", "status: off-track", "judgement-words"),
]
