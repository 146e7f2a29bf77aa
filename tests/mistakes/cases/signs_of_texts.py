"""Signs that make a text of fields, lines that end a record in the middle of its file, and rows of signs."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import ASSESSMENTS, FAMILIES, GLOSSARY, HALTON, PRIORITIES, WESTMINSTER

FAMILY = "signs between lines"
PLAN = f"{HALTON}/plan.yml"
PROJECTS = f"{WESTMINSTER}/registers/projects.yml"
SECOND = "  - id: continuum-of-need\n"
SOURCE = 'source: {section: "6.0", table: "Continuum of Need, key performance indicators"}\n'
CASES = [
    Mistake("sign for lines after the values", ASSESSMENTS, "values:\n", "values: |\n", "wrong-type"),
    Mistake("sign for a text after the values", ASSESSMENTS, "values:\n", "values: >-\n", "wrong-type"),
    Mistake("sign for lines after the targets", ASSESSMENTS, "targets:\n", "targets: |2\n", "wrong-type"),
    Mistake("sign for lines after a period", ASSESSMENTS, "  2011-12 Q1:\n", "  2011-12 Q1: |\n", "wrong-type"),
    Mistake("sign for lines after a rating", ASSESSMENTS, "    judgement:\n", "    judgement: |\n", "wrong-type"),
    Mistake("sign for a text after the closing", PLAN, "closed:\n", "closed: >\n", "wrong-type"),
    Mistake("sign for a text after a list", PROJECTS, "projects:\n", "projects: >\n", "wrong-type"),
    Mistake("sign for lines after a list", FAMILIES, "sections:\n", "sections: |\n", "wrong-type"),
    Mistake("sign for a text after a hyphen", FAMILIES, "sections:\n  - title", "sections:\n  - >\n    title",
            "wrong-type", "  - >"),
    Mistake("sign for lines after the terms", GLOSSARY, "terms:\n", "terms: |\n", "wrong-type"),
    Mistake("three hyphens in the middle", ASSESSMENTS, "values:\n", "---\nvalues:\n", "yaml-syntax", "---\n"),
    Mistake("three dots in the middle", ASSESSMENTS, "values:\n", "...\nvalues:\n", "yaml-syntax", "...\n"),
    Mistake("three hyphens between two values", ASSESSMENTS, "  2011-12 Q1:\n", "---\n  2011-12 Q1:\n", "yaml-syntax"),
    Mistake("three hyphens at the end", ASSESSMENTS, SOURCE, f"{SOURCE}---\n", "yaml-syntax", "---\n"),
    Mistake("another record pasted below", ASSESSMENTS, SOURCE, f"{SOURCE}---\ntitle: Another\nunit: percent\n",
            "yaml-syntax", "---\n"),
    Mistake("list that begins again", PRIORITIES, SECOND, f"---\npriorities:\n{SECOND}", "yaml-syntax"),
    Mistake("row of hyphens between two parts", ASSESSMENTS, "values:\n", "--------\nvalues:\n", "yaml-syntax"),
    Mistake("row of equals signs between two parts", ASSESSMENTS, "values:\n", "========\nvalues:\n", "yaml-syntax"),
]  # fmt: skip
