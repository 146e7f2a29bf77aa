"""The rating of a value, or the state that it has in place of one, each with its working in words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.limits import DIRECTIONS, Held, others_of
from csportal.derive.rating.rag import Rag, rag
from csportal.derive.rating.settled import is_missed, is_settled, still_open
from csportal.derive.rating.target import is_before, starts
from csportal.derive.rating.working import expected, explain, gap_to, until, wanted
from csportal.values.figure import Missing

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
MISSED = "The target cannot be met any more: the figure can only grow."
FOR_INFORMATION = "The figure is given for information; there is no better or worse."


def judge(held: Held, value: Figure | None, due: Period | None = None) -> tuple[Rag, str]:
    """Return the rating and its working."""
    status, why = rate(held, value, due)
    return status, why or working_of(held, value, status)


def working_of(held: Held, value: Figure | None, status: Rag) -> str:
    """Return the working of one of the three ratings."""
    assert held.target  # noqa: S101 - else there is no such rating
    assert isinstance(value, Decimal)  # noqa: S101 - nor is there one of a word
    said = explain(held, held.target, value)
    is_final = status == Rag.OFF_TARGET and _is_ahead(held, held.target) and is_missed(held, value)
    return f"{said} {MISSED}" if is_final else said


def rate(held: Held, value: Figure | None, due: Period | None = None) -> tuple[Rag, str]:
    """Return the rating, or what stands in place of one and why: what has none, then what it is too early for."""
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
    if before := _of_start(held, target):
        return Rag.START, before
    if early := too_early(held, target, value):
        return Rag.TOO_EARLY, early
    assert held.limits  # noqa: S101 - else there is nothing to compare it with, and it is too early
    return rag(value, held.limits, kpi.decimals), ""


def _of_start(held: Held, target: Target) -> str:
    """Return that a value is the figure that a later target starts from, which nothing to come can rate; or nothing."""
    whole = held.target_period
    if whole is None or whole.holds(held.period) or not starts(held.kpi, held.period):
        return ""
    year = "for a later time, which the document does not name" if target.undated else f"for {whole.name}"
    return f"This is the figure that the target starts from; the target is {year}."


def too_early(held: Held, target: Target, value: Decimal) -> str:
    """Return why a value cannot be rated yet, or nothing.

    There may be nothing to compare it with; or the time at which the target is to be met has not come, and the target
    is neither met nor missed for good already.
    """
    kpi, whole = held.kpi, held.target_period
    if whole and not target.by and is_before(kpi, held.period, whole):
        year = "a later time, which the document does not name" if target.undated else whole.name
        return f"The target is for {year}; this figure is for an earlier time."
    if held.limits is None:
        return _nothing_beside(held, target)
    if whole is None or not _is_ahead(held, target) or is_settled(held, target, value):
        return ""
    if is_missed(held, value):
        return (
            f"{gap_to(held, target, value)}{wanted(target)}. {MISSED} Whether it stays close to target is still open."
        )
    if target.by:
        return f"{gap_to(held, target, value)}{wanted(target)}{still_open(held, value)}."
    if target.profile:
        return f"The target’s profile for {whole.name} has no point for the time {until(held.period)}."
    return f"The figure builds up over {whole.name}, and no target is set for the part {until(held.period)}."


def _is_ahead(held: Held, target: Target) -> bool:
    """Whether a value comes before the time at which its target is to be met, and is not for that time as well."""
    if held.target_period is None or not (target.by or target.profile or held.kpi.window == "year-to-date"):
        return False
    return held.period.last < (target.by or held.target_period).last


def _nothing_beside(held: Held, target: Target) -> str:
    if target.below or target.above:
        then = " for that time or before" if others_of(held.kpi, target) else ""
        return f"The target is to be better than others, and there is no figure of theirs{then} to compare it with."
    wanted = f"to {target.aim} the figure" if target.aim in DIRECTIONS else "a change"
    return f"The target is {wanted}, and there is no baseline yet to measure it from."
