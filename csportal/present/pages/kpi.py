"""A KPI's page: how it stands, its chart and figures, what the service says, and about the data."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.standing import standing
from csportal.derive.travel import Travel
from csportal.present.charts import kpi_over_time
from csportal.present.doubts import doubts
from csportal.present.frame import DOING, plan_crumbs, plan_menu
from csportal.present.shapes import Block, Details, Fact, Facts, Heading, Inline, Items, Link, Page, Text
from csportal.present.source import about, printed_in
from csportal.present.summary import summary
from csportal.present.tables import kpi_values
from csportal.present.words import (
    capital,
    due_words,
    figure,
    judgement_tag,
    judgement_words,
    link,
    listed,
    since_words,
    tag,
    target_figure,
    travel_words,
)
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.standing import Standing
    from csportal.link import Portal

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "What the measure is, and how it stands in a sentence or two.",
    "facts": "The latest figure, its target, status, the council's own rating and direction of travel.",
    "chart": "The measure over time against its target.",
    "values": "The same figures as a table.",
    "commentary": "What the service says, period by period, with actions.",
    "working": "How the status is worked out.",
    "milestones": "The milestones that should move it.",
    "doubts": "What does not agree in the source about it.",
    "about": "What it measures, whose it is and where it came from.",
}
WINDOWS = {
    "point-in-time": "How things stood at the end of the period",
    "in-period": "What happened in the period alone",
    "year-to-date": "Everything from 1 April to the end of the period",
    "rolling-12-months": "The 12 months up to the end of the period",
    "academic-year": "The school year",
}


def pages(portal: Portal) -> Iterator[Page]:
    for kpi in portal.all(Kpi):
        yield _page(portal, kpi)


def _page(portal: Portal, kpi: Kpi) -> Page:
    now = standing(portal, kpi)
    plan = portal.plan_of(kpi)
    drawn = kpi_over_time.chart(portal, kpi)
    above = portal.search(kpi, Objective, kpi.objective) or portal.search(kpi, Priority, kpi.priority)
    return Page(
        path=kpi.key,
        kind="kpi",
        kind_label="Measure",
        title=kpi.title,
        description=summary(now),
        crumbs=(*plan_crumbs(portal, kpi), *([link(above)] if above else [])),
        section=DOING,
        council=portal.council_of(kpi).short_name,
        plan=plan.short_title,
        status=capital(str(now.rag)),
        file=kpi.home.entry.file,
        parts={
            "menu": [plan_menu(portal, plan, f"{plan.key}/kpis")],
            "lead": [Text((kpi.definition,)), Text((summary(now),), "lead")],
            "facts": [_facts(kpi, now)],
            "chart": [drawn] if drawn else [Text((_undrawn(kpi),), "quiet")],
            "values": [kpi_values.table(portal, kpi)],
            "commentary": _commentary(kpi),
            "working": [_working(kpi, now)],
            "doubts": doubts(portal, kpi),
            "milestones": _milestones(portal, kpi),
            "about": [_about(portal, kpi)],
        },
    )


def _undrawn(kpi: Kpi) -> str:
    """Return why there is no chart."""
    if any(isinstance(entry.value, Decimal) for entry in kpi.values.values()):
        return "There is one figure only, so there is nothing to draw yet."
    return "There is no number to draw yet."


def _facts(kpi: Kpi, now: Standing) -> Facts:
    better = {"higher": "higher is better", "lower": "lower is better", "neither": "neither way is better"}[kpi.better]
    held = now.target_period.name if now.target_period else now.period.name
    held = "no date given" if now.target and now.target.undated else held
    facts = [
        Fact(
            f"Latest, {now.period.name}",
            figure(kpi, now.entry),
            f"reported in {now.entry.reported.name}" if now.entry.reported else "",
        ),
        Fact(f"Target, {held}", target_figure(kpi, now.target), better),
        Fact(
            "Status",
            tag(now.rag),
            f"on target at {kpi.measure.say(now.turns_green_at)}" if now.turns_green_at is not None else "",
        ),
    ]
    if now.judgement:
        facts.append(Fact("The council’s own rating", judgement_tag(now.judgement), "an officer’s judgement"))
    if now.direction.travel != Travel.NO_COMPARISON:
        facts.append(
            Fact("Direction of travel", travel_words(now.direction), f"from {since_words(kpi, now.direction)}")
        )
    return Facts(tuple(facts))


def _commentary(kpi: Kpi) -> list[Block]:
    blocks: list[Block] = []
    for period, entry in sorted(kpi.values.items(), reverse=True):
        if not (entry.commentary or entry.action):
            continue
        blocks.append(Heading(period.name, 3))
        if entry.commentary:
            blocks.append(Text((entry.commentary,)))
        if entry.action:
            who = [
                one
                for one in (
                    f"Owner: {entry.action.who}." if entry.action.who else "",
                    f"By: {entry.action.by.name}." if entry.action.by else "",
                )
                if one
            ]
            blocks.append(Text((f"Action: {entry.action.what} {' '.join(who)}".strip(),)))
    return [Heading("What the service says"), *blocks] if blocks else []


def _working(kpi: Kpi, now: Standing) -> Details:
    rule = "the rule of this measure" if kpi.tolerance else "the portal’s rule"
    paragraphs: list[Inline | tuple[Inline, ...]] = [now.working]
    if now.rag.rated:
        paragraphs.append(f"What counts as close follows {rule}. Figures are compared as they are published.")
    if now.judgement:
        rated = f"The council’s own rating looks ahead to the whole year: “{judgement_tag(now.judgement).word}”."
        paragraphs.append(f"{rated} {judgement_words(now.judgement)}".strip())
    paragraphs.append(("More on ", Link("how ratings are worked out", "how-to-read"), "."))
    return Details("How this status is worked out", (Text(tuple(paragraphs)),))


def _related(portal: Portal, kpi: Kpi) -> tuple[Link, ...] | None:
    """Return links to the measures that belong with it, whichever of the two names the other."""
    named = [portal.search(kpi, Kpi, one) for one in kpi.related]
    found = dict.fromkeys(one for one in (*named, *portal.citing(kpi, Kpi)) if one)
    return tuple(link(one) for one in found) or None


def _milestones(portal: Portal, kpi: Kpi) -> list[Block]:
    found = portal.citing(kpi, Milestone)
    items = tuple(((link(one), due_words(one)), None) for one in found)
    return [Heading("Milestones that should move it"), Items(items)] if items else []


def _about(portal: Portal, kpi: Kpi) -> Block:
    plan = portal.plan_of(kpi)
    service = portal.find(kpi, "service", kpi.service)
    parts: list[tuple[str, Inline | tuple[Inline, ...] | None]] = [
        ("Why it matters", kpi.why_it_matters),
        ("Reference", kpi.ref),
        ("Owner", kpi.owner or plan.owner),
        ("Service", link(service) if service else None),
        ("Reported", capital(kpi.frequency) if kpi.frequency else None),
        ("A value covers", WINDOWS[kpi.window]),
        ("Counts people", "Yes: small numbers are suppressed" if kpi.counts_people else "No"),
        ("See also", _related(portal, kpi)),
        ("Note", kpi.note),
        ("Data comes from", kpi.data_source),
        ("Limits of the data", kpi.data_quality),
        ("National frameworks", listed(kpi.frameworks) if kpi.frameworks else None),
        ("Published in", printed_in(plan, kpi.source)),
        (
            "How to cite",
            f"{portal.council_of(kpi).name}, {kpi.ref or kpi.title}, {max(kpi.values).name}. {portal.settings.title}.",
        ),
    ]
    return about(portal, kpi, [(term, said) for term, said in parts if said])
