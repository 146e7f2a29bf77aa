"""The words on variation: what the newest figure and the target show, and how a reader works it out."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from csportal.derive.variation.control_limits import LEAST
from csportal.derive.variation.special_causes import Cause, Flag
from csportal.derive.variation.xmr import Assurance, Kind

if TYPE_CHECKING:
    from csportal.derive.variation.series import Series
    from csportal.derive.variation.xmr import Segment, Variation

MEANS = {
    Kind.IMPROVEMENT: "better than usual",
    Kind.CONCERN: "worse than usual",
    Kind.NEUTRAL: "unusual",
}


def label(flag: Flag) -> str:
    """Return in a few words which rule a figure breaks."""
    match flag.cause:
        case Cause.OUTSIDE:
            return "above the upper limit" if flag.high else "below the lower limit"
        case Cause.TREND:
            return f"a trend of {flag.length} {'rising' if flag.high else 'falling'} figures"
        case Cause.TWO_IN_THREE:
            return f"two of three near the {'upper' if flag.high else 'lower'} limit"
    return f"a run of {flag.length} {'above' if flag.high else 'below'} the mean"


def too_few(run: Series, newest: Segment, *, is_closed: bool = False) -> str:
    """Return that there are not enough points, how many are needed and there are, and what they are counted from."""
    number = len(newest.points)
    since = f" since the limits began anew {newest.points[0].period.when}" if newest.rebase else ""
    first = f"Not enough points{'' if is_closed else ' yet'} to tell real change from usual ups and downs"
    there = f"there {'is' if number == 1 else 'are'} {number}{since}"
    return f"{first}: {LEAST} {run.noun}s in a row are needed; {there}. {run.ended}".strip()


def finding(found: Variation) -> str:
    """Return in a sentence what the newest figure shows, or why nothing is said of it."""
    newest, bounds = found.latest, found.current
    if found.icon is None or newest is None or bounds is None:
        return found.reason
    said = f"{found.say(newest.value)} {newest.period.when}"
    flag = newest.flag
    if flag is None:
        if not bounds.moving_range:
            return f"{said} is what it always was in these figures."
        return f"{said} lies within the usual variation, from {found.say(bounds.lower)} to {found.say(bounds.upper)}."
    end = f", which is {MEANS[found.icon.kind]}."
    limit = f"the upper limit of {found.say(bounds.upper)}" if flag.high else (
        f"the lower limit of {found.say(bounds.lower)}"
    )  # fmt: skip
    match flag.cause:
        case Cause.OUTSIDE:
            return f"{said} is {'above' if flag.high else 'below'} {limit}{end}"
        case Cause.TREND:
            way = "higher" if flag.high else "lower"
            return f"Over the last {flag.length} figures, up to {said}, each is {way} than the one before it{end}"
        case Cause.TWO_IN_THREE:
            return f"{said} is near {limit}, as is one of the two figures before it{end}"
    side = "above" if flag.high else "below"
    return f"The last {flag.length} figures, up to {said}, all lie {side} the mean of {found.say(bounds.mean)}{end}"


def assured(found: Variation) -> str:
    """Return in a sentence what the limits say of the target, or why they say nothing."""
    bounds, goal = found.current, found.goal
    if bounds is None:
        return ""
    if goal is None or found.assurance is None:
        return {
            "in-range": "Whether a target that is a range will be met is not assessed.",
            "neither": "Neither way is better, so no target is assessed.",
        }.get(found.kpi.better, "There is no target in numbers to hold against the limits.")
    target = f"The target of {found.say(goal)}"
    if Fraction(goal) in {bounds.lower, bounds.upper}:
        return f"{target} lies on a limit of the usual variation, which counts as hit or miss."
    if found.assurance == Assurance.HIT_OR_MISS:
        return (
            f"{target} lies within the usual variation, so it is met in one {found.series.noun} and missed in another "
            "by chance."
        )
    beyond = f"below the lower limit of {found.say(bounds.lower)}" if Fraction(goal) < bounds.lower else (
        f"above the upper limit of {found.say(bounds.upper)}"
    )  # fmt: skip
    met = "met" if found.assurance == Assurance.PASSING else "missed"
    return f"{target} is {beyond}, so it will be {met} nearly every {found.series.noun} unless something changes."
