"""Links, names and texts that one state of the data alone shows to be wrong."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ASSESSMENTS,
    BARNET,
    BASES,
    COUNCIL,
    FACTS,
    GLOSSARY,
    HALTON,
    HOMES,
    MANDATE,
    POSTS,
    PRIORITIES,
    SCHOOLS,
    SHARING,
    STRATEGIES,
    UPDATES,
    WESTMINSTER,
    WESTMINSTER_DISAGREEMENTS,
    YOUTH,
)

FAMILY = "links, names and parts of texts"

HUBS = f"{WESTMINSTER}/kpis/family-hubs.yml"
TOPICS = f"{WESTMINSTER}/registers/topics.yml"
PAPERS = f"{SHARING}/registers/documents.yml"
HELP = f"{WESTMINSTER}/milestones/early-help-integration.yml"
STRATEGY = f"{HALTON}/milestones/cfs3-children-in-care-strategy.yml"
PANEL = f"{SHARING}/milestones/child-death-panel-local-chair.yml"
CHANGES = f"{SHARING}/milestones/recommendation-4-authorise-the-director.yml"

CASES = [
    Mistake(
        "unit typed beside its place in a sentence",
        f"{BARNET}/kpis/care-proceedings.yml",
        "took _ on average",
        "took _ weeks on average",
        "sign-twice",
        "in_words:",
    ),
    Mistake(
        "full stop in words that are set into a sentence",
        f"{WESTMINSTER}/kpis/outstanding-schools.yml",
        "in_words: _ of schools in Westminster were rated as outstanding",
        "in_words: _ of schools in Westminster were rated as outstanding.",
        "part-of-sentence",
    ),
    Mistake(
        "capital in words that are set into a sentence", HUBS, "in_words: the", "in_words: The", "part-of-sentence"
    ),
    Mistake(
        "measure of another theme beside a milestone",
        HELP,
        "kpis: [family-hubs]",
        "kpis: [therapy-reviews]",
        "measure-of-another",
    ),
    Mistake(
        "milestone of another service than its measure",
        HELP,
        "service: commissioning",
        "service: education",
        "measure-of-another",
    ),
    Mistake(
        "post of another service than its team",
        POSTS,
        "service: local-safeguarding-children-board\n    note: LSCB",
        "service: youth-offending-service\n    note: LSCB",
        "service-by-letters",
    ),
    Mistake(
        "milestone of another service than its letters",
        STRATEGY,
        "service: children-and-families",
        "service: learning-and-achievement",
        "service-by-letters",
    ),
    Mistake(
        "lease that ends a year later than its position says",
        f"{MANDATE}/registers/assets.yml",
        "ends: December 2011",
        "ends: December 2012",
        "date-in-words",
    ),
    Mistake(
        "step a month later than the success measure says",
        f"{WESTMINSTER}/milestones/travel-assistance.yml",
        'complete the specification", due: 2017-10',
        'complete the specification", due: 2017-11',
        "date-in-words",
    ),
    Mistake(
        "forecast of another month than its commentary",
        BASES,
        "forecast: 2011-09",
        "forecast: 2011-07",
        "date-in-words",
    ),
    Mistake(
        "provisional figure that is said to be final",
        f"{BARNET}/kpis/ks2-with-ehcp.yml",
        "status: provisional",
        "status: final",
        "status-in-words",
    ),
    Mistake(
        "window that is not the one in the text",
        HOMES,
        "window: year-to-date",
        "window: in-period",
        "window-in-words",
    ),
    Mistake(
        "sentence cut off before another",
        f"{BARNET}/registers/topics.yml",
        "some groups have more complex needs.\n",
        "some groups have more complex\n",
        "lost-full-stop",
        "some groups have more complex\n",
    ),
    Mistake(
        "full stop lost between two sentences",
        PRIORITIES,
        "whatever their start in life.\n",
        "whatever their start in life\n",
        "lost-full-stop",
        "whatever their start in life\n",
    ),
    Mistake(
        "outcome cut off where the others end",
        f"{WESTMINSTER}/milestones/speech-and-language-therapy.yml",
        "so that schools can meet this need.",
        "so that schools can meet this",
        "no-full-stop",
        "so that schools can meet this",
    ),
    Mistake(
        "description of a service cut off",
        COUNCIL,
        "support for special educational needs.",
        "support for special",
        "no-full-stop",
    ),
    Mistake(
        "sentence with a small letter",
        ASSESSMENTS,
        "The report marks",
        "the report marks",
        "small-after-stop",
        "the report marks",
    ),
    Mistake(
        "plan that ends before its services do",
        f"{MANDATE}/plan.yml",
        "period: 2011-12..2014-15",
        "period: 2011-12..2013-14",
        "plan-too-short",
    ),
    Mistake(
        "schema of another kind",
        f"{BARNET}/budgets/capital.yml",
        "schemas/budget.json",
        "schemas/bridge.json",
        "schema-line",
    ),
    Mistake("schema at no place", PRIORITIES, "$schema=../../schemas/", "$schema=../schemas/", "schema-line"),
    Mistake("letters of an abbreviation turned", POSTS, "LSCB Training", "LCSB Training", "abbreviation-letters"),
    Mistake(
        "letters turned behind their words",
        f"{HALTON}/kpis/lpi01cfs.yml",
        "(NQSW)",
        "(NSQW)",
        "abbreviation-letters",
    ),
    Mistake(
        "letters turned in the glossary", GLOSSARY, "abbreviation: CSA\n", "abbreviation: CAS\n", "abbreviation-letters"
    ),
    Mistake(
        "abbreviation put down to other words",
        POSTS,
        "LSCB is short for Local Safeguarding Children Board.",
        "LSCB is short for Child Death Overview Panel.",
        "short-for",
    ),
    Mistake(
        "owner with a letter of another spelling",
        f"{HALTON}/kpis/ni112.yml",
        "owner: Children's Organisation and Provision",
        "owner: Children's Organization and Provision",
        "nearly-the-name",
    ),
    Mistake(
        "committee by another form of a word",
        f"{BARNET}/plan.yml",
        "    text: Children, Education, Libraries and Safeguarding Committee",
        "    text: Children, Education, Library and Safeguarding Committee",
        "name-by-a-word",
    ),
    Mistake(
        "department by another little word",
        UPDATES,
        "waiting for the Department for Education",
        "waiting for the Department of Education",
        "name-by-a-word",
    ),
    Mistake(
        "panel by another word", POSTS, "Child Death Overview Panel", "Child Death Oversight Panel", "name-by-a-word"
    ),
    Mistake(
        "owner by another form of a word",
        ASSESSMENTS,
        "owner: Children and Families Services",
        "owner: Children and Family Services",
        "name-by-a-word",
    ),
    Mistake(
        "year of the plan before in the short title",
        f"{WESTMINSTER}/plan.yml",
        "short_title: Children's Services plan 2017/18",
        "short_title: Children's Services plan 2016/17",
        "plan-title-year",
    ),
    Mistake(
        "quarter in the title that is not reported",
        f"{HALTON}/plan.yml",
        "overview, Quarter 1 2011/12",
        "overview, Quarter 2 2011/12",
        "plan-title-year",
    ),
    Mistake(
        "title in the place of a description",
        "westminster/council.yml",
        "about: Works with young people who have broken the law or may do so.",
        "about: Youth Offending Service",
        "title-as-text",
    ),
    Mistake(
        "lines of the source turned about",
        f"{HALTON}/registers/discrepancies.yml",
        "lines: 274 and 302}\n  - id: conceptions-called-births",
        "lines: 302 and 274}\n  - id: conceptions-called-births",
        "source-lines",
    ),
    Mistake(
        "month misspelt in what is printed",
        WESTMINSTER_DISAGREEMENTS,
        "printed: June 2017 and September 2017",
        "printed: Juen 2017 and September 2017",
        "misspelt-month",
    ),
    Mistake("short month misspelt", UPDATES, "on 25 May 2011", "on 25 Mya 2011", "misspelt-month"),
    Mistake(
        "another day than that of the title",
        PAPERS,
        "reported to Cabinet on 2 September.",
        "reported to Cabinet on 12 September.",
        "day-of-title",
    ),
    Mistake(
        "point of a counted list lost",
        TOPICS,
        "      - Work in partnership with other parts of the council and with others who share its aims\n",
        "",
        "counted-points",
        "The plan names six things",
    ),
    Mistake(
        "day of another contract",
        f"{MANDATE}/registers/contracts.yml",
        "printed: Joint contract from Sept 2012",
        "printed: 31/03/13",
        "printed-without-date",
        "printed: 31/03/13\n    forecast: 781",
    ),
    Mistake(
        "word of the field above",
        f"{WESTMINSTER}/registers/consultations.yml",
        "asked: All staff",
        "asked: formal",
        "value-of-another-field",
    ),
    Mistake(
        "heading of a row lost",
        SCHOOLS,
        '- title: "Education Psychology: preventative"\n    group: Inclusive Services\n',
        '- title: "Education Psychology: preventative"\n',
        "gap-in-group",
    ),
    Mistake(
        "expected ten years before the plan",
        PANEL,
        "is expected to end in April 2011",
        "is expected to end in April 2001",
        "to-come-past",
        "April 2001",
    ),
    Mistake(
        "expected before the quarter that is told of",
        YOUTH,
        "expected by August 2011",
        "expected by August 2010",
        "to-come-past",
    ),
    Mistake(
        "date that was missed after the report",
        BASES,
        "hoped-for date of April 2011 was missed",
        "hoped-for date of April 2012 was missed",
        "past-to-come",
    ),
    Mistake("power of a recommendation skipped", CHANGES, "- ref: ii)", "- ref: iv)", "numbering"),
    Mistake("section of a plan twice", TOPICS, '"4. Operating Context', '"5. Operating Context', "numbering"),
    Mistake("actions in the wrong order", YOUTH, "[COPS4a, COPS4b]", "[COPS4b, COPS4a]", "numbering"),
    Mistake(
        "letters turned in a fact",
        FACTS,
        "Youth Offending Service (YOS)",
        "Youth Offending Service (YSO)",
        "abbreviation-letters",
    ),
    Mistake(
        "letters turned in a strategy", STRATEGIES, "LSCB Safeguarding", "LCSB Safeguarding", "abbreviation-letters"
    ),
]
