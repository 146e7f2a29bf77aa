"""Questions that a councillor may want to ask, chosen by why something is an exception.

They ask for what guidance to members of scrutiny committees looks for: reasons, actions and their owners, comparison,
money beside performance, and what it means for people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csportal.derive.exceptions import Why
from csportal.present.links import link
from csportal.present.shapes import Block, Heading, Items
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.derive.exceptions import Exceptional
    from csportal.present.shapes import Inline
    from csportal.records.base import Record

MOST = 3
"""How many things a question names."""
BANK: tuple[tuple[str, frozenset[Why]], ...] = (
    (
        "What will bring it back to target, by when, and at what cost?",
        frozenset({Why.OFF_TARGET, Why.RATED_OFF, Why.FORECAST_OFF}),
    ),
    (
        "Is this more than would happen by chance? What has changed?",
        frozenset({Why.WORSENED_TWICE, Why.CONCERN}),
    ),
    (
        "The usual range does not reach the target. What will be done in another way, or is the target wrong?",
        frozenset({Why.FAILING}),
    ),
    (
        "Who is affected most, and what do children and young people themselves say?",
        frozenset({Why.OFF_TARGET, Why.CONCERN, Why.FAILING, Why.WORSENED_TWICE}),
    ),
    (
        "How do places like ours do, and why is it different here?",
        frozenset({Why.OFF_TARGET, Why.FAILING}),
    ),
    (
        "Why is the figure late, and how sure can we be of what we know without it?",
        frozenset({Why.OVERDUE}),
    ),
    (
        "What were we told last time, and what has happened since?",
        frozenset({Why.LATE, Why.SLIPPED, Why.OFF_TRACK, Why.WORSENED_TWICE}),
    ),
    (
        "Who waits for it, and what happens if nothing is done?",
        frozenset({Why.LATE, Why.SLIPPED, Why.OFF_TRACK}),
    ),
    (
        "What costs more than planned, will it go on to the end of the year, and what will give way for it?",
        frozenset({Why.OVER_BUDGET, Why.FORECAST_OVER}),
    ),
    (
        "What takes the saving’s place if it is not made, and which services would feel it?",
        frozenset({Why.SAVINGS}),
    ),
    (
        "What makes the risk smaller, and how will we know that it works?",
        frozenset({Why.HIGH_RISK}),
    ),
    (
        "Who decides what follows, by when, and what happens to families if that is late?",
        frozenset({Why.CONTRACT}),
    ),
)


def blocks(found: Iterable[Exceptional[Any]], anchor: str) -> list[Block]:
    """Return the questions that fit the exceptions, each with what it is about; nothing where there is none."""
    told = list(found)
    items = []
    for question, kinds in BANK:
        about = list(dict.fromkeys(one.record for one in told if kinds & {reason.why for reason in one.reasons}))
        if about:
            all_of_them = list(dict.fromkeys(one.record for one in told))
            items.append(((question,), Items(tuple((line, None) for line in _named(about, all_of_them)))))
    return [Heading("Questions you may want to ask", 3, anchor), Items(tuple(items))] if items else []


def _named(records: list[Record], above: list[Record]) -> list[tuple[Inline, ...]]:
    """Return links to a few things; of many, how many there are, since all of them stand above."""
    if len(records) <= MOST:
        return [(link(one),) for one in records]
    return [(_many(records, above),)]


def _many(records: list[Record], above: list[Record]) -> str:
    """Return how many of what stands above a question is about: "For the 7 measures above."."""
    kinds = {type(one) for one in records}
    if kinds not in ({Kpi}, {Milestone}):
        return f"For {len(records)} of the entries above."
    name = "measures" if kinds == {Kpi} else "milestones"
    of = sum(type(one) in kinds for one in above)
    return f"For the {of} {name} above." if of == len(records) else f"For {len(records)} of the {of} {name} above."
