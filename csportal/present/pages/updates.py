"""The developments and issues that a plan's reports tell of, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.frame import DOING, plan_crumbs, plan_menu
from csportal.present.links import link
from csportal.present.shapes import Block, Heading, Page, Text
from csportal.present.words import capital, plural
from csportal.records.plan import Plan
from csportal.records.priorities import Priority
from csportal.records.registers.updates import Update

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.present.shapes import Inline

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "How many there are.",
    "updates": "Each of them, the latest report's first, in the report's order.",
}
HEADINGS = {"key development": "Key developments", "emerging issue": "Emerging issues", "rule": "How the report works"}


def pages(portal: Portal) -> Iterator[Page]:
    for plan in portal.all(Plan):
        found = sorted(portal.in_plan(Update, plan), key=lambda one: one.period, reverse=True)
        if not found:
            continue
        kinds = {kind: [one for one in found if one.kind == kind] for kind in HEADINGS}
        counts = [
            plural(len(kinds["key development"]), "key development"),
            plural(len(kinds["emerging issue"]), "emerging issue"),
        ]
        said = f"{counts[0]} and {counts[1]}, in short."
        yield Page(
            path=f"{plan.key}/updates",
            kind="updates",
            kind_label="Updates",
            title=f"Developments and issues: {plan.short_title}",
            description=said,
            crumbs=plan_crumbs(portal, plan),
            section=DOING,
            council=portal.council_of(plan).short_name,
            plan=plan.short_title,
            file=found[0].home.entry.file,
            parts={
                "menu": [plan_menu(portal, plan, f"{plan.key}/updates")],
                "lead": [Text((said,), "lead")],
                "updates": [
                    block
                    for kind, items in kinds.items()
                    if items
                    for block in [Heading(HEADINGS[kind]), *(one for item in items for one in _update(portal, item))]
                ],
            },
        )


def _update(portal: Portal, update: Update) -> list[Block]:
    concerned = [portal.find(update, "service", one) for one in update.services]
    concerned += [portal.search(update, Priority, one) for one in update.priorities]
    line: list[Inline] = [f"{capital(update.period.name)} · section {update.source.section}"]
    for one in concerned:
        if one:
            line += [" · ", link(one)]
    blocks: list[Block] = [
        Heading(f"{update.ref} {update.title}", 3, update.id),
        Text((update.text,)),
        Text((tuple(line),), "quiet"),
    ]
    return [*blocks, Text((update.note,), "note")] if update.note else blocks
