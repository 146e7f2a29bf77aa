"""What a way out says of a reason is no reason: pasted unchanged it is refused, and what a person writes is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI, MONEY, MONEY_TEXT, with_line
from csportal.checks.rules import rules
from csportal.checks.rules.text.unwritten_reason import check
from tests.small_council import codes, problems

if TYPE_CHECKING:
    from pathlib import Path

FORM = re.compile(r"accepted: \{([a-z-]+): ([^}]*)\}")
MISPRINT = MONEY_TEXT.replace(
    "{name: Transport, figures: [40, 10, 9, 1]}",
    '{name: Transport, figures: [40, 10, 9, 2], known_discrepancy: {column: variance, printed: "2", computed: "1", '
    "note: NOTE}}",
)


def told(folder: Path, file: str, text: str) -> list[str]:
    """Return the codes of the problems of the example council with the file typed so."""
    return codes(folder, {file: text})


def hints(folder: Path) -> dict[str, str]:
    """Return the reasons that the ways out of all bad examples have in their forms, each with its code."""
    found: dict[str, str] = {}
    for rule in rules():
        for problem in problems(folder / rule.code, {**dict(rule.bad.beside), rule.bad.file: rule.bad.text}):
            found |= {reason: code for code, reason in FORM.findall(problem.hint)}
    return found


def test_no_reason_of_a_way_out_can_be_pasted(tmp_path):
    """Whatever a way out says that the reason is to be about is refused where it stands as the reason itself."""
    pasted = hints(tmp_path / "examples")

    assert "why" in pasted
    for number, (reason, code) in enumerate(pasted.items()):
        text = f"{COUNCIL[KPI]}accepted:\n  {code}: {reason}\n"
        assert "unwritten-reason" in told(tmp_path / str(number), KPI, text), reason


@pytest.mark.parametrize("note", ["…", "...", '"?"', "why", "Reason", '"[reason here]"', "TBC"])
def test_acknowledgement_of_a_figure_needs_its_reason(note, tmp_path):
    """A figure is not acknowledged as wrong in print by a sign or a word that keeps the place of the reason."""
    assert told(tmp_path, MONEY, MISPRINT.replace("NOTE", note)) == ["unwritten-reason"]


@pytest.mark.parametrize("note", ["The report has a misprint.", "Why is not known.", "A digit is blurred"])
def test_written_reason_is_let_through(note, tmp_path):
    """A sentence is a reason, with or without its full stop, and also where it says that nobody knows."""
    assert told(tmp_path, MONEY, MISPRINT.replace("NOTE", note)) == []


@pytest.mark.parametrize(
    ("target", "is_refused"),
    [
        ("{value: 90, changes: [{from: 85, date: 2024-05, why: …}]}", True),
        ("{value: 90, changes: [{from: 85, date: 2024-05, why: Staff joined us.}]}", False),
        ("{value: 90, note: …}", True),
        ("{value: 90, note: It follows the national one.}", False),
    ],
)
def test_reason_of_a_change_is_written(target, is_refused, tmp_path):
    """Why a target was moved, and what is noted of one, is written before it is published."""
    text = with_line(COUNCIL[KPI], "2024-25: 90", f"2024-25: {target}")

    assert told(tmp_path, KPI, text) == (["unwritten-reason"] if is_refused else [])


def test_published_reasons_are_written(portal):
    """No reason in the published data is taken for one that is to be written."""
    assert list(check(portal)) == []
