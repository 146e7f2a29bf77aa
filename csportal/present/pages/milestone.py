"""A milestone's page: what, by when, how it stands, and what was said of it period by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.progress import Progress, milestone_standing, slip_words
from csportal.present.doubts import doubts
from csportal.present.frame import MILESTONES, plan_crumbs, plan_menu
from csportal.present.shapes import Block, Details, Fact, Facts, Heading, Inline, Items, Link, Page, Text
from csportal.present.source import about, printed_in
from csportal.present.words import capital, judgement_tag, judgement_words, link, tag
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone, Step
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.progress import MilestoneStanding
    from csportal.link import Portal

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "How the milestone stands, in a sentence.",
    "facts": "When it is due, how it stands, the council's own rating.",
    "plan": "What has to happen for it, what should be better then, and by what success is judged.",
    "updates": "What each period's report says.",
    "measures": "The measures that should move when it is done.",
    "doubts": "What does not agree in the source about it.",
    "working": "How the status is worked out.",
    "about": "Whose it is and where it came from.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for milestone in portal.all(Milestone):
        one = milestone_standing(portal, milestone)
        plan = portal.plan_of(milestone)
        above = portal.search(milestone, Objective, milestone.objective) or portal.search(
            milestone, Priority, milestone.priority
        )
        yield Page(
            path=milestone.key,
            kind="milestone",
            kind_label=milestone.kind.capitalize(),
            title=_title(portal, milestone),
            description=f"{capital(str(one.progress))}. {one.working}",
            crumbs=(*plan_crumbs(portal, milestone), *([link(above)] if above else [])),
            section=MILESTONES,
            council=portal.council_of(milestone).short_name,
            plan=plan.short_title,
            status=capital(str(one.progress)),
            file=milestone.home.entry.file,
            parts={
                "menu": [plan_menu(portal, plan, f"{plan.key}/milestones")],
                "lead": [Text(tuple(said for said in (milestone.about, _lead(one)) if said), "lead")],
                "facts": [_facts(one)],
                "plan": _plan(milestone),
                "updates": _updates(milestone),
                "measures": _measures(portal, milestone),
                "working": [_working(one)],
                "doubts": doubts(portal, milestone),
                "about": [_about(portal, milestone)],
            },
        )


def _title(portal: Portal, milestone: Milestone) -> str:
    """Return the milestone's title; with its group, where another of the plan is called the same."""
    alike = [one for one in portal.in_plan(Milestone, portal.plan_of(milestone)) if one.title == milestone.title]
    return f"{milestone.title} ({milestone.group})" if len(alike) > 1 and milestone.group else milestone.title


def _lead(one: MilestoneStanding) -> str:
    """Return how it stands and what the dates say; the council's own rating stands beside it."""
    if one.progress == Progress.NOT_RATED and not one.update:
        return f"The document does not say how this {one.milestone.kind} went. {one.dates}"
    return f"This {one.milestone.kind} is {one.progress}. {one.dates}"


def _facts(one: MilestoneStanding) -> Facts:
    milestone = one.milestone
    due = milestone.deadline
    by = f"By the end of {due.end}" if due else "No date given"
    said = [f"from {milestone.starts.name}" if milestone.starts else "", milestone.printed or ""]
    facts = [Fact("Due", by, " · ".join(one for one in said if one))]
    if one.expected:
        late = (slip_words(due, one.expected) if due else "") or "as planned"
        facts.append(Fact("Done" if one.completed else "Expected", capital(one.expected.name), late))
    facts.append(Fact("Status", tag(one.progress)))
    if one.judgement:
        facts.append(Fact("The council’s own rating", judgement_tag(one.judgement), "an officer’s judgement"))
    return Facts(tuple(facts))


def _updates(milestone: Milestone) -> list[Block]:
    blocks: list[Block] = []
    for period, update in sorted(milestone.updates.items(), reverse=True):
        blocks += [Heading(period.name, 3), Text((update.commentary,))]
        if update.judgement:
            said = f"The council’s own rating: {judgement_tag(update.judgement).word.lower()}."
            blocks.append(Text((f"{said} {judgement_words(update.judgement)}".strip(),), "quiet"))
        if update.note:
            blocks.append(Text((update.note,), "note"))
    told: list[Block] = [Heading("What the report says"), *blocks] if blocks else []
    return [*told, Heading("Note"), Text((milestone.note,))] if milestone.note else told


def _plan(milestone: Milestone) -> list[Block]:
    """Return what has to happen, what should be better then, and by what success is judged."""
    blocks: list[Block] = []
    if milestone.steps:
        blocks += [Heading("What has to happen"), Items(tuple(_step(one) for one in milestone.steps))]
    if milestone.outcome:
        blocks += [Heading("What should be better"), Text((milestone.outcome,))]
    if milestone.success_measures:
        blocks += [Heading("How success is judged"), Items(tuple(((one,), None) for one in milestone.success_measures))]
    return blocks


def _step(step: Step) -> tuple[tuple[Inline, ...], None]:
    when = [f"from {step.starts.name}" if step.starts else "", f"by the end of {step.due.end}" if step.due else ""]
    dated = " ".join(one for one in when if one) or ("" if step.printed else "no date given")
    printed = f"“{step.printed}”" if step.printed else ""
    said = ", ".join(one for one in (dated, printed) if one)
    ref = f"{step.ref} " if step.ref else ""
    return (f"{ref}{step.what}", f"({said})", *([step.note] if step.note else [])), None


def _measures(portal: Portal, milestone: Milestone) -> list[Block]:
    found = [one for name in milestone.kpis if (one := portal.search(milestone, Kpi, name))]
    return [Heading("Measures that should move"), Items(tuple(((link(one),), None) for one in found))] if found else []


def _working(one: MilestoneStanding) -> Details:
    paragraphs: list[Inline | tuple[Inline, ...]] = [one.working]
    said = judgement_words(one.judgement) if one.judgement else ""
    paragraphs += [said] if said else []
    paragraphs.append("The status is the worse of what the dates say and what the council says.")
    paragraphs.append(("More on ", Link("how ratings are worked out", "how-to-read"), "."))
    return Details("How this status is worked out", (Text(tuple(paragraphs)),))


def _about(portal: Portal, milestone: Milestone) -> Block:
    plan = portal.plan_of(milestone)
    service = portal.find(milestone, "service", milestone.service)
    parts: list[tuple[str, Inline | tuple[Inline, ...] | None]] = [
        ("Kind", capital(milestone.kind)),
        ("Stands under", milestone.group),
        ("Marks", ", ".join(milestone.tags)),
        ("References", ", ".join(milestone.refs)),
        ("Actions within it", ", ".join(milestone.actions)),
        ("Owner", milestone.owner or plan.owner),
        ("Service", link(service) if service else None),
        ("Published in", printed_in(plan, milestone.source)),
    ]
    return about(portal, milestone, [(term, said) for term, said in parts if said])
