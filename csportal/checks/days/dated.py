"""The days and years in money, facts, contracts and surveys, with the way to each: what the rule for years looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.records.bridge import Bridge, ControlTotal
from csportal.records.budget import Budget
from csportal.records.registers.achievements import Achievements
from csportal.records.registers.assets import Asset
from csportal.records.registers.consultations import Consultation
from csportal.records.registers.contracts import Contract, Contracts
from csportal.records.registers.delivery import DeliveredService
from csportal.records.registers.facts import Fact
from csportal.records.registers.need_groups import NeedGroups
from csportal.records.registers.strategies import Strategy
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path
    from csportal.records.plan import Plan
    from csportal.values.period import Period

Dated = tuple["Record", "Path", "Period"]


def told(portal: Portal, plan: Plan) -> Iterator[Dated]:
    """Yield the periods of what has been counted, asked or done: none is after the plan's years."""
    dated: list[Survey | NeedGroups | Achievements] = [
        *portal.in_plan(Survey, plan),
        *portal.in_plan(NeedGroups, plan),
        *portal.in_plan(Achievements, plan),
    ]
    for record in dated:
        yield record, ("period",), record.period
    for bridge in portal.in_plan(Bridge, plan):
        yield bridge, ("starts",), bridge.starts


def planned(portal: Portal, plan: Plan) -> Iterator[Dated]:
    """Yield the periods of what may be still to come; of facts as well, which may be forecasts."""
    dated: list[Fact | Consultation | Strategy] = [
        *portal.in_plan(Fact, plan),
        *portal.in_plan(Consultation, plan),
        *portal.in_plan(Strategy, plan),
    ]
    for record in dated:
        if record.period:
            yield record, ("period",), record.period
    yield from _of_money(portal, plan)
    ending: list[Contract | Asset] = [*portal.in_plan(Contract, plan), *portal.in_plan(Asset, plan)]
    for one in ending:
        if one.ends:
            yield one, ("ends",), one.ends
    for register in portal.in_plan(Contracts, plan):
        yield register, ("forecast_for",), register.forecast_for
    for service in portal.in_plan(DeliveredService, plan):
        for period in service.models:
            yield service, ("models", period.text), period


def _of_money(portal: Portal, plan: Plan) -> Iterator[Dated]:
    for budget in portal.in_plan(Budget, plan):
        for row, column in enumerate(budget.columns):
            if column.period:
                yield budget, ("columns", row, "period"), column.period
    for bridge in portal.in_plan(Bridge, plan):
        for row, step in enumerate(bridge.steps):
            yield bridge, ("steps", row, "to"), step.to
        for row, memo in enumerate(bridge.memo):
            yield bridge, ("memo", row, "period"), memo.period
    for total in portal.in_plan(ControlTotal, plan):
        if total.to:
            yield total, ("to",), total.to
