"""How to read this: statuses, targets and directions in plain words, from the rules that are in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import Progress
from csportal.derive.rating.rag import Rag
from csportal.present import attention, freshness, money_guide, rollup, target_guide, variation_guide
from csportal.present.frame import HOME, READING
from csportal.present.shapes import Column, Heading, Link, Page, Row, Table, Text
from csportal.present.tags import tag
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.tolerance import Tolerance

PARTS = {
    "lead": "What the page explains.",
    "statuses": "The statuses of measures and what they mean.",
    "tolerance": "The rule for close to target, from the portal's settings.",
    "targets": "The kinds of target and how each is rated.",
    "variation": "What usual variation is, with its words and shapes and the method.",
    "progress": "The statuses of milestones and what they mean.",
    "attention": "How money is worked out, and when a budget line needs attention.",
    "summed": "The rule by which measures and milestones are summed up.",
    "exceptions": "The rule by which something needs attention, with the portal's limits.",
    "freshness": "When the next figure is due, from the portal's settings.",
    "suppression": "The rule for small numbers, from the portal's settings.",
}
RATINGS = {
    Rag.ON_TARGET: "The figure meets its target.",
    Rag.CLOSE: "The figure misses its target by a little.",
    Rag.OFF_TARGET: "The figure misses its target by more than that.",
    Rag.NO_TARGET: "No target is set, or it is still to be confirmed.",
    Rag.NOT_DUE: "The figure is not expected yet.",
    Rag.TOO_EARLY: "The figure builds up over the year and has no target for part of it; the day by which the target "
    "is to be met has not come; or there is nothing yet to compare it with.",
    Rag.START: "It is the figure that a later target starts from, so there is nothing to rate it by. Figures of the "
    "target’s own time are rated.",
    Rag.NOT_AVAILABLE: "There is no figure.",
    Rag.SUPPRESSED: "The number is so small that it could single somebody out.",
    Rag.DATA_ONLY: "The figure has no better or worse. Where a range is expected, its page says whether it is within.",
}
STATES = {
    Progress.COMPLETE: "It is done. Where its dates tell, the status also says whether that was early (before the "
    "period in which it was due), on time or late.",
    Progress.ON_TRACK: "It is expected by the date that it is due, or the council says so.",
    Progress.NOT_STARTED: "The day on which it is to start lies ahead, or the council says that it has not started.",
    Progress.AT_RISK: "It is expected after its date; the date on which it was expected has passed; one of its steps "
    "is not reported as done and the step's date has passed; or the council is not sure.",
    Progress.OFF_TRACK: "The council says that it will not be done in time as things are.",
    Progress.LATE: "Its date has passed and it is not reported as done. Where nobody reports on a plan, "
    "dates that have passed make nothing late and put nothing at risk.",
    Progress.DEFERRED: "The council has decided to put it off, to a later date or to none, and says why.",
    Progress.CANCELLED: "The council has decided not to do it, and says why.",
    Progress.NOT_RATED: "Neither its dates nor the council say how it stands; its page says why.",
}


def pages(portal: Portal) -> Iterator[Page]:
    rules = portal.settings.tolerance
    lead = "How targets, statuses and directions are worked out, and what the words mean."
    same = rules.percent == rules.other
    close = [f"Close to target means within {_words(rules.percent)}, unless a measure says otherwise."] if same else [
        f"For percentages, close to target means within {_words(rules.percent)}, unless a measure says otherwise.",
        f"For other figures it means within {_words(rules.other)}.",
    ]  # fmt: skip
    yield Page(
        path="how-to-read",
        kind="how_to_read",
        kind_label="Help",
        title="How to read this",
        description=lead,
        crumbs=(HOME,),
        section=READING,
        parts={
            "lead": [Text((lead,), "lead")],
            "statuses": [
                _table("statuses", "Statuses of measures", [Row((tag(one), said)) for one, said in RATINGS.items()])
            ],
            "tolerance": [Text(tuple(close))],
            "targets": target_guide.guide(),
            "variation": variation_guide.guide(),
            "progress": [
                _table("progress", "Statuses of milestones", [Row((tag(one), said)) for one, said in STATES.items()])
            ],
            "attention": money_guide.guide(portal),
            "summed": rollup.rule(),
            "exceptions": [
                Heading("What needs attention", 2, "needs-attention"),
                Text((("All that does stands on the page ", Link("for scrutiny", "scrutiny"), "."),)),
                attention.table(portal),
            ],
            "freshness": [freshness.guide(portal)],
            "suppression": [Text((_suppression(portal),))],
        },
    )


def _suppression(portal: Portal) -> str:
    largest = portal.settings.disclosure.largest_suppressed
    return f"A count of people from 1 to {largest} is never published, nor a figure that would give one away."


def _table(name: str, caption: str, rows: list[Row]) -> Table:
    columns = (Column("status", "Status", "The status."), Column("meaning", "What it means", "What it means."))
    return Table(name, caption, columns, tuple(rows))


def _words(rule: Tolerance) -> str:
    if rule.percent is not None:
        return f"{shown(rule.percent)}% of the target"
    if rule.points is not None:
        return f"{shown(rule.points)} points of the target"
    return f"the floor of {shown(rule.floor)}" if rule.floor is not None else "no margin"
