"""What differs from all its neighbours: another service, another number, another place than theirs."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ASSETS,
    BARNET,
    FACTS,
    FAMILIES,
    HALTON,
    LEARNING,
    LIBRARIES,
    LOOKED_AFTER,
    MANDATE,
    OUTCOMES,
    PROMISES,
    SHARING,
    STRATEGIES,
    UPDATES,
    WESTMINSTER,
    WESTMINSTER_DISAGREEMENTS,
)

FAMILY = "neighbours"
TRAVEL = f"{WESTMINSTER}/milestones/travel-assistance.yml"
FOSTERING = f"{BARNET}/milestones/looked-after-1-foster-care.yml"
BUSINESS_SUPPORT = f"{SHARING}/milestones/youth-offending-business-support.yml"
PAPERS = f"{SHARING}/registers/documents.yml"
HALTON_PLAN, MANDATE_PLAN = f"{HALTON}/plan.yml", f"{MANDATE}/plan.yml"
AIMS = f"{MANDATE}/priorities.yml"
SCHOOL_BUDGET = f"{BARNET}/bridges/education-services.yml"

CASES = [
    Mistake(
        "owner of another department than the service",
        f"{HALTON}/kpis/ni072.yml",
        "owner: Learning and Achievement",
        "owner: Children and Families Services",
        "odd-one-out",
    ),
    Mistake(
        "service of another department than the owner",
        f"{HALTON}/kpis/ni060.yml",
        "service: children-and-families",
        "service: organisation-and-provision",
        "odd-one-out",
    ),
    Mistake(
        "kind that no other milestone of the plan has", TRAVEL, "kind: deliverable", "kind: milestone", "odd-one-out"
    ),
    Mistake("letter of another table", FOSTERING, 'section: "7a"', 'section: "7b"', "odd-one-out"),
    Mistake(
        "audience of the other table",
        PROMISES,
        "id: wrap-around-services\n    audience: providers",
        "id: wrap-around-services\n    audience: residents",
        "odd-one-out",
        "audience: residents\n    text: More is spent on wrap",
    ),
    Mistake(
        "row of budgets with another name than in all other bridges",
        SCHOOL_BUDGET,
        "row: General fund budget",
        "row: Controllable budget",
        "odd-one-out",
    ),
    Mistake(
        "service of another than the heading names",
        BUSINESS_SUPPORT,
        "service: youth-offending-service",
        "service: local-safeguarding-children-board",
        "heading-of-another",
    ),
    Mistake(
        "row of budgets lost from one bridge",
        LIBRARIES,
        "row: General fund budget\n",
        "",
        "lost-field",
        "title: Libraries",
    ),
    Mistake(
        "service lost from one promise",
        PROMISES,
        'service: libraries\n    source: {section: "10", table: For providers',
        'source: {section: "10", table: For providers',
        "lost-field",
        "id: less-library-spending",
    ),
    Mistake(
        "heading lost from one milestone",
        FOSTERING,
        "group: Looked after children and young people\n",
        "",
        "lost-field",
        "title: A larger",
    ),
    Mistake(
        "out of another number than the other facts of the line",
        FACTS,
        "value: 20\n    out_of: 34",
        "value: 20\n    out_of: 43",
        "fact-out-of",
        "out_of: 43",
    ),
    Mistake(
        "two notes of a plan with one title",
        MANDATE_PLAN,
        "title: Dates of the targets",
        "title: Years of the figures",
        "repeated-name",
        "title: Years of the figures\n    text: >\n      Two baselines",
    ),
    Mistake(
        "two legends of a plan with one title",
        HALTON_PLAN,
        "title: Direction of travel",
        "title: Progress",
        "repeated-name",
        'title: Progress\n    source: {section: "8.0"}\n    entries:\n      - sign: Green\n'
        "        applies_to: measure\n        meaning: Performance is better",
    ),
    Mistake(
        "title of another discrepancy",
        WESTMINSTER_DISAGREEMENTS,
        "title: Targets to be confirmed half way through the year",
        "title: A measure without a reporting frequency",
        "repeated-entry",
        "title: A measure without a reporting frequency\n    kind: date",
    ),
    Mistake(
        "last total with the name of the running one",
        LEARNING,
        "name: Net Departmental Total",
        "name: Net Operational Expenditure",
        "repeated-line",
        "name: Net Operational Expenditure\n  figures: [3469",
    ),
    Mistake(
        "total of income with the name of that of expenditure",
        FAMILIES,
        "name: Total Income",
        "name: Total Expenditure",
        "repeated-line",
        "name: Total Expenditure, figures: [-8538",
    ),
    Mistake(
        "title of another bridge",
        LOOKED_AFTER,
        "title: Looked after children and young people",
        "title: Family and youth support",
        "other-service",
    ),
    Mistake(
        "another number in the title than in the id",
        STRATEGIES,
        "title: City for All Year 3",
        "title: City for All Year 2",
        "number-of-id",
    ),
    Mistake("appendix of another number", PAPERS, "title: Appendix 3", "title: Appendix 2", "number-of-id"),
    Mistake(
        "number of a house turned about", ASSETS, "title: 145 Hammersmith", "title: 154 Hammersmith", "number-of-id"
    ),
    Mistake(
        "footnote with a digit twice",
        FACTS,
        'footnotes: ["1"]',
        'footnotes: ["11"]',
        "footnote-number",
        'footnotes: ["11"]\n    group',
    ),
    Mistake(
        "footnote left out",
        FACTS,
        'footnotes: ["18"]',
        'footnotes: ["16"]',
        "footnote-number",
        'footnotes: ["16"]\n    group: Education\n    services: [school-improvement-and-standards]\n'
        '    source: {section: "2.5", lines: "129',
    ),
    Mistake("footnote far beyond the others", FACTS, 'footnotes: ["17"]', 'footnotes: ["71"]', "footnote-number"),
    Mistake("reference that no record has", HALTON_PLAN, "it is COPS4 here", "it is COPS5 here", "reference-nowhere"),
    Mistake(
        "letter lost in a sentence that stands in the sister tables too",
        LEARNING,
        "- The three money tables in the report",
        "- The tree money tables in the report",
        "nearly-the-sentence",
    ),
    Mistake(
        "line that breaks the order of a list",
        AIMS,
        'ref: 1.2.6\n    source: {section: "1.2", lines: "32"}',
        'ref: 1.2.6\n    source: {section: "1.2", lines: "23"}',
        "source-order",
        'lines: "23"',
    ),
    Mistake(
        "section far beyond the last",
        OUTCOMES,
        'section: "3", table: Outcomes, lines: "92-94"',
        'section: "33", table: Outcomes, lines: "92-94"',
        "source-order",
    ),
    Mistake(
        "number of a section with a digit twice", UPDATES, 'section: "3.9"', 'section: "3.99"', "heading-of-another"
    ),
    Mistake(
        "line of a promise behind the end of the source", PROMISES, 'lines: "286"', 'lines: "826"', "source-section"
    ),
    Mistake("end of a range behind the end of the source", SCHOOL_BUDGET, "173-181", "173-811", "source-section"),
    Mistake(
        "section of another entry than the number",
        UPDATES,
        'section: "3.4"',
        'section: "4.0"',
        "heading-of-another",
    ),
    Mistake(
        "table of another kind of budget",
        f"{WESTMINSTER}/budgets/capital-2017-18.yml",
        "table: Capital Programmes - 2017/18",
        "table: Revenue Expenditure - 2017/18",
        "heading-of-another",
    ),
    Mistake(
        "objective of another than the table names",
        f"{MANDATE}/kpis/local-primary-schools.yml",
        "objective: local-schools",
        "objective: stable-placements",
        "heading-of-another",
    ),
]
