"""A contract, a strategy or a milestone for which the source prints a day has that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.contract_ended import REGISTER
from csportal.problems import Level, Problem, quoted
from csportal.records.milestone import Milestone
from csportal.records.registers.contracts import Contract
from csportal.records.registers.strategies import Strategy
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

WHOLE = lazy_pattern(
    r"\s*(?:by |end of |until )?(?:\d\d?[/.]\d\d?[/.](?:20)?\d\d|(?:\d\d?(?:st|nd|rd|th)? )?[A-Z][a-z]+ 20\d\d)\s*"
)
"""A day or a month, and nothing beside it."""


def check(portal: Portal) -> Iterator[Problem]:
    for record, field, printed in _undated(portal):
        if printed and WHOLE.fullmatch(printed) and named(printed):
            message = f"{quoted(printed)} is said to be printed, but there is no “{field}”."
            hint = f"Write “{field}: …” as year, month, day; or check whether what is printed is another's. "
            hint += f"If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(record.at("printed"), RULE.code, message, hint, RULE.level, record.key)


def _undated(portal: Portal) -> Iterator[tuple[Record, str, str | None]]:
    yield from ((one, "ends", one.printed) for one in portal.all(Contract) if not one.ends)
    yield from ((one, "period", one.printed) for one in portal.all(Strategy) if not one.period)
    for one in portal.all(Milestone):
        if not (one.due or one.starts or one.changes or one.steps):
            yield one, "due", one.printed


FILE = f"{PLAN.removesuffix('plan.yml')}registers/contracts.yml"

RULE = Rule(
    code="printed-without-date",
    says="A contract, a strategy or a milestone beside which a day or a month is printed, and nothing else, is dated.",
    bad=Example(
        FILE,
        REGISTER.replace("ends: 2026-03-31", "printed: 31/03/26"),
        "4:72: printed-without-date: “31/03/26” is said to be printed, but there is no “ends”.",
    ),
    good=Example(FILE, REGISTER.replace("ends: 2026-03-31", "ends: 2026-03-31, printed: 31/03/26")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
