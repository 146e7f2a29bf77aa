"""A target that is a change says from which figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.target import Target


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, target in kpi.targets.items():
            field = "change" if target.change is not None else "change_points"
            if getattr(target, field) is None or _starts(kpi, target):
                continue
            if target.since is None:
                message = "The change starts from a baseline, and there is none."
                hint = "Add “baseline: {period: …, value: …}”, or say with “from: …” from which period's value it is."
            else:
                field, message = "from", f"There is no figure for {quoted(target.since)}, from which the change starts."
                hint = "Add the value or the baseline of that period, or name one that has a figure."
            yield Problem(kpi.at("targets", period.text, field), RULE.code, message, hint, record=kpi.key)


def _starts(kpi: Kpi, target: Target) -> bool:
    if kpi.baseline and target.since in {None, kpi.baseline.period}:
        return True
    entry = kpi.values.get(target.since) if target.since else None
    return entry is not None and isinstance(entry.value, Decimal)


CHANGE = with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: {change: 5%, from: 2023-24}")

RULE = Rule(
    code="change-without-start",
    says="A target that is a change starts from a figure that is there: the baseline, or the value of the period that "
    "“from” names.",
    bad=Example(KPI, with_line(CHANGE, "from: 2023-24", "from: 2022-23"), "12:31: change-without-start: There is no "
                "figure for “2022-23”, from which the change starts."),
    good=Example(KPI, CHANGE),
    check=check,
)  # fmt: skip
