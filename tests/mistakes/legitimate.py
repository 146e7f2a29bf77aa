"""Edits that are right: nothing may be said of them, be it of the data or against what is published."""

from __future__ import annotations

from csportal.checks.example import with_line
from tests.conftest import ROOT
from tests.mistakes.change import Edit
from tests.mistakes.places import (
    ACHIEVEMENTS,
    ADOPTIONS,
    ASSESSMENTS,
    BARNET,
    BARNET_FACTS,
    BASES,
    CHILD_PLANS,
    CONCEPTIONS,
    CONTRACTS,
    EDUCATION,
    FACTS,
    FAMILIES,
    FRONT_DOOR,
    GAP,
    GLOSSARY,
    GRANTS,
    HALTON,
    HEALTH_PLANS,
    HOMES,
    INCOME,
    LEARNING,
    LIBRARIES,
    LONG_PLACEMENTS,
    MANDATE,
    PLACEMENTS,
    PORTAL,
    POSTS,
    PROJECTS,
    PROMISES,
    REVENUE,
    RISKS,
    SCHOOLS,
    SHARING,
    SOCIAL_WORK,
    STATED,
    TRADING,
    UPDATES,
    WESTMINSTER,
    WESTMINSTER_DISAGREEMENTS,
    WESTMINSTER_FACTS,
    YOUTH,
)

SEEN = f"{HALTON}/kpis/ni060.yml"
ONE_MEASURE_MORE = (f"{HALTON}/plan.yml", "26 measures", "27 measures")
ONE_MILESTONE_MORE = (f"{HALTON}/plan.yml", "13 milestones, and", "14 milestones, and")
SEVENTY_PROJECTS = with_line(
    (ROOT / "data" / PROJECTS).read_text("utf-8"),
    'source: {section: "2", table: Major',
    "  - {id: supervision-review, title: Review of supervision for social workers, priority: expert-commissioning}\n"
    'source: {section: "2", table: Major',
)
TEN_PRIORITIES = with_line(
    (ROOT / "data" / MANDATE / "priorities.yml").read_text("utf-8"),
    'lines: "35"}',
    'lines: "35"}\n  - id: more-to-come\n    title: More to come\n    ref: "1.2.10"\n'
    '    source: {section: "1.2", lines: "30"}',
)
STRONG = "The council says that performance is strong and on target, although the number of cases is high."
KNOWN = (
    "  status: partially\n  known_problems:\n"
    "    - A chart that has been opened with “Explore this chart” shows single values to a pointer only. "
    "The table below each chart holds the same values for every reader.\n"
)
ATTENDANCE = """\
title: Attendance at schools in Hammersmith and Fulham
objective: academic-achievement
unit: percent
decimals: 1
better: higher
counts_people: true
window: academic-year
definition: The share of lessons that pupils in the borough's schools were there for.
in_words: pupils were there for _ of their lessons
why_it_matters: Pupils who come to school every day learn more.
baseline: {period: 2010}
targets:
  2014-15: {undated: true, value: 96}
values:
  2010: {value: 94.2, note: The figure was added after the plan was printed.}
note: The measure was added after the plan was printed.
source: {section: "9", lines: "290"}
"""
COMPARED = """\
title: Grants for homes up to 2017/18, with what is new since 2016/17
kind: grants
unit: gbp-million
columns:
  - {key: amount, title: Amount 2017/18, holds: amount, period: 2017-18}
  - {key: new, title: More than in 2016/17, holds: amount, period: 2017-18}
lines:
  - {name: New homes, figures: [1.250, 0.900]}
  - {name: Repairs, figures: [0.002, 0.001], note: The grant for repairs is of £2k. One roof was mended.}
  - {name: Savings on rents, figures: [0.250, 0.100]}
notes:
  - The grants add up to £1.5m, and are likely to rise.
source: {section: "4", table: Homes}
"""
MONITORED = """\
title: "Family Services: %s budget to 30 September 2017"
kind: monitoring
service: family-services
period: 2017-18 Q2
as_at: 2017-09-30
unit: gbp-thousand
variance_is: actual-less-budget
columns:
  annual_budget: Full year
  budget_to_date: Profiled spending
  actual_to_date: Outturn so far
  variance: Under or over
sections:
  - title: Spending less income
    kind: expenditure
    lines:
      - {name: Homes, figures: [%s, 40, 30, -10], note: An overspend of £5k is expected by the end of the year.}
    total: {name: All, figures: [%s, 40, 30, -10]}
net: {name: Net, figures: [%s, 40, 30, -10]}
source: {section: "4"}
"""
TABLES = (("Revenue", (90,) * 3), ("Schools", (95,) * 3))
MOVED = """\
title: Transport
unit: gbp-million
starts: 2014-15
opening: 1.00
steps:
  - to: 2015-16
    movements:
      - {name: Savings less inflation, kind: other, figure: (0.05)}
      - {name: Growth in pay, kind: inflation, figure: 0.00}
      - {name: Savings returned, kind: other, figure: 0.03}
    closing: 0.98
source: {section: "6c"}
"""
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

WATCH = "The council is keeping a close watch."

NEXT_YEAR = """\
title: Children and Enterprise Directorate performance overview, Quarter 1 2012/13
short_title: Children and Enterprise performance
kind: performance report
period: 2012-13
closed: {date: 2012-06-30, why: No report of it has been published yet.}
service: children-and-enterprise
owner: Children and Enterprise Directorate
summary: How Halton's services for children were doing in the year from April 2012.
document: {title: Directorate Performance Overview Report, publisher: Halton Borough Council, date: 2012-06-30}
"""
LATER = (
    MILESTONE.replace("due: 2012-03\nsteps", "due: 2012-12\nprinted: by winter 2012\nsteps")
    .replace("due: 2011-09}", "due: 2011-09, printed: autumn term 2011}")
    .replace("due: 2012-03}", "due: 2012-12, printed: between October and December 2012}")
)
STRETCH = """\
title: Study how pupils travel between home and school
refs: ["6"]
group: Education services
kind: commissioning intention
objective: education-services
service: education-services
starts: 2015-04
due: 2016-03
printed: from April 2015 to March 2016
source: {section: "5a", table: Commissioning intentions, lines: "144"}
"""
FRONT_DOOR_TOO = """\
title: Go-live of new Front Door
group: Children Youth and Communities
kind: milestone
service: children-youth-and-communities
due: 2012-13 Q2
source: {section: "11"}
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
        closes="2018-03-31",
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
    Edit("new measure", *ONE_MEASURE_MORE, added={f"{HALTON}/kpis/seen-in-time.yml": KPI}),
    Edit("new milestone with steps", *ONE_MILESTONE_MORE, added={f"{HALTON}/milestones/family-centre.yml": MILESTONE}),
    Edit("new project", f"{WESTMINSTER}/plan.yml", "69 projects", "70 projects", added={PROJECTS: SEVENTY_PROJECTS}),
    Edit("new survey", YOUTH, added={f"{HALTON}/surveys/parents.yml": SURVEY}),
    Edit("new budget", REVENUE, added={f"{WESTMINSTER}/budgets/revenue-2018-19.yml": BUDGET}),
    Edit(
        "milestone completed",
        BASES,
        (
            '    forecast: 2011-09\n    judgement: {status: on-track, basis: "The symbol was lost in the text. The '
            'report lists LAS4 under “progress has been made”."}\n    note: The'
        ),
        "    completed: 2011-06\n    judgement: {status: complete}\n    note: It was rated as on track until now. The",
    ),
    Edit(
        "forecast moved with the next report",
        BASES,
        "updates:\n",
        "updates:\n  2011-12 Q2:\n    commentary: The builders need a month more.\n    forecast: 2011-10\n",
        closes="2011-09-30",
    ),
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
    Edit(
        "fact put right with a note",
        BARNET_FACTS,
        "    value: 4300\n",
        "    value: 4800\n    note: Until May the number of the year before stood here.\n",
    ),
    Edit(
        "contract extended by a decision",
        CONTRACTS,
        "    ends: 2012-11-04\n    printed: 04/11/12\n",
        "    ends: 2013-11-04\n    decision: It was extended by a year in October 2011.\n",
    ),
    Edit(
        "rating put right with a note",
        BASES,
        "    judgement: {status: on-track,",
        "    judgement: {status: at-risk, reason: The date in the plan was missed.,",
    ),
    Edit(
        "line of a table split",
        FAMILIES,
        "      - {name: Transport, figures: [39, 5, 3, 2, 6]}\n",
        (
            "      - {name: Transport, figures: [30, 4, 2, 2, 5]}\n"
            "      - {name: Travel of families, figures: [9, 1, 1, 0, 1]}\n"
        ),
    ),
    Edit(
        "movement of a bridge split",
        LIBRARIES,
        "      - {name: Inflation, kind: inflation, figure: 0.24}\n",
        (
            "      - {name: Inflation of pay, kind: inflation, figure: 0.20}\n"
            "      - {name: Other inflation, kind: inflation, figure: 0.04}\n"
        ),
    ),
    Edit(
        "row of a survey called otherwise", SCHOOLS, "title: NQT Induction", "title: Newly Qualified Teacher Induction"
    ),
    Edit(
        "success measure in other words",
        TRADING,
        "Income from selling educational services grows by 21% compared with 2016/17",
        "Compared with 2016/17, schools buy 21 per cent more educational services",
    ),
    Edit("number in digits", LONG_PLACEMENTS, "Six young people changed home.", "6 young people changed home."),
    Edit(
        "sentence left out of a commentary",
        LONG_PLACEMENTS,
        "Six young people changed home. Some moves",
        "Some moves",
    ),
    Edit("more numbers suppressed", PORTAL, "largest_suppressed: 5", "largest_suppressed: 6"),
    Edit("tolerance given", LONG_PLACEMENTS, "targets:\n", "tolerance: {points: 3}\ntargets:\n"),
    *(
        Edit(f"commentary {name}", SEEN, STRONG, text)
        for name, text in {
            "with a list": "Three things have helped, a) more staff, b) training, c) a new system.",
            "with short forms": "More staff (e.g. social workers, etc.), and a new team, i.e. the hub, have helped.",
            "with a quotation": "The council calls it “strong”, and says “the target is near”.",
            "with a web address": "The reasons are in the report. See https://halton.example/report",
            "with words that may stand twice": "Those that had had help before were seen very, very soon.",
            "with a stranded word": "It is something that the council is proud of.",
            "on a draft": "A draft plan is out for comment, and the board is to review it (by March).",
            "on what is to be confirmed": "The new date is to be confirmed by the Government.",
            "on what is private": "Part of the report is not for publication, because it tells of contracts.",
            "with a question": "What is left to do? There is much to do with schools, and staff check with parents.",
            "with a public address": "The new hub at 12 High Street is open, and the Cabinet has met at 3 Church Road.",
            "with ages": "Children aged 5, 6 and 7 were seen first, and young people aged 16 to 18 last.",
            "with a path in a menu": "The form is under Home > Children > Help.",
            "with grades": "Most got grades A* to C; few got A*.",
            "with amounts": "It cost £1.5m, not £2m, and saved 5% & more.",
            "in other scripts": "A leaflet in Greek (Επισκέψεις) and in French (« Bienvenue ») has helped.",
            "with an emoji": "Families say \U0001f468\u200d\U0001f469\u200d\U0001f467 that it helps.",
            "with dots": "It takes time … but it works.",
            "with inches": "Screens of 15\u201d have come.",
        }.items()
    ),
    Edit("commentary without a full stop", SEEN, STRONG, "Performance is strong"),
    Edit("comment after a figure", SEEN, "    value: 91", "    value: 91 #checked"),
    Edit("number sign in quotation marks", SEEN, STRONG, '"The council is #1 in its group."'),
    Edit(
        "terms that differ in a number",
        GLOSSARY,
        "terms:\n",
        (
            "terms:\n  - term: Key Stage 3\n    abbreviation: KS3\n    meaning: The school years from age 11 to 14.\n"
            "  - term: Child\n    meaning: A person under the age of 18.\n"
        ),
    ),
    Edit("no problem of accessibility is left", "portal.yml", KNOWN, "  status: fully\n"),
    Edit("licence's address without a version", "portal.yml", "open-government-licence/version/3/", "licence/"),
    Edit(
        "law without a date, and one with a section",
        f"{WESTMINSTER}/registers/documents.yml",
        "documents:\n",
        (
            'documents:\n  - {id: care-act-2014, title: Care Act 2014, kind: law, source: {section: "4"}}\n'
            "  - id: localism-act-2011\n    title: Localism Act 2011, section 1\n    kind: law\n    date: 2011-11-15\n"
            '    source: {section: "4", lines: 280-82}\n'
        ),
    ),
    *(
        Edit(f"commentary that goes with its figures: {said}", SEEN, STRONG, said)
        for said in (
            "In the quarter 91% of core assessments were finished on time, just below the target of 92%.",
            "Performance has improved since last year, from 89.6% to 91%.",
            "The north team finished 96% of its assessments on time, and in June it was 97%.",
            "About 60% of referrals came from schools, and 8% of social workers were ill.",
            "Referrals rose by 12% compared with last year, and staff numbers fell.",
            "We did not meet the target, and expect to be above it next year.",
            "More cases than last year took 30 to 35 days.",
            "The council learns from what it does together with Barnet and with Halton's neighbours.",
        )
    ),
    *(
        Edit(f"commentary beside a suppressed value: {said}", PLACEMENTS, WATCH, said)
        for said in (
            "The target is 7.5%, and last year's result was 7.9%.",
            "Two teams share the work, and every child is seen every six weeks.",
            "From 2012 the service has 3 new posts.",
        )
    ),
    Edit(
        "plan of the next year",
        YOUTH,
        added={f"{HALTON[:-7]}2012-13/plan.yml": NEXT_YEAR},
    ),
    Edit(
        "fact of another year with the same title",
        WESTMINSTER_FACTS,
        "  - id: care-leavers-learning-or-working\n",
        (
            "  - id: school-meals-2015-16\n    title: Take-up of school meals\n    value: 74\n    unit: percent\n"
            "    counts_people: true\n    period: 2015-16\n    group: Key Achievements over 2016/17\n"
            '    source: {section: "3"}\n  - id: care-leavers-learning-or-working\n'
        ),
    ),
    Edit(
        "milestone with the same title for another service",
        FRONT_DOOR,
        added={f"{MANDATE}/milestones/front-door-transport.yml": FRONT_DOOR_TOO},
    ),
    Edit(
        "milestone after the plan, dated as is printed",
        *ONE_MILESTONE_MORE,
        added={f"{HALTON}/milestones/family-centre.yml": LATER},
    ),
    Edit(
        "date put off from what was printed",
        f"{SHARING}/milestones/youth-offending-court-team.yml",
        "due: 2011-09\n",
        "due: 2012-03\nchanges: [{from: 2011-09, date: 2011-05, why: The court needs more time.}]\n",
    ),
    Edit(
        "owner of another part of a name",
        HOMES,
        "owner: Children and Families Services",
        "owner: Children and Families Service Team 2",
    ),
    Edit(
        "line of a service within another",
        REVENUE,
        "service: education}",
        "service: school-standards, note: It stood under education as a whole before.}",
    ),
    Edit(
        "measure of a service within its objective's",
        ADOPTIONS,
        "service: adoption",
        "service: fostering\nnote: It stood under adoption before.",
    ),
    Edit(
        "withheld figure that may be published now",
        PLACEMENTS,
        "    value: suppressed\n    note: >\n",
        "    value: 7.2\n    status: revised\n    note: >\n      It was withheld; the group is large enough now.\n",
    ),
    Edit(
        "result of a change that is small and above nought",
        f"{HALTON}/kpis/lpi08cfs.yml",
        "source: {",
        "  2011-12 Q2:\n    value: 1.2\n    commentary: More notices came in summer.\nsource: {",
        closes="2011-09-30",
    ),
    Edit(
        "result of the year before with its reason",
        GAP,
        "2011-12 Q1: {due: 2011-10}",
        "2011-12 Q1: {value: 28, commentary: The gap is the same as last year.}",
    ),
    Edit(
        "target that asks for less, with its reason",
        GAP,
        "  2011-12: 20\n",
        "  2011-12: {value: 29, note: The test was changed., changes: [{from: 20, date: 2011-06-15, why: The test was "
        "changed.}]}\n",
    ),
    Edit(
        "figures of others of earlier years",
        ASSESSMENTS,
        "source: {",
        "comparators:\n  england: {2009-10: 75.1, 2010-11: 77.4}\n  region: {2009-10: 71.9, 2010-11: 77.4}\nsource: {",
    ),
    Edit(
        "forecast of a later target",
        ASSESSMENTS,
        "    value: 78.4\n",
        "    value: 78.4\n    forecast: {value: 84.5, date: 2011-07, by: Children and Families Services}\n",
    ),
    Edit(
        "facts that part a number in another way",
        FACTS,
        "  - id: special-outstanding\n",
        "  - id: schools-with-a-nursery\n    title: Number of Primary Schools with a nursery\n    value: 26\n"
        "    out_of: 34\n    unit: count\n    counts_people: false\n    group: Education\n"
        '    source: {section: "2.5"}\n  - id: special-outstanding\n',
    ),
    Edit(
        "fact with a year by which something is to be",
        FACTS,
        "  - id: special-outstanding\n",
        "  - id: pupils-expected\n    title: Number of pupils expected by 2016\n    value: 18200\n    unit: count\n"
        "    counts_people: true\n    period: 2011-01\n    group: Education\n"
        '    source: {section: "2.5"}\n  - id: special-outstanding\n',
    ),
    Edit(
        "year with its last quarter in a series that builds up",
        INCOME,
        "  2016-17: 558974\n",
        "  2016-17 Q4: 558974\n  2016-17: 558974\n",
    ),
    Edit("table with years that it compares", GRANTS, added={f"{WESTMINSTER}/budgets/homes.yml": COMPARED}),
    Edit(
        "two tables of one service",
        REVENUE,
        added={f"{WESTMINSTER}/finances/{name.lower()}.yml": MONITORED % (name, *amount) for name, amount in TABLES},
        closes="2017-12-31",
    ),
    Edit("bridge of one step with other movements", LIBRARIES, added={f"{BARNET}/bridges/transport.yml": MOVED}),
    Edit(
        "post for several workers",
        POSTS,
        "source: {section",
        "  - {id: workers, title: Family workers, full_time_equivalent: 9, team: Shared LSCB team}\nsource: {section",
    ),
    Edit(
        "measure taken out that the summary still counts",
        f"{HALTON}/plan.yml",
        "notes:\n",
        (
            "notes:\n  - title: A measure that is no longer kept\n"
            "    text: The measure “Percentage of Children in Care achieving expected outcomes at KS2 and KS4” "
            "is over.\n"
        ),
        removed=(f"{HALTON}/kpis/lpi03cyp.yml",),
    ),
    Edit(
        "comments that tell nothing",
        PLACEMENTS,
        "    value: suppressed\n    note: >\n",
        "    # withheld on 14 July 2011, by rule 5.2: fewer than six children\n"
        "    value: suppressed  # see the note\n    note: >  # as the report has it\n",
    ),
    Edit(
        "comment on where a line comes from",
        ADOPTIONS,
        "unit: count\n",
        "# the plan, section 7b, lines 325-326; checked 2026-11-21, issue #12\nunit: count\n",
    ),
    Edit(
        "words that count nobody",
        SEEN,
        STRONG,
        "The council says that both children and their parents like it. Not a single child was left out. "
        "A 5-year-old child in Year 1 is seen in all but one of the schools.",
    ),
    Edit(
        "number of people, then of something else",
        LONG_PLACEMENTS,
        "Some moves were planned; others followed a breakdown in the placement before.",
        "Two homes closed, and one stage of the work is over. It was planned for section 4.",
    ),
    Edit(
        "target of a measure whose result is withheld",
        f"{HALTON}/plan.yml",
        "One figure of the report is withheld here, because",
        "One figure of the report, for NI062 with its target of 7.5% in section 6.0, is withheld here, because",
    ),
    Edit(
        "consultation held again the next year",
        f"{WESTMINSTER}/registers/consultations.yml",
        "  - id: short-breaks\n",
        (
            "  - id: short-breaks-before\n    title: Short Breaks consultation\n    state: taken place\n"
            '    period: 2016-17\n    manner: formal\n    asked: Service users\n    source: {section: "5"}\n'
            "  - id: short-breaks\n"
        ),
    ),
    Edit(
        "row of a survey under another heading",
        SCHOOLS,
        "  - title: Coaching and mentoring\n    group: Continuing Professional Development\n",
        "  - title: Support staff training\n    group: Training\n",
    ),
    Edit(
        "two references that the source prints as one",
        f"{HALTON}/milestones/cfs3-children-in-care-strategy.yml",
        "actions: [CFS3b, CFS3c]",
        'actions: ["CFS3b and CFS3c"]',
    ),
    Edit(
        "one word after the same word",
        POSTS,
        "note: CDOP is short for Child Death Overview Panel.",
        "note: CDOP is short for Child Death Overview Panel. What it is is a meeting of those that had had a part.",
    ),
    Edit(
        "note on the source that is right of two",
        f"{SHARING}/registers/documents.yml",
        "    note: It names the groups of people whom the changes must not harm unfairly.\n",
        "    note: >\n      It names the groups of people whom the changes must not harm unfairly.\n"
        "      The diagram is lost in the text, and the report does not say what else it was to show here.\n",
    ),
    Edit(
        "target with points that go one way",
        CHILD_PLANS,
        "  2011-12: 50\n",
        "  2011-12: {value: 50, profile: {Q1: 20, Q2: 30, Q3: 40, Q4: 50}}\n",
    ),
    Edit(
        "measure named after words beside those named after references",
        *ONE_MEASURE_MORE,
        added={f"{HALTON}/kpis/seen-early.yml": KPI.replace("priority:", "ref: LPI20CFS\npriority:", 1)},
    ),
    Edit(
        "measure with its days in all its words",
        *ONE_MEASURE_MORE,
        added={
            f"{HALTON}/kpis/seen-in-days.yml": KPI.replace(
                "targets:", "in_words: _ of families were seen within 5 days in the last 3 months\ntargets:", 1
            )
        },
    ),
    Edit(
        "ages and others that were left out of a count",
        WESTMINSTER_FACTS,
        "note: Those who came alone to seek asylum or were on remand are not counted.",
        "note: Those aged four or five who came alone to seek asylum are not counted. Two reports were left out.",
    ),
    Edit(
        "next meeting on a front sheet",
        f"{SHARING}/plan.yml",
        "  - {term: Wards, text: All}\n",
        "  - {term: Wards, text: All}\n  - {term: Date of the next meeting, text: 7 February 2011}\n",
    ),
    Edit(
        "stretch of time that is printed with both its ends",
        EDUCATION,
        added={f"{BARNET}/milestones/education-6-review.yml": STRETCH},
    ),
    Edit(
        "money brought forward",
        STATED,
        "note: Together with the £8m",
        "note: Another part was brought forward from 2016/17 to 2015/16. Together with the £8m",
    ),
    Edit(
        "time that has become shorter, and more than the target",
        BASES,
        "The hoped-for date",
        "Waiting fell from 12 to 10 weeks, and 120% of the target was met by Wednesday 6 July 2011. The hoped-for date",
    ),
    Edit(
        "ages of grown-up people beside children",
        PROJECTS,
        "young people aged 0-19",
        "young people aged 0-19 and their parents aged 35 to 44",
    ),
    Edit(
        "what is known of later years",
        f"{HALTON}/plan.yml",
        "  why: >\n    The source is a single report, for April to June 2011.\n",
        "  why: >\n    The source is a single report, for April to June 2011. One home was closed in May 2013.\n",
    ),
    Edit(
        "what was agreed for a later year",
        BASES,
        "The new structure is agreed",
        "The lease was to end in March 2013. Funds were agreed for use in 2012/13. The new structure is agreed",
    ),
    Edit(
        "number of a report that looks like years",
        f"{SHARING}/registers/documents.yml",
        "The list has a second n",
        "It is report 2010/07 of the council. The list has a second n",
    ),
    Edit(
        "names that are as many as is said",
        f"{SHARING}/registers/documents.yml",
        "The list has a second n",
        "It is for two councils: Westminster, and Kensington and Chelsea. The list has a second n",
    ),
    Edit(
        "proper names that stand once",
        ASSESSMENTS,
        "A team has moved to a new case system, CareFirst 6,",
        "Mrs Woking’s team in Chelford, Wapping and Halton Brook has moved to a new case system, Liquidlogic,",
    ),
    Edit(
        "British spellings and words that are not in every list",
        ACHIEVEMENTS,
        "The council has found 400 childcare places for vulnerable two-year-olds.",
        "The council has organised 400 places. It benefitted from co-ordinated, multiagency work on wellbeing. "
        "It prioritises neighbourhood programmes, counselling, enrolment and reorganising of centres for re-offenders.",
    ),
    Edit(
        "new abbreviation in small letters, and one that is spelt out",
        ASSESSMENTS,
        "A team has moved",
        "One team (2.5 wte) of the Safer Schools Hub (NEDS) has moved",
    ),
    Edit(
        "words in another language, and the source's own",
        RISKS,
        "It does not rate the risks",
        "It says “the suport of familes is independant”, and in Welsh Mae plant a phobl ifanc yn ddiogel. "
        "It does not rate the risks",
    ),
    Edit(
        "guidance on an act",
        f"{WESTMINSTER}/registers/documents.yml",
        "title: Statutory guidance for schools and local authorities",
        "title: Statutory guidance on the Children Act 1989",
    ),
    Edit(
        "judgement put right, with the reason",
        f"{HALTON}/kpis/lpi02las.yml",
        "      status: off-track\n",
        "      status: on-track\n      reason: Two more schools were graded good after the report.\n",
    ),
    Edit(
        "milestone of another service within the one of its heading",
        f"{BARNET}/milestones/looked-after-2-step-down.yml",
        "service: looked-after-children",
        "service: fostering\nnote: It stood under looked after children before.",
    ),
    Edit(
        "definition with one of two stages",
        f"{HALTON}/kpis/lpi03cyp.yml",
        "in_words: _ of children in care reached the results expected of them",
        "in_words: _ of children in care reached the results expected of them at Key Stage 4",
    ),
    Edit(
        "entry added at the end of a list, from an earlier line",
        f"{MANDATE}/plan.yml",
        "nine priorities",
        "ten priorities",
        added={f"{MANDATE}/priorities.yml": TEN_PRIORITIES},
    ),
    Edit(
        "percentage with its sign", f"{WESTMINSTER}/kpis/outstanding-schools.yml", "  2016-17: 36\n", "  2016-17: 36%\n"
    ),
    Edit(
        "other times in a plan's summary",
        f"{WESTMINSTER}/plan.yml",
        "It also looks back on what",
        "Some of it was agreed from May 2016 to July 2016. It also looks back on what",
    ),
    Edit(
        "sums that come out, and amounts of two units",
        LEARNING,
        "The parts, 1,156 and 279, add up to 1,435.",
        "The parts, 1,156 and 279, add up to 1,435. In print £650k and £1.2m add up to £1.85m.",
    ),
    Edit(
        "another rate beside the measure's own",
        CONCEPTIONS,
        "140 of 2,374 is 58.97",
        "Per 100,000 it would be a hundred times as many. 140 of 2,374 is 58.97",
    ),
    Edit(
        "promise in other words that say the same",
        PROMISES,
        "There are more places at schools that are rated good or outstanding.",
        "More places are there at schools that are rated good or outstanding.",
    ),
    Edit(
        "definition turned round with a note",
        f"{WESTMINSTER}/kpis/outstanding-schools.yml",
        "rates as outstanding.",
        "rates as good or outstanding.\nnote: Until May the definition left out the schools that are good.",
    ),
    Edit("link to one more measure", ADOPTIONS, "source: {", "related: [protection-plans]\nsource: {"),
    Edit(
        "note that says what was put right in it",
        f"{SHARING}/registers/documents.yml",
        "to Cabinet on 2 September.",
        "to Cabinet on 12 September. Until May another day stood here.",
    ),
    Edit(
        "name at the beginning of a measure's words",
        f"{WESTMINSTER}/kpis/family-hubs.yml",
        "in_words: the number of Family Hubs that were open was _",
        "in_words: Family Hubs in Westminster that were open numbered _",
    ),
    Edit(
        "two dates of which one is the forecast",
        BASES,
        "The new structure is agreed, and the change is expected in September 2011.",
        "The building is expected in August 2011, and the change in September 2011.",
    ),
    Edit(
        "line broken before a name",
        BASES,
        "into line with the Government's White Paper.",
        "into line with the\n      Government and its White Paper.",
    ),
    Edit(
        "what has come of a building",
        f"{MANDATE}/registers/assets.yml",
        "position: Its sale is being negotiated.",
        "position: It was sold in November 2011.",
    ),
    Edit(
        "discrepancy of two spaces",
        f"{BARNET}/registers/discrepancies.yml",
        "  - id: heading-7c-missing\n",
        "  - id: space-in-a-heading\n    title: A heading with two spaces\n    kind: form\n"
        "    printed: Looked after  children\n    expected: Looked after children\n"
        "    note: Two spaces stand between the words. The heading is given with one here.\n"
        '    source: {section: "7", lines: "290"}\n  - id: heading-7c-missing\n',
    ),
    Edit(
        "day of closing put right with the reason",
        f"{SHARING}/plan.yml",
        "  date: 2011-01-10\n  why: >\n",
        "  date: 2011-02-28\n  why: >\n    The report was looked at once more in February.\n",
    ),
    Edit(
        "day of closing after the decision",
        f"{HALTON}/plan.yml",
        "  date: 2011-06-30\n  why: >\n",
        "  date: 2011-09-30\n  why: >\n    The board decided on 14 September 2011 that no more reports are needed.\n",
    ),
    Edit(
        "step taken out with the reason",
        f"{BARNET}/milestones/safeguarding-2-mash.yml",
        "  - what: Use what the hub learns to improve how services are designed, planned and found.\n",
        "note: What the hub learns is used under early help, where the step on planning belongs.\n",
    ),
    Edit(
        "consultation that has taken place",
        f"{WESTMINSTER}/registers/consultations.yml",
        "    state: planned\n    period: 2017-18\n    manner: formal\n    asked: Service users\n"
        "    note: The cell for improvement or action is empty.\n",
        "    state: taken place\n    period: 2017-18\n    manner: formal\n    asked: Service users\n"
        "    note: The cell for improvement or action is empty. The consultation closed in September 2017.\n",
    ),
    Edit(
        "milestone deferred to no day",
        f"{HALTON}/milestones/cfs3-children-in-care-strategy.yml",
        "due: 2012-03\nupdates:\n",
        "changes: [{from: 2012-03, date: 2011-09, why: The new national rules come out in spring 2012.}]\nupdates:\n"
        "  2011-12 Q2:\n    commentary: The strategy waits for the new national rules.\n"
        "    judgement: {status: deferred, reason: The new national rules come out in spring 2012.}\n",
        closes="2011-09-30",
    ),
    Edit(
        "next report's own item 2.1",
        UPDATES,
        "updates:\n",
        'updates:\n  - ref: "2.1"\n    kind: key development\n    title: Inspections\n    period: 2011-12 Q2\n'
        "    services: [children-and-families]\n    priorities: [continuum-of-need]\n"
        '    text: The council has opened a small home for teenagers in Widnes.\n    source: {section: "2.1"}\n',
        closes="2011-09-30",
    ),
    Edit(
        "provisional figure that is final now, with a note",
        f"{BARNET}/kpis/ks2-with-ehcp.yml",
        "    status: provisional\n",
        "    status: final\n    note: The result was confirmed in December 2014 without a change.\n",
    ),
    Edit(
        "target moved from the growth that its note tells",
        INCOME,
        "    value: 676674\n    note: This is 21% more than in 2016/17, as the deliverable says.\n",
        "    value: 650000\n    note: The deliverable asks for 21% more than in 2016/17.\n"
        "    changes: [{from: 676674, date: 2017-09-20, why: Two schools have become academies and buy elsewhere.}]\n",
    ),
    Edit(
        "year in which a note was put right",
        ASSESSMENTS,
        "yet the report lists it under “progress has been made”.\n    commentary",
        "yet the report lists it under “progress has been made”. This note was put right in 2023.\n    commentary",
    ),
    Edit(
        "measure that stands in no table of the source",
        FACTS,
        added={
            f"{MANDATE}/kpis/school-attendance.yml": ATTENDANCE,
        },
    ),
    Edit(
        "report on a year that came out in the next, and minutes signed later",
        f"{SHARING}/registers/documents.yml",
        "  - id: appendix-1\n",
        "  - {id: audit-2009, title: Annual audit report 2009, kind: background paper, date: 2010-06,\n"
        "     source: {section: List of background papers, lines: 255-260}}\n"
        "  - {id: minutes-october, title: Minutes of 4 October 2010, kind: background paper, date: 2010-12-07,\n"
        "     source: {section: List of background papers, lines: 255-260}}\n"
        "  - id: appendix-1\n",
    ),
    Edit(
        "start within the year in which it is due",
        f"{HALTON}/milestones/cops1-early-years-review.yml",
        "due: 2011-08\n",
        "starts: 2011-12\ndue: 2012-02\nchanges: [{from: 2011-08, date: 2011-06-20, why: Two staff have left.}]\n"
        "note: The start was set when the date was moved.\n",
    ),
    Edit(
        "done after the last report, in a plan that goes on until then",
        f"{HALTON}/milestones/cops1-early-years-review.yml",
        "source: {",
        "  2011-12 Q2:\n    commentary: The review of early years provision was finished.\n"
        "    completed: 2011-08-24\nsource: {",
        closes="2011-09-30",
    ),
    Edit(
        "next quarter listed before its figures come",
        f"{HALTON}/plan.yml",
        "reports: [2011-12 Q1]\nclosed:\n  date: 2011-06-30",
        "reports: [2011-12 Q1, 2011-12 Q2]\nclosed:\n  date: 2011-09-30",
    ),
    Edit(
        "plan that goes on for another quarter",
        f"{HALTON}/plan.yml",
        "reports: [2011-12 Q1]\n"
        "closed:\n"
        "  date: 2011-06-30\n"
        "  why: >\n"
        "    The source is a single report, for April to June 2011.\n"
        "    The reports of later quarters are not part of this portal.\n"
        "service: children-and-enterprise\n"
        "owner: Children and Enterprise Directorate\n"
        "summary: >\n"
        "  How Halton's services for children were doing from April to June 2011.\n",
        "reports: [2011-12 Q1, 2011-12 Q2]\n"
        "closed:\n"
        "  date: 2011-09-30\n"
        "  why: >\n"
        "    The sources are the reports for April to June and for July to September 2011.\n"
        "    The reports of later quarters are not part of this portal.\n"
        "service: children-and-enterprise\n"
        "owner: Children and Enterprise Directorate\n"
        "summary: >\n"
        "  How Halton's services for children were doing from April to September 2011.\n",
    ),
]
