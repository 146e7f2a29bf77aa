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
