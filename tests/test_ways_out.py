"""The way out that a problem names is the one that a person who made the mistake needs first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import BUDGET, BUDGET_TEXT, COUNCIL, KPI, MONEY, MONEY_TEXT, PLAN, with_line
from csportal.gate import gate
from csportal.present.shapes import Number
from csportal.present.tables import need_groups

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "anytown/plan-2024-25/"
NEEDS, HUB, PRIORITIES = (f"{FOLDER}{name}.yml" for name in ("registers/need-groups", "milestones/hub", "priorities"))
NEED = """\
period: 2024-25
need_groups:
  - {id: high, title: High, tier: High, number: 3}
source: {section: "1"}
"""
HUB_TEXT = """\
title: Open the hub
kind: milestone
priority: early-help
due: 2024-12
updates:
  30/06/2024: {commentary: Going well.}
source: {section: "1"}
"""
WAYS = "Use one of: higher, lower, in-range, neither."
TAKE_BACK = "take the earlier version back (git log, or History on GitHub)."
WAS_WHOLE = f"If it was whole before, {TAKE_BACK}"
LINE = "      - {name: Transport, figures: [40, 10, 9, 1]}\n"
OFFICES = "  - {name: Offices, figures: [100, 300, 75, 300, blank]}\n"
PRIORITY = "priority: early-help"
NAMING = {
    f"{FOLDER}kpis/{name}.yml": COUNCIL[KPI].replace("early-help", "continuum").replace("Home visits on time", name)
    for name in ("one", "two", "three")
}
IN_POINTS = "{change_points: 1.43, from: 2023-24, printed: Up by 1.43%}"
LOST = ("schools", "money", "buildings")
KPI_TEXT = COUNCIL[KPI]
BARE = "title: Home visits on time\nunit: percent\nsource: {section: '1'}\n"


def told(folder: Path, files: Mapping[str, str | None]) -> list[str]:
    """Return the problems of the example council with the files; one without text is not there."""
    data = folder / "data"
    for name, text in {**COUNCIL, **files}.items():
        if text is not None:
            (data / name).parent.mkdir(parents=True, exist_ok=True)
            (data / name).write_text(text, "utf-8")
    return [str(problem).removeprefix("data/") for problem in gate(data).problems]


TWICE = "accepted: {repeated-line: The report prints it twice.}\n"
FIRST: dict[str, tuple[Mapping[str, str | None], str, str]] = {
    "small number of a need": (
        {NEEDS: NEED},
        f"{NEEDS}:3:49: small-count: This is a count of people from 1 to 5, which could single somebody out.",
        (
            "Check the number first: a digit may be lost. If it is right: write “suppressed” in its place, and remove "
            "the number from the file's history too."
        ),
    ),
    "yes in place of a group": (
        {PLAN: with_line(COUNCIL[PLAN], "{date: 2024-06-30, why: The example ends here.}", "yes")},
        f"{PLAN}:9:9: wrong-type: “closed” needs fields of its own, not “yes”.",
        "Write “closed: {date: …, why: …}”. That no further updates are published, so that none is waited for.",
    ),
    "fifth quarter of a profile": (
        {KPI: with_line(KPI_TEXT, "2024-25: 90", "2024-25: {value: 90, profile: {Q1: 80, Q5: 90}}")},
        f"{KPI}:12:42: not-a-period: “Q5” is not a period.",
        "Write a quarter of the target's year, Q1, Q2, Q3 or Q4, or a whole period.",
    ),
    "number of a need in words": (
        {NEEDS: NEED.replace("number: 3", "number: few")},
        f"{NEEDS}:3:49: wrong-type: “few” is not a whole number.",
        "Write digits only, such as 1000; or “suppressed” for very few.",
    ),
    "file that has to be there emptied": (
        {"glossary.yml": ""},
        "glossary.yml:1:1: empty-file: The file is empty.",
        f"{WAS_WHOLE} Else fill it in.",
    ),
    "measure emptied": (
        {KPI: ""},
        f"{KPI}:1:1: empty-file: The file is empty.",
        f"{WAS_WHOLE} Else fill it in or delete it.",
    ),
    "list in place of a file": (
        {KPI: "- a\n"},
        f"{KPI}:1:1: wrong-type: The file is not a group of fields.",
        f"Start each line with a field's name, a colon and a space, for example “title: …”. {WAS_WHOLE}",
    ),
    "file broken off": (
        {KPI: "title: [\n"},
        f"{KPI}:1:8: yaml-syntax: The bracket “[” is not closed.",
        f"Add “]” where the list ends. {WAS_WHOLE}",
    ),
    "bracket open in a whole file": (
        {KPI: with_line(KPI_TEXT, '{section: "1"}', '{section: "1"')},
        f"{KPI}:16:9: yaml-syntax: The bracket “{{” is not closed.",
        "Add “}” where the list ends.",
    ),
    "most fields lost": (
        {KPI: BARE},
        f"{KPI}:1:1: missing-field: The field “better” is missing.",
        f"Add “better: …”. Which way is good. {WAYS} If the file was whole before, {TAKE_BACK}",
    ),
    "group with nothing in it": (
        {BUDGET: "{}\n"},
        f"{BUDGET}:1:1: missing-field: The field “columns” is missing.",
        (
            "Add “columns:” and below it, for each, “- {key: …, title: …, holds: …}”. The columns, in printed order. "
            f"If the file was whole before, {TAKE_BACK}"
        ),
    ),
    "list that breaks off": (
        {BUDGET: BUDGET_TEXT.partition("total:")[0]},
        f"{BUDGET}:1:1: missing-field: The field “source” is missing.",
        f"Add “source: {{section: …}}”. Where it stands in the source. If the file was whole before, {TAKE_BACK}",
    ),
    "few fields lost": (
        {KPI: KPI_TEXT.replace("better: higher\n", "").replace("decimals: 1\n", "")},
        f"{KPI}:1:1: missing-field: The field “better” is missing.",
        f"Add “better: …”. Which way is good. {WAYS}",
    ),
    "glossary deleted": (
        {"glossary.yml": None},
        "glossary.yml:1:1: missing-file: The data folder has no glossary.yml.",
        f"Add glossary.yml; without it pages cannot be made. If it was there before, {TAKE_BACK}",
    ),
    "priority lost that many name": (
        NAMING,
        (
            f"{PRIORITIES}:1:1: unknown-reference: 3 records name the priority “continuum”, but there is "
            "none in this plan."
        ),
        f"Add it to this list; if it was here before, {TAKE_BACK}",
    ),
    "list of which several ids are lost": (
        {file: text.replace("continuum", name) for (file, text), name in zip(NAMING.items(), LOST, strict=True)},
        (
            f"{PRIORITIES}:1:1: unknown-reference: “data/{FOLDER}kpis/one.yml” names the priority “schools”, but there "
            "is none in this plan."
        ),
        f"Add it to this list; if it was here before, {TAKE_BACK}",
    ),
    "measure lost that many name": (
        {KPI: with_line(KPI_TEXT, PRIORITY, f"{PRIORITY}\nrelated: [one, two, three]")}
        | {file: text.replace("continuum", "early-help\nrelated: [lost, visits]") for file, text in NAMING.items()},
        f"{FOLDER}kpis/one.yml:3:11: unknown-reference: 3 records name the kpi “lost”, but there is none in this plan.",
        f"This is the first of them. Name a kpi that is there, or add it; if it was there before, {TAKE_BACK}",
    ),
    "baseline of another century": (
        {KPI: with_line(KPI_TEXT, "targets:", "baseline: {period: 2031-03}\ntargets:")},
        f"{KPI}:11:20: unclear-value: The baseline has no value, and “values” has no number for its period, “2031-03”.",
        (
            "Check this period, and those that have a number under “values”, such as “2024-25 Q1”, the nearest: one "
            "may be mistyped. If all are right, add the number under “values”, or write it here: "
            "{period: 2031-03, value: …}."
        ),
    ),
    "fifth quarter": (
        {KPI: with_line(KPI_TEXT, "2024-25 Q1: 88.0", "2024-25 Q5: 88.0")},
        f"{KPI}:15:3: not-a-period: “2024-25 Q5” is not a period.",
        "A year has four quarters, Q1 to Q4.",
    ),
    "line pasted twice": (
        {MONEY: with_line(MONEY_TEXT, LINE, LINE * 2) + TWICE},
        (
            f"{MONEY}:15:48: lines-total: “Total expenditure”, annual budget: 440 is given; the 3 lines above it add "
            "up to 480. The same goes for 2 more columns: budget to date, actual to date."
        ),
        (
            "The line “Transport” stands here twice; one of the two makes up the difference. Check the lines and this "
            "one: a line may be missing or stand twice, or have its figures in the wrong columns."
        ),
    ),
    "line of a budget pasted twice": (
        {BUDGET: with_line(BUDGET_TEXT, OFFICES, OFFICES * 2) + TWICE},
        (
            f"{BUDGET}:19:40: lines-total: “Total savings”, “2024/25”: 120 is given; the 3 lines above it add up to "
            "220. The same goes for 2 more columns: “2025/26”, “Known before”."
        ),
        (
            "The line “Offices” stands here twice; one of the two makes up the difference. Check the lines and this "
            "one: a line may be missing or stand twice, or have its figures in the wrong columns."
        ),
    ),
    "figure of a line wrong": (
        {BUDGET: with_line(BUDGET_TEXT, "[20, 100, 25, 60, 40]", "[30, 100, 25, 60, 40]")},
        f"{BUDGET}:14:15: lines-total: “Contracts”, “2024/25”: 30 is given; its 2 parts add up to 20.",
        (
            "Check this figure and those it is made of; the difference is 10. Check it against the source (section 3) "
            "first, and mend what was mistyped. Only if it prints “30” itself, keep that and add beside the line’s "
            "“figures”, with the reason in your own words, "
            'known_discrepancy: {column: by-2024-25, printed: "30", computed: "20", note: …}'
        ),
    ),
    "update under a day": (
        {HUB: HUB_TEXT},
        f"{HUB}:6:3: not-a-period: “30/06/2024” is not a period.",
        "Write “2024-06-30”. Where the plan reports by quarter, write the quarter: “2024-25 Q1”.",
    ),
    "change in per cent typed in points": (
        {KPI: with_line(KPI_TEXT, "2024-25: 90", f"2024-25: {IN_POINTS}")},
        f"{KPI}:12:28: printed-differs: 1.43 is a change in points, but the source is said to print “Up by 1.43%”.",
        (
            "Write “change: 1.43%” if per cent are meant. If points are, add: "
            "accepted: {printed-differs: why the source prints a %}"
        ),
    ),
}


@pytest.mark.parametrize("case", FIRST)
def test_way_out_begins_with_what_is_most_likely_wrong(case, tmp_path):
    """The first problem of a mistake says what is most likely meant, so that following it leads to no other problem."""
    files, message, hint = FIRST[case]

    assert told(tmp_path, files)[0] == f"{message}\n    {hint}"


@pytest.mark.parametrize("case", ["priority lost that many name", "measure lost that many name"])
def test_lost_id_is_told_once(case, tmp_path):
    """An id that three or more records name and nothing has is one problem, not one at each."""
    assert len(told(tmp_path, FIRST[case][0])) == 1


PRINTED_CHANGES = [
    ("change_points: -6, printed: Six points less", []),
    ("change_points: -6, printed: 6 points less", []),
    ("change_points: -6, printed: 6 per cent less", ["printed-differs"]),
    ("change_points: -6, printed: Less by 6 % of the 16 points", ["printed-differs"]),
    ("change_points: -6, printed: From 16% by 6 points", []),
    ("change: -6%, printed: 6% less", []),
]


@pytest.mark.parametrize(("target", "expected"), PRINTED_CHANGES)
def test_points_are_not_printed_in_per_cent(target, expected, tmp_path):
    """A change in points beside words that give the same number in per cent is refused; any other is let through."""
    lower = with_line(KPI_TEXT, "better: higher", "better: lower")

    found = told(tmp_path, {KPI: with_line(lower, "2024-25: 90", f"2024-25: {{{target}, from: 2023-24}}")})

    assert [line.split(": ")[1] for line in found] == expected


def test_suppressed_number_of_a_need_is_shown_as_such(tmp_path):
    """A need group of very few people has no number, on pages and in open data."""
    assert told(tmp_path, {NEEDS: NEED.replace("number: 3", "number: suppressed")}) == []

    portal = gate(tmp_path / "data").portal
    assert portal
    shown = need_groups.table(portal, portal)

    cell = shown.rows[0].cells[[column.key for column in shown.columns].index("number")]
    assert cell == Number("Suppressed", "")


def test_files_that_cannot_be_read_are_counted(tmp_path):
    """The number of data files is that of all, whether or not they can be read; what is no data file is none."""
    told(tmp_path, {"glossary.yml": "", KPI: "title: [\n", "notes.txt": "Later."})

    assert gate(tmp_path / "data").files == len(COUNCIL)
