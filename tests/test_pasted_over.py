"""A text that was pasted over another is told where it was pasted, in the state that is published."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.cli import app
from tests.two_states import HUB, HUB_TEXT, published, write

FIRST = with_line(COUNCIL[KPI], "Visits made", "Visits to families that were made")
OTHER = "Children who read well for their age."
SECOND = (
    COUNCIL[KPI]
    .replace("Home visits on time", "Children who read well")
    .replace("Visits made within five days.", OTHER)
    .replace("85.5", "83.5")
)
READING = KPI.replace("visits", "reading")
TEXT = "Visits to families that were made within five days."


@pytest.mark.parametrize(
    ("file", "was", "pasted", "told"),
    [
        (READING, SECOND, SECOND.replace(OTHER, TEXT), READING),
        (KPI, FIRST.replace(TEXT, "Families who were seen at their home."), FIRST, KPI),
        (KPI, "", FIRST, KPI),
    ],
    ids=["second", "first", "new"],
)
def test_text_is_told_where_it_was_pasted(file: str, was: str, pasted: str, told: str, tmp_path):
    """Of two measures with one definition, the one that had another when it was published is pointed at."""
    both = {KPI: FIRST, READING: SECOND.replace(OTHER, TEXT)}
    data = published(tmp_path, both | {file: was})
    write(data, {file: pasted})

    printed = CliRunner().invoke(app, ["check", "--root", str(tmp_path), "--format", "json"]).stdout

    found = [one for one in json.loads(printed) if one["code"] == "copied-text"]
    assert [one["place"]["file"] for one in found] == [f"data/{told}"]
    assert all(f"git log -p data/{told}" in one["hint"] for one in found)


def test_text_alone_is_told_where_it_fits_less(tmp_path):
    """Without a published state the text is told where it shares fewer words with the title."""
    write(tmp_path / "data", COUNCIL | {KPI: FIRST, READING: SECOND.replace(OTHER, TEXT)})

    printed = CliRunner().invoke(app, ["check", "--root", str(tmp_path), "--alone", "--format", "json"]).stdout

    assert [one["place"]["file"] for one in json.loads(printed) if one["code"] == "copied-text"] == [f"data/{READING}"]


COPY = HUB.replace("hub.yml", "hub-2.yml")
CLUB = HUB.replace("hub.yml", "club.yml")
BEFORE = KPI.replace("visits", "house-calls")


@pytest.mark.parametrize(
    ("file", "text", "copy", "alone"),
    [
        (HUB, HUB_TEXT, COPY, COPY),
        (HUB, HUB_TEXT, CLUB, HUB),
        (COPY, HUB_TEXT, HUB, COPY),
        (KPI, FIRST, BEFORE, BEFORE),
        (BEFORE, FIRST, KPI, BEFORE),
    ],
)
def test_copied_file_is_told_of_the_new_file(file: str, text: str, copy: str, alone: str, tmp_path):
    """Of two files with one title, the new one is pointed at; the data alone takes the longer name for the copy's."""
    data = published(tmp_path, {KPI: "", file: text})
    write(data, {copy: text})

    told = [
        one["place"]["file"]
        for words in ((), ("--alone",))
        for one in json.loads(
            CliRunner().invoke(app, ["check", "--root", str(tmp_path), *words, "--format", "json"]).stdout
        )
        if one["code"] in {"repeated-entry", "repeated-name"}
    ]
    assert told == [f"data/{copy}", f"data/{alone}"]
