from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.rules.text.hard_to_read import LEAST, reading_ease
from csportal.checks.texts.prose import passages
from csportal.checks.texts.sentences import sentences
from csportal.gate import gate
from tests.small_council import codes, written

if TYPE_CHECKING:
    from pathlib import Path

    from csportal.link import Portal

DEFINITION = "definition: Visits made within five days."
TOPICS = "anytown/plan-2024-25/registers/topics.yml"


def portal_of(folder: Path, files: dict[str, str]) -> Portal:
    portal = gate(written(folder, files)).portal
    assert portal is not None
    return portal


def defined(text: str) -> str:
    return with_line(COUNCIL[KPI], DEFINITION, f"definition: {text}")


ABBREVIATIONS = [
    ("Visits by the MASH team.", 1),
    ("Visits by the front door team (MASH), and the calls of the MASH.", 0),
    ("Visits by the team (Multi-Agency Safeguarding Hub, MASH).", 0),
    ("MASH (the front door team) makes the visits.", 0),
    ("'MASH: the front door team.'", 0),
    ("Visits by the MASH and the CAF, the MASH again.", 2),
    ("Visits that the plan counts under “MASH”.", 0),
    ("Visits of part III of the plan, graded A to C, at £MM.", 0),
    ("Visits of COPS4 and NI062 in 2024.", 0),
    ("Visits by SENCOs.", 1),
    ("Visits in a quarter of the year as the NHS counts them.", 0),
]


@pytest.mark.parametrize(("text", "expected"), ABBREVIATIONS)
def test_abbreviations(text: str, expected: int, tmp_path):
    """An abbreviation is told once a record, unless it is in the glossary, spelt out beside it or as printed."""
    glossary = COUNCIL["glossary.yml"] + "  - {term: National Health Service, abbreviation: NHS, meaning: Care.}\n"

    found = codes(tmp_path, {KPI: defined(text), "glossary.yml": glossary})

    assert found == ["undefined-abbreviation"] * expected


def test_names_as_printed_are_left_alone(tmp_path):
    """A title, a table's heading and other lines of the source may use its abbreviations."""
    text = with_line(COUNCIL[KPI], "title: Home visits on time", "title: Visits by the MASH (CAF)")

    assert codes(tmp_path, {KPI: text.replace('section: "1"', 'section: "1", table: SEN')}) == []


SENTENCES = [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("It rose to 3.5 in June 2011. Then it fell.", ["It rose to 3.5 in June 2011.", "Then it fell."]),
    ("St. Chad's is one. No. 5 is another.", ["St. Chad's is one.", "No. 5 is another."]),
    ("See “It is so.” That is all.", ["See “It is so.", "That is all."]),
    ("A list:\n\n- first\n- second", ["A list:", "- first", "- second"]),
    ("A line\nthat goes on. And\nanother.", ["A line that goes on.", "And another."]),
    ("For example, e.g. Halton.", ["For example, e.g. Halton."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]):
    """A text is taken apart at the ends of its sentences, not at short forms and decimals."""
    assert list(sentences(text)) == expected


@pytest.mark.parametrize(("words", "expected"), [(30, []), (31, ["long-sentence"])])
def test_length_of_a_sentence(words: int, expected: list[str], tmp_path):
    """A sentence has thirty words at most, in each text of a record."""
    long = " ".join(("one", "word")[number % 2] for number in range(words))
    text = with_line(COUNCIL["anytown/plan-2024-25/priorities.yml"], "Early help", f"Early help\n    summary: {long}.")

    assert codes(tmp_path, {"anytown/plan-2024-25/priorities.yml": text}) == expected


def test_reading_ease():
    """Short words in short sentences are easy, long ones are hard, and a few words alone are neither."""
    easy = reading_ease("We help you to find a school for your child. We show you what there is and how to ask for it.")
    hard = reading_ease(
        "Collaborative multidisciplinary commissioning arrangements facilitate comprehensive implementation of "
        "statutory responsibilities throughout participating organisations."
    )

    assert easy is not None
    assert hard is not None
    assert hard < LEAST < easy
    assert reading_ease("Multidisciplinary commissioning arrangements.") is None


def test_summary_that_is_hard_to_read(tmp_path):
    """A plan's summary is to be read with ease, too, unless the plan says why it may stand."""
    hard = (
        "Collaborative multidisciplinary commissioning arrangements facilitating comprehensive implementation of "
        "statutory responsibilities throughout participating organisations."
    )
    text = with_line(COUNCIL[PLAN], "What families can expect.", hard)

    assert codes(tmp_path / "bare", {PLAN: text}) == ["hard-to-read"]
    assert codes(tmp_path / "told", {PLAN: f"{text}accepted: {{hard-to-read: The committee's own words.}}\n"}) == []


def test_texts_are_all_looked_at(tmp_path):
    """Texts within groups, lists and lists of records are found once each, with the way to each in its record."""
    kpi = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88, note: Late., action: {what: Hire.}}")
    topics = """\
topics:
  - id: help
    title: Help
    text: Help comes early.
    points: [Early help, Help that comes before things go wrong]
    source: {section: "2"}
"""

    found = passages(portal_of(tmp_path, {KPI: kpi, TOPICS: topics}))

    told = {(one.record.id, one.path): one.is_prose for one in found if one.record.id in {"visits", "help"}}
    assert told == {
        ("visits", ("title",)): False,
        ("visits", ("definition",)): True,
        ("visits", ("owner",)): False,
        ("visits", ("values", "2024-25 Q1", "note")): True,
        ("visits", ("values", "2024-25 Q1", "action", "what")): True,
        ("help", ("title",)): False,
        ("help", ("text",)): True,
        ("help", ("points", 0)): False,
        ("help", ("points", 1)): True,
    }


def test_problem_stands_at_its_text(tmp_path):
    """A problem of a text within a list of records names the line of that text and the record that holds it."""
    topics = """\
topics:
  - {id: help, title: Help, text: Help comes early., source: {section: "2"}}
  - id: plans
    title: Plans
    text: A plan by the MASH.
    source: {section: "2"}
"""

    (found,) = gate(written(tmp_path, {TOPICS: topics})).problems

    assert (found.place.line, found.code, found.record) == (5, "undefined-abbreviation", _key("topics/plans"))
    assert str(found.level) == "warning"


def _key(rest: str) -> str:
    return f"anytown/plan-2024-25/{rest}"
