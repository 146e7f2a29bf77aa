"""No measure is related to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for row, other in enumerate(kpi.related):
            if other == kpi.id:
                message = f"{quoted(other)} is this measure itself."
                hint = "Write the id of the measure that it is related to, or delete it."
                yield Problem(kpi.at("related", row), RULE.code, message, hint, record=kpi.key)


CALLS = KPI.replace("visits", "calls")
BESIDE = ((CALLS, COUNCIL[KPI].replace("Home visits", "Calls")),)

RULE = Rule(
    code="self-reference",
    says="No measure names itself among those that it is related to.",
    bad=Example(
        KPI,
        f"{COUNCIL[KPI]}related: [visits]\n",
        "17:11: self-reference: “visits” is this measure itself.",
        beside=BESIDE,
    ),
    good=Example(KPI, f"{COUNCIL[KPI]}related: [calls]\n", beside=BESIDE),
    check=check,
)
