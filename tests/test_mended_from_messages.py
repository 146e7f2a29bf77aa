"""What a newcomer needs to mend a file from its message alone: the likeliest slip first, and nothing that misleads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, BUDGET, BUDGET_TEXT, COUNCIL, KPI, MONEY, MONEY_TEXT, PLAN
from csportal.checks.rules.disclosure.suppressed_in_text import HIDDEN
from csportal.checks.rules.figure.survey_figures import SURVEY, SURVEY_TEXT
from csportal.checks.rules.finance.bridge_years import OTHERS
from csportal.checks.rules.finance.contract_ended import REGISTER
from csportal.load.text import read_text
from tests.small_council import problems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CONTRACTS = f"{PLAN.removesuffix('plan.yml')}registers/contracts.yml"
KPI_TEXT = COUNCIL[KPI]
NET = "net: {name: Net total, figures: [420, 105, 114, (9)]}"
HEAT = "  - {id: heat, supplier: Gas, title: Heat, value: 900, forecast: 80, intention: to be commissioned}\n"
TWO = REGISTER.replace("source:", f"{HEAT}source:")


def told(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Return the problems of the example council with the files, each from its code on, with its way out."""
    return [str(one).partition(": ")[2].replace("\n    ", " ") for one in problems(folder, files)]


def known(column: str, printed: str, computed: str) -> str:
    """Return how a discrepancy is acknowledged."""
    return f'known_discrepancy: {{column: {column}, printed: "{printed}", computed: "{computed}", note: Misprint.}}'


def net(figures: str, acknowledged: str) -> str:
    """Return the money table with another last line."""
    return MONEY_TEXT.replace(NET, f"net: {{name: Net total, figures: [{figures}], {acknowledged}}}")


def offices(acknowledged: str) -> str:
    """Return the budget with a misprint in a line that is split, and what is said of it."""
    return BUDGET_TEXT.replace("[100, 300, 75, 300, blank]}", f"[100, 330, 75, 300, blank], {acknowledged}}}")


COLUMN = [
    (
        {MONEY: net("402, 105, 114, (9)", known("actual_to_date", "402", "420"))},
        [
            (
                "idle-discrepancy: The acknowledgement is about “actual_to_date”, where the line has 114. The line "
                "has “402” in “annual_budget”: write “column: annual_budget”."
            )
        ],
    ),
    (
        {MONEY: net("420, 105, 1.14, (9)", known("budget_to_date", "1.14", "114"))},
        [
            (
                "idle-discrepancy: The acknowledgement is about “budget_to_date”, where the line has 105. The line "
                "has “1.14” in “actual_to_date”: write “column: actual_to_date”."
            )
        ],
    ),
    (
        {BUDGET: offices(known("by-2024-25", "330", "300"))},
        [
            (
                "idle-discrepancy: The acknowledgement is about “by-2024-25”, where the line has 100. The line has "
                "“330” in “by-2025-26”: write “column: by-2025-26”."
            )
        ],
    ),
    ({BUDGET: offices(known("by-2025-26", "330", "300"))}, []),
    (
        {MONEY: net("403, 105, 114, (9)", known("annual_budget", "114", "420"))},
        [
            (
                "idle-discrepancy: “114” is said to be printed, but the line has “403”. Check the line's figure: if "
                "it was changed by mistake, take it back. If this one is mistyped, copy the printed figure here. “114” "
                "stands in “actual_to_date”: check “column” as well."
            )
        ],
    ),
    (
        {MONEY: net("403, 105, 114, (9)", known("annual_budget", "402", "420"))},
        [
            (
                "idle-discrepancy: “402” is said to be printed, but the line has “403”. Check the line's figure: if "
                "it was changed by mistake, take it back. If this one is mistyped, copy the printed figure "
                "here; if the "
                "line was put right, delete the acknowledgement."
            )
        ],
    ),
    (
        {MONEY: net("420, 105, 114, (9)", known("annual_budget", "420", "420"))},
        [
            (
                "idle-discrepancy: The printed and the computed figure are the same, so there is no discrepancy. "
                "Check the computed one; if both are right, delete the acknowledgement."
            )
        ],
    ),
]


@pytest.mark.parametrize(("files", "expected"), COLUMN)
def test_acknowledgement_of_another_column(files, expected, tmp_path):
    """An acknowledgement that names the wrong column is told once; nothing is to be deleted while its figure stands."""
    assert told(tmp_path, files) == expected


MODELS = """\
services:
  - id: one
    models:
      2011-12: direct
      2012-13: direct
      2013-14..2014-15: shared
  - id: two
    models:
      2011-12: direct
      2012-13: shared
      2013-14..2014-15: shared
"""
DIFFER = "They differ, so neither is a plain copy."
COPY = "Delete one only if it is a copy."
TWICE = [
    (
        MODELS.replace("2011-12: direct\n      2012-13: s", "2012-13: direct\n      2012-13: s"),
        f"The first is most likely “2011-12”, which is missing here. {DIFFER}",
    ),
    (
        MODELS.replace("2011-12: direct\n      2012-13: d", "2012-13: direct\n      2012-13: d"),
        f"The first is most likely “2011-12”, which is missing here. {COPY}",
    ),
    (
        MODELS.replace("2013-14..2014-15: shared\n  - id: two", "2012-13: shared\n  - id: two"),
        f"The second is most likely “2013-14..2014-15”, which is missing here. {DIFFER}",
    ),
    (
        "values:\n  2010-11: 1\n  2012-13: 2\n  2012-13: 3\n",
        f"The first is most likely “2011-12”, which is missing here. {DIFFER}",
    ),
    (
        "values:\n  2024-25 Q1: 1\n  2024-25 Q1: 2\n  2024-25 Q3: 2\n",
        f"The second is most likely “2024-25 Q2”, which is missing here. {DIFFER}",
    ),
    ("values:\n  2009: 1\n  2012: 2\n  2012: 2\n", "The two are the same: delete either."),
    ("a: {x: 1, y: [2]}\na: {y: [2], x: 1}\n", "The two are the same: delete either."),
    (
        "a: 1\na: 2\n",
        (
            "The two differ (“1”, then “2”), so neither is a plain copy: keep the one that is right, or put its "
            "own name to each."
        ),
    ),
    (
        "a: {value: 1, note: x}\na: 2\n",
        (
            "The two differ (“1”, then “2”), so neither is a plain copy: keep the one that is right, or put its "
            "own name to each."
        ),
    ),
    (
        "a: [1]\na: [2]\n",
        ("The two differ, so neither is a plain copy: keep the one that is right, or put its own name to each."),
    ),
    (
        "of:\n  - {a: 1, b: 2}\n  - {a: 1, a: 2}\n  - {a: 1, b: 3}\n  - {a: 2, b: 2}\n",
        f"One of the two is most likely “b”, which is missing here. {DIFFER}",
    ),
]


@pytest.mark.parametrize(("text", "way_out"), TWICE)
def test_name_that_stands_twice(text, way_out):
    """Of a name that stands twice it is said whether the two are the same, and which name is missing."""
    _, problems = read_text("a.yml", text.encode())

    assert [(one.code, one.hint) for one in problems] == [("repeated-key", way_out)]


LOST = "A list begins here, but no field stands above it."
NAMED = "A line such as “{}:” seems to be missing: put it back above this one."
UNNAMED = "A line with the name of the list and a colon seems to be missing: put it back above this one."
SCHEMA = "# yaml-language-server: $schema=../../schemas/{}.json\n"
ITEMS = "  - id: one\n    title: One\n  - id: two\n    title: Two\n"
STEPS = "steps:\n  - to: 2011\n    moves:\n      - {name: One}\n  - to: 2012\n    moves:\n      - {name: Two}\n"
HEADINGS = [
    ("a.yml", f"{SCHEMA.format('need-groups')}period: 2016-17\n{ITEMS}", 3, NAMED.format("need_groups")),
    ("registers/risks.yml", f"period: 2016-17\n{ITEMS}", 2, NAMED.format("risks")),
    ("registers/risks.yml", f"{ITEMS}source: {{section: '1'}}\n", 1, NAMED.format("risks")),
    ("glossary.yml", f"period: 2016-17\n{ITEMS}", 2, UNNAMED),
    ("a.yml", f"title: One\n{ITEMS}notes:\n  - One.\n", 2, UNNAMED),
    ("a.yml", STEPS.replace("    moves:\n", "", 1), 3, NAMED.format("moves")),
    ("a.yml", f"title: One\n{STEPS.removeprefix('steps:')[1:]}", 2, UNNAMED),
]


@pytest.mark.parametrize(("file", "text", "line", "way_out"), HEADINGS)
def test_line_above_a_list_is_lost(file, text, line, way_out):
    """A list that follows a finished field, or begins the file, lacks the line with its name."""
    _, problems = read_text(file, text.encode())

    assert [(one.place.line, one.message, one.hint) for one in problems] == [(line, LOST, way_out)]


@pytest.mark.parametrize(
    "text",
    [
        "of:\n  - id: one\n    - id: two\n      title: x\n",
        "a: b\n  c: d\n",
        "of:\n  - id: one\n    title: x\n - id: two\n",
    ],
)
def test_other_slips_of_indent_lack_no_line(text):
    """An item that is only pushed in or out, and a field that is, are not said to lack the line above a list."""
    _, problems = read_text("a.yml", text.encode())

    assert [one.code for one in problems] == ["yaml-syntax"]
    assert problems[0].message != LOST


def test_file_that_is_only_a_list():
    """A file that has lost its only field is told which line is missing."""
    _, problems = read_text("priorities.yml", ITEMS.encode())

    assert [one.code for one in problems] == ["wrong-type"]
    assert problems[0].hint.startswith(NAMED.format("priorities"))


ROW = "{counts: [4, 1, 3], score: 2.1, share: 63}"
COUNTS = [
    (
        "{counts: [40, 1, 3], score: 2.1, share: 63}",
        (
            "survey-figures: “Payroll”: the counts 40, 1, 3 make 2.8 and 93; given are 2.1 and 63. Both follow if “40” "
            "is “4”. Check the counts against the source (section 2)."
        ),
    ),
    (
        "{counts: [4, 3, 1], score: 2.1, share: 63}",
        (
            "survey-figures: “Payroll”: the counts 4, 3, 1 make 2.4 and 88; given are 2.1 and 63. Both follow "
            "if “3” and "
            "“1” have changed places. Check the counts against the source (section 2)."
        ),
    ),
    (
        "{counts: [5, 7, 9], score: 2.1, share: 63}",
        (
            "survey-figures: “Payroll”: the counts 5, 7, 9 make 1.8 and 57; given are 2.1 and 63. Most likely "
            "one of the "
            "counts is wrong. Check the counts against the source (section 2)."
        ),
    ),
    (
        "{counts: [4, 1, 3], score: 2.1, share: 36}",
        (
            "survey-figures: “Payroll”, share: 36 is given; the counts make 63. Two digits look swapped. Check this "
            "figure and the counts. Check it against the source (section 2) first, and mend what was mistyped. Only if "
            "it prints “36” itself, keep that and add beside it, with the reason in your own words, known_discrepancy: "
            "{column: share, "
            'printed: "36", computed: "63", note: …}'
        ),
    ),
    (
        f"{{counts: [4, 1, 3], score: 2.2, share: 64, {known('score', '2.2', '2.1')}}}",
        (
            "survey-figures: “Payroll”, share: 64 is given; the counts make 63. Check the counts and this figure. Its "
            "known_discrepancy is about the score; there can be no second one."
        ),
    ),
]


@pytest.mark.parametrize(("row", "expected"), COUNTS)
def test_row_of_a_survey_is_told_once(row, expected, tmp_path):
    """A row has one message, which names the slip in the counts that makes up for all; or what can be acknowledged."""
    assert told(tmp_path, {SURVEY: SURVEY_TEXT.replace(ROW, row)}) == [expected]


PLACED = "Check the figure against the source (section 1)"
LATER = BRIDGE_TEXT.replace("to: 2024-25", "to: 2023-24")
TITLED = "title: Home visits on time"
WORSE = KPI_TEXT.replace("2024-25: 90", "2024-25: 80").replace("targets:\n", "baseline: {period: 2023-24}\ntargets:\n")
ACCEPT = "If the source has it so, add: accepted: {target-worse: why}"
BESIDE = "both figures against the source (section 1)"
WAYS = {
    "lines that run backwards": (
        {KPI: KPI_TEXT.replace('section: "1"', 'section: "1", lines: 317-313')},
        "317 comes before 313: the two are turned about, or one digit is wrong; the source tells which.",
    ),
    "suppressed in a text": (
        {KPI: HIDDEN.replace("very small", "but 0.8%")},
        (
            "Take the number out of the text, with what narrows it down, such as how it stands to the target (“well "
            "inside”), and out of the file's history too. If it tells nothing of that figure, add: accepted: "
            "{suppressed-in-text: what it counts}"
        ),
    ),
    "place kept in a field that may go": (
        {KPI: KPI_TEXT.replace("owner: Families", "owner: TBC")},
        (
            "Write the text. This field may be left out: delete it if the source has no text. If the words are "
            "meant, add: "
            "accepted: {placeholder: why}"
        ),
    ),
    "place kept in a field that must stay": (
        {KPI: KPI_TEXT.replace(TITLED, "title: TBC")},
        "Write the text. This field must stay. If the words are meant, add: accepted: {placeholder: why}",
    ),
    "place kept in a list that may go": (
        {BRIDGE: f"{BRIDGE_TEXT}notes: [TBC]\n"},
        (
            "Write the text. This entry may be left out: delete it if the source has no text. If the words are "
            "meant, add: "
            "accepted: {placeholder: why}"
        ),
    ),
    "bridge that stands still": (
        {BRIDGE: LATER} | dict(OTHERS),
        "The plan's other bridges have “2024-25” here: write that, if the source has it.",
    ),
    "bridge that starts too late": (
        {BRIDGE: BRIDGE_TEXT.replace("starts: 2023-24", "starts: 2024-25")} | dict(OTHERS),
        "The plan's other bridges have “2023-24” in “starts”: write that, if the source has it.",
    ),
    "bridge alone that stands still": ({BRIDGE: LATER}, "Check the two dates, above all their years."),
    "contract whose value has lost a digit": (
        {CONTRACTS: REGISTER.replace("value: 900", "value: 90")},
        (
            "The two may have changed places; or the value has lost a digit: ten times as much, 900 or more, would "
            "fit. Check both against the source (section 5). If they are right, add “note: …” here with what it "
            "prints, and the reason, or that it gives none."
        ),
    ),
    "contract whose forecast has one too many": (
        {CONTRACTS: TWO.replace("forecast: 300", "forecast: 3000")},
        (
            "Most likely the forecast has a digit too many: 300 would fit. Check both against the source "
            "(section 5). If "
            "they are right, add “note: …” here with what it prints, and the reason, or that it gives none."
        ),
    ),
    "contract worth far too little": (
        {CONTRACTS: REGISTER.replace("value: 900", "value: 9")},
        (
            "Check both against the source (section 5). If they are right, add “note: …” here with what it "
            "prints, and the "
            "reason, or that it gives none."
        ),
    ),
    "count with a point": (
        {
            KPI: KPI_TEXT.replace("unit: percent", "unit: count")
            .replace("85.5", "85")
            .replace("88.0", "88.5")
            .replace("decimals: 1", "decimals: 0")
        },
        f"A count is whole. {PLACED}; if it is a rate or an average, change its unit.",
    ),
    "percentage beyond 100": (
        {KPI: KPI_TEXT.replace("88.0", "188")},
        "Check the figure, its unit and the decimal point against the source (section 1).",
    ),
    "target worse than the start": (
        {KPI: WORSE},
        f"The title says “on time”, as “better” does: check {BESIDE}. {ACCEPT}",
    ),
    "direction turned round": (
        {KPI: WORSE.replace("on time", "that were cut")},
        f"The title says “cut”: most likely “better: lower” is meant. If not, check {BESIDE}. {ACCEPT}",
    ),
    "target worse, and a title that tells nothing": (
        {KPI: WORSE.replace(" on time", "")},
        f"Check both figures and “better” against the source (section 1). {ACCEPT}",
    ),
}


@pytest.mark.parametrize("case", WAYS)
def test_way_out_names_the_likeliest_slip(case, tmp_path):
    """The way out names what most likely went wrong, and where in the source to look; acceptance comes last."""
    files, way_out = WAYS[case]

    found = told(tmp_path, files)

    assert found
    assert found[0].endswith(f" {way_out}")


PLACES = [
    ('{section: "9", lines: "501"}', "(section 9, line 501)"),
    ('{section: "9", table: Needs, lines: "501-503"}', "(section 9, lines 501-503)"),
    ('{section: "9", table: Needs}', "(section 9, table “Needs”)"),
    ("{section: Annexe A}", "(Annexe A)"),
]


@pytest.mark.parametrize(("source", "expected"), PLACES)
def test_place_in_the_source(source, expected, tmp_path):
    """What is to be checked against the source is told with its place there, in as few words as can be."""
    text = KPI_TEXT.replace("88.0", "188").replace('{section: "1"}', source)

    assert told(tmp_path, {KPI: text})[0].endswith(f"against the source {expected}.")
