"""A rate that is published for the whole country is given per as many people as there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

USUAL = {
    r"first[- ]time entrants": 100_000,
    r"conceptions?\b": 1_000,
    r"children in need|child(?:ren)? protection|looked[- ]after children|children looked after": 10_000,
    r"children in (?:public )?care|referrals? to (?:children's )?social care": 10_000,
}
"""Per how many the national figures are: of the Youth Justice Board, the Office for National Statistics and the
Department for Education."""
PATTERNS = {lazy_pattern(pattern, re.IGNORECASE): per for pattern, per in USUAL.items()}


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        usual = usual_per(kpi)
        if kpi.per and kpi.per != usual:
            message = f"“per” is {kpi.per:,}; this measure is usually given per {usual:,}."
            hint = (
                f"Check the figures: write “per: {usual}” if that is what they are. If the source has it so, add: "
                f"accepted: {{{RULE.code}: why}}"
            )
            yield Problem(kpi.at("per"), RULE.code, message, hint, Level.WARNING, kpi.key)


def usual_per(kpi: Kpi) -> int | None:
    """Return per how many a measure of this title is usually given; of another, what it has itself."""
    return next((per for pattern, per in PATTERNS.items() if pattern.search(kpi.title)), kpi.per)


RATE = with_line(
    with_line(COUNCIL[KPI], "unit: percent", "unit: rate\nper: 100000"), "Home visits on time", "First time entrants"
)

RULE = Rule(
    code="usual-rate",
    says="A measure that is published for the whole country as a rate is given per as many people as it is there.",
    bad=Example(
        KPI,
        RATE.replace("100000", "10000"),
        "4:6: usual-rate: “per” is 10,000; this measure is usually given per 100,000.",
    ),
    good=Example(KPI, RATE),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
