"""A file, a field or an id that stands in the wrong place is told once, with the place where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import BUDGET, BUDGET_TEXT, COUNCIL, HUB, KPI, PLAN, hub, with_line
from csportal.gate import gate

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = PLAN.removesuffix("plan.yml")
KPI_TEXT = COUNCIL[KPI]
SERVICES = COUNCIL["anytown/council.yml"]
CASES: dict[str, tuple[Mapping[str, str | None], str, str]] = {
    "measure in the plan's folder": (
        {KPI: None, f"{FOLDER}visits.yml": KPI_TEXT},
        f"{FOLDER}visits.yml:1:1: misplaced-file: No kind of record is kept at “{FOLDER}visits.yml”.",
        f"It holds a KPI: move it to “{KPI}”.",
    ),
    "measure beside the plan": (
        {KPI: None, "visits.yml": KPI_TEXT},
        "visits.yml:1:1: misplaced-file: No kind of record is kept at “visits.yml”.",
        "It holds a KPI: move it to “<council>/<plan>/kpis/visits.yml”.",
    ),
    "glossary in a council": (
        {"glossary.yml": None, "anytown/glossary.yml": COUNCIL["glossary.yml"]},
        "anytown/glossary.yml:1:1: misplaced-file: No kind of record is kept at “anytown/glossary.yml”.",
        "It holds the glossary: move it to “glossary.yml”.",
    ),
    "copy of a file that must have its name": (
        {f"{FOLDER}priorities (1).yml": COUNCIL[f"{FOLDER}priorities.yml"]},
        f"{FOLDER}priorities (1).yml:1:1: misplaced-file: No kind of record is kept at “{FOLDER}priorities (1).yml”.",
        f"“{FOLDER}priorities.yml” is there already: delete this copy, or move into that file what is new in it.",
    ),
    "folder of copies": (
        {f"{FOLDER}kpis-old/{name}.yml": KPI_TEXT for name in ("visits", "one", "two")},
        (
            f"{FOLDER}kpis-old/one.yml:1:1: misplaced-file: No kind of record is kept in the folder "
            f"“{FOLDER}kpis-old”; it holds 3 files."
        ),
        f"These files stand in “{FOLDER}kpis” already: delete the copy, or keep it outside the data folder.",
    ),
    "folder misnamed": (
        {KPI: None} | {f"{FOLDER}kpi/{name}.yml": KPI_TEXT for name in ("visits", "one", "two")},
        (
            f"{FOLDER}kpi/one.yml:1:1: misplaced-file: No kind of record is kept in the folder “{FOLDER}kpi”; "
            "it holds 3 files."
        ),
        f"Move them to “{FOLDER}kpis”.",
    ),
    "file that is no record": (
        {f"{FOLDER}notes.yml": "to do: ask\n"},
        f"{FOLDER}notes.yml:1:1: misplaced-file: No kind of record is kept at “{FOLDER}notes.yml”.",
        (
            "The folder of a plan, “<council>/<plan>”, has the files objectives.yml, plan.yml, priorities.yml, and the "
            "folders bridges, budgets, finances, kpis, milestones, registers, surveys."
        ),
    ),
    "second ending": (
        {KPI: None, f"{KPI}.txt": KPI_TEXT},
        f"{KPI}.txt:1:1: misplaced-file: “visits.yml.txt” is not a data file.",
        "Rename it to “visits.yml”, or, if it is a copy, keep it elsewhere.",
    ),
    "field pushed in": (
        {KPI: with_line(KPI_TEXT, "source: {", "  source: {")},
        f"{KPI}:16:3: missing-field: “source:” is pushed in, so that it belongs to what stands above it.",
        "Begin it in column 1, which is 2 further left; and with it what belongs to it.",
    ),
    "field of a period among the periods": (
        {KPI: with_line(KPI_TEXT, "  2024-25 Q1: 88.0", "  2024-25 Q1: 88.0\n  commentary: All is well.")},
        f"{KPI}:16:3: not-a-period: “commentary” is not a period.",
        "It is a field of a period: push it in by two spaces, below the period that it is about.",
    ),
    "field of a period at the margin": (
        {KPI: with_line(KPI_TEXT, "owner: Families", "owner: Families\ncommentary: All is well.")},
        f"{KPI}:11:1: unknown-field: “commentary” is not a field of a KPI.",
        "It goes within “values”, below a period, pushed in further.",
    ),
    "field of an update at the margin": (
        {HUB: with_line(hub("commentary: The road is closed."), "due: 2024-09", "due: 2024-09\nforecast: 2024-10")},
        f"{HUB}:5:1: unknown-field: “forecast” is not a field of a milestone.",
        "It goes within “updates”, below a period, pushed in further.",
    ),
    "service for a priority": (
        {KPI: with_line(KPI_TEXT, "priority: early-help", "priority: families")},
        f"{KPI}:2:11: unknown-reference: There is no priority “families” in this plan.",
        "“families” is a service: write “service: families” in place of “priority”.",
    ),
    "measure for a budget's priority": (
        {BUDGET: with_line(BUDGET_TEXT, "300, blank]}", "300, blank], priority: visits}")},
        f"{BUDGET}:12:68: unknown-reference: There is no priority “visits” in this plan.",
        "“visits” is a KPI: name a priority.",
    ),
    "service of another council": (
        {
            KPI: with_line(KPI_TEXT, "priority: early-help", "priority: early-help\nservice: parks"),
            "otherton/council.yml": SERVICES.replace("Anytown", "Otherton")
            .replace("E06000999", "E06000998")
            .replace("families", "parks")
            .replace("Families", "Parks"),
        },
        f"{KPI}:3:10: unknown-reference: There is no service “parks” in anytown.",
        "“parks” is a service of otherton, not of anytown: name one of its own, or add it.",
    ),
    "ids without a comma": (
        {KPI: with_line(KPI_TEXT, "priority: early-help", "priority: early-help\nrelated: [calls-one calls-two]")},
        f"{KPI}:3:11: not-an-id: “calls-one calls-two” is not an id.",
        "If these are 2 ids, put a comma between them: [calls-one, calls-two]. If it is one, use hyphens.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_thing_in_the_wrong_place_is_told_once(case, tmp_path):
    """There is one problem, which names the place that was meant."""
    files, message, hint = CASES[case]
    data = tmp_path / "data"
    for name, text in {**COUNCIL, **files}.items():
        if text is not None:
            (data / name).parent.mkdir(parents=True, exist_ok=True)
            (data / name).write_text(text, "utf-8")

    found = [str(problem).removeprefix("data/") for problem in gate(data).problems]

    assert found == [f"{message}\n    {hint}"]
