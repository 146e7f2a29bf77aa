"""What a figure means does not change while the figure stays."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new
from csportal.checks.changes.series import numbers
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change

MEANING = ("unit", "per", "better")


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(Kpi):
        kept = _kept(old, new)
        if not kept or is_new(new.note, old.note):
            continue
        names: tuple[str, ...] = MEANING
        if any(rounded(one, old.decimals) != rounded(one, new.decimals) for one in kept):
            names = (*MEANING, "decimals")
        for name in [each for each in names if getattr(old, each) != getattr(new, each)]:
            then, now = getattr(old, name), getattr(new, name)
            said = f"was {quoted(then)}" if then is not None else "was not there"
            told = f"is now {quoted(now)}" if now is not None else "is gone"
            back = f"Put back “{name}: {then}”. " if then is not None else ""
            message = f"{quoted(name)} {said} and {told}, but the figures are the same as before."
            # Another direction may be good while every figure stays; a unit changes with its figures.
            meant = "If the change was meant, change the figures with it. "
            more, what = ("", f"“better: {then}”") if name == "better" else (meant, "the field")
            hint = f"{back}{more}If {what} was wrong until now, say so in the measure’s “note”."
            yield Problem(new.at(name), RULE.code, message, hint, record=new.key)


def _kept(old: Kpi, new: Kpi) -> list[Decimal]:
    """Return the figures that stand in both states, if every one of them is the same still."""
    then, now = _figures(old), _figures(new)
    both = {where: number for where, number in then.items() if where in now}
    return list(both.values()) if all(now[where] == number for where, number in both.items()) else []


def _figures(kpi: Kpi) -> dict[tuple[str, ...], Decimal]:
    """Return every figure of the measure, its targets and its baseline too, by where it stands."""
    found = {(*path, period.text): number for path, figures in numbers(kpi) for period, number in figures.items()}
    found |= {("targets", period.text): one.value for period, one in kpi.targets.items() if one.value is not None}
    return found | ({("baseline",): kpi.start.value} if kpi.start else {})


RULE = ChangeRule(
    code="unit-changed",
    says="The unit, the “per” of a rate, the decimals and the good direction of a measure change only with its "
    "figures, or with a new note that says why.",
    bad=Pair(
        KPI,
        COUNCIL[KPI],
        with_line(COUNCIL[KPI], "better: higher", "better: lower"),
        "5:9: unit-changed: “better” was “higher” and is now “lower”, but the figures are the same as before.",
    ),
    good=Pair(
        KPI,
        COUNCIL[KPI],
        with_line(COUNCIL[KPI], "better: higher", "better: lower\nnote: The direction was given wrongly until May."),
    ),
    check=check,
)
