"""Fields that are misspelt, missing, repeated or of the wrong kind."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    CHILD_PLANS,
    CONTRACTS,
    CUTS,
    EARLY_YEARS,
    GAP,
    HEALTH_PLANS,
    INCOME,
    LEAVERS,
    NEEDS,
    PRIORITIES,
    PROMISES,
    REVENUE,
    SAFEGUARDING,
    SCHOOLS,
    SOCIAL_WORK,
    UPDATES,
    YOUTH,
)

FAMILY = "fields"

CASES = [
    Mistake("misspelt field", ASSESSMENTS, "tolerance:", "tolerence:", "unknown-field"),
    Mistake("misspelt field within a value", ASSESSMENTS, "    commentary: >", "    comentary: >", "unknown-field"),
    Mistake("misspelt field that is required", ASSESSMENTS, "better: higher", "beter: higher", "unknown-field"),
    Mistake("field with a capital", ASSESSMENTS, "owner: Children", "Owner: Children", "unknown-field"),
    Mistake("field with a hyphen", CHILD_PLANS, "why_it_matters:", "why-it-matters:", "unknown-field"),
    Mistake("missing field", ASSESSMENTS, "unit: percent\n", "", "missing-field", "title: Initial"),
    Mistake("missing field of an item", UPDATES, "    title: Inspections\n", "", "missing-field", 'ref: "2.1"'),
    Mistake(
        "repeated field", ASSESSMENTS, "decimals: 1\n", "decimals: 1\ndecimals: 0\n", "repeated-key", "decimals: 0"
    ),
    Mistake("period written in a second way", LEAVERS, "  2011-06:\n", "  June 2011:\n", "not-a-period", "June 2011:"),
    Mistake(
        "id of a list misspelt", PRIORITIES, "id: managing-resources", "id: managing-resorces", "unknown-reference"
    ),
    Mistake(
        "field of an id misspelt", PRIORITIES, "id: managing-resources", "ids: managing-resources", "unknown-field"
    ),
    Mistake("field of the council misspelt", "halton/council.yml", "ons_code:", "ons-code:", "unknown-field"),
    Mistake("field of the portal misspelt", "portal.yml", "headline:", "head_line:", "unknown-field"),
    Mistake(
        "repeated period",
        ASSESSMENTS,
        "  2010-11: 88.5\n",
        "  2010-11: 88.5\n  2010-11: 87.5\n",
        "repeated-key",
        "87.5",
    ),
    Mistake("field emptied", ASSESSMENTS, "owner: Children and Families Services", "owner:", "empty-text"),
    Mistake("text emptied", ASSESSMENTS, "owner: Children and Families Services", 'owner: ""', "empty-text"),
    Mistake("list in place of text", CHILD_PLANS, "ref: LPI06CFS", "ref: [LPI06CFS]", "wrong-type"),
    Mistake("text in place of a list", YOUTH, "refs: [COPS4]", "refs: COPS4", "wrong-type"),
    Mistake(
        "all values deleted",
        GAP,
        "  2010-11: 28\n  2011-12 Q1: {due: 2011-10}\n",
        "",
        "wrong-type",
        "values:",
    ),
    Mistake(
        "comment typed as a field", HEALTH_PLANS, "values:\n", "comment: checked by finance\nvalues:\n", "unknown-field"
    ),
    Mistake(
        "field under the wrong one",
        HEALTH_PLANS,
        "  2017-18: 75\n",
        "  2017-18: 75\n  note: As agreed.\n",
        "unknown-field",
        "  note: As",
    ),
    Mistake("misspelt list of records", PROMISES, "promises:\n", "promisses:\n", "unknown-field"),
    Mistake("misspelt field of a step", EARLY_YEARS, "model., due: 2015-08}", "model., deu: 2015-08}", "unknown-field"),
    Mistake("misspelt field of a money line", REVENUE, "figures: [19.41]", "figure: [19.41]", "unknown-field"),
    Mistake("misspelt field of a contract", CONTRACTS, "ends: 2012-11-04", "end: 2012-11-04", "unknown-field"),
    Mistake("misspelt field of a survey", SCHOOLS, "counts: [7, 8, 1, 3]", "count: [7, 8, 1, 3]", "unknown-field"),
    Mistake(
        "misspelt field of a movement", SAFEGUARDING, "growth, figure: 0.17", "growth, figur: 0.17", "unknown-field"
    ),
    Mistake("misspelt heading of a need", NEEDS, "    number: 283\n", "    nubmer: 283\n", "unknown-field"),
    Mistake("figures of a line deleted", REVENUE, ", figures: [0.92]", "", "missing-field", "Quality Assurance"),
    Mistake("name of a line deleted", CUTS, "name: Virtual School Funding, ", "", "missing-field", "[0.300]"),
    Mistake(
        "supplier of a contract deleted",
        CONTRACTS,
        "    supplier: Eden Food Services Ltd\n",
        "",
        "missing-field",
        "id: school-catering",
    ),
    Mistake("number of a need deleted", NEEDS, "    number: 178\n", "", "missing-field", "id: children-in-care"),
    Mistake("due and title swapped into one", SOCIAL_WORK, "kind: deliverable\n", "", "missing-field", "title: Centre"),
    Mistake(
        "source deleted",
        ADOPTIONS,
        'source: {section: "7b", table: Outcome measures, lines: "325-326"}\n',
        "",
        "missing-field",
        "title: Number",
    ),
    Mistake(
        "target typed beside its heading", HEALTH_PLANS, "targets:\n  2017-18: 75\n", "targets: 75\n", "wrong-type"
    ),
    Mistake("values as a list", HEALTH_PLANS, "  2016-17: 35\n", "  - 2016-17: 35\n", "wrong-type"),
    Mistake("steps pasted twice", EARLY_YEARS, "steps:\n", "steps: []\nsteps:\n", "repeated-key", "steps:\n  - "),
    Mistake(
        "period of a value pasted twice",
        HEALTH_PLANS,
        "  2016-17: 35\n",
        "  2016-17: 35\n  2016-17: 35\n",
        "repeated-key",
        "  2016-17: 35\nsource",
    ),
    Mistake(
        "target pasted twice with another value",
        INCOME,
        "  2017-18:\n",
        "  2017-18: 676647\n  2017-18:\n",
        "repeated-key",
        "  2017-18:\n    value",
    ),
]
