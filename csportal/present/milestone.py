"""What a milestone's page says of it: how it stands, what has to happen, and what each report said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import is_closed
from csportal.derive.milestones.progress import Progress
from csportal.derive.milestones.slippage import by, counted, last_day, moved_words, slip_words
from csportal.present.shapes import Block, Details, Fact, Facts, Heading, Inline, Items, Link, Text
from csportal.present.tags import judgement_tag, judgement_words, milestone_tag
from csportal.present.words import capital, plural
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from csportal.derive.milestones.progress import MilestoneStanding
    from csportal.link import Portal
    from csportal.records.milestone import Milestone, Step

DECIDED = {Progress.DEFERRED, Progress.CANCELLED}
WORSE = "The status is the worse of what the dates say and what the council says."
RULES = {
    Progress.COMPLETE: "What is reported as done is complete, whatever was expected before.",
    Progress.LATE: "A date that has passed is late, whatever else is said.",
    Progress.DEFERRED: "What the council put off is deferred until its new date passes or a report says otherwise.",
    Progress.CANCELLED: "What the council gave up is cancelled until a report says otherwise.",
    Progress.NOT_STARTED: "What has not started yet is shown as that, as long as its dates do not put it at risk.",
}
"""The part of the rule that a status comes from; for the others it is the worse of two."""


def lead(one: MilestoneStanding) -> str:
    """Return how it stands and why; of what was decided, the council's own reason too."""
    changes = one.milestone.changes
    why = one.judgement.reason if one.judgement and one.progress in DECIDED else ""
    if one.progress == Progress.DEFERRED and not why and changes:
        why = changes[-1].why
    rated = one.rated if one.progress in {Progress.NOT_RATED, one.judged} else ""
    said = [f"This {one.milestone.kind} is {one.progress}.", one.dates, one.moved, why, rated, one.silence]
    return " ".join(part for part in said if part)


def facts(one: MilestoneStanding) -> Facts:
    """Return when it is due, when it was done or is expected, how far it has slipped, and how it stands."""
    milestone, due, first = one.milestone, one.milestone.deadline, one.milestone.baseline
    when = capital(by(due)) if due else "No date given"
    said = [
        f"from {milestone.starts.name}" if milestone.starts else "",
        milestone.printed or "",
        f"at first {by(first)}" if first and first != due and not (due and one.slippage_from_baseline) else "",
    ]
    found = [Fact("Due", when, " · ".join(part for part in said if part))]
    if one.expected:
        found.append(Fact("Done" if one.completed else "Expected", capital(one.expected.name), one.slip))
    elif one.slip:
        found.append(Fact("Slippage", capital(one.slip)))
    days = one.slippage_from_baseline
    if first and due and first != due and days:
        since = slip_words(first, one.reached, "later", "earlier") if one.reached else moved_words(first, due)
        found.append(Fact("From its first date", capital(since), f"first due {by(first)}"))
    found.append(Fact("Status", replace(milestone_tag(one), why="")))
    if one.judgement:
        decided = "a decision" if one.progress in DECIDED else "an officer’s judgement"
        found.append(Fact("Council’s rating", judgement_tag(one.judgement), decided))
    return Facts(tuple(found))


def working(portal: Portal, one: MilestoneStanding) -> Details:
    """Return how the status and the slippage are worked out, and on which day."""
    said = judgement_words(one.judgement) if one.judgement else ""
    paragraphs: list[Inline | tuple[Inline, ...]] = [one.working, *([said] if said else []), *_sums(one)]
    paragraphs.append(f"{_judged_on(portal, one)} {RULES.get(one.progress, WORSE)}")
    paragraphs.append(("More on ", Link("how ratings are worked out", "how-to-read"), "."))
    return Details("How this status is worked out", (Text(tuple(paragraphs)),))


def _sums(one: MilestoneStanding) -> list[str]:
    """Return the sums behind the slippage in days: from the date now, and from the first date if that is another."""
    milestone, end = one.milestone, one.reached
    due, first = milestone.deadline, milestone.baseline
    be = "was" if one.completed else "is"
    found = [f"Slippage: {counted(due, end)}, when it {be} due."] if due and end else []
    if first and due and first != due and one.slippage_from_baseline is not None:
        found.append(f"Slippage from the first date: {counted(first, end or last_day(due))}.")
    if one.slipped_more_than_a_quarter:
        so = "It has" if due else "It has no date any more, and so counts as having"
        found.append(f"{so} slipped by more than a quarter of a year from its first date.")
    return found


def _judged_on(portal: Portal, one: MilestoneStanding) -> str:
    """Return on which day it is judged, and why on that day."""
    day = parse_period(one.today.isoformat()).name
    plan = portal.plan_of(one.milestone)
    if not is_closed(portal, plan):
        return f"It is judged on {day}, the day on which this page was made."
    why = "the end of the plan's last report" if plan.reports else "the date of the plan's document"
    return f"It is judged on {day}, {why}: no further updates are published."


def plan(milestone: Milestone) -> list[Block]:
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
    when = [f"from {step.starts.name}" if step.starts else "", f"{by(step.due)}" if step.due else ""]
    dated = ", ".join(one for one in when if one) or ("" if step.printed else "no date given")
    printed = f"“{step.printed}”" if step.printed else ""
    done = f"done {step.completed.when}" if step.completed else ""
    said = ", ".join(one for one in (dated, printed, done) if one)
    ref = f"{step.ref} " if step.ref else ""
    return (f"{ref}{step.what}", f"({said})", *([step.note] if step.note else [])), None


def updates(milestone: Milestone) -> list[Block]:
    """Return what each report says, the newest first."""
    blocks: list[Block] = []
    for period, update in sorted(milestone.updates.items(), reverse=True):
        blocks += [Heading(period.name, 3), Text((update.commentary,))]
        if rating := update.judgement:
            on = f", {rating.date.when}" if rating.date else ""
            said = f"Council’s rating{on}: {judgement_tag(rating).word.lower()}."
            blocks.append(Text((f"{said} {judgement_words(rating)}".strip(),), "quiet"))
        if update.note:
            blocks.append(Text((update.note,), "note"))
    heading = f"What the {plural(len(milestone.updates), 'report')} say" if len(milestone.updates) > 1 else ""
    told: list[Block] = [Heading(heading or "What the report says"), *blocks] if blocks else []
    return [*told, Heading("Note"), Text((milestone.note,))] if milestone.note else told
