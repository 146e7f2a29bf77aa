"""What a report said does not vanish without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.changes.series import MANY
from csportal.checks.example import HUB, hub
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.records.kpi_value import KpiValue
    from csportal.values.period import Period

SAID = {"commentary": "What the service said of", "action": "What was to be done about"}


def check(change: Change) -> Iterator[Problem]:
    for was, now in change.pairs(Milestone):
        lost = sorted(set(was.updates) - set(now.updates))
        if len(lost) >= MANY or is_new(now.note, was.note):
            continue
        for period in lost:
            message = f"The update for {period} was published and is gone."
            hint = "Put it back; a new one goes beside it. If it should never have been there, say so in “note”."
            place = key_of(now, "updates") if now.updates else key_of(now, "title")
            yield Problem(place, RULE.code, message, hint, record=now.key)
    for old, new in change.pairs(Kpi):
        for period, then in old.values.items():
            entry = new.values.get(period)
            if entry and not is_new(entry.note, then.note):
                yield from _unsaid(new, period, then, entry)


def _unsaid(kpi: Kpi, period: Period, then: KpiValue, now: KpiValue) -> Iterator[Problem]:
    """Find the commentary or the action on a value that is there no more."""
    for field, words in SAID.items():
        if getattr(then, field) and not getattr(now, field):
            message = f"{words} {period}, its {quoted(field)}, was published and is gone."
            hint = "Put it back; or say in the “note” of the value why it was taken out."
            yield Problem(key_of(kpi, "values", period.text), RULE.code, message, hint, Level.WARNING, kpi.key)


RULE = ChangeRule(
    code="update-vanished",
    says="A milestone's update that was published stays, or the milestone's note says why it is gone: an error. So "
    "do the commentary and the action on a value: a warning.",
    bad=Pair(
        HUB,
        hub("commentary: The roof is on."),
        hub().replace("updates:\n  2024-25 Q1:\n", ""),
        "1:1: update-vanished: The update for 2024-25 Q1 was published and is gone.",
    ),
    good=Pair(
        HUB,
        hub("commentary: The roof is on."),
        hub().replace("updates:\n  2024-25 Q1:\n", "note: An update of another milestone stood here until May.\n"),
    ),
    check=check,
)
