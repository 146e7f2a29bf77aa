"""Limits that rest on the first figures rest on enough of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.varying import LONG
from csportal.derive.variation.control_limits import LEAST
from csportal.problems import Problem
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        fixed = kpi.variation.fix_after if kpi.variation else None
        if fixed is None:
            continue
        number = sum(isinstance(entry.value, Decimal) for entry in kpi.values.values())
        hint = f"Write a number from {LEAST} to {number}, or leave it out." if number >= LEAST else "Leave it out."
        if fixed < LEAST:
            message = f"{fixed} figures are too few for limits, which take {LEAST}."
        elif fixed > number:
            message = f"There are only {number} figures, and the limits are to rest on the first {fixed}."
        else:
            continue
        yield Problem(kpi.at("variation", "fix_after"), RULE.code, message, hint, record=kpi.key)


RULE = Rule(
    code="fix-after-range",
    says=f"Limits of usual variation rest on {LEAST} figures at least, and on no more than there are.",
    bad=Example(KPI, with_line(LONG, "source:", "variation: {fix_after: 8}\nsource:"), "39:24: fix-after-range: "
                "8 figures are too few for limits, which take 12."),
    good=Example(KPI, with_line(LONG, "source:", "variation: {fix_after: 20}\nsource:")),
    check=check,
)  # fmt: skip
