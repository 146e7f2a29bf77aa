"""A result that comes once a year is not carried over to a part of the next."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {"month", "quarter", "term"}


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if kpi.frequency != "annual" or len(kpi.values) == 1:
            continue
        numbers = {period: one.value for period, one in kpi.values.items() if isinstance(one.value, Decimal)}
        for period, number in numbers.items():
            entry = kpi.values[period]
            before = max((one for one in numbers if one.last < period.first), default=None)
            if period.kind not in PARTS or before is None or entry.reported or entry.note or entry.commentary:
                continue
            if number == numbers[before] and before.kind not in PARTS:
                message = f"{shown(number)} is the figure for {before} too; the measure is annual, and this is a part"
                message += " of a year."
                hint = (
                    "If there is no new figure yet, write {due: …}. If it is the same again, say so in its “note”, or "
                    f"add: accepted: {{{RULE.code}: why}}"
                )
                yield Problem(kpi.at("values", period.text, "value"), RULE.code, message, hint, Level.WARNING, kpi.key)


YEARLY = with_line(COUNCIL[KPI], "frequency: quarterly", "frequency: annual")

RULE = Rule(
    code="carried-over",
    says="A measure that is annual does not have the figure of a year again under a month, a quarter or a term of the "
    "next, unless a note, a commentary or “reported” tells of it.",
    bad=Example(
        KPI,
        with_line(YEARLY, "88.0", "85.5"),
        "15:15: carried-over: 85.5 is the figure for 2023-24 too; the measure is annual, and this is a part of a year.",
    ),
    good=Example(KPI, YEARLY),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
