"""Mistakes of which one problem is told, where what follows from them was told too."""

from __future__ import annotations

from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.places import ASSESSMENTS, BARNET, CUTS, FAMILIES, GRANTS, HALTON, WESTMINSTER

FAMILY = "first help"
PROJECTS = f"{WESTMINSTER}/registers/projects.yml"
HOME = f"{BARNET}/milestones/looked-after-3-childrens-home.yml"
CONFLICT = "<<<<<<< HEAD\nunit: gbp-thousand\n=======\nunit: gbp\n>>>>>>> q1-update\n"
CASES = [
    Mistake(
        "comma in a text inside curly brackets",
        PROJECTS,
        'title: "Neglect, in partnership with the NSPCC"',
        "title: Neglect, in partnership with the NSPCC",
        "unknown-field",
    ),
    Mistake(
        "two commas in a text inside curly brackets",
        PROJECTS,
        'title: "Neglect, in partnership with the NSPCC"',
        "title: Neglect, in partnership with the NSPCC, and others",
        "unknown-field",
    ),
    Mistake(
        "apostrophe in a text between single quotation marks",
        HOME,
        "outcome: The young people who live there should aim higher and do better in life.",
        "outcome: 'Barnet's young people should do better in life.' #Every child",
        "yaml-syntax",
    ),
    Mistake("comma lost between two amounts", FAMILIES, "[7152, 1812,", "[7152 1812,", "not-a-number"),
    Mistake("savings kept as grants", CUTS, "kind: savings", "kind: grants", "table-kind"),
    Mistake("savings kept as revenue", CUTS, "kind: savings", "kind: revenue", "table-kind"),
    Mistake("grants kept as revenue", GRANTS, "kind: grants", "kind: revenue", "table-kind"),
    Mistake("conflict over the unit of a table", FAMILIES, "unit: gbp-thousand\n", CONFLICT, "yaml-syntax", "<<<<<<<"),
    FileMistake(
        "capitals in the name of a measure's file",
        ASSESSMENTS,
        f"{HALTON}/kpis/NI-059.yml:1: not-an-id",
        to=f"{HALTON}/kpis/NI-059.yml",
    ),
    FileMistake("measure saved as UTF-16", ASSESSMENTS, "1: unreadable-file", raw="title: Café\n".encode("utf-16")),
    FileMistake("measure saved by an office program", ASSESSMENTS, "1: unreadable-file", raw=b"PK\x03\x04\x14\0\x06\0"),
    FileMistake("measure saved as a PDF file", ASSESSMENTS, "1: unreadable-file", raw=b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    FileMistake(
        "spreadsheet beside the measures", ASSESSMENTS, f"{HALTON}/kpis/kpis.csv:1: misplaced-file",
        to=f"{HALTON}/kpis/kpis.csv", is_copied=True,
    ),
]  # fmt: skip
