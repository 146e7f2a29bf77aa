"""What stands twice, in two ways or in one entry: the words and the numbers by which the rules decide."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, HUB, KPI, hub, with_line
from csportal.checks.rules.figure.survey_figures import SURVEY, SURVEY_TEXT
from csportal.checks.rules.text.repeated_sentence import repeated as repeated_sentence
from csportal.checks.rules.text.repeated_word import repeated as repeated_word
from tests.small_council import codes, problems

WORDS = [
    ("The tier is is short.", "is is"),
    ("What it is is a grant.", ""),
    ("Who pays is is not known.", ""),
    ("They do do the work.", "do do"),
    ("It does what all teams do do well.", ""),
    ("The results are so so good.", "so so"),
    ("Families that that need help.", "that that"),
    ("The council agreed that that plan stands.", ""),
    ("Those that had had help.", ""),
    ("A very very small team.", ""),
    ("The team in Walla Walla.", ""),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_word_stands_twice(text: str, expected: str):
    """Small words are told too, but for those that may rightly stand beside themselves."""
    assert repeated_word(text) == expected


SENTENCES = [
    ("Work began. Work began in May.", ""),
    ("Work began in May. Work began in May.", "Work began in May"),
    ("Work began in May.\nIt is going well.\nWork began in May.", "Work began in May"),
    ("No. Yes. No.", ""),
    ("It rose by 8.5 points. All is well. It rose by 8.5 points.", "It rose by 8.5 points"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentence_stands_twice(text: str, expected: str):
    """A sentence of three words or more is told, wherever in the text it stands again."""
    assert repeated_sentence(text) == expected


REFS = [
    ("EH1; EH2", 1),
    ("EH1. EH2", 1),
    ("EH1 and EH2", 1),
    ("EH1 & 2", 1),
    ("EH1a EH1b EH1c", 1),
    ('"EH1 and EH2"', 0),
    ("EH 1", 0),
    ("10.1", 0),
    ("Part 2 and annex", 0),
]


@pytest.mark.parametrize(("refs", "count"), REFS)
def test_two_references_in_one(refs: str, count: int, tmp_path):
    """What looks like several references is told, unless quotation marks say that it is one."""
    text = hub("commentary: Work began.").replace("kind:", f"refs: [{refs}]\nkind:")

    assert codes(tmp_path, {HUB: text}) == ["joined-refs"] * count


NAMES = [
    ("Learning & Schools", "Learning and Schools", 1),
    ("Learning and schools", "Learning and Schools", 1),
    ("Learning, and Schools", "Learning and Schools", 1),
    ("Schools and Learning", "Learning and Schools", 0),
    ("Years 1 and 2", "Years 12", 0),
]


@pytest.mark.parametrize(("name", "usual", "count"), NAMES)
def test_name_written_in_another_way(name: str, usual: str, count: int, tmp_path):
    """A name that differs from another's by “&” for “and”, by signs or by capitals is that name."""
    files = {
        KPI.replace("visits", f"visits-{row}"): COUNCIL[KPI]
        .replace("on time", f"on day {row}")
        .replace("within five days", f"by day {row}")
        .replace("owner: Families", f"owner: {owner}")
        for row, owner in enumerate([usual, usual, name])
    }

    assert codes(tmp_path, files).count("nearly-the-name") == count


def test_answer_is_missing_once(tmp_path):
    """Where each row has a count more than the question has answers, the question is told of, once."""
    row = SURVEY_TEXT[SURVEY_TEXT.index("  - title: Payroll") : SURVEY_TEXT.index("source:")]
    rows = "".join(row.replace("Payroll", title) for title in ("Payroll", "Transport", "Meals"))
    text = SURVEY_TEXT.replace(row, rows)

    assert codes(tmp_path, {SURVEY: text}) == []
    (told,) = problems(
        tmp_path, {SURVEY: with_line(text, "answers: [Very, Fairly, Not at all]", "answers: [Very, Fairly]")}
    )
    assert told.message == "All 3 rows have 3 counts for this question, which has 2 answers."
    assert told.hint == "An answer is missing here: add it at its place."


def test_answer_too_many(tmp_path):
    """A single row that lacks a count is told at the row; what all rows lack is told at the question."""
    row = SURVEY_TEXT[SURVEY_TEXT.index("  - title: Payroll") : SURVEY_TEXT.index("source:")]
    rows = "".join(row.replace("Payroll", title) for title in ("Payroll", "Transport", "Meals"))
    text = SURVEY_TEXT.replace(row, rows)

    (told,) = problems(tmp_path, {SURVEY: text.replace("[4, 1, 3]", "[4, 1]", 1)})
    assert told.message == "There are 2 counts; the question has 3 answers."
    (told,) = problems(tmp_path, {SURVEY: text.replace("[4, 1, 3]", "[4, 1]")})
    assert told.message == "All 3 rows have 2 counts for this question, which has 3 answers."


BASED = with_line(COUNCIL[KPI], "targets:\n", "baseline: {period: 2023-03}\ntargets:\n")
BASELINES = [
    ('2033-03: {value: 85.5, printed: "85.5 (March 2023)"}', "printed-day"),
    ('2023-08: {value: 85.5, printed: "85.5 (March 2023)"}', "printed-day"),
    ('2022-03: {value: 85.5, printed: "85.5 (March 2022)"}', "unclear-value"),
    ("2022-03: 85.5", "unclear-value"),
]


@pytest.mark.parametrize(("line", "expected"), BASELINES)
def test_baseline_without_its_value(line: str, expected: str, tmp_path):
    """Where the value is under a date that is not printed beside it, that date is told of, not the baseline."""
    told = problems(tmp_path, {KPI: with_line(BASED, "2023-24: 85.5", line)})

    assert expected in {one.code for one in told}


ENTRIES = [
    (
        "risks",
        "title: Less money, text: Less may come in.",
        "title: Less money, text: Costs may rise.",
        "repeated-entry",
    ),
    ("risks", "title: Less money, text: Less may come in.", "title: Costs, text: Less may come in.", "copied-entry"),
    ("risks", "title: Less money, text: Less may.", "title: Costs, text: Less may.", ""),
    ("topics", "title: Staff, text: Few.", "title: Staff, services: [families], text: Many.", "repeated-entry"),
    ("topics", "title: Staff, text: Few.", "title: Money, text: Few.", ""),
    ("documents", "title: Staff report, kind: guidance", "title: Staff report, kind: appendix", "repeated-entry"),
    (
        "documents",
        "title: Staff report, kind: guidance, date: 2023",
        "title: Staff report, kind: guidance, date: 2024",
        "",
    ),
    (
        "consultations",
        "title: Voices, state: taken place, period: 2023-24, manner: formal, asked: Staff",
        "title: Voices, state: planned, period: 2024-25, manner: formal, asked: Staff",
        "",
    ),
]


@pytest.mark.parametrize(("register", "one", "other", "code"), ENTRIES)
def test_entry_is_like_another(register: str, one: str, other: str, code: str, tmp_path):
    """An entry with the title or the text of another is told, unless what differs is part of what names it."""
    source = "" if register == "risks" else ', source: {section: "1"}'
    entries = "".join(f"  - {{id: entry-{row}, {given}{source}}}\n" for row, given in enumerate([one, other]))
    end = 'source: {section: "1"}\n' if register == "risks" else ""
    text = f"{register}:\n{entries}{end}"

    assert codes(tmp_path, {f"anytown/plan-2024-25/registers/{register}.yml": text}) == [code] * bool(code)


def test_a_step_pasted_twice_is_told_where_it_stands(tmp_path):
    """A milestone's step that stands twice is told at the second of the two, and stops no other rule."""
    step = "{what: Find a site for the new hub, due: 2024-06}"
    text = hub("commentary: A site is sought.").replace("updates:", f"steps:\n  - {step}\n  - {step}\nupdates:")

    assert [(one.code, one.place.line) for one in problems(tmp_path, {HUB: text})] == [("repeated-in-list", 7)]
