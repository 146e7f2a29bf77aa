"""A made-up portal of any number of KPIs, for measuring: no rule finds anything in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, LIVE, PLAN

if TYPE_CHECKING:
    from pathlib import Path

A_COUNCIL = 250
"""How many KPIs a council has, each council with one plan; the largest of the example councils has 120."""
CODE = "E06000999"
"""The code of the example's council; each council here has its own."""
YEARS = ("2022-23", "2023-24", "2024-25")


def write(data: Path, kpis: int) -> int:
    """Write the portal into a folder, and return how many files it has."""
    council = COUNCIL | {PLAN: LIVE}
    files = {name: text for name, text in council.items() if "/" not in name}
    for number in range(kpis):
        town = f"town-{number // A_COUNCIL + 1}"
        for name, text in council.items() if number % A_COUNCIL == 0 else ():
            if "/" in name and name != KPI:
                own = text.replace("Anytown", f"Town {number // A_COUNCIL + 1}")
                files[name.replace("anytown", town)] = own.replace(CODE, f"E06{number // A_COUNCIL + 1:06}")
        files[KPI.replace("anytown", town).replace("visits", f"visits-{number + 1}")] = kpi(number)
    for name, text in files.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return len(files)


def kpi(number: int) -> str:
    """Return the file of a KPI: two whole years and a quarter, a commentary each, targets, and an action at the end."""
    lines = [
        "# yaml-language-server: $schema=../../../schemas/kpi.json",
        f"title: Home visits on time in area {number + 1}",
        f"ref: HV {number + 1:05}",
        "priority: early-help",
        "service: families",
        "unit: percent",
        "decimals: 1",
        "better: higher",
        "counts_people: false",
        "frequency: quarterly",
        "window: in-period",
        "definition: The share of home visits that were made within five days of the day when a family asked for one.",
        "why_it_matters: Families that are visited early need less help later.",
        "owner: Families",
        "targets:",
        *(f"  {year}: {90 + row}" for row, year in enumerate(YEARS)),
        "values:",
    ]
    quarters = [f"{year} Q{quarter}" for year in YEARS for quarter in (1, 2, 3, 4)]
    for row, quarter in enumerate(quarters[:9]):
        lines += [
            f"  {quarter}:",
            f"    value: {80 + (number * 7 + row * (13 + number // 190)) % 190 / 10:.1f}",
            "    commentary: >",
            f"      The team of area {number + 1} made most of its visits within five days.",
            f"      By the end of {quarter} two new members of staff had begun, with hours that suit parents.",
        ]
    lines.append("    action: {what: Fill the last post of the team., who: Head of Families, by: 2024-12}")
    return "\n".join([*lines, 'source: {section: "6.0", table: "Early help, key performance indicators"}', ""])
