"""What is dated here is dated as the source prints it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import FIGURES, named
from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.contract_ended import REGISTER
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.registers.contracts import Contract
from csportal.records.registers.strategies import Strategy
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.days.named_dates import Stretch
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path
    from csportal.values.period import Period

BOTH = lazy_pattern(r"(?:\b(?:between|from)\s+)?(\S.*?\S)\s+(?:and|to|until|till|[-–—])\s+(\S.*)", re.IGNORECASE)
"""How both ends of a time are printed."""
FAR = 15
"""From how many years apart on the time is far from its plan too."""
Dated = tuple["Record", "Path", list["Period"], str | None]
"""Where a time stands that is printed too, this time and those that may be meant in its place, and what is printed."""


def check(portal: Portal) -> Iterator[Problem]:
    for record, path, periods, printed in _dated(portal):
        stretch = named(printed) if printed and periods else None
        if not printed or stretch is None or any(_meet(one, stretch) for one in periods):
            continue
        if abs(periods[0].first.year - stretch[0].year) > FAR:
            continue  # It is told as being far from the plan.
        what = "day" if stretch[0] == stretch[1] else "time"
        message = f"{quoted(periods[0])} is not the {what} that the source is said to print, {quoted(printed)}."
        hint = "Check both, above all the years."
        if FIGURES.search(printed):
            hint = "Check both: a date here is year, month, day; in print it is day, month, year."
        is_key = path[0] == "values"
        place = record.home.entry.at_key(*path) if is_key else record.at(*path)
        yield Problem(place, RULE.code, message, hint, record=record.key)


def _meet(period: Period, stretch: Stretch) -> bool:
    return period.first <= stretch[1] and stretch[0] <= period.last


def _dated(portal: Portal) -> Iterator[Dated]:
    for contract in portal.all(Contract):
        yield contract, ("ends",), [contract.ends] if contract.ends else [], contract.printed
    for strategy in portal.all(Strategy):
        yield strategy, ("period",), [strategy.period] if strategy.period else [], strategy.printed
    for milestone in portal.all(Milestone):
        yield from _of_milestone(milestone)
    for kpi in portal.all(Kpi):
        for period, value in kpi.values.items():
            yield kpi, ("values", period.text), [period], value.printed


def _of_milestone(milestone: Milestone) -> Iterator[Dated]:
    """Yield its own date and those of its steps; what is printed may be when it begins, or a date since moved."""
    moved = [change.was for change in milestone.changes]
    yield from _of_one(milestone, (), {"due": milestone.due, "starts": milestone.starts}, moved, milestone.printed)
    for row, step in enumerate(milestone.steps):
        dates = {"due": step.due, "starts": step.starts, "completed": step.completed}
        yield from _of_one(milestone, ("steps", row), dates, [], step.printed)


def _of_one(
    milestone: Milestone, way: Path, dates: dict[str, Period | None], moved: list[Period], printed: str | None
) -> Iterator[Dated]:
    """Yield its dates with the words printed for them: each by itself where both ends of its time are printed."""
    given = {name: one for name, one in dates.items() if one}
    starts, due = dates["starts"], dates["due"]
    ends = BOTH.search(printed) if printed and starts and due else None
    if ends and starts and due and named(ends[1]) and named(ends[2]):
        yield milestone, (*way, "starts"), [starts], ends[1]
        yield milestone, (*way, "due"), [due, *moved], ends[2]
    elif given:
        yield milestone, (*way, next(iter(given))), [*given.values(), *moved], printed


FILE = f"{PLAN.removesuffix('plan.yml')}registers/contracts.yml"
PRINTED = REGISTER.replace("ends: 2026-03-31", "ends: 2026-04-03, printed: 03/04/26")

RULE = Rule(
    code="printed-day",
    says="Contracts, strategies, milestones, their steps and the values of KPIs are dated as is printed beside them, "
    "where that names a day, a month, a quarter, a season or a year; where it names when a time begins and when it "
    "ends, both are as printed.",
    bad=Example(
        FILE,
        PRINTED.replace("2026-04-03", "2026-03-04"),
        "4:69: printed-day: “2026-03-04” is not the day that the source is said to print, “03/04/26”.",
    ),
    good=Example(FILE, PRINTED),
    check=check,
    acceptable=True,
)
