"""What a target asks for, in a part of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.limits import others_of
from csportal.present.summary.figure import range_words
from csportal.present.summary.tense import be, by_the_end, closed, over
from csportal.present.words import target_figure

if TYPE_CHECKING:
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal

AIMS = {"increase": "to raise that", "decrease": "to lower that", "sustain": "to keep that level or better it"}
OF_NO_NUMBER = {"increase": "an increase", "decrease": "a decrease", "sustain": "to keep the same level or better it"}
WATCHED = "it has no target: it is only watched"
NONE = "it has no target"


def aim(portal: Portal, one: Standing) -> str:
    """Return what the target asks for, and by when; of no target, that there is none; nothing if that is all said."""
    target, kpi = one.target, one.kpi
    if target is None:
        if kpi.better == "neither":
            return ""
        return "no target is set for that time" if kpi.targets else NONE
    if target.aim in {"not-applicable", "monitor"}:
        return NONE if target.aim == "not-applicable" else WATCHED
    if target.aim == "to be confirmed":
        return f"the target {'was' if closed(portal, one) else 'is'} still to be confirmed"
    return f"{_what(portal, one)}{_by(one)}"


def still_to_come(portal: Portal, one: Standing) -> str:
    """Return what a target asks for that starts from this figure, and what has come of it as far as is known."""
    said = aim(portal, one)
    dated = one.target_period is not None and not (one.target and one.target.undated)
    if not dated or not over(portal, one) or said in {"", NONE, WATCHED}:
        return said
    return f"{said}; {'no later figure is published here' if closed(portal, one) else 'there is no later figure yet'}"


def _what(portal: Portal, one: Standing) -> str:
    target, measure, is_or_was = one.target, one.kpi.measure, be(portal, one)
    assert target  # noqa: S101 - asked only where there is a target
    if target.aim:
        has_number = one.number is not None
        return f"the aim {is_or_was} {(AIMS if has_number else OF_NO_NUMBER)[target.aim]}"
    if target.below or target.above:
        return f"the aim {is_or_was} to be {target_figure(one.kpi, target).text.lower()}{_beside(one)}"
    if target.between is not None and one.limits:
        return f"the aim {is_or_was} to be {range_words(one.kpi, one.limits.on)}"
    if one.goal is not None:
        return f"the target {is_or_was} {measure.say(one.goal)}"
    return f"the target {is_or_was} {target_figure(one.kpi, target).text}"


def _by(one: Standing) -> str:
    if one.target and one.target.undated:
        return ", with no date given"
    end = one.target.by if one.target and one.target.by else one.target_period
    return f" {by_the_end(end)}" if end else ""


def _beside(one: Standing) -> str:
    """Return what those have whom the measure is to be better than, and when."""
    others = others_of(one.kpi, one.target, one.period) if one.target else None
    return f" ({one.kpi.measure.say(others.value)} {others.period.when})" if others else ""
