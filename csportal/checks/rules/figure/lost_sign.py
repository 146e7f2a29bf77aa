"""A value has the sign of all others of its measure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.impossible import impossible, is_change
from csportal.checks.sums.kpis import figures
from csportal.problems import Level, Problem, quoted
from csportal.values.number import digits, shown
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import POUNDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FEWEST = 2
"""How many others of one sign it takes, unless the measure is a change, where the target alone tells."""
HALF = Decimal("0.5")
"""A figure on the other side of nought that is nearer to it than half of the nearest other is likely to be right."""
TURNED = lazy_pattern(
    r"\b(?:rise|rose|risen|rising|increas\w+|grew|grown|surplus|deficit|loss|turned|fell|fallen|positive|"
    r"negative|nought|zero|refund\w*)\b",
    re.IGNORECASE,
)
"""Words that tell of a change of sign."""


def check(portal: Portal) -> Iterator[Problem]:
    signed = {id(kpi): kpi for kpi, _, number in figures(portal) if number.is_signed()}
    for kpi in signed.values():
        values = {
            period: one.value for period, one in kpi.values.items() if isinstance(one.value, Decimal) and one.value
        }
        aims = [target.value for target in kpi.targets.values() if target.value]
        known = [*values.values(), *aims, *([kpi.start.value] if kpi.start and kpi.start.value else [])]
        if min(known, default=Decimal()) >= 0 or max(known) <= 0:
            continue
        for period, number in values.items():
            others = [one for one in known if (one > 0) != (number > 0)]
            if len(others) != len(known) - 1 or impossible(kpi, number) or (number < 0 and kpi.unit not in POUNDS):
                continue
            fewest = 1 if number > 0 and is_change(kpi) else FEWEST
            entry = kpi.values[period]
            if len(others) < fewest or abs(number) < min(map(abs, others)) * HALF:
                continue
            if TURNED.search(f"{entry.note or ''} {entry.commentary or ''}"):
                continue
            side, sign = ("below", "-") if number > 0 else ("above", "")
            message = f"{shown(number)} is the only figure of this measure that is not {side} nought."
            hint = (
                f"Write {quoted(sign + digits(abs(number)))} if that is meant. If it is right, say so in “note”, or "
                f"add: accepted: {{{RULE.code}: why}}"
            )
            yield Problem(kpi.at("values", period.text, "value"), RULE.code, message, hint, RULE.level, kpi.key)


FALLS = (
    COUNCIL[KPI].replace("title: Home visits on time", "title: Percentage change in home visits put off")
    .replace("better: higher", "better: lower").replace("85.5", "-5.5").replace("88.0", "-6.1")
    .replace("2024-25: 90", "2024-25: -10")
)  # fmt: skip

RULE = Rule(
    code="lost-sign",
    says="Where all other values, targets and the baseline of a measure are below nought, a value is not as far above "
    "it, and an amount of pounds not the other way round, unless a note or the commentary tells of the change.",
    bad=Example(
        KPI,
        with_line(FALLS, "-6.1", "6.1"),
        "15:15: lost-sign: 6.1 is the only figure of this measure that is not below nought.",
    ),
    good=Example(KPI, FALLS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
