"""A history is not cut short: many periods do not go at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.changes.series import MANY, gone, periods
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.checks.changes.rule import Change
    from csportal.values.period import Period

SHOWN = 3


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        for path, figures in gone(old, new):
            if len(figures) >= MANY and not is_new(new.note, old.note):
                whose = "values" if path == ("values",) else f"figures of “{path[-1]}”"
                yield _problem(new, path, whose, list(figures), len(periods(old, path)))
    for was, now in change.pairs(Milestone):
        lost = sorted(set(was.updates) - set(now.updates))
        if len(lost) >= MANY and not is_new(now.note, was.note):
            yield _problem(now, ("updates",), "updates", lost, len(was.updates))


def _problem(record: Kpi | Milestone, path: tuple[str, ...], whose: str, lost: Sequence[Period], of: int) -> Problem:
    named = ", ".join(period.text for period in lost[:SHOWN])
    more = f" and {len(lost) - SHOWN} more" if len(lost) > SHOWN else ""
    message = f"{len(lost)} of {of} {whose} that were published are gone: {named}{more}."
    hint = "Put them back. If they should never have been there, say so in “note”."
    return Problem(key_of(record, *path), RULE.code, message, hint, record=record.key)


LONG = with_line(COUNCIL[KPI], "  2023-24: 85.5\n", "  2021-22: 79\n  2022-23: 81.5\n  2023-24: 85.5\n")

RULE = ChangeRule(
    code="history-shortened",
    says=f"{MANY} or more published figures or updates of one record do not go at once, unless its note says why.",
    bad=Pair(
        KPI,
        LONG,
        with_line(COUNCIL[KPI], "  2023-24: 85.5\n", ""),
        "13:1: history-shortened: 3 of 4 values that were published are gone: 2021-22, 2022-23, 2023-24.",
    ),
    good=Pair(
        KPI,
        LONG,
        with_line(
            COUNCIL[KPI], "  2023-24: 85.5\n  2024-25 Q1: 88.0\n",
            "  2024-25 Q1: 88.0\nnote: Figures of earlier years counted something else and were taken out.\n",
        ),
    ),
    check=check,
)  # fmt: skip
