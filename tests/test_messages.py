"""What a closed schema refuses is said in the words of the file: where, what was found, and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from csportal.checks.example import COUNCIL, KPI, MONEY, MONEY_TEXT, PLAN, with_line
from csportal.gate import gate
from tests.small_council import problems

UNITS = "percent, count, rate, gbp, gbp-thousand, gbp-million, days, weeks, score, ratio, points"
PEOPLE = "Whether the figure counts people, so that small numbers are suppressed."
FILES = COUNCIL | {MONEY: MONEY_TEXT}


def problems_with(folder: Path, file: str, old: str, new: str) -> list[str]:
    """Return the problems of the example council with one part of one file typed differently."""
    found = problems(folder, FILES | {file: with_line(FILES[file], old, new)})
    return [str(problem).removeprefix(f"data/{file}:") for problem in found]


@pytest.mark.parametrize(
    "case",
    [
        (
            KPI,
            "owner: Families",
            "ownr: Families",
            "10:1",
            "unknown-field: “ownr” is not a field of a KPI.",
            "Did you mean “owner”?",
        ),
        (
            KPI,
            "owner: Families",
            "Owner: Families",
            "10:1",
            "unknown-field: “Owner” is not a field of a KPI.",
            "Did you mean “owner”?",
        ),
        (
            KPI,
            "2024-25 Q1: 88.0",
            "2024-25 Q1: {vaule: 88.0, value: 88.0}",
            "15:16",
            "unknown-field: “vaule” is not a field of “2024-25 Q1”.",
            "Did you mean “value”?",
        ),
        (
            PLAN,
            "kind: business plan",
            "kind: business plan\nsumary: x",
            "4:1",
            "unknown-field: “sumary” is not a field of a plan.",
            "Did you mean “summary”?",
        ),
        (
            KPI,
            "unit: percent\n",
            "",
            "1:1",
            "missing-field: The field “unit” is missing.",
            f"Add “unit: …”. What the figure is measured in. Use one of: {UNITS}.",
        ),
        (
            KPI,
            "counts_people: false\n",
            "",
            "1:1",
            "missing-field: The field “counts_people” is missing.",
            f"Add “counts_people: …”. {PEOPLE} Write true or false.",
        ),
        (
            KPI,
            'source: {section: "1"}\n',
            "",
            "1:1",
            "missing-field: The field “source” is missing.",
            "Add “source: {section: …}”. Where it stands in the source.",
        ),
        (
            PLAN,
            "period: 2024-25\n",
            "",
            "1:1",
            "missing-field: The field “period” is missing.",
            "Add “period: …”. The years that the plan covers. For example: 2011-12.",
        ),
        (
            MONEY,
            "as_at: 2024-06-30\n",
            "",
            "1:1",
            "missing-field: The field “as_at” is missing.",
            "Add “as_at: …”. The day up to which spending is counted. For example: 2011-06-30.",
        ),
        (
            MONEY,
            ", figures: [40, 10, 9, 1]",
            "",
            "13:9",
            "missing-field: The field “figures” is missing.",
            "Add “figures: […, …]”. Its figures, one a column; (56) means minus 56.",
        ),
        (
            KPI,
            "decimals: 1",
            "decimals: one",
            "4:11",
            "wrong-type: “one” is not a whole number.",
            "Write digits only, such as 1 or 1000.",
        ),
        (
            KPI,
            "counts_people: false",
            "counts_people: maybe",
            "6:16",
            "wrong-type: “maybe” is neither true nor false.",
            "Write true or false.",
        ),
        (
            KPI,
            "better: higher",
            "better: up",
            "5:9",
            "unknown-word: “up” is not one of the words allowed here.",
            "Use one of: higher, in-range, lower, neither.",
        ),
        (
            KPI,
            "unit: percent",
            "unit: percents",
            "3:7",
            "unknown-word: “percents” is not one of the words allowed here.",
            "Did you mean “percent”?",
        ),
        (
            KPI,
            "unit: percent",
            "unit: [percent]",
            "3:7",
            "wrong-type: A word is expected here, not a list.",
            "What the figure is measured in.",
        ),
        (
            KPI,
            "targets:\n  2024-25: 90",
            "targets: 90",
            "11:10",
            "wrong-type: “targets” needs lines of its own, each a name and a colon, not “90”.",
            "The target of each period.",
        ),
        (
            KPI,
            'source: {section: "1"}',
            "source: page 1",
            "16:9",
            "wrong-type: “source” needs fields of its own, not “page 1”.",
            "Write “source: {section: page 1}”. Where it stands in the source.",
        ),
        (
            PLAN,
            "[2024-25 Q1]",
            "2024-25 Q1",
            "5:10",
            "wrong-type: “reports” needs a list, not “2024-25 Q1”.",
            "The periods that it reports on; each gets a report page. Write it in square brackets.",
        ),
        (
            "anytown/council.yml",
            "E06000999",
            "E0600099",
            "4:11",
            "wrong-type: “E0600099” is not a valid ons code.",
            "Its code at the Office for National Statistics: a letter and eight digits. For example: E06000006.",
        ),
        (
            "glossary.yml",
            "terms:\n  - term: Target\n    meaning: What a measure is to reach.",
            "terms: []",
            "1:8",
            "missing-field: “terms” is empty; it needs at least one item.",
            "The terms, in any order; pages sort them.",
        ),
        (
            KPI,
            "2024-25: 90",
            "2024-25: incraese",
            "12:12",
            "not-a-number: “incraese” is not a number, nor a word for a target.",
            "Did you mean “increase”?",
        ),
        (
            KPI,
            "2024-25: 90",
            "2024-25: {change: 5, from: 2023-24}",
            "12:21",
            "not-a-number: “5” is not a change in per cent.",
            "Write the change with its sign and %, for example -1.43%.",
        ),
        (
            KPI,
            "2024-25: 90",
            "2024-25: {note: Later.}",
            "12:12",
            "unclear-target: A target is one of value, between, change, change_points, below, above or aim.",
            "Keep one of them, for example “2011-12: 85”.",
        ),
        (
            KPI,
            "2024-25 Q1: 88.0",
            "2024-25 Q1: {value: 88.0, status: revised}",
            "15:15",
            "unclear-value: A revised value needs a note.",
            "Say in “note” what changed and why.",
        ),
    ],
)
def test_message(tmp_path, case):
    """A slip is one problem that names what was typed, and says what to type instead or what the field means."""
    file, old, new, place, message, hint = case

    actual = problems_with(tmp_path, file, old, new)

    assert actual == [f"{place}: {message}\n    {hint}"]


@pytest.mark.parametrize(
    "new", ["owner:", "owner: [Families]", "owner: {name: Families}", 'owner: ""', "owner: 5\u0000"]
)
def test_message_speaks_no_python(tmp_path, new):
    """A problem never speaks the program's language."""
    actual = problems_with(tmp_path, KPI, "owner: Families", new)

    assert len(actual) == 1
    assert not any(
        word in actual[0].lower() for word in ("none", "str", "dict", "tuple", "input", "pydantic", "valueerror")
    )


def test_reference_to_a_list_that_is_not_there(tmp_path):
    """A record that alone names something of which the plan has none is told so where it names it."""
    actual = problems_with(tmp_path, KPI, "priority: early-help", "priority: early-help\nobjective: visits")

    message = "3:12: unknown-reference: There is no objective “visits” in this plan."
    assert actual == [f"{message}\n    Add anytown/plan-2024-25/objectives.yml, which lists them."]


def test_record_that_is_broken_is_not_missed_elsewhere(tmp_path):
    """A slip in a priority's file does not blame the measures that name the priority."""
    actual = problems_with(tmp_path, "anytown/plan-2024-25/priorities.yml", "title: Early help", "titel: Early help")

    assert actual == ["3:5: unknown-field: “titel” is not a field of “priorities”.\n    Did you mean “title”?"]


def test_acceptance_is_not_judged_on_half_the_data(tmp_path):
    """While a file cannot be read, an accepted problem that it may be about is not called idle."""
    kpi = with_line(COUNCIL[KPI], "owner: Families", "owner: Families\naccepted: {period-range: A long series.}")
    kpi = with_line(kpi, "2023-24: 85.5", "1990-91: 85.5")
    data = tmp_path / "data"
    for name, text in (COUNCIL | {KPI: kpi, PLAN: "title: [\n"}).items():
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text(text, "utf-8")

    assert [problem.code for problem in gate(data).problems] == ["yaml-syntax"]


def test_no_data_folder(tmp_path):
    """Without a data folder, or with an empty one, there is one problem and no portal."""
    (tmp_path / "empty").mkdir()

    assert [problem.code for problem in gate(tmp_path / "data").problems] == ["unreadable-file"]
    assert [problem.code for problem in gate(tmp_path / "empty").problems] == ["missing-file"]
    assert gate(tmp_path / "empty").portal is None


WAYS_OUT = [
    (KPI, "better: higher", "better: higher\ntolerance: 2", "Write “tolerance: {points: 2}”."),
    (KPI, "better: higher", "better: higher\nbaseline: 2", "Write “baseline: {period: …, value: 2}”."),
    (KPI, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88, action: Hire}", "Write “action: {what: Hire}”."),
    (KPI, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88, judgement: at-risk}", "Write “judgement: {status: at-risk}”."),
    (KPI, '{section: "1"}', '"6"', 'Write “source: {section: "6"}”.'),
    (
        PLAN,
        "{title: Families plan, publisher: Anytown, date: 2024-04-01}",
        "The plan",
        "Write “document: {title: The plan, publisher: …, date: …}”.",
    ),
    (KPI, "unit: percent", 'unit: "%"', "Write “percent”."),
    (KPI, "2024-25 Q1: 88.0", "2024-25 Q1: TBC", "{due: 2011-10}"),
    (KPI, "2024-25: 90", "2024-25: TBC", "Write “to be confirmed”."),
    (KPI, "2024-25 Q1: 88.0", "2024–25 Q1: 88.0", "Write “2024-25 Q1”."),
    (KPI, "2024-25 Q1: 88.0", "2024-25 q1: 88.0", "Write “2024-25 Q1”."),
    (KPI, "2024-25 Q1: 88.0", "Q1 2024-25: 88.0", "Write “2024-25 Q1”."),
    (KPI, "2024-25 Q1: 88.0", "2024-25 Q1:\n    value: 88\n    commentary: [Update] Well.", "in quotation marks"),
    (KPI, "source:", "2024-25 Q2: 92\nsource:", "A period goes under “values:”"),
    (KPI, "  2024-25 Q1: 88.0", "2024-25 Q1: 88.0\n  2024-25 Q2: 92", "A period goes under “values:”"),
    (KPI, '{section: "1"}', "{section: “6.0”}", 'Use straight ones: "6.0"'),
    (KPI, "owner: Families", "<<<<<<< HEAD\nowner: Families\n=======", "<<<<<<<, ======= and >>>>>>>"),
    (PLAN, "2024-04-01}", "2024-04-01, url: www.anytown.example/plan}", "Write “https://www.anytown.example/plan”."),
    (PLAN, "2024-04-01}", "2024-04-01, url: javascript:alert(1)}", "it begins with https://"),
]


@pytest.mark.parametrize("case", WAYS_OUT, ids=lambda case: case[2][:40])
def test_way_out(tmp_path, case):
    """A slip whose meaning is plain gets one problem, and a way out that can be typed as it stands."""
    file, old, new, way_out = case

    actual = problems_with(tmp_path, file, old, new)

    assert len(actual) == 1
    assert way_out in actual[0].splitlines()[1]


CUT_OFF = [
    ("owner: Families # 3 of us", False),
    ("owner: Families and schools # 3 of us", True),
    ("owner: 'Families and schools' # 3 of us", False),
    ("owner: Familiés\n  and schools # 3 of us", True),
    ("owner: Families\nframeworks: # as printed\n  - NI 59 # the old one", True),
    ("owner: Families\nwhy_it_matters: >\n  It is # 1 here.", False),
    ("owner: Families\naccepted:\n  period-range: So it is # said", True),
    ("owner: Families # a team\nbaseline: {period: December 2022, value: 81} # long ago", False),
]


@pytest.mark.parametrize(("new", "is_told"), CUT_OFF)
def test_text_cut_off_by_a_comment(tmp_path, new, is_told):
    """A comment after several words of text is told; one after a word, a number, a period or a quoted text is not."""
    actual = [one.split(": ")[1] for one in problems_with(tmp_path, KPI, "owner: Families", new)]

    assert ("comment-in-text" in actual) == is_told
    assert set(actual) <= {"comment-in-text", "idle-acceptance"}
