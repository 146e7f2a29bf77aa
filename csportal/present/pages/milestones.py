"""All milestones of one plan: the timeline, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import as_of, is_closed
from csportal.derive.milestones.progress import Progress, milestone_standing
from csportal.derive.rollup.counts import count_progress
from csportal.present.charts import timeline
from csportal.present.frame import MILESTONES, plan_crumbs, plan_menu
from csportal.present.gather import milestones
from csportal.present.shapes import Page, Text
from csportal.present.tables import commitments
from csportal.present.words import be, capital, listed, plural
from csportal.records.plan import Plan
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "How many milestones stand how.",
    "timeline": "The milestones on a timeline.",
    "milestones": "The same as a table.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for plan in portal.all(Plan):
        drawn = timeline.chart(portal, plan)
        if drawn is None:
            continue
        said = in_words(portal, plan)
        yield Page(
            path=f"{plan.key}/milestones",
            kind="milestones",
            kind_label="Milestones",
            title=f"Milestones: {plan.short_title}",
            description=said,
            crumbs=plan_crumbs(portal, plan),
            section=MILESTONES,
            council=portal.council_of(plan).short_name,
            plan=plan.short_title,
            parts={
                "menu": [plan_menu(portal, plan, f"{plan.key}/milestones")],
                "lead": [Text((said,), "lead")],
                "timeline": [drawn],
                "milestones": [commitments.table(portal, plan)],
            },
        )


def in_words(portal: Portal, plan: Plan) -> str:
    """Return a plan's milestones in a sentence."""
    counts = count_progress(milestone_standing(portal, one) for one in milestones(portal, plan))
    total = plural(sum(counts.values()), "milestone")
    day = parse_period(as_of(portal, plan).isoformat()).name
    states = listed(f"{number} {be(number)} {state}" for state, number in counts.items())
    if not plan.reports and set(counts) == {Progress.NOT_RATED}:
        return f"{capital(total)}. The document sets them and does not report on them."
    when = f"as reported to {day}" if is_closed(portal, plan) else f"as things stand on {day}"
    return f"Of {total}, {states}, {when}."
