"""How each thing on a KPI's page is worked out, from the figures that the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness import freshness
from csportal.derive.rag import Rag
from csportal.derive.standing import standing
from csportal.derive.travel import previous
from csportal.present.ranges import ranges
from csportal.present.shapes import Block, Definitions, Details, Inline, Items, Link, Text
from csportal.present.words import capital, judgement_tag, judgement_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.standing import Standing
    from csportal.link import Portal

Said = tuple[str, Inline | tuple[Inline, ...]]


def working(portal: Portal, now: Standing) -> Details:
    """Return every step, folded up: the status, the rule that it follows, travel, forecast, and what is due."""
    steps = [*_status(now), *_outlook(now), *_travel(now), ("When figures are due", freshness(portal, now.kpi).working)]
    blocks: list[Block] = [Definitions(tuple(steps))]
    earlier = tuple(((said,), None) for said in _earlier(portal, now))
    if earlier:
        blocks += [Text(("Earlier statuses:",)), Items(earlier)]
    more = Text((("More on ", Link("how ratings are worked out", "how-to-read"), "."),))
    return Details("How this is worked out", (*blocks, more))


def _status(now: Standing) -> Iterator[Said]:
    yield f"Status, {now.period.name}: {now.rag}", now.working
    if now.limits:
        yield "Which figures stand how", ranges(now.kpi, now.limits)
    if now.green_next:
        yield "What would turn it green" if now.rag != Rag.ON_TARGET else "What would keep it green", (
            now.green_next.said, now.green_next.working,
        )  # fmt: skip


def _outlook(now: Standing) -> Iterator[Said]:
    one = now.forecast
    if one:
        made = f"It was made {one.on.when}" if one.on else "It is not dated"
        by = f" by {one.by}" if one.by else ""
        yield "Forecast", tuple(part for part in (one.working, f"{made}{by}.", one.why) if part)
    if now.judgement:
        rated = f"The council rates it “{judgement_tag(now.judgement).word}”, by its own judgement."
        said = judgement_words(now.judgement)
        yield "The council’s own rating", (rated, said) if said else rated


def _travel(now: Standing) -> Iterator[Said]:
    before = previous(now.kpi, now.period)
    yield "Direction of travel", now.direction.working
    if before.since is None or before.since != now.direction.since:
        yield "Since the period before", before.working


def _earlier(portal: Portal, now: Standing) -> Iterator[str]:
    """Yield how each earlier status in the table is worked out, the newest first."""
    for period in sorted(now.kpi.values, reverse=True):
        if period != now.period:
            one = standing(portal, now.kpi, period)
            if one.target or one.rag != Rag.NO_TARGET:
                yield f"{capital(period.name)}, {one.rag}: {one.working}"
