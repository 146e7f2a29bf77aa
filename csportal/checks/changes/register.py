"""The registers of a plan: what their entries are, which of them come and go, and of which year they are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from csportal.checks.changes.published import has_new_report, is_closed
from csportal.records.kinds import listings
from csportal.records.registers.achievements import Achievements
from csportal.records.registers.contracts import Contracts
from csportal.records.registers.facts import Fact
from csportal.records.registers.need_groups import NeedGroups

if TYPE_CHECKING:
    from csportal.checks.changes.rule import Change
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

HAVE_A_COURSE = {"asset", "consultation", "contract", "project", "risk", "strategy"}
"""The entries that come, change and go from report to report, as long as a plan gets updates."""


@cache
def kinds_of_entries() -> frozenset[str]:
    """Return the kinds of record that registers list."""
    return frozenset(one.kind for one in listings() if "/registers/" in one.file)


def holder_of(portal: Portal, entry: Record) -> Record | None:
    """Return the register that lists an entry."""
    file = entry.home.entry.file
    return portal.by_key.get(file.partition("/")[2].removesuffix(".yml"))


def is_of_another_year(change: Change, entry: Record) -> bool:
    """Whether the register is of a later year now, so that it is another list."""
    then, now = (_year(holder_of(portal, entry)) for portal in (change.before, change.after))
    return bool(then and now and now.last > then.last)


def moves_on(change: Change, old: Record, new: Record) -> bool:
    """Whether an entry is of a later time now, or is one that moves with each report of a plan that goes on."""
    if isinstance(old, Fact) and isinstance(new, Fact) and old.period and new.period and old.period < new.period:
        return old.value != new.value
    if old.home.kind in HAVE_A_COURSE and has_new_report(change, old) and not is_closed(change, old):
        return True
    return old.home.kind in kinds_of_entries() and is_of_another_year(change, old)


def _year(holder: Record | None) -> Period | None:
    match holder:
        case Contracts():
            return holder.forecast_for
        case NeedGroups() | Achievements():
            return holder.period
    return None
