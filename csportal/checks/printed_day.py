"""A contract ends on the day that the source prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.contract_ended import REGISTER
from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.registers.contracts import Contract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](?:20)?(\d\d)")


def check(portal: Portal) -> Iterator[Problem]:
    for contract in portal.all(Contract):
        found = DAY.fullmatch(contract.printed or "")
        if contract.ends is None or found is None or contract.ends.first != contract.ends.last:
            continue
        day, month, year = (int(part) for part in found.groups())
        if (day, month, year) != (contract.ends.last.day, contract.ends.last.month, contract.ends.last.year % 100):
            message = f"{quoted(contract.ends)} is not the day that the source is said to print, {quoted(found[0])}."
            hint = "Check both: a date here is year, month, day; in print it is day, month, year."
            yield Problem(contract.at("ends"), RULE.code, message, hint, record=contract.key)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/contracts.yml"
PRINTED = REGISTER.replace("ends: 2026-03-31", "ends: 2026-04-03, printed: 03/04/26")

RULE = Rule(
    code="printed-day",
    family="period",
    says="A contract ends on the day that is printed beside it in figures, as day, month and year.",
    bad=Example(
        FILE,
        PRINTED.replace("2026-04-03", "2026-03-04"),
        "4:69: printed-day: “2026-03-04” is not the day that the source is said to print, “03/04/26”.",
    ),
    good=Example(FILE, PRINTED),
    check=check,
    acceptable=True,
)
