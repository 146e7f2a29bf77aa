"""Slips in the form of the file itself."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    CHILD_PLANS,
    CHILDCARE,
    CUTS,
    EARLY_YEARS,
    FAMILIES,
    HEALTH_PLANS,
    LEAVERS,
    NEEDS,
    PRIORITIES,
    PROGRESS,
    REVENUE_BEFORE,
    SERVICES,
)

FAMILY = "YAML"

CASES = [
    Mistake("number sign within text", CHILD_PLANS, "The council calls", "Ward # 1 calls", "comment-in-text"),
    Mistake(
        "curly quotation marks",
        ASSESSMENTS,
        "priority: continuum-of-need",
        "priority: “continuum-of-need”",
        "yaml-syntax",
    ),
    Mistake("merge conflict", CHILD_PLANS, "ref: LPI06CFS", "<<<<<<< HEAD\nref: LPI06CFS\n=======", "yaml-syntax"),
    Mistake("period among the fields", LEAVERS, "source:", "2011-12 Q2: 9.5\nsource:", "unknown-field"),
    Mistake(
        "address without its beginning",
        "portal.yml",
        "https://www.nationalarchives",
        "www.nationalarchives",
        "wrong-type",
    ),
    Mistake("tab in place of spaces", ASSESSMENTS, "    value: 78.4", "\tvalue: 78.4", "yaml-syntax"),
    Mistake(
        "quotation mark missing", LEAVERS, 'printed: "11.57 (June 2011)"', 'printed: "11.57 (June 2011)', "yaml-syntax"
    ),
    Mistake("colon within text", CHILD_PLANS, "ref: LPI06CFS", "ref: LPI: 06", "yaml-syntax"),
    Mistake("colon missing", CHILD_PLANS, "ref: LPI06CFS", "ref LPI06CFS", "yaml-syntax"),
    Mistake("space after the colon missing", CHILD_PLANS, "ref: LPI06CFS", "ref:LPI06CFS", "yaml-syntax"),
    Mistake("bracket missing", FAMILIES, "[3216, 300, 302, (2), 369]", "[3216, 300, 302, (2), 369", "yaml-syntax"),
    Mistake("indent too deep", CHILD_PLANS, "ref: LPI06CFS", "  ref: LPI06CFS", "yaml-syntax"),
    Mistake("indent too shallow", ASSESSMENTS, "    value: 78.4", "   value: 78.4", "yaml-syntax"),
    Mistake("text that opens with a percent sign", CHILD_PLANS, "ref: LPI06CFS", "ref: %06", "yaml-syntax"),
    Mistake("text that opens with an at sign", CHILD_PLANS, "ref: LPI06CFS", "ref: @06", "yaml-syntax"),
    Mistake("text that opens with an ampersand", CHILD_PLANS, "ref: LPI06CFS", "ref: &06", "yaml-alias"),
    Mistake("text that opens with an exclamation mark", CHILD_PLANS, "ref: LPI06CFS", "ref: !06", "yaml-tag"),
    Mistake("no-break space in an indent", ASSESSMENTS, "    value: 78.4", "\u00a0   value: 78.4", "yaml-syntax"),
    Mistake(
        "hyphen without a space", PRIORITIES, "  - id: managing-resources", "  -id: managing-resources", "yaml-syntax"
    ),
    Mistake("comma between figures missing", REVENUE_BEFORE, "[21.51, 22.27]", "[21.51 22.27]", "not-a-number"),
    Mistake("brace missing", HEALTH_PLANS, "baseline: {period: 2016-17}", "baseline: {period: 2016-17", "yaml-syntax"),
    Mistake("tab after the dash", EARLY_YEARS, "  - {what: Launch the new", "\t- {what: Launch the new", "yaml-syntax"),
    Mistake("item a space too far left", NEEDS, "  - id: early-help\n", " - id: early-help\n", "yaml-syntax"),
    Mistake("field of an item too far left", NEEDS, "    number: 283\n", "  number: 283\n", "yaml-syntax"),
    Mistake(
        "colon in a title",
        ADOPTIONS,
        "title: Number of children adopted",
        "title: Adoption: number of children",
        "yaml-syntax",
    ),
    Mistake(
        "colon in a note within braces", SERVICES, "name: School Standards,", "name: School: Standards,", "yaml-syntax"
    ),
    Mistake(
        "comma in a name within braces",
        CUTS,
        "name: Virtual School Funding,",
        "name: Virtual School, Funding,",
        "unknown-field",
    ),
    Mistake(
        "star at the beginning",
        ADOPTIONS,
        "title: Number of children adopted",
        "title: *Number of children adopted",
        "yaml-syntax",
    ),
    Mistake(
        "square bracket at the beginning",
        ADOPTIONS,
        "title: Number of children adopted",
        "title: [draft] Number of children adopted",
        "yaml-syntax",
    ),
    Mistake(
        "quotation mark within a quoted text",
        CHILDCARE,
        'printed: "76% (March 2013)"',
        'printed: "76% ("March" 2013)"',
        "yaml-syntax",
    ),
    Mistake(
        "text begun with a quoted word",
        ADOPTIONS,
        "title: Number of children adopted",
        'title: "Number" of children adopted',
        "yaml-syntax",
    ),
    Mistake(
        "second line of a text not indented",
        PROGRESS,
        "\n  Nought means the same",
        "\nNought means the same",
        "yaml-syntax",
        "Nought means",
    ),
    Mistake("three dashes within", HEALTH_PLANS, "targets:\n", "---\ntargets:\n", "yaml-syntax"),
    Mistake(
        "pasted with a bullet", EARLY_YEARS, "  - {what: Launch the new", "  • {what: Launch the new", "yaml-syntax"
    ),
    Mistake("pasted from an e-mail", HEALTH_PLANS, "targets:\n", "> targets:\n", "yaml-syntax"),
    Mistake("control character", HEALTH_PLANS, "title: ", "title: \x0b", "unreadable-file"),
]
