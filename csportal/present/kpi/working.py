"""How each thing on a KPI's page is worked out, from the figures that the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import freshness
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.derive.rollup.rollup import rollup
from csportal.derive.travel.direction import previous
from csportal.present.links import link
from csportal.present.ranges import ranges, tolerance
from csportal.present.shapes import Block, Definitions, Details, Inline, Items, Link, Text
from csportal.present.tags import judgement_tag, judgement_words
from csportal.present.words import capital
from csportal.records.council import Service
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.kpi import Kpi

Said = tuple[str, Inline | tuple[Inline, ...]]
Item = tuple[tuple[Inline, ...], Items | None]


def working(portal: Portal, now: Standing) -> Details:
    """Return every step, folded up: the status, the rule that it follows, travel, forecast, and what is due."""
    due = ("When figures are due", freshness(portal, now.kpi).working)
    steps = [*_status(now), *_outlook(now), *_travel(now), due, *_counted(portal, now.kpi)]
    blocks: list[Block] = [Definitions(tuple(steps))]
    earlier = tuple(_earlier(portal, now))
    if earlier:
        blocks.append(Details("Earlier statuses", (Items(earlier),), "earlier"))
    more = Text((("More on ", Link("how ratings are worked out", "how-to-read"), "."),))
    return Details("How this is worked out", (*blocks, more))


def _status(now: Standing) -> Iterator[Said]:
    yield f"Status, {now.period.name}: {now.rag}", now.working
    if now.limits:
        wide = "" if now.rag.rated else tolerance(now.held)  # else the working of the status says it
        yield "Which figures stand how", " ".join(part for part in (ranges(now.kpi, now.limits), wide) if part)
    if now.green_next:
        missed = now.rag in {Rag.CLOSE, Rag.OFF_TARGET}
        name = "What would turn it green" if missed else "What would be on target next"
        yield name, (now.green_next.said, now.green_next.working)


def _outlook(now: Standing) -> Iterator[Said]:
    """Yield what is expected at the end of the year and whose word that is, then the council's rating of now."""
    one = now.forecast
    if one:
        made = f"It was made {one.date.when}" if one.date else "It is not dated"
        by = f" by {one.by}" if one.by else ""
        why = judgement_words(one.judgement) if one.judgement else one.why
        term = "Council’s rating" if one.judgement else "Forecast"
        yield term, tuple(part for part in (one.working, f"{made}{by}.", why) if part)
    if now.judgement and not (one and one.judgement):
        rated = f"The council rates it “{judgement_tag(now.judgement).word}”, by its own judgement."
        said = judgement_words(now.judgement)
        yield "Council’s rating", (rated, said) if said else rated


def _travel(now: Standing) -> Iterator[Said]:
    before = previous(now.kpi, now.period)
    yield "Direction of travel", now.direction.working
    if before.since is None or before.since != now.direction.since:
        yield "Since the period before", before.working


def _counted(portal: Portal, kpi: Kpi) -> Iterator[Said]:
    """Yield what the measure counts towards, with how that stands as a whole."""
    for kind, named in ((Objective, kpi.objective), (Priority, kpi.priority), (Service, kpi.service)):
        above = portal.search(kpi, kind, named)
        if above:
            yield f"Counted in the {kind.kind_of_record} “{link(above).text}”", rollup(portal, above).working


def _earlier(portal: Portal, now: Standing) -> Iterator[Item]:
    """Yield how each earlier status is worked out and what was expected then, the newest first; other bounds below."""
    for period in sorted(now.kpi.values, reverse=True):
        one = standing(portal, now.kpi, period)
        said = [part for _, words in _outlook(one) for part in (words if isinstance(words, tuple) else (words,))]
        if period != now.period and (one.target or one.rag != Rag.NO_TARGET or said):
            bounds = ranges(one.kpi, one.limits) if one.limits and one.limits != now.limits else ""
            yield (
                (f"{capital(period.name)}, {one.rag}:", one.working, *said),
                Items((((bounds,), None),)) if bounds else None,
            )
