"""What records accept: a problem stands with its reason, and a reason that no problem needs is one itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.rules import rules
from csportal.checks.texts.reasons import unmet
from csportal.problems import Level, Problem, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.records.base import Record

IDLE = (
    "If a figure, a date or a text of this record or of its plan was changed, check that first: the change may be a "
    "mistake, and this is what tells. If it is right, delete this line."
)
"""The way out of an acceptance that nothing needs: deleting it would publish a mistake that it has brought to light."""


def unaccepted(problems: Iterable[Problem], records: Iterable[Record], *, all_read: bool) -> Iterator[Problem]:
    """Leave out the problems that their record accepts.

    An acceptance that nothing needs is itself a problem, if everything was read that it may be about.
    """
    known = {rule.code: rule for rule in rules()}
    asked = {(record.key, code): record for record in records for code in record.accepted or ()}
    wanted = {name: record for name, record in asked.items() if name[1] in known and known[name[1]].acceptable}
    used: set[tuple[str, str]] = set()
    wrong: set[str] = set()
    for problem in problems:
        name = (problem.record, problem.code)
        if name in wanted:
            used.add(name)
        else:
            if problem.level == Level.ERROR:
                wrong.add(problem.record)
            yield problem
    for name, record in asked.items():
        code, place = name[1], record.at("accepted", name[1])
        plan = f"{record.home.council}/{record.home.plan}"
        if name not in wanted:
            message = f"{quoted(code)} cannot be accepted." if code in known else f"There is no problem {quoted(code)}."
            hint = nearest(code, [rule.code for rule in known.values() if rule.acceptable])
            yield Problem(place, "idle-acceptance", message, hint, record=record.key)
        elif all_read and name not in used and wrong.isdisjoint({record.key, plan}):
            # Where something else of it or of its plan is wrong, that may have hidden the problem that was accepted.
            message = f"Nothing on this record is {quoted(code)}; there is nothing to accept."
            yield Problem(place, "idle-acceptance", message, unmet(record, code) + IDLE, record=record.key)
