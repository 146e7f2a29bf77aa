"""A measure declares no more decimals than its figures have."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.kpis import figures
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import decimals_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

SPARE, FEWEST = 2, 2
"""So many decimals that no figure has are told, from so many figures on."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi, most, count in _typed(portal):
        if kpi.decimals >= most + SPARE and count >= FEWEST:
            has = "no decimals" if not most else f"no more than {most}"
            message = f"{quoted(str(kpi.decimals))} decimals are declared, but the {count} figures here have {has}."
            hint = f"Check “decimals”. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(kpi.at("decimals"), RULE.code, message, hint, Level.WARNING, kpi.key)


def _typed(portal: Portal) -> Iterator[tuple[Kpi, int, int]]:
    """Yield the measures with many decimals, the most that one of their figures has, and how many figures there are."""
    wide = {kpi.key for kpi in portal.all(Kpi) if kpi.decimals >= SPARE}
    if not wide:
        return
    found: dict[str, list[int]] = defaultdict(list)
    for kpi, _, number in figures(portal):
        if kpi.key in wide:
            found[kpi.key].append(decimals_of(number))
    for kpi in portal.all(Kpi):
        if places := found.get(kpi.key):
            yield kpi, max(places), len(places)


RULE = Rule(
    code="decimals-unused",
    says="A measure does not declare two decimals, or more, that none of its figures has.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "decimals: 1", "decimals: 3"),
        "4:11: decimals-unused: “3” decimals are declared, but the 3 figures here have no more than 1.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
