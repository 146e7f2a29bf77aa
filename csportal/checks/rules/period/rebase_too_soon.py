"""Limits are given the figures that they take before they begin anew."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.varying import figures_at, way_to, with_start
from csportal.derive.variation.control_limits import LEAST
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        starts = sorted(kpi.variation.rebases) if kpi.variation else []
        if not starts:
            continue
        figures = figures_at(kpi, starts[0])
        places = [bisect_left(figures, start) for start in starts]
        for (first, stop), start in zip(pairwise([0, *places]), starts, strict=True):
            if 0 < stop - first < LEAST:
                place = kpi.home.entry.at_key(*way_to(start))
                message = f"Only {stop - first} figures stand before {quoted(start)}, where the limits begin anew."
                hint = f"Limits take {LEAST} figures. If a new start is right all the same, add: "
                hint += f"accepted: {{{RULE.code}: why}}"
                yield Problem(place, RULE.code, message, hint, RULE.level, kpi.key)


RULE = Rule(
    code="rebase-too-soon",
    says=f"Limits of usual variation begin anew when {LEAST} figures or more stand before the new start.",
    bad=Example(KPI, with_start("2021-22 Q1", "2023-24 Q1"), "42:5: rebase-too-soon: Only 8 figures stand before "
                "“2023-24 Q1”, where the limits begin anew."),
    good=Example(KPI, with_start("2021-22 Q1")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)  # fmt: skip
