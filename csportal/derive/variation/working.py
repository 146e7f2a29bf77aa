"""How variation is worked out, in sentences from which a reader can do the sums again."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.derive.variation.control_limits import JUMP, LEAST, decimal, places_apart
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.derive.variation.control_limits import ControlLimits, Screening
    from csportal.derive.variation.xmr import Segment, Variation

FROM_NOUGHT = {Unit.PERCENT, Unit.COUNT, Unit.RATE, Unit.DAYS, Unit.WEEKS}
"""Units whose figures are below nought only where a measure is a difference."""
WHOLE = 100
TIMES = decimal(JUMP, 3)
"""How many mean changes make a jump, as printed."""


def working(found: Variation) -> str:
    """Return how everything is worked out, from sums that a reader can check, a paragraph each."""
    if not found.segments:
        return found.reason
    return "\n\n".join(_paragraphs(found))


def _paragraphs(found: Variation) -> Iterator[str]:
    first, last = found.points[0].period, found.points[-1].period
    noun = found.series.noun
    number = len(found.points)
    said = f"There is 1 figure, for {last.name}." if number == 1 else (
        f"{number} figures follow each other, {noun} by {noun}, from {first.name} to {last.name}."
    )  # fmt: skip
    firm = f"The figure for {last.name} is provisional." if found.kpi.values[last].status == "provisional" else ""
    yield " ".join(part for part in (said, found.series.ended, firm) if part)
    for segment in found.segments:
        yield " ".join(_of_segment(found, segment))
    bounds = found.current
    if bounds is None:
        yield found.reason
        return
    run = found.settings.run
    yield (
        "A figure stands out when it lies beyond a limit; "
        f"when it is one of {run} or more in a row that all rise or all fall; "
        "when it is beyond a near limit, as are two of three in a row that lie on one side of the mean; "
        f"or when it is one of {run} or more in a row on one side of the mean."
    )
    yield f"{found.finding} {found.assured}"
    if beyond := " ".join(unreachable(found, bounds).values()):
        yield beyond
    yield "The method is that of NHS England’s Making Data Count: an individuals (XmR) chart."


def _of_segment(found: Variation, segment: Segment) -> Iterator[str]:
    number = len(segment.points)
    if segment.rebase:
        start = segment.points[0].period
        yield f"The limits begin anew {start.when}, as was decided {segment.rebase.date.when}: {segment.rebase.why}"
    elif len(found.segments) > 1:
        yield f"Up to {segment.points[-1].period.name}:"
    bounds = segment.limits
    if bounds is None:
        yield f"{number} {'figure is' if number == 1 else 'figures are'} too few for limits, which take {LEAST}."
        yield f"The mean is {found.say(segment.mean)}."
        return
    part = f"the first {bounds.count} of {number}" if bounds.count < number else f"the {bounds.count}"
    yield f"The sum of {part} figures is {_sum(found, bounds.total)}, and divided by {bounds.count} that is their mean:"
    yield f"{found.say(bounds.mean)}."
    sums = bounds.screening or bounds
    yield (
        f"The {sums.changes} changes from one figure to the next add up to {_gap(found, sums.changed, 0)}, "
        f"whichever way they went, and divided by {sums.changes} that is {_gap(found, sums.moving_range, 2)}."
    )
    if bounds.screening:
        yield _screened(found, bounds, bounds.screening, [point.value for point in segment.points])
    yield (
        "The limits lie 2.66 times that below and above the mean: "
        f"{found.say(bounds.lower)} and {found.say(bounds.upper)}. "
        "The near limits are two thirds of the way: "
        f"{found.say(bounds.near_lower)} and {found.say(bounds.near_upper)}. Nothing is rounded before the end."
    )


def _screened(found: Variation, bounds: ControlLimits, screening: Screening, values: list[Decimal]) -> str:
    """Return from which size changes are left out as jumps, how many are, and what the others come to."""
    if not screening.changed:
        return "This measure leaves jumps out; nothing ever changed, so there is none."
    moves = [abs(Fraction(later) - Fraction(earlier)) for earlier, later in pairwise(values[: bounds.count])]
    more = places_apart(((move, screening.least) for move in moves), found.kpi.decimals + 2) - found.kpi.decimals
    rule = f"A change of {TIMES} times that or more, {_gap(found, screening.least, more)}, is left out as a jump"
    if not bounds.screened:
        return f"{rule}; none is so large."
    left = "1 is" if bounds.screened == 1 else f"{bounds.screened} are"
    return (
        f"{rule}; {left}. The other {bounds.changes} add up to {_gap(found, bounds.changed, 0)}, and divided by "
        f"{bounds.changes} that is {_gap(found, bounds.moving_range, 2)}."
    )


def _sum(found: Variation, number: Fraction) -> str:
    """Return a sum of figures, which has no more decimals than they have."""
    return found.say(decimal(number, found.kpi.decimals))


def _gap(found: Variation, number: Fraction, more: int) -> str:
    """Return a change, or a mean of changes, with so many decimals more than the figures have."""
    places = found.kpi.decimals + more
    return Measure(found.kpi.unit, places, found.kpi.per).say_gap(decimal(number, places))


def unreachable(found: Variation, bounds: ControlLimits) -> dict[str, str]:
    """Return the limits that no figure of the unit can reach, each with a sentence on it; such a limit is not drawn."""
    told = {}
    values = [point.value for point in found.points]
    kind = "no percentage" if found.kpi.unit == Unit.PERCENT else f"no figure in {found.kpi.unit}"
    kind = "no count" if found.kpi.unit == Unit.COUNT else "no rate" if found.kpi.unit == Unit.RATE else kind
    if found.kpi.unit in FROM_NOUGHT and min(values) >= 0 and bounds.lower < 0:
        told["lower"] = f"The lower limit works out below nought, where {kind} can be, so it is not drawn."
    if found.kpi.unit == Unit.PERCENT and max(values) <= WHOLE and bounds.upper > WHOLE:
        told["upper"] = "The upper limit works out above 100%, where no percentage can be, so it is not drawn."
    return told
