"""What changed since the report before: statuses, dates, and what needs attention now or no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rollup.changed import changed
from csportal.present.figures import figure
from csportal.present.frame import report_path
from csportal.present.links import link
from csportal.present.shapes import Block, Heading, Inline, Items, Link, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.derive.milestones.progress import MilestoneStanding
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.plan import Plan
    from csportal.values.period import Period


def blocks(portal: Portal, plan: Plan, period: Period) -> list[Block]:
    """Return what stands otherwise than in the report before; nothing where there is none before it."""
    found = changed(portal, plan, period)
    if found is None:
        return []
    listed = [
        *_under("Measures with another status", [_kpi(old, new) for old, new in found.kpis]),
        *_under("Milestones with another status or date", [_milestone(old, new) for old, new in found.milestones]),
        *_under("Need attention now, and did not then", _links(found.new)),
        *_under("Needed attention then, and do not now", _links(found.gone)),
    ]
    before = Link(f"the report for {found.since.name}", report_path(plan, found.since))
    lead = Text((("Compared with ", before, " as it was made then."),), "quiet")
    return [
        Heading("What changed since the last report"),
        lead,
        *(listed or [Text(("No measure or milestone has another status.",))]),
    ]


def _under(heading: str, lines: list[tuple[Inline, ...]]) -> list[Block]:
    return [Heading(heading, 3), Items(tuple((line, None) for line in lines))] if lines else []


def _links(records: Iterable[Record]) -> list[tuple[Inline, ...]]:
    return [(link(one),) for one in records]


def _kpi(old: Standing, new: Standing) -> tuple[Inline, ...]:
    return link(new.kpi), f"was {_stood(old)}; now {_stood(new)}"


def _stood(one: Standing) -> str:
    """Return the status with its figure, where it is a number, and its period."""
    figures = [figure(one.kpi, one.entry).text] if one.number is not None else []
    return f"{one.rag} ({', '.join([*figures, one.period.name])})"


def _milestone(old: MilestoneStanding, new: MilestoneStanding) -> tuple[Inline, ...]:
    moved = ""
    if old.expected != new.expected and new.expected:
        moved = f"; {'done' if new.completed else 'expected'} {new.expected.when}"
        moved += f", before that expected {old.expected.when}" if old.expected else ""
    status = f"was {old.progress}; now {new.progress}" if old.progress != new.progress else f"still {new.progress}"
    return link(new.milestone), f"{status}{moved}"
