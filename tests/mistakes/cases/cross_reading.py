"""Slips that only show when a place is read beside the rest of its plan: sections, notes, titles and names."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import BARNET, GLOSSARY, HALTON, MANDATE, PRIORITIES, WESTMINSTER

FAMILY = "read beside the rest"
PROMISES = f"{BARNET}/registers/promises.yml"
TEAMS = f"{MANDATE}/milestones/fostering-adoption-and-board-teams.yml"

CASES = [
    Mistake(
        "line of another section",
        PROMISES,
        'will mean, lines: "521"}',
        'will mean, lines: "251"}',
        "source-section",
    ),
    Mistake(
        "line behind the end of the source",
        f"{WESTMINSTER}/registers/discrepancies.yml",
        'source: {section: "6", lines: "421"}',
        'source: {section: "6", lines: "4211"}',
        "source-section",
    ),
    Mistake("section of another line", TEAMS, 'section: "11"', 'section: "1.1"', "source-section"),
    Mistake(
        "note on a control total with digits changed round",
        f"{BARNET}/registers/control-totals.yml",
        "add up to 9.32",
        "add up to 9.23",
        "discrepancy-note",
    ),
    Mistake(
        "abbreviation mistyped in the glossary",
        GLOSSARY,
        "abbreviation: KS2",
        "abbreviation: KS3",
        "abbreviation-differs",
    ),
    Mistake(
        "abbreviation of another stage",
        f"{HALTON}/kpis/ni104.yml",
        "Key Stage 2 (KS2)",
        "Key Stage 2 (KS4)",
        "abbreviation-differs",
    ),
    Mistake(
        "field's first line deleted under a title",
        PRIORITIES,
        "    title: Standards in Education\n    summary: >\n",
        "    title: Standards in Education\n",
        "sentence-in-title",
        "    title: Standards in Education",
    ),
    Mistake(
        "title of another milestone",
        TEAMS,
        "title: Merger of Fostering & Adoption and LSCB teams",
        "title: Go-live of new Front Door",
        "title-of-another",
    ),
    Mistake(
        "what a sign is beside a letter off",
        f"{MANDATE}/plan.yml",
        "      - sign: Services Contracted Out\n        applies_to: service\n",
        "      - sign: Services Contracted Out\n        applies_to: services\n",
        "nearly-the-name",
        "        applies_to: services\n",
    ),
    Mistake(
        "heading of the source's table a letter off",
        TEAMS,
        "milestones for the next three years",
        "milestones for the next there years",
        "nearly-the-name",
    ),
    Mistake(
        "line between two entries deleted",
        f"{MANDATE}/registers/assets.yml",
        "  - id: 145-hammersmith-road\n",
        "",
        "repeated-key",
        "    title: 145 Hammersmith Road",
    ),
    Mistake(
        "kind of council of another code",
        "halton/council.yml",
        "kind: unitary authority",
        "kind: London borough",
        "council-kind",
    ),
    Mistake(
        "discrepancy linked to another measure than it names",
        f"{HALTON}/registers/discrepancies.yml",
        "(NI062)\n    kind: privacy",
        "(NI063)\n    kind: privacy",
        "reference-not-linked",
        "kpis: [ni062]",
    ),
]
