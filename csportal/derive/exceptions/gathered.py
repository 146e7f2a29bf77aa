"""The exceptions of a plan, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from csportal.derive.exceptions import measures, milestones, money, registers
from csportal.derive.exceptions.reason import Exceptional, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.exceptions.money import LineFound
    from csportal.derive.milestones.progress import MilestoneStanding
    from csportal.derive.money.outturn import Outturn
    from csportal.derive.money.savings import Savings
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.plan import Plan
    from csportal.records.registers.contracts import Contract
    from csportal.records.registers.risks import Risk


@dataclass(frozen=True)
class Exceptions:
    """What needs attention in one plan."""

    kpis: tuple[Exceptional[Standing], ...] = ()
    milestones: tuple[Exceptional[MilestoneStanding], ...] = ()
    money: tuple[Exceptional[LineFound], ...] = ()
    outturns: tuple[Exceptional[Outturn], ...] = ()
    savings: tuple[Exceptional[Savings], ...] = ()
    risks: tuple[Exceptional[Risk], ...] = ()
    contracts: tuple[Exceptional[Contract], ...] = ()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[Exceptional[Any]]:
        """Yield every exception, kind by kind."""
        for kind in (
            self.kpis, self.milestones, self.money, self.outturns, self.savings, self.risks, self.contracts,
        ):  # fmt: skip
            yield from kind


def exceptions(portal: Portal, plan: Plan) -> Exceptions:
    """Return the plan's exceptions: each measure, milestone, budget line, risk and contract with a reason to be one."""
    asked = (exceptions, plan.key)
    if asked not in portal.memory:
        portal.memory[asked] = Exceptions(
            judged(portal, measures.REASONS, measures.of_plan(portal, plan)),
            judged(portal, milestones.REASONS, milestones.of_plan(portal, plan)),
            judged(portal, money.OF_LINES, money.of_plan(portal, plan)),
            judged(portal, money.OF_OUTTURNS, money.came_out(portal, plan)),
            judged(portal, money.OF_SAVINGS, money.saved(portal, plan)),
            judged(portal, registers.OF_RISKS, registers.risks(portal, plan)),
            judged(portal, registers.OF_CONTRACTS, registers.contracts(portal, plan)),
        )
    found: Exceptions = portal.memory[asked]
    return found
