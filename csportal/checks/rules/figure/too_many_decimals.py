"""A figure has no more decimals than its measure publishes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.kpis import figures
from csportal.problems import Problem, quoted
from csportal.values.number import decimals_of, digits, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.kpi import Kpi

POWERS = (Decimal(10), Decimal(100))
NEAR = 2
"""How many times the least or the greatest of the others a figure may be and still be like them."""


def check(portal: Portal) -> Iterator[Problem]:
    told = figures(portal)
    for kpi, path, number in told:
        # Of a figure that cannot be at all, that is told.
        if decimals_of(number) > kpi.decimals and not impossible(kpi, number):
            message = f"{quoted(digits(number))} has more decimals than the {kpi.decimals} that “decimals” declares."
            beside = [other for one, _, other in told if one is kpi and other is not number]
            hint = "Round it as it is published, or raise “decimals”; statuses compare figures as published."
            if meant := _meant(kpi, number, beside):
                hint = (
                    f"Was it {digits(meant)}? Look it up first: the decimal point may have moved. If not, r{hint[1:]}"
                )
            yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


def _meant(kpi: Kpi, number: Decimal, beside: list[Decimal]) -> Decimal | None:
    """Return the figure as it was before its decimal point moved, where that is among the others and this is not."""
    others = sorted(abs(one) for one in beside)
    if not others or others[0] <= abs(number) * NEAR:
        return None
    moved = [one for power in POWERS if decimals_of(one := plain(number * power)) <= kpi.decimals]
    return next((one for one in moved if others[0] / NEAR <= abs(one) <= others[-1] * NEAR), None)


RULE = Rule(
    code="too-many-decimals",
    says="A value, target or baseline has at most the decimals that the measure declares.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "88.0", "88.04"), "15:15: too-many-decimals: “88.04” has more decimals "
                "than the 1 that “decimals” declares."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
)  # fmt: skip
