"""Exceptions: what a councillor should look at first, and why each thing is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.derive.money import MoneyRow, latest_tables, money_rows, needs_attention
from csportal.derive.progress import MilestoneStanding, Progress, milestone_standing
from csportal.derive.rag import Rag
from csportal.derive.standing import Standing, standing
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.plan import Plan


@dataclass(frozen=True)
class Exceptions:
    """What needs attention in one plan."""

    kpis: tuple[tuple[Standing, str], ...]
    milestones: tuple[tuple[MilestoneStanding, str], ...]
    money: tuple[tuple[MoneyTable, MoneyRow], ...]

    def __len__(self) -> int:
        return len(self.kpis) + len(self.milestones) + len(self.money)


def exceptions(portal: Portal, plan: Plan) -> Exceptions:
    """Return the plan's exceptions: off target or judged so, late or slipped, and over budget."""
    standings = [standing(portal, kpi) for kpi in portal.in_plan(Kpi, plan)]
    commitments = [milestone_standing(portal, one) for one in portal.in_plan(Milestone, plan)]
    tables = latest_tables(portal.in_plan(MoneyTable, plan))
    return Exceptions(
        tuple((one, why) for one in standings if (why := why_kpi(one))),
        tuple((one, why) for one in commitments if (why := why_milestone(one))),
        tuple((table, row) for table in tables for row in money_rows(table) if needs_attention(portal, row)),
    )


def why_kpi(one: Standing) -> str:
    """Return why a measure is an exception, or nothing."""
    reasons = ["It is off target."] if one.rag == Rag.OFF_TARGET else []
    if one.judgement and one.judgement.status == "off-track":
        reasons.append("The council's own rating is “off track”.")
    return " ".join(reasons)


def why_milestone(one: MilestoneStanding) -> str:
    """Return why a milestone is an exception, or nothing."""
    return one.working if one.progress in {Progress.LATE, Progress.OFF_TRACK, Progress.AT_RISK} else ""
