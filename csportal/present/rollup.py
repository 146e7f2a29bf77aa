"""How something stands as a whole: its counts, one word where the rule gives one, and how that is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rollup.rollup import LEAST, Overall, RollUp, rollup
from csportal.present.charts import status_counts
from csportal.present.counts import count_tags
from csportal.present.shapes import Block, Column, Details, Heading, Items, Link, Row, Spark, Table, Tag, Text
from csportal.present.tags import tag
from csportal.present.words import capital, plural

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.council import Council, Service
    from csportal.records.objectives import Objective
    from csportal.records.plan import Plan
    from csportal.records.priorities import Priority

TONES = {Overall.ON_COURSE: "on", Overall.MIXED: "close", Overall.OFF_COURSE: "off", Overall.NOT_ENOUGH: "none"}

MEANING = {
    Overall.ON_COURSE: "Every rated measure is on target, and every rated milestone is complete or on track.",
    Overall.MIXED: "Not all of them are, but fewer than half are off.",
    Overall.OFF_COURSE: "Half or more of the rated measures are off target, or half or more of the rated measures and "
    "milestones together are off target, late or off track.",
    Overall.NOT_ENOUGH: f"Fewer than {LEAST} measures and milestones are rated, or fewer than half of the measures, or "
    "of the milestones. Measures for information do not count, nor milestones that have not begun, or were put off or "
    "given up.",
}
WHY = (
    "The counts come first, on every page, so that nothing is hidden.",
    "One word stands beside them for an objective, a priority, a service, a plan or a council.",
    "A measure counts once, even where it hangs on something in two ways.",
    "There is no average, in which good figures would hide bad ones.",
)


def rule() -> list[Block]:
    """Return the rule for the word that sums up, for the page that explains ratings."""
    columns = (Column("status", "Status", "The status."), Column("meaning", "What it means", "What it means."))
    rows = tuple(Row((Tag(capital(str(one)), TONES[one]), said)) for one, said in MEANING.items())
    return [
        Heading("How things are summed up", 2, "summed-up"),
        Text(WHY),
        Table("overall", "One word for many measures and milestones", columns, rows),
    ]


def blocks(portal: Portal, record: Council | Plan | Priority | Objective | Service) -> list[Block]:
    """Return the counts of a record's measures and milestones, then its status and how that is worked out."""
    found = rollup(portal, record)
    if not (found.counts.total or found.milestones.total):
        return []
    working = Text((found.working, ("More on ", Link("how things are summed up", "how-to-read#summed-up"), ".")))
    bar = status_counts.chart(portal, record)
    return [
        *([Spark(bar)] if bar and found.counts.rated else []),
        *counted(found),
        Text((said(found),)),
        Details("How this is summed up", (working,)),
    ]


def counted(found: RollUp) -> list[Block]:
    """Return the counts as a list."""
    return [Items(tuple(((one,), None) for one in tags(found)), "counts")]


def overall_tag(found: RollUp) -> Tag:
    """Return the status of the whole as a word with its tone."""
    return Tag(capital(str(found.status)), TONES[found.status])


def said(found: RollUp) -> tuple[str | Tag, ...]:
    """Return the status of the whole within a line."""
    return "As a whole: ", overall_tag(found)


def tags(found: RollUp) -> tuple[Tag, ...]:
    """Return the counts as words with their tones: the measures by rating, then the milestones by state."""
    measures = count_tags(found.counts) if found.counts.total else ()
    states = tuple(
        Tag(f"{plural(number, 'milestone')} {state}", tag(state).tone) for state, number in found.milestones.states
    )
    return (*measures, *states)
