"""The changes of targets: each says something, and the register lists them all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.gate import gate
from csportal.present.gather import modules
from csportal.records.kpi import Kpi
from tests.conftest import ROOT
from tests.two_states import TEXT, check, write

if TYPE_CHECKING:
    from pathlib import Path

    from csportal.link import Portal


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ("[{from: 90, date: 2024-07, why: The law has changed.}]", "unclear-target"),
        (
            "[{from: 85, date: 2024-06, why: The law has changed.}, {from: 85, date: 2024-07, why: Again.}]",
            "unclear-target",
        ),
        ("[{from: tbc, date: 2024-07, why: The law has changed.}]", "not-a-number"),
        ("[{from: 85, why: The law has changed.}]", "missing-field"),
        ("[{from: 85, date: July, why: The law has changed.}]", "not-a-period"),
        ("[{from: 85, date: 2024-07, why: The law has changed.}]", ""),
        ("[{from: {below: england}, date: 2024-07-01, why: The law has changed.}]", ""),
    ],
)
def test_change_of_a_target_says_something(changes, code, tmp_path):
    """A change of a target says what it was, which is something else than it became, when it moved and why."""
    write(
        tmp_path / "data",
        COUNCIL | {KPI: with_line(TEXT, "2024-25: 90", f"2024-25: {{value: 90, changes: {changes}}}")},
    )

    _, said, _ = check(tmp_path)

    assert re.findall(r"\d: ([a-z-]+): ", said) == ([code] if code else [])


def portal_of(folder: Path) -> Portal:
    portal = gate(folder).portal
    assert portal
    return portal


def test_register_lists_every_change(tmp_path):
    """The register has every change of every target, the latest first, with what it became."""
    twice = "changes: [{from: increase, date: 2024-05, why: A sum.}, {from: 95, date: 2024-07-15, why: A team left.}]"
    write(tmp_path / "data", COUNCIL | {KPI: with_line(TEXT, "2024-25: 90", f"2024-25: {{value: 90, {twice}}}")})
    portal = portal_of(tmp_path / "data")

    table = modules("csportal.present.tables")["data_target_changes"].table(portal, portal)
    page = next(iter(modules("csportal.present.pages")["target_changes"].pages(portal)))
    notes = modules("csportal.present.tables")["kpi_values"].table(portal, portal.all(Kpi)[0]).notes

    assert [tuple(getattr(cell, "text", cell) for cell in row.cells[4:]) for row in table.rows] == [
        ("2024/25", "95%", "90%", "15 July 2024", "A team left."),
        ("2024/25", "Increase", "95%", "May 2024", "A sum."),
    ]
    assert "2 changes of targets" in page.description
    assert "Target for 2024/25: 95% until it was moved on 15 July 2024. A team left." in notes


def test_register_without_a_change_says_so(tmp_path):
    """Where no target was moved, the page says so, and shows no empty table."""
    write(tmp_path / "data", COUNCIL)
    page = next(iter(modules("csportal.present.pages")["target_changes"].pages(portal_of(tmp_path / "data"))))

    assert page.description.startswith("No target has been moved")
    assert list(page.tables()) == []
    assert "target-changes" not in (ROOT / "mkdocs.yml").read_text("utf-8")
