"""What a commentary counts out, and what it says that a measure rose from, fits the figures beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.gate import gate
from tests.small_council import codes

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, said: str) -> list[str]:
    """Return the codes of the problems where the commentary of 88.0% after 85.5% in the year before says so."""
    text = with_line(COUNCIL[KPI], "88.0", f"{{value: 88.0, commentary: '{said}'}}")
    return codes(folder, {KPI: text})


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Of 50 visits, 44 were made within five days.", ""),
        ("Of 50 visits, 42 were made within five days.", "said-share"),
        ("Of 250 visits, 30 were not made within five days.", ""),
        ("Of 250 visits, 40 were not made within five days.", "said-share"),
        ("44 of 50 visits were made within five days.", ""),
        ("40 of the 50 visits were made within five days.", "said-share"),
        ("Of 50 visits, 20 were to families with a baby.", ""),
        ("Of 50 visits, 20 were made in June.", ""),
        ("Of 50 visits last year, 40 were made within five days.", ""),
        ("Of 50 visits by the east team, 40 were made within five days.", ""),
    ],
)
def test_what_is_counted_out_makes_the_value(said, code, tmp_path):
    """Numbers that count the measure itself out make its value; those of a part or of another time need not."""
    assert told(tmp_path, said) == ([code] if code else [])


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("We made 50 visits. 44 of them were made within five days.", ""),
        ("50 visits were made. 44 of them were made within five days.", ""),
        ("50 visits were made. 42 of them were made within five days.", "said-share"),
        ("50 visits were made; 42 of these were made within five days.", "said-share"),
        ("50 visits were made. 42 of them were to families with a baby.", ""),
        ("50 visits were made by two teams. 42 of them were made within five days.", ""),
        ("50 visits were made in June. 42 of them were made within five days.", ""),
        ("50 families moved away. 42 of them were visited within five days.", ""),
        ("50 visits were made. It was a hard winter. 42 of them were made within five days.", ""),
        ("Twenty visits were made, and twelve of them were made within five days.", "said-share"),
        ("Twenty visits were made, and none of them was late.", ""),
        ("Half of the visits were made within five days.", "said-share"),
        ("Half of the visits were made in June.", ""),
        ("More than half of the visits were made within five days.", ""),
        ("Half of the visits to the north were made within five days.", ""),
        ("Three quarters of the visits were made within five days.", "said-share"),
    ],
)
def test_share_in_words_is_the_value(said, code, tmp_path):
    """What is counted out of what was named just before makes the value, and a half or a third is near it."""
    assert told(tmp_path, said) == ([code] if code else [])


@pytest.mark.parametrize(("said", "code"), [("made on time", ""), ("made or offered on time", "said-share")])
def test_one_of_two_that_are_counted_is_a_part(said, code, tmp_path):
    """Where a measure counts the one or the other, as many as have the one need not make its value."""
    text = COUNCIL[KPI].replace("Home visits on time", "Home visits made or offered on time")
    text = text.replace("Visits made within five days.", "Visits that were made or offered on time.")
    value = f"{{value: 88.0, commentary: '50 visits were made or offered. 20 of them were {said}.'}}"

    assert codes(tmp_path, {KPI: with_line(text, "88.0", value)}) == ([code] if code else [])


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Performance rose from 85.5% to 88%.", ""),
        ("Performance rose from 58.5% to 88%.", "claim-contradicts"),
        ("Performance rose from 85.5% to 90.4%.", "claim-contradicts"),
        ("Visits on time rose from 85.5 to 90.4.", "claim-contradicts"),
        ("Referrals rose from 60 to 62.", ""),
        ("Performance rose from 82.1% in the first month to 88%.", ""),
        ("Performance should rise from 85.5% to 95%.", ""),
        ("In the east team performance rose from 85.5% to 92%.", ""),
    ],
)
def test_what_a_measure_rose_from_is_its_own(said, code, tmp_path):
    """Where one end of a rise is a figure of the measure, so is the other, unless it is of another time or part."""
    assert told(tmp_path, said) == ([code] if code else [])


@pytest.mark.parametrize(
    ("baseline", "code"),
    [("2022-23, value: 80", "claim-contradicts"), ("2022-23, value: 70", ""), ("2025-26, value: 80", "")],
)
def test_first_figure_is_held_against_the_baseline(baseline, code, tmp_path):
    """Where the baseline is all that a first figure can have risen from, the two are held against one another."""
    data = tmp_path / "data"
    first = (
        COUNCIL[KPI].replace("  2023-24: 85.5\n", "").replace("targets:", f"baseline: {{period: {baseline}}}\ntargets:")
    )
    text = first.replace("88.0", "{value: 88.0, commentary: Home visits rose from 70% to 88%.}")
    for name, typed in (COUNCIL | {KPI: text}).items():
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text(typed, "utf-8")

    assert [one.code for one in gate(data).problems if one.code == "claim-contradicts"] == ([code] if code else [])
