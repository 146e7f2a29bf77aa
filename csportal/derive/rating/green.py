"""What would turn it green: the value of the next period that would be on target, by the bounds of the rating."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.freshness.next_period import next_period
from csportal.derive.rating.judging import rate
from csportal.derive.rating.limits import DIRECTIONS, held_to
from csportal.derive.rating.possible import possible
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.settled import is_passed
from csportal.derive.rating.target import latest
from csportal.derive.rating.working import range_words
from csportal.records.comparator import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.rating.limits import Held
    from csportal.derive.rating.rag import Interval
    from csportal.link import Portal
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


class GreenNext(NamedTuple):
    """What the next value must be to be on target: at least the `least`, at most the `most`, as published figures."""

    period: Period
    least: Decimal | None
    most: Decimal | None
    said: str
    """The whole in a sentence: "85% or more in July to September 2011 would be on target."."""
    working: str
    """Where the figure comes from."""


def green_next(portal: Portal, kpi: Kpi) -> GreenNext | None:
    """Return what would be on target in the next period that has a target.

    That is the period that is expected next; or that of a later target, where the next has none or it would be too
    early to rate it, or where a count that can only grow is past its target already. There is none where no target is
    to come, or where no possible figure meets it.
    """
    unknown: list[Period] = []
    for period in _to_come(kpi):
        held = held_to(portal, kpi, period)
        if held.limits is None or held.target is None:
            unknown += [period] if held.target and (held.target.below or held.target.above) else []
            continue
        ends = held.limits.on.published(kpi.decimals)
        if not _is_rated(held, ends) or is_passed(held, ends.most):
            continue
        if not _is_possible(kpi, ends):
            return None
        when = ", at a time that the document does not name," if held.target.undated else f" {period.when}"
        said = f"{_words(held, ends)}{when} would be on target."
        return GreenNext(period, ends.least, ends.most, said, f"{_working(held)}{_unknown(unknown)}")
    return None


def _unknown(passed: list[Period]) -> str:
    """Return of which periods before that it cannot be told, since others have no figure to be better than."""
    times = list(dict.fromkeys(period.when for period in passed))
    if not times:
        return ""
    return f" What would be on target {' or '.join(times)} cannot be told: others have no figure that it is held to."


def _to_come(kpi: Kpi) -> Iterator[Period]:
    """Yield the period that is expected next, else the one after the latest value; then those of targets to come."""
    newest = latest(kpi)
    expected = next_period(kpi)
    yield expected.period if expected else newest.after
    yield from sorted(
        one for one in kpi.targets if newest.last < one.last or (kpi.values[newest].due and one == newest)
    )


def _is_rated(held: Held, ends: Interval) -> bool:
    """Whether the end is on target in that period, and a figure one published step worse is rated too."""
    edge, way = (ends.least, -1) if ends.least is not None else (ends.most, 1)
    if edge is None or rate(held, edge)[0] != Rag.ON_TARGET:
        return False
    worse = edge + way * Decimal(1).scaleb(-held.kpi.decimals)
    return rate(held, worse)[0] in {Rag.CLOSE, Rag.OFF_TARGET}


def _is_possible(kpi: Kpi, ends: Interval) -> bool:
    """Whether the measure can have such a figure."""
    can = possible(kpi)
    is_too_high = ends.least is not None and can.most is not None and ends.least > can.most
    return not (is_too_high or (ends.most is not None and can.least is not None and ends.most < can.least))


def _words(held: Held, ends: Interval) -> str:
    kpi = held.kpi
    if held.others and held.limits and held.limits.goal is not None:
        return f"{'More' if held.limits.on.most is None else 'Less'} than {kpi.measure.say(held.limits.goal)}"
    if ends.least is not None and ends.most is not None:
        return f"From {range_words(kpi, (ends.least, ends.most))}"
    if ends.least is not None:
        return f"{kpi.measure.say(ends.least)} or more"
    return f"{kpi.measure.say(ends.most or Decimal())} or less"


def _working(held: Held) -> str:
    """Return where the figure comes from."""
    kpi, target = held.kpi, held.target
    assert target  # noqa: S101 - asked only where there is one
    assert held.limits  # noqa: S101 - asked only where there are some
    whole = held.target_period
    name = "" if whole is None or target.undated else f" for {whole.name}"
    if others := held.others:
        way = "lower" if target.below else "higher"
        whose = NAMES[str(target.below or target.above)]
        known = f"the {kpi.measure.say(others.value)} that {whose} had {others.period.when}"
        return f"The target is to be {way} than {known}; the same figure is not enough."
    if target.aim in DIRECTIONS and held.start:
        since = f"{kpi.measure.say(held.start.value)} {held.start.period.when}"
        return f"The target is to {target.aim} the figure from {since}."
    if target.between is not None:
        return f"The target range{name} is {range_words(kpi, target.between)}, both included."
    goal = kpi.measure.say(held.limits.goal or Decimal())
    return f"The target{name} is {goal}, and a figure that equals it meets it."
