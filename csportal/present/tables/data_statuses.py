"""Open data: how every measure stood in every period, with the bounds to rate it by and the working of each thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import freshness
from csportal.derive.rating.standing import latest, standing
from csportal.derive.travel.direction import previous
from csportal.derive.variation.variation import variation
from csportal.link import Portal
from csportal.present.figures import figure, target_figure
from csportal.present.ranges import ranges
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.summary import summary
from csportal.records.kpi import Kpi
from csportal.values.number import decimals_of, digits, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.derive.rating.rag import Interval
    from csportal.derive.rating.standing import Standing
    from csportal.present.shapes import Inline
    from csportal.values.period import Period

SUBJECTS = (Portal,)
LATEST = "of the latest value only"
COLUMNS = (
    Column("kpi", "KPI", "The measure's key."),
    Column("title", "Measure", "The measure's name."),
    Column("period", "Period", "The period that the value is for."),
    Column("is_latest", "Is latest", "Whether it is the latest value: yes or no."),
    Column("value", "Value", "The value, or the symbol for why there is none: c, x, z, low or u.", numeric=True),
    Column("decimals", "Decimals", "To how many decimals the value is rounded, half up, before it is compared."),
    Column("better", "Better", "Which way is good: higher, lower, in-range or neither."),
    Column("target", "Target", "What the value is held to.", numeric=True),
    Column("target_period", "Target for", "The period that the target is for."),
    Column("on_from", "On target from", "The least value that is on target.", numeric=True),
    Column("on_to", "On target to", "The most that is on target.", numeric=True),
    Column("on_ends", "Ends are on target", "Whether these two are themselves on target: yes or no."),
    Column("close_from", "Close from", "The least value that is at least close to target.", numeric=True),
    Column("close_to", "Close to", "The most that is at least close to target.", numeric=True),
    Column("close_ends", "Ends are close", "Whether these two are themselves close to target: yes or no."),
    Column("status", "Status", "How the value stands, worked out from the figures."),
    Column("working", "Working", "How the status is worked out."),
    Column("ranges", "Which figures stand how", "The bounds of the ratings in words."),
    Column("council_rating", "Council’s rating", "How the council itself rates it."),
    Column("council_rates", "Council rates", "What the council's rating is about: now or year-end."),
    Column("travel_year", "Direction of travel", "The value beside that of the same period last year."),
    Column("travel_year_from", "Travel from", "The period that it is compared with."),
    Column("travel_year_working", "Working of travel", "How the direction of travel is worked out."),
    Column("travel_previous", "Since the period before", "The value beside that of the period before."),
    Column("travel_previous_from", "Since", "The period that it is compared with."),
    Column("travel_previous_working", "Working since then", "How that is worked out."),
    Column("forecast", "Forecast", "How the end of the target's time is expected to stand."),
    Column("forecast_value", "Forecast value", "The number that is expected then.", numeric=True),
    Column("forecast_on", "Forecast made", "When it was made."),
    Column("forecast_by", "Forecast by", "Whose it is."),
    Column("forecast_working", "Working of forecast", "How it is rated."),
    Column("green_next", "Next on target", f"What would be on target next, {LATEST}."),
    Column("green_next_period", "Next period", f"The period that this is for, {LATEST}."),
    Column("green_next_working", "Working of next", f"Where that comes from, {LATEST}."),
    Column("freshness", "Freshness", f"Whether the figures are as new as promised, {LATEST}."),
    Column("next_due", "Next due", f"By when the next figure is due, {LATEST}."),
    Column("freshness_working", "Working of freshness", f"How that is worked out, {LATEST}."),
    Column("variation", "Variation", f"Whether the value stands out from usual variation, {LATEST}."),
    Column("assurance", "Assurance", f"Whether usual variation meets the target, {LATEST}."),
    Column("variation_working", "Working of variation", f"How both are worked out, or why they are not, {LATEST}."),
    Column("summary", "Summary", f"How the measure stands in a sentence or two, {LATEST}."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return a row for each value of each measure; a suppressed value has nothing beside it that could tell it."""
    rows = [Row(tuple(_cells(portal, kpi, period))) for kpi in portal.all(Kpi) for period in sorted(kpi.values)]
    return Table("statuses", "How the measures stand", COLUMNS, tuple(rows))


def _cells(portal: Portal, kpi: Kpi, period: Period) -> Iterator[Inline]:
    one = standing(portal, kpi, period)
    is_latest = period == latest(kpi)
    yield from (kpi.key, kpi.title, period.text, _yes(is_latest), figure(kpi, one.entry), str(kpi.decimals), kpi.better)
    yield target_figure(kpi, one.target) if one.target else Number("", "")
    yield one.target_period.text if one.target_period else ""
    yield from _bounds(one)
    yield from (str(one.rag), one.working, ranges(kpi, one.limits) if one.limits and one.rag.rated else "")
    yield from (one.judgement.status, one.judgement.about) if one.judgement else ("", "")
    for way in (one.direction, previous(kpi, period)):
        yield from (str(way.travel), way.since.text if way.since else "", way.working)
    yield from _outlook(one)
    yield from _of_latest(portal, one) if is_latest else [""] * 10


def _bounds(one: Standing) -> Iterator[Inline]:
    """Yield the bounds that the value was rated by, of a value that has a rating."""
    limits = one.limits if one.rag.rated else None
    for interval in (limits.on, limits.close) if limits else (None, None):
        yield from _ends(interval, one.kpi)


def _ends(one: Interval | None, kpi: Kpi) -> tuple[Inline, ...]:
    if one is None:
        return (Number("", ""), Number("", ""), "")
    return (_end(one.least, kpi), _end(one.most, kpi), _yes(not one.strict))


def _end(end: Decimal | None, kpi: Kpi) -> Number:
    """Return an end with the decimals that its page shows."""
    return _number(end if end is None or decimals_of(end) <= kpi.decimals else plain(end))


def _outlook(one: Standing) -> tuple[Inline, ...]:
    found = one.forecast
    if found is None:
        return ("", Number("", ""), "", "", "")
    return (
        str(found.rag), _number(found.value), found.date.text if found.date else "", found.by, found.working,
    )  # fmt: skip


def _of_latest(portal: Portal, one: Standing) -> Iterator[Inline]:
    """Yield what is known of the latest value alone."""
    green, fresh, varied = one.green_next, freshness(portal, one.kpi), variation(portal, one.kpi)
    yield from (green.said, green.period.text, green.working) if green else ("", "", "")
    yield from (str(fresh.state), fresh.due.isoformat() if fresh.due else "", fresh.working)
    yield varied.icon.name if varied.icon else ""
    yield str(varied.assurance or "")
    yield varied.working if varied.icon else varied.reason
    yield summary(portal, one)


def _number(number: Decimal | None) -> Number:
    return Number("", "") if number is None else Number(digits(number), digits(number))


def _yes(whether: bool) -> str:  # noqa: FBT001 - the one thing that is asked
    return "yes" if whether else "no"
