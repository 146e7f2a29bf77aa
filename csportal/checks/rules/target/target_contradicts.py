"""A target asks for what is good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.rating.limits import floor_is_better, goal_of_change
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import rounded, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.link import Portal
    from csportal.records.target import Target

AGAINST = {("increase", "lower"), ("decrease", "higher"), ("above", "lower"), ("below", "higher")}
"""What a target says, and the direction with which it cannot be."""
ONE_WAY = ("value", "change", "change_points", "below", "above")
AIMS = ("increase", "decrease", "sustain")


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, target in kpi.targets.items():
            if found := _wrong_way(kpi, target) or _wrong_kind(kpi, target):
                field, message, hint = found
                yield Problem(kpi.at("targets", period.text, field), RULE.code, message, hint, record=kpi.key)
        yield from _floor(kpi)
        if kpi.expected and kpi.better != "neither":
            message = (
                f"An expected range is for measures without better or worse, but this one has “better: {kpi.better}”."
            )
            hint = "Write “better: neither”; or delete “expected”, and give the range as the target: {between: [4, 6]}."
            yield Problem(kpi.home.entry.at_key("expected"), RULE.code, message, hint, record=kpi.key)


Found = tuple[str, str, str]
"""The field that is wrong, what is wrong, and the way out."""


def _wrong_way(kpi: Kpi, target: Target) -> Found | None:
    """Find a target that asks for more where less is better, or the other way round."""
    hint = "Check the target and “better”: one of the two is the wrong way round."
    if (target.aim, kpi.better) in AGAINST:
        return "aim", f"The target is {quoted(target.aim)}, but “better: {kpi.better}” says that this is worse.", hint
    for field in ("below", "above"):
        if getattr(target, field) and (field, kpi.better) in AGAINST:
            return (
                field,
                f"The target is to be {field} others, but “better: {kpi.better}” says that this is worse.",
                hint,
            )
    return None


def _wrong_kind(kpi: Kpi, target: Target) -> Found | None:
    """Find a range where only one way is good, and a single number or direction where a range is."""
    if target.between is not None and kpi.better != "in-range":
        hint = "Write “better: in-range”; or give the one number that is to be reached."
        return "between", f"The target is a range, but “better: {kpi.better}” says that one way is good.", hint
    if kpi.better != "in-range":
        return None
    hint = "Give the range: {between: [4, 6]}; or say with “better” which way is good: higher or lower."
    for field in ONE_WAY:
        if getattr(target, field) is not None:
            return field, "“better: in-range” needs a target with two ends, not one.", hint
    if target.aim in AIMS:
        return "aim", f"“better: in-range” needs a target with two ends, not {quoted(target.aim)}.", hint
    return None


def _floor(kpi: Kpi) -> Iterator[Problem]:
    """Find a floor that is better than a target, so that nothing could ever be close to it; or that of a range.

    What a change comes to is known where its start is. The points of a profile are on the way to the target, and the
    figures of others move: a floor may be better than those, and then the rating leaves it aside.
    """
    floor = kpi.tolerance.floor if kpi.tolerance else None
    if kpi.tolerance is None or floor is None or kpi.better == "neither":
        return
    if kpi.better == "in-range":
        message, hint = (
            "A range has two sides, and a floor is for one.",
            "Write {points: …} or {percent: …} in its place.",
        )
        yield Problem(kpi.at("tolerance", "floor"), RULE.code, message, hint, record=kpi.key)
        return
    for period, target in kpi.targets.items():
        goal = goal_of_change(kpi, target) if target.value is None else target.value
        if goal is not None and floor_is_better(kpi, kpi.tolerance, goal):
            said = shown(goal) if target.value is not None else _change_words(kpi, target, goal)
            message = f"The floor of {shown(floor)} is better than the target for {period}, {said}."
            hint = "A floor is the worst value that still counts as close to target; check both figures."
            yield Problem(kpi.at("tolerance", "floor"), RULE.code, message, hint, record=kpi.key)
            return


def _change_words(kpi: Kpi, target: Target, goal: Decimal) -> str:
    """Return a change with what it comes to: "a change of 10% that comes to 44"."""
    change = f"{shown(target.change)}%" if target.change is not None else shown(target.change_points or goal)
    return f"a change of {change} that comes to {shown(rounded(goal, kpi.decimals))}"


RULE = Rule(
    code="target-contradicts",
    says="A target to increase, or to be above others, stands where higher is better; one to decrease, or to be below "
    "others, where lower is. A range stands where a range is better, and nothing else does there. A tolerance's floor "
    "is no better than the target, be it a number or what a change comes to. An expected range stands "
    "where neither way is better.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: decrease"), "12:12: target-contradicts: The "
                "target is “decrease”, but “better: higher” says that this is worse."),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: increase")),
    check=check,
)  # fmt: skip
