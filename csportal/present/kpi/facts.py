"""Key facts of a KPI: what it is, what it is held to, how it stands, where it is going, and when more is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import Fresh, day_name, freshness
from csportal.derive.rating.rag import Rag
from csportal.derive.travel.direction import Travel, previous
from csportal.present.figures import figure
from csportal.present.freshness import badge
from csportal.present.kpi.held import by_when, change, held
from csportal.present.shapes import Fact, Facts
from csportal.present.tags import judgement_tag, tag
from csportal.present.travel import since_words, travel_words
from csportal.present.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal

GOOD = {
    "higher": "higher is better",
    "lower": "lower is better",
    "in-range": "within the range is best",
    "neither": "neither way is better",
}


def facts(portal: Portal, now: Standing) -> Facts:
    """Return the facts that a reader looks for first; what there is not is left out."""
    return Facts((_latest(now), _target(now), _status(now), *_outlook(now), *_travel(now), *_due(portal, now)))


def _latest(now: Standing) -> Fact:
    reported = f"reported in {now.entry.reported.name}" if now.entry.reported else ""
    return Fact(f"Latest, {now.period.name}", figure(now.kpi, now.entry), reported)


def _target(now: Standing) -> Fact:
    note = "; ".join(part for part in (change(now), GOOD[now.kpi.better]) if part)
    return Fact(f"Target, {by_when(now)}", held(now), note)


def _status(now: Standing) -> Fact:
    missed = now.rag in {Rag.CLOSE, Rag.OFF_TARGET}
    return Fact(
        "Status", tag(now.rag, now.working), now.green_next.said.rstrip(".") if missed and now.green_next else ""
    )


def _outlook(now: Standing) -> Iterator[Fact]:
    """Yield what is expected at the end of the year, and the council's own rating of now."""
    one = now.forecast
    if one:
        period = f", {one.period.name}" if one.period else ""
        term = "Council’s rating" if one.judgement else "Forecast"
        told = tag(one.rag, one.working) if one.judgement is None else judgement_tag(one.judgement)
        number = f"{now.kpi.measure.say(one.value)} is expected" if one.value is not None else "of the year’s end"
        why = one.working if one.judgement else ""  # else its tag says it
        yield Fact(f"{term}{period}", told, f"{number}; said {one.date.when}" if one.date else number, why)
    if now.judgement and not (one and one.judgement):
        yield Fact("Council’s rating", judgement_tag(now.judgement), "an officer’s judgement")


def _travel(now: Standing) -> Iterator[Fact]:
    """Yield the headline direction of travel, and that from the period before where it is another comparison."""
    way, before = now.direction, previous(now.kpi, now.period)
    if way.travel != Travel.NO_COMPARISON and way.basis:
        note = f"from {since_words(now.kpi, way)}: {way.basis}"
        yield Fact("Direction of travel", travel_words(way), note, way.working)
    if before.travel != Travel.NO_COMPARISON and before.since != way.since:
        yield Fact(
            "Since the period before", travel_words(before), f"from {since_words(now.kpi, before)}", before.working
        )


def _due(portal: Portal, now: Standing) -> Iterator[Fact]:
    """Yield when the next figure is due, or that it is overdue, as long as any is to come."""
    one = freshness(portal, now.kpi)
    if one.state in {Fresh.CLOSED, Fresh.NOT_SCHEDULED} or one.due is None:
        return
    note = f"for {one.next_period.name}" if one.next_period else ""
    late = badge(portal, now.kpi)
    if late:
        said = f"It was due by {day_name(one.due)}"
        yield Fact("Figure overdue", late, f"{said}, {note}" if note else said)
        return
    if one.state != Fresh.UP_TO_DATE:
        note = f"{capital(str(one.state))}{f', {note}' if note else ''}"
    yield Fact("Next figure due", day_name(one.due), note, one.working)
