"""A figure of a stretch of months is of as many as such figures are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.values.period import Period

YEAR = 12
NEARLY = {YEAR - 1, YEAR + 1, 2 * YEAR - 1, 2 * YEAR + 1, 3 * YEAR - 1, 3 * YEAR + 1}
"""A month more or less than whole years."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for path, period in _periods(kpi):
            months = _months(period) if ".." in period.text else 0
            is_rolling = kpi.window == "rolling-12-months" and months not in {0, YEAR}
            if months in NEARLY or is_rolling:
                what = "the window is 12 months" if is_rolling else f"{months} are not whole years"
                message = f"{quoted(period)} is {months} months, but {what}."
                hint = f"Check both ends. If it is right, add: accepted: {{{RULE.code}: why}}"
                is_key = path[-1] == period.text
                place = kpi.home.entry.at_key(*path) if is_key else kpi.at(*path)
                yield Problem(place, RULE.code, message, hint, RULE.level, kpi.key)


def _periods(kpi: Kpi) -> Iterator[tuple[Path, Period]]:
    if kpi.baseline and kpi.baseline.period not in kpi.values:
        yield ("baseline", "period"), kpi.baseline.period
    yield from ((("values", period.text), period) for period in kpi.values)
    yield from ((("targets", period.text), period) for period in kpi.targets)


def _months(period: Period) -> int:
    return (period.last.year - period.first.year) * YEAR + period.last.month - period.first.month + 1


VALUE = "2024-25 Q1: 88.0"

RULE = Rule(
    code="odd-stretch",
    says="A figure or a target of a stretch such as “2012-07..2013-06” is not of a month more or less than one, two or "
    "three years; in a measure whose window is twelve months it is of twelve.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("  2023-24: 85.5\n", "").replace(VALUE, "2022-04..2023-04: 88.0"),
        "14:3: odd-stretch: “2022-04..2023-04” is 13 months, but 13 are not whole years.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("  2023-24: 85.5\n", "").replace(VALUE, "2022-04..2023-03: 88.0")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
