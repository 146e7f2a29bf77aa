"""To a closed plan nothing is added in silence that it cannot have told: it gets no further updates."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.changes.leaves import reasons
from csportal.checks.changes.mention import is_mentioned
from csportal.checks.changes.published import is_new_edition, plan_in
from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.changes.typed import goal, value
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record
    from csportal.values.period import Period


WAY_OUT = (
    "Check its period. If the plan goes on, move the day in “closed” in plan.yml; if the source has it, say in a "
    "“note” beside it why it comes only now."
)


class Added(NamedTuple):
    """What is there that was not: the way to it, what it is called, and how it is typed."""

    path: tuple[str, ...]
    words: str
    typed: str


def check(change: Change) -> Iterator[Problem]:
    for kind in (Kpi, Milestone):
        for new in change.after.all(kind):
            old = change.before.by_key.get(new.key)
            if isinstance(old, Kpi | Milestone) and old.home.entry.text == new.home.entry.text:
                continue
            then, now = plan_in(change.before, new), plan_in(change.after, new)
            closed = then.closed if then and now and then.closed == now.closed else None
            if closed is None or is_new_edition(change, new):
                continue
            if is_mentioned(change, new) or (old and reasons(new) - reasons(old)):
                continue
            for one in _added(old, new, closed.date):
                message = f"{one.words}, {quoted(one.typed)}, is new, but the plan was closed {closed.date.when}."
                yield Problem(key_of(new, *one.path), RULE.code, message, WAY_OUT, RULE.level, new.key)


def _added(old: Record | None, new: Record, closed: Period) -> Iterator[Added]:
    """Yield what is told of a time that was not over when the plan was closed, and targets of periods with a figure."""
    if isinstance(new, Kpi):
        values, targets = (old.values, old.targets) if isinstance(old, Kpi) else ({}, new.targets)
        for period, entry in new.values.items():
            if (
                period not in values
                and isinstance(entry.value, Decimal)
                and not entry.note
                and period.last > closed.last
            ):
                yield Added(("values", period.text), f"The value for {period}", value(entry))
        for period, target in new.targets.items():
            if period not in targets and not target.note and any(period.first <= one.last for one in values):
                yield Added(("targets", period.text), f"The target for {period}", goal(target))
    elif isinstance(new, Milestone):
        updates = old.updates if isinstance(old, Milestone) else {}
        for period, update in new.updates.items():
            if period not in updates and not update.note and period.last > closed.last:
                yield Added(("updates", period.text), f"The update of {period}", update.commentary)


MORE = with_line(COUNCIL[KPI], "  2024-25 Q1: 88.0\n", "  2024-25 Q1: 88.0\n  2024-25: 91.0\n")

RULE = ChangeRule(
    code="closed-added",
    says="A plan that is closed gets no value or update of a time that was not over by then, and no target of a period "
    "that has its figure, unless a new note says why.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        MORE,
        "16:3: closed-added: The value for 2024-25, “91.0”, is new, but the plan was closed on 30 June 2024.",
    ),
    good=Pair(KPI, COUNCIL[KPI], MORE.replace("91.0", "{value: 91.0, note: The report gives it as a forecast.}")),
    check=check,
    level=Level.WARNING,
)
