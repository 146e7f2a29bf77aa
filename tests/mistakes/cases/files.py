"""Files that are deleted, emptied, broken, misnamed or copied."""

from __future__ import annotations

from tests.mistakes.change import FileMistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    BARNET,
    CAFS,
    CONTRACTS,
    COUNCIL,
    GLOSSARY,
    HALTON,
    INCOME,
    MANDATE,
    PORTAL,
    PRIORITIES,
    SAFEGUARDING,
    SAVINGS,
    SCHOOLS,
    TRADING,
    WESTMINSTER,
    YOUTH,
)

FAMILY = "files"

CASES = [
    FileMistake("file of the council deleted", COUNCIL, "1: missing-file"),
    FileMistake("file of the council emptied", COUNCIL, "1: empty-file", b""),
    FileMistake("file of the council broken off", COUNCIL, "1: yaml-syntax", b"title: [\n"),
    FileMistake("file of the council in Latin-1", COUNCIL, "1: unreadable-file", b"title: Caf\xe9\n"),
    FileMistake("file of the council that is a list", COUNCIL, "1: wrong-type", b"- a\n"),
    FileMistake("file of the plan deleted", f"{HALTON}/plan.yml", "1: missing-file"),
    FileMistake("file of the plan emptied", f"{HALTON}/plan.yml", "1: empty-file", b""),
    FileMistake("file of the plan broken off", f"{HALTON}/plan.yml", "1: yaml-syntax", b"title: [\n"),
    FileMistake("file of the plan in Latin-1", f"{HALTON}/plan.yml", "1: unreadable-file", b"title: Caf\xe9\n"),
    FileMistake("file of the plan that is a list", f"{HALTON}/plan.yml", "1: wrong-type", b"- a\n"),
    FileMistake("file of the priorities deleted", PRIORITIES, "1: missing-file"),
    FileMistake("file of the priorities emptied", PRIORITIES, "1: empty-file", b""),
    FileMistake("file of the priorities broken off", PRIORITIES, "1: yaml-syntax", b"title: [\n"),
    FileMistake("file of the priorities in Latin-1", PRIORITIES, "1: unreadable-file", b"title: Caf\xe9\n"),
    FileMistake("file of the priorities that is a list", PRIORITIES, "1: wrong-type", b"- a\n"),
    FileMistake("file of the portal deleted", PORTAL, "1: missing-file"),
    FileMistake("file of the portal emptied", PORTAL, "1: empty-file", b""),
    FileMistake("file of the portal broken off", PORTAL, "1: yaml-syntax", b"title: [\n"),
    FileMistake("file of the portal in Latin-1", PORTAL, "1: unreadable-file", b"title: Caf\xe9\n"),
    FileMistake("file of the portal that is a list", PORTAL, "1: wrong-type", b"- a\n"),
    FileMistake("file of the glossary deleted", GLOSSARY, "1: missing-file"),
    FileMistake("file of the glossary emptied", GLOSSARY, "1: empty-file", b""),
    FileMistake("file of the glossary broken off", GLOSSARY, "1: yaml-syntax", b"title: [\n"),
    FileMistake("file of the glossary in Latin-1", GLOSSARY, "1: unreadable-file", b"title: Caf\xe9\n"),
    FileMistake("file of the glossary that is a list", GLOSSARY, "1: wrong-type", b"- a\n"),
    FileMistake(
        "capital in a file name", ASSESSMENTS, f"{HALTON}/kpis/NI059.yml:1: not-an-id", to=f"{HALTON}/kpis/NI059.yml"
    ),
    FileMistake(
        "space in a file name", ASSESSMENTS, f"{HALTON}/kpis/ni 059.yml:1: not-an-id", to=f"{HALTON}/kpis/ni 059.yml"
    ),
    FileMistake(
        "another ending", ASSESSMENTS, f"{HALTON}/kpis/ni059.yaml:1: misplaced-file", to=f"{HALTON}/kpis/ni059.yaml"
    ),
    FileMistake("text file", ASSESSMENTS, f"{HALTON}/kpis/ni059.txt:1: misplaced-file", to=f"{HALTON}/kpis/ni059.txt"),
    FileMistake(
        "file in no folder of a kind", ASSESSMENTS, f"{HALTON}/ni059.yml:1: misplaced-file", to=f"{HALTON}/ni059.yml"
    ),
    FileMistake(
        "folder misspelt", ASSESSMENTS, f"{HALTON}/kpi/ni059.yml:1: misplaced-file", to=f"{HALTON}/kpi/ni059.yml"
    ),
    FileMistake(
        "measure among the milestones",
        ASSESSMENTS,
        f"{HALTON}/milestones/ni059.yml:1: misplaced-file",
        to=f"{HALTON}/milestones/ni059.yml",
    ),
    FileMistake(
        "milestone among the measures",
        YOUTH,
        f"{HALTON}/kpis/youth.yml:1: misplaced-file",
        to=f"{HALTON}/kpis/youth.yml",
    ),
    FileMistake(
        "list of priorities misnamed",
        PRIORITIES,
        f"{HALTON}/priority.yml:1: misplaced-file",
        to=f"{HALTON}/priority.yml",
    ),
    FileMistake(
        "file of the council misnamed", COUNCIL, "halton/councils.yml:1: misplaced-file", to="halton/councils.yml"
    ),
    FileMistake(
        "measure copied to begin another",
        ASSESSMENTS,
        f"{HALTON}/kpis/ni059b.yml:2: repeated-name",
        to=f"{HALTON}/kpis/ni059b.yml",
        is_copied=True,
        also=(f"{HALTON}/kpis/ni059b.yml:3: repeated-name",),
    ),
    FileMistake(
        "copy left behind",
        ASSESSMENTS,
        f"{HALTON}/kpis/ni059-copy.yml:2: repeated-name",
        to=f"{HALTON}/kpis/ni059-copy.yml",
        is_copied=True,
        also=(f"{HALTON}/kpis/ni059-copy.yml:3: repeated-name",),
    ),
    FileMistake(
        "copy left behind by another program",
        CAFS,
        f"{BARNET}/kpis/council-cafs (1).yml:1: not-an-id",
        to=f"{BARNET}/kpis/council-cafs (1).yml",
        is_copied=True,
    ),
    FileMistake(
        "file with its old version beside it",
        CAFS,
        f"{BARNET}/kpis/council-cafs.yml.bak:1: misplaced-file",
        to=f"{BARNET}/kpis/council-cafs.yml.bak",
        is_copied=True,
    ),
    FileMistake(
        "measure renamed that a milestone names",
        f"{WESTMINSTER}/kpis/reading-writing-maths.yml",
        f"{WESTMINSTER}/milestones/reading-writing-maths.yml:6: unknown-reference",
        to=f"{WESTMINSTER}/kpis/reading.yml",
        also=(f"{WESTMINSTER}/registers/discrepancies.yml:105: unknown-reference",),
    ),
    FileMistake("measure deleted that others name", INCOME, f"{TRADING}:6: unknown-reference"),
    FileMistake(
        "register among the budgets",
        CONTRACTS,
        f"{MANDATE}/budgets/contracts.yml:1: misplaced-file",
        to=f"{MANDATE}/budgets/contracts.yml",
    ),
    FileMistake(
        "register misnamed",
        CONTRACTS,
        f"{MANDATE}/registers/contract.yml:1: misplaced-file",
        to=f"{MANDATE}/registers/contract.yml",
    ),
    FileMistake(
        "budget among the tables of spending",
        SAVINGS,
        f"{MANDATE}/finances/savings.yml:1: misplaced-file",
        to=f"{MANDATE}/finances/savings.yml",
    ),
    FileMistake(
        "bridge in the budgets' folder",
        SAFEGUARDING,
        f"{BARNET}/budgets/safeguarding.yml:1: misplaced-file",
        to=f"{BARNET}/budgets/safeguarding.yml",
    ),
    FileMistake("file saved in UTF-16", ADOPTIONS, "1: unreadable-file", "title: Adoptions\n".encode("utf-16")),
    FileMistake(
        "spreadsheet saved over it", ADOPTIONS, "1: unreadable-file", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00"
    ),
    FileMistake(
        "web page saved over it",
        ADOPTIONS,
        "1: yaml-syntax",
        b"<!DOCTYPE html>\n<html><body>404: Not found</body></html>\n",
    ),
    FileMistake("CSV saved over it", ADOPTIONS, "1: wrong-type", b"period,value\n2013-14,38\n"),
    FileMistake(
        "survey deleted down to its title",
        SCHOOLS,
        "1: missing-field",
        b"title: Schools\n",
        also=(f"{SCHOOLS}:1: missing-field",) * 5,
    ),
]
