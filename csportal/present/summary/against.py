"""How a figure stands: how far from what it is held to, its rating, and whether it got better."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.limits import others_of
from csportal.derive.rating.rag import Rag
from csportal.derive.travel.direction import Travel
from csportal.present.figures import compared_with
from csportal.present.summary.aim import FROM_START, aim
from csportal.present.summary.figure import range_words
from csportal.present.summary.tense import be, over
from csportal.present.travel import since_words
from csportal.values.number import rounded

if TYPE_CHECKING:
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal

CHANGED = {Travel.IMPROVING: "better than", Travel.WORSENING: "worse than", Travel.UP: "up from",
           Travel.DOWN: "down from"}  # fmt: skip


def verdict(portal: Portal, one: Standing) -> str:
    """Return how the value stands and whether it is better than before, in a sentence; nothing if neither is known."""
    changed = compared(one)
    if one.rag == Rag.TOO_EARLY:
        early = f"{aim(portal, one)}, so it {'was then' if over(portal, one) else 'is'} too early to rate"
        return f"{early}; the figure {be(portal, one)} {changed}" if changed else early
    if not one.rag.rated:
        return f"that is {changed}" if changed else ""
    if one.target and one.target.aim:
        how = f"that is {one.rag}{_from_start(portal, one)}"
        return f"{how}; the figure is {changed}" if changed else how
    gap = _from_goal(one) if one.goal is not None else _from_range(one)
    return f"that is {one.rag}, {gap}{f', and {changed}' if changed else ''}"


def compared(one: Standing) -> str:
    """Return how the value compares with the earlier one that its direction of travel is from; nothing if with none."""
    way = one.direction
    if way.travel == Travel.NO_COMPARISON or way.since is None or way.earlier is None:
        return ""
    if way.travel in CHANGED:
        return f"{CHANGED[way.travel]} {since_words(one.kpi, way)}"
    if not way.change:
        return f"the same as {way.since.when}"
    return f"about the same as {since_words(one.kpi, way)}"


def _from_goal(one: Standing) -> str:
    """Return the gap to a target that is a number, or to the figure of others, and which way is good."""
    assert one.number is not None  # noqa: S101 - only numbers are rated
    assert one.goal is not None  # noqa: S101 - asked only of targets that are numbers
    measure, target = one.kpi.measure, one.target
    gap = rounded(one.number, one.kpi.decimals) - one.goal
    goal = measure.say(one.goal)
    others = others_of(one.kpi, target, one.period) if target else None
    if target and others:
        had = f"that {compared_with(str(target.below or target.above))} had {others.period.when}"
        way = f"{measure.say_gap(abs(gap))} {'more' if gap > 0 else 'less'} than" if gap else "the same as"
        return f"{way} the {goal} {had}"
    if not gap:
        return f"at exactly {goal}"
    good = " (lower is better)" if one.kpi.better == "lower" else ""
    return f"{measure.say_gap(abs(gap))} {'above' if gap > 0 else 'below'} {goal}{good}"


def _from_range(one: Standing) -> str:
    """Return the gap to a target that is a range."""
    assert one.number is not None  # noqa: S101 - only numbers are rated
    assert one.limits  # noqa: S101 - what is rated is held to something
    wanted = one.limits.on
    actual, measure = rounded(one.number, one.kpi.decimals), one.kpi.measure
    ends = f"the range {range_words(one.kpi, wanted)}"
    if wanted.holds(actual):
        return f"within {ends}"
    is_low = wanted.least is not None and actual < wanted.least
    end = (wanted.least if is_low else wanted.most) or Decimal()
    return f"{measure.say_gap(abs(actual - end))} {'below' if is_low else 'above'} {ends}"


def _from_start(portal: Portal, one: Standing) -> str:
    """Return what the value is to be from where it started, where the target is only a direction."""
    start = one.kpi.start
    if one.target is None or not one.target.aim or start is None:
        return ""
    since = f"{one.kpi.measure.say(start.value)} {start.period.when}"
    return f": the aim {be(portal, one)} {FROM_START[one.target.aim]} {since}"
