"""Milestones of every plan in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.frame import HOME, MILESTONES
from csportal.present.gather import by_date
from csportal.present.pages.milestones import in_words
from csportal.present.shapes import Items, Link, Page, Text
from csportal.present.tables.commitments import commitments
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "What milestones are.",
    "plans": "Each plan's milestones in a sentence, with the way to its timeline.",
    "milestones": "Every milestone.",
}


def pages(portal: Portal) -> Iterator[Page]:
    plans = [plan for plan in portal.all(Plan) if portal.in_plan(Milestone, plan)]
    found = by_date(portal.all(Milestone))
    lead = "What the councils have said they will do, by when, and whether it is on track."
    said = tuple(
        (
            (
                Link(f"{portal.council_of(plan).short_name}: {plan.short_title}", f"{plan.key}/milestones"),
                f". {in_words(portal, plan)}",
            ),
            None,
        )
        for plan in plans
    )
    yield Page(
        path="milestones",
        kind="dated",
        kind_label="Overview",
        title="Milestones",
        description=lead,
        crumbs=(HOME,),
        section=MILESTONES,
        parts={
            "lead": [Text((lead,), "lead")],
            "plans": [Items(said)],
            "milestones": [
                commitments(portal, found, "milestones", "Every milestone, the earliest due first", council=True)
            ],
        },
    )
