"""The rating of a value, or the state that it has in place of one, each with its working in words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.limits import DIRECTIONS, Held
from csportal.derive.rating.rag import Rag, rag
from csportal.derive.rating.target import starts
from csportal.derive.rating.working import expected, explain, gap_to, until, wanted
from csportal.values.figure import Missing
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.records.target import Target
    from csportal.values.figure import Figure
    from csportal.values.period import Period

WITHOUT_NUMBER = {
    Missing.SUPPRESSED: (
        Rag.SUPPRESSED,
        "The number is so small that it could single somebody out, so it is not shown.",
    ),
    Missing.UNRELIABLE: (Rag.NOT_AVAILABLE, "The printed figure is not reliable, so it is not rated."),
    Missing.LOW: (Rag.NOT_AVAILABLE, "The figure rounds to nought, so it is not rated."),
}
FOR_INFORMATION = "The figure is given for information; there is no better or worse."


def judge(held: Held, value: Figure | None, due: Period | None = None) -> tuple[Rag, str]:
    """Return the rating and its working: first what has no rating, then what it is too early for, then the sum."""
    kpi, target = held.kpi, held.target
    if due:
        return Rag.NOT_DUE, f"The value is due {due.when}."
    if not isinstance(value, Decimal):
        return WITHOUT_NUMBER.get(value or Missing.NEW, (Rag.NOT_AVAILABLE, "There is no figure for this period."))
    if kpi.better == "neither" or (target and target.aim == "monitor"):
        return Rag.DATA_ONLY, f"{FOR_INFORMATION} {expected(kpi, value)}".strip()
    if target and target.aim == "to be confirmed":
        return Rag.NO_TARGET, "The target is still to be confirmed."
    if target is None or target.aim == "not-applicable":
        return Rag.NO_TARGET, f"No target is set for {held.period.name}."
    if early := too_early(held, target, value):
        return Rag.TOO_EARLY, early
    assert held.limits  # noqa: S101 - else there is nothing to compare it with, and it is too early
    return rag(value, held.limits, kpi.decimals), explain(held, target, value)


def too_early(held: Held, target: Target, value: Decimal) -> str:
    """Return why a value cannot be rated yet, or nothing.

    It may be the figure that a later target starts from; there may be nothing to compare it with; or the time at which
    the target is to be met has not come, and the target is not met for good already.
    """
    kpi, whole = held.kpi, held.target_period
    if whole and starts(kpi, held.period) and not whole.holds(held.period):
        year = "for a later time, which the document does not name" if target.undated else f"for {whole.name}"
        return f"This is the figure that the target starts from; the target is {year}."
    if held.limits is None:
        return _nothing_beside(target)
    if whole is None or _is_met_for_good(held, target, value):
        return ""
    if target.by:
        gap = gap_to(held, target, value)
        return f"{gap}{wanted(target)}." if held.period.last < target.by.last else ""
    if held.period.last >= whole.last:
        return ""
    if target.profile:
        return f"The target’s profile for {whole.name} has no point for the time {until(held.period)}."
    if kpi.window == "year-to-date":
        return f"The figure builds up over {whole.name}, and no target is set for the part {until(held.period)}."
    return ""


def _nothing_beside(target: Target) -> str:
    if target.below or target.above:
        return "The target is to be better than others, and there is no figure of theirs to compare it with."
    wanted = f"to {target.aim} the figure" if target.aim in DIRECTIONS else "a change"
    return f"The target is {wanted}, and there is no baseline yet to measure it from."


def _is_met_for_good(held: Held, target: Target, value: Decimal) -> bool:
    """Whether a target is met before its time: of one to be met by a day, or of a count that can only grow."""
    assert held.limits  # noqa: S101 - asked only where there are some
    if rag(value, held.limits, held.kpi.decimals) != Rag.ON_TARGET:
        return False
    if held.kpi.window == "year-to-date":
        return held.kpi.unit == Unit.COUNT and held.limits.on.most is None
    return target.by is not None
