"""What a closed plan states does not change in silence: it is an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csportal.checks.changes.leaves import leaves, parts, reasons
from csportal.checks.changes.mention import is_mentioned, why
from csportal.checks.changes.published import is_new_edition, plan_in
from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.days.month_or_year import told_apart
from csportal.checks.example import COUNCIL, KPI
from csportal.problems import Problem, quoted
from csportal.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.checks.changes.leaves import Leaf, Path
    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record


def check(change: Change) -> Iterator[Problem]:
    kinds = sorted({type(record) for record in change.before.records}, key=lambda kind: kind.__name__)
    for old, new in (pair for kind in kinds for pair in change.pairs(kind)):
        then, now = plan_in(change.before, old), plan_in(change.after, new)
        if not (then and now and then.closed == now.closed is not None) or is_new_edition(change, old):
            continue
        if not (reasons(new) - reasons(old) or is_mentioned(change, old) or is_mentioned(change, new)):
            gone = {one.id for one in change.before.records if change.is_gone(one)}
            yield from _of_record(old, new, gone)


def _of_record(old: Record, new: Record, gone: set[str]) -> Iterator[Problem]:
    """Find what is stated otherwise; that it no longer leads to a record that is `gone` goes with that."""
    then, now = leaves(old), leaves(new)
    rows = parts(new)
    for name, was in then.items():
        here = now.get(name)
        is_whole = here is None and name[:-1] not in rows  # a whole part is gone, which other rules look at
        if is_whole or (here is None and was.path[::2] == ("values", "due")):  # what was waited for has come
            continue
        if lost := _lost(was.value, here.value if here else None, gone):
            place = new.at(*here.path) if here else key_of(new, *(rows[name[:-1]] or was.path[:1]))
            message, hint = _said(name, was, here, lost)
            yield Problem(place, RULE.code, message, f"{hint}; {why(new)}", RULE.level, new.key)


def _said(name: Path, was: Leaf, here: Leaf | None, lost: str) -> tuple[str, str]:
    """Return what is told of a fact that is another now or gone, and the way out but for the reason."""
    is_of_many = len(was.path) > 1 and isinstance(was.path[-2], int) and isinstance(name[-2], str)
    field = f"{quoted(was.field)} of {quoted(name[-2])}" if is_of_many else quoted(was.field)
    if here and isinstance(was.value, tuple):
        are, it = ("are", "them") if ", " in lost else ("is", "it")
        message = f"{quoted(lost)} {are} gone from {field}, in a closed plan; no new note says why."
        return message, f"Add {it} again beside the others" if here.value else f"Add {it} again"
    became = f"{quoted(_typed(here.value))} now" if here else "gone"
    message = f"{field} was {quoted(lost)} and is {became}, in a closed plan; no new note says why."
    slip = told_apart(here.value, [was.value]) if here else ""
    return message, f"{slip}Put {quoted(lost)} back"


def _lost(then: Any, now: Any, gone: set[str]) -> str:
    """Return what was stated and is no more; to a list something may be added."""
    if isinstance(then, str) and then in gone:
        return ""
    if isinstance(then, tuple) and isinstance(now, tuple | None) and all(isinstance(one, str | Period) for one in then):
        words = {word for one in now or () for word in str(one).split()}  # two references may be printed as one
        kept = {*(now or ()), *words, *gone}
        return _typed(tuple(one for one in then if one not in kept))
    return "" if then == now else _typed(then)


def _typed(value: Any) -> str:
    """Return a value as it may be typed in a file."""
    if isinstance(value, tuple):
        return ", ".join(map(_typed, value))
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def unless_told_better(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out what is told of a record that another rule speaks of: it knows better what the change means."""
    given = list(problems)
    known = {one.record for one in given if one.code != RULE.code}
    return [one for one in given if one.code != RULE.code or one.record not in known]


RULE = ChangeRule(
    code="closed-changed",
    says="In a plan that is closed, a choice of words, a reference, a day, a number and what the source prints change "
    "only with a new note that says why. Our own words about it may be put better.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        COUNCIL[KPI].replace("frequency: quarterly", "frequency: annual"),
        "7:12: closed-changed: “frequency” was “quarterly” and is “annual” now, in a closed plan; no new note "
        "says why.",
    ),
    good=Pair(
        KPI,
        COUNCIL[KPI],
        COUNCIL[KPI].replace("frequency: quarterly", "frequency: annual\nnote: It is counted once a year."),
    ),
    check=check,
)
