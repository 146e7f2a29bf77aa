"""Edits that are right: nothing may be said of them, be it of the data or against what is published."""

from __future__ import annotations

from tests.mistakes.change import Edit
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    BARNET,
    BASES,
    CONTRACTS,
    EDUCATION,
    FACTS,
    FAMILIES,
    GAP,
    GLOSSARY,
    GRANTS,
    HALTON,
    HEALTH_PLANS,
    PROMISES,
    REVENUE,
    SCHOOLS,
    SOCIAL_WORK,
    WESTMINSTER,
    WESTMINSTER_DISAGREEMENTS,
    YOUTH,
)

KPI = """\
title: Families seen within five days
priority: continuum-of-need
service: children-and-families
unit: percent
decimals: 1
better: higher
counts_people: false
window: in-period
definition: The share of families who were seen within five days.
targets:
  2011-12: 90
values:
  2010-11: 85.5
  2011-12 Q1: 88.1
source: {section: "6.0"}
"""
MILESTONE = """\
title: Open a new family centre
kind: milestone
priority: continuum-of-need
service: children-and-families
due: 2012-03
steps:
  - {what: Choose the place., due: 2011-09}
  - {what: Open the doors., due: 2012-03}
source: {section: "6.0"}
"""
SURVEY = """\
title: What parents said
about: Parents were asked how easy it was to find help.
period: 2011-12
of: parents
questions:
  - {key: easy, title: Was it easy?, short_title: Easy, answers: ["Yes", "No"], share_of: ["Yes"]}
results:
  - title: Finding help
    answers:
      easy: {counts: [30, 10], share: 75}
source: {section: "6.0"}
"""
BUDGET = """\
title: Revenue budget 2018/19
kind: revenue
unit: gbp-million
columns:
  - {key: budget-2018-19, title: Budget, holds: budget, period: 2018-19}
lines:
  - {name: Family Services, figures: [20.10], service: family-services}
  - {name: Education, figures: [10.05], service: education}
total: {name: Total, figures: [30.15]}
source: {section: "4"}
"""

CASES = [
    Edit(
        "new quarter",
        ASSESSMENTS,
        "source: {section",
        (
            "  2011-12 Q2:\n    value: 81.0\n    printed: 81.0% (September 2011)\n    status: provisional\n"
            "    commentary: Fewer referrals came in, and the new case system has settled in.\n"
            "    action: {what: Keep a close watch on the new team., who: Service manager, by: 2011-12 Q3}\n"
            "    judgement: {status: at-risk, basis: It is still below the target.}\nsource: {section"
        ),
        closes="2011-09-30",
    ),
    Edit(
        "new quarter in one line",
        ASSESSMENTS,
        "source: {section",
        "  2011-12 Q2: 79.3\nsource: {section",
        closes="2011-09-30",
    ),
    Edit("value that was due has come", GAP, "{due: 2011-10}", "{value: 26, commentary: The gap is a little smaller.}"),
    Edit(
        "value expected later",
        GAP,
        "{due: 2011-10}",
        "{due: 2011-12 Q3, note: The Government publishes the results later this year.}",
    ),
    Edit(
        "revised value with a note",
        ASSESSMENTS,
        "  2010-11: 88.5\n",
        "  2010-11: {value: 87.9, status: revised, note: Late forms came in.}\n",
    ),
    Edit(
        "value taken back with a note",
        ASSESSMENTS,
        "  2010-11: 88.5\n",
        "  2010-11: {value: not-available, note: The records were lost.}\n",
    ),
    Edit("value of an earlier year", HEALTH_PLANS, "  2016-17: 35", "  2015-16: 31\n  2016-17: 35"),
    Edit(
        "value with its parts",
        HEALTH_PLANS,
        "source: {",
        "  2017-18: {value: 60, numerator: 90, denominator: 150}\nsource: {",
    ),
    Edit("target of the next year", ASSESSMENTS, "  2011-12: 85\n", "  2011-12: 85\n  2012-13: 87\n"),
    Edit(
        "target moved with its change",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: {value: 65, changes: [{from: 75, date: 2017-10, why: A team was closed.}]}",
    ),
    Edit(
        "way to a target added",
        HEALTH_PLANS,
        "  2017-18: 75",
        "  2017-18: {value: 75, profile: {Q1: 40, Q2: 50, Q3: 65, Q4: 75}}",
    ),
    Edit(
        "figure on the way to a later target",
        ADOPTIONS,
        "source: {",
        "  2015-16: 41\nsource: {",
        closes="2016-03-31",
    ),
    Edit(
        "baseline taken back with its figure",
        ADOPTIONS,
        ("baseline: {period: 2013-14}\ntargets:\n  2019-20: increase\nvalues:\n  2013-14:\n    value: 38\n"),
        (
            "targets:\n  2019-20: increase\nvalues:\n"
            "  2013-14:\n    value: not-available\n    note: The records were lost.\n"
        ),
    ),
    Edit(
        "target confirmed",
        f"{WESTMINSTER}/kpis/placement-spend.yml",
        (
            "  2017-18: {aim: to be confirmed, printed: TBC}\nvalues:\n  2016-17: 347420\naccepted:\n"
            "  unconfirmed-target: The plan prints TBC, and does not say when the target will be set.\n"
        ),
        (
            "  2017-18: {value: 330000, changes: [{from: to be confirmed, date: 2017-10, why: It "
            "was agreed in October.}]}\nvalues:\n  2016-17: 347420\n"
        ),
    ),
    Edit(
        "comparator of neighbours",
        ASSESSMENTS,
        "source: {section",
        "comparators:\n  england: {2010-11: 77.2}\nsource: {section",
    ),
    Edit(
        "note on a measure", HEALTH_PLANS, "source: {", "note: The council reports this measure once a term.\nsource: {"
    ),
    Edit(
        "note on a value",
        HEALTH_PLANS,
        "  2016-17: 35",
        "  2016-17: {value: 35, note: The year was the first with the new plans.}",
    ),
    Edit("renamed title", HEALTH_PLANS, "title: ", "title: In time - "),
    Edit("owner changed", ASSESSMENTS, "owner: Children and Families Services", "owner: Early Help Services"),
    Edit(
        "reason why a warning stands",
        CONTRACTS,
        "    value: 1855\n",
        "    note: The value covers three years.\n    value: 1855\n",
    ),
    Edit("new measure", ASSESSMENTS, added={f"{HALTON}/kpis/seen-in-time.yml": KPI}),
    Edit("new milestone with steps", YOUTH, added={f"{HALTON}/milestones/family-centre.yml": MILESTONE}),
    Edit("new survey", YOUTH, added={f"{HALTON}/surveys/parents.yml": SURVEY}),
    Edit("new budget", REVENUE, added={f"{WESTMINSTER}/budgets/revenue-2018-19.yml": BUDGET}),
    Edit("milestone completed", BASES, "    forecast: 2011-09\n", "    completed: 2011-06\n"),
    Edit("forecast moved", BASES, "    forecast: 2011-09\n", "    forecast: 2011-10\n"),
    Edit(
        "milestone's next update",
        f"{WESTMINSTER}/milestones/centre-for-social-work.yml",
        "source: {",
        (
            "updates:\n  2017-18 Q3:\n    commentary: The first courses have begun.\n"
            "    judgement: {status: on-track, basis: All dates are kept.}\nsource: {"
        ),
        closes="2017-12-31",
    ),
    Edit(
        "step added",
        EDUCATION,
        "  - {what: Have the model working., due: 2015-10}",
        "  - {what: Have the model working., due: 2015-10}\n  - {what: Look back on the first year., due: 2016-10}",
    ),
    Edit(
        "new contract",
        CONTRACTS,
        "contracts:\n",
        (
            "contracts:\n  - id: music\n    supplier: Music Ltd\n    title: Music lessons\n    value: 300\n"
            "    ends: 2013-05-02\n    printed: 02/05/13\n    forecast: 100\n"
            "    intention: to be commissioned\n"
        ),
    ),
    Edit(
        "new discrepancy",
        WESTMINSTER_DISAGREEMENTS,
        "discrepancies:\n",
        (
            "discrepancies:\n  - id: name-of-a-plan\n    title: Two names of the plan\n    kind: label\n"
            "    printed: Bussiness plan\n    expected: Business plan\n"
            '    note: The word is misspelt on the front page.\n    source: {section: "1"}\n'
        ),
    ),
    Edit(
        "new fact",
        FACTS,
        "facts:\n",
        (
            "facts:\n  - id: schools\n    title: Schools in the borough\n    value: 48\n    unit: count\n"
            '    counts_people: false\n    period: 2011\n    source: {section: "1.1"}\n'
        ),
    ),
    Edit(
        "new promise",
        PROMISES,
        "promises:\n",
        (
            "promises:\n  - id: more-books\n    audience: residents\n"
            "    text: There are more new books to choose from.\n    objective: libraries\n"
            '    source: {section: "10"}\n'
        ),
    ),
    Edit(
        "new glossary term",
        GLOSSARY,
        "terms:\n",
        (
            "terms:\n  - term: Special guardianship order\n    abbreviation: SGO\n"
            "    meaning: A court order that gives a child a home with somebody they know.\n"
        ),
    ),
    Edit(
        "new row of a survey",
        SCHOOLS,
        "results:\n",
        (
            "results:\n  - title: School meals\n    answers:\n"
            "      importance: {counts: [6, 3, 1, 0], score: 3.5, share: 90}\n"
            "      plan-to-commission: {counts: [8, 1, 1], share: 80}\n"
            "      importance-to-have: {counts: [6, 3, 1, 0], score: 3.5, share: 90}\n"
            "      buy-back: {counts: [9, 1], share: 90}\n"
        ),
    ),
    Edit(
        "new line of a table with nothing in it",
        FAMILIES,
        "      - {name: Transport, figures: [39, 5, 3, 2, 6]}\n",
        "      - {name: Transport, figures: [39, 5, 3, 2, 6]}\n      - {name: Printing, figures: [0, 0, 0, 0, 0]}\n",
    ),
    Edit("thousands comma in quotation marks", FAMILIES, "[7152, 1812,", '["7,152", 1812,'),
    Edit("minus in place of brackets", FAMILIES, "1823, (11),", "1823, -11,"),
    Edit("note on a line", REVENUE, "figures: [19.41],", "figures: [19.41], note: It includes early help,"),
    Edit(
        "amount changed with a note",
        GRANTS,
        "{name: DSG - Dedicated Schools Grant, figures: [81.92, 84.90]}",
        "{name: DSG - Dedicated Schools Grant, figures: [81.92, 84.85], note: The Government has revised the grant.}",
    ),
    Edit(
        "grant confirmed with a note",
        GRANTS,
        "{name: Pupil Premium, figures: [5.30, to-be-confirmed]}",
        "{name: Pupil Premium, figures: [5.30, 5.10], note: The Government has confirmed the grant.}",
    ),
    Edit(
        "measure retired with a word in the plan",
        f"{BARNET}/plan.yml",
        "notes:\n",
        (
            "notes:\n  - title: A measure that is no longer kept\n"
            "    text: The survey of Library user satisfaction is over, because there is no money.\n"
        ),
        removed=(f"{BARNET}/kpis/library-satisfaction.yml",),
    ),
    Edit("comment lines", ASSESSMENTS, "values:\n", "# Checked with the service on 4 July.\nvalues:\n"),
    Edit("comment after a value", ASSESSMENTS, "  2010-11: 88.5\n", "  2010-11: 88.5  # as in the annual report\n"),
    Edit(
        "fields in another order",
        ASSESSMENTS,
        "unit: percent\ndecimals: 1\nbetter: higher\n",
        "better: higher\ndecimals: 1\nunit: percent\n",
    ),
    Edit("quoted value", ASSESSMENTS, "  2010-11: 88.5\n", '  "2010-11": "88.5"\n'),
    Edit(
        "text in quotation marks",
        ASSESSMENTS,
        "owner: Children and Families Services",
        "owner: 'Children and Families Services'",
    ),
    Edit("blank lines and more indent", HEALTH_PLANS, "values:\n  2016-17: 35\n", "\nvalues:\n\n    2016-17: 35\n\n"),
    Edit(
        "text folded in another way",
        ADOPTIONS,
        "definition: Children in care who were adopted in the year.",
        "definition: >-\n  Children in care\n  who were adopted in the year.",
    ),
    Edit("per cent sign after a percentage", ASSESSMENTS, "  2010-11: 88.5\n", "  2010-11: 88.5%\n"),
    Edit("line ends of Windows", ASSESSMENTS, form="windows"),
    Edit("byte order mark", ASSESSMENTS, form="mark"),
    Edit("no line end at the end", ASSESSMENTS, form="open"),
    Edit("month in words", SOCIAL_WORK, "due: 2018-03", "due: March 2018"),
    Edit(
        "due date moved with its reason",
        SOCIAL_WORK,
        "due: 2018-03\n",
        "due: 2018-09\nchanges: [{from: 2018-03, date: 2018-01, why: The building needs more work.}]\n",
    ),
    Edit(
        "milestone put off without a new date",
        BASES,
        "due: 2011-08\nupdates:\n",
        (
            "changes: [{from: 2011-08, date: 2011-09-15, why: The schools are not ready.}]\nupdates:\n"
            "  2011-12 Q2:\n    commentary: The committee put the change off.\n"
            "    judgement: {status: deferred, reason: The schools are not ready., date: 2011-09-15}\n"
        ),
        closes="2011-09-30",
    ),
    Edit(
        "milestone given up with its reason",
        BASES,
        "updates:\n",
        (
            "updates:\n  2011-12 Q2:\n    commentary: The committee gave the plan up.\n"
            "    judgement: {status: cancelled, reason: The schools found another way.}\n"
        ),
        closes="2011-09-30",
    ),
    Edit(
        "milestone taken up again",
        BASES,
        "updates:\n",
        (
            "updates:\n  2011-12 Q3:\n    commentary: The schools asked for it again.\n"
            "    judgement: {status: on-track}\n"
            "  2011-12 Q2:\n    commentary: The committee gave the plan up.\n"
            "    judgement: {status: cancelled, reason: The schools found another way.}\n"
        ),
        closes="2011-12-31",
    ),
]
