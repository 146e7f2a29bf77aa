"""For scrutiny: what needs attention in every plan, why, what is being done, and what to ask about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions import exceptions
from csportal.derive.freshness.freshness import as_of
from csportal.derive.rollup.rollup import rollup
from csportal.present import attention, exceptional, questions
from csportal.present import rollup as rolled
from csportal.present.exceptional import in_a_sentence
from csportal.present.frame import DOING, HOME, report_path
from csportal.present.links import link, place_of
from csportal.present.shapes import Block, Details, Heading, Inline, Items, Link, Page, Text
from csportal.present.tables import performance_and_money
from csportal.present.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.plan import Plan

PARTS = {
    "lead": "How much needs attention, over all plans.",
    "contents": "Each plan with what needs attention in it.",
    "exceptions": "Plan by plan: each exception with its reasons, the action and its owner, and questions to ask.",
    "money": "Performance beside money, a row for each service.",
    "others": "The plans in which nothing needs attention.",
    "rule": "What counts as needing attention.",
}


def pages(portal: Portal) -> Iterator[Page]:
    plans = [plan for council in portal.councils for plan in portal.plans_of(council)]
    told = [plan for plan in plans if len(exceptions(portal, plan))]
    number = sum(len(exceptions(portal, plan)) for plan in plans)
    said = f"{plural(number, 'thing')} in {plural(len(told), 'plan')} {'needs' if number == 1 else 'need'} attention."
    yield Page(
        path="scrutiny",
        kind="scrutiny",
        kind_label="Overview",
        title="For scrutiny",
        description=said if number else "Nothing needs attention now.",
        crumbs=(HOME,),
        section=DOING,
        parts={
            "lead": [
                Text((said if number else "Nothing needs attention now.",), "lead"),
                Text(("Each with why it is here, what is being done, and what you may want to ask.",)),
            ],
            "contents": [Items(tuple((_entry(portal, plan), None) for plan in told))] if told else [],
            "exceptions": [block for plan in told for block in _plan(portal, plan)],
            "money": _money(portal),
            "others": _others(portal, [plan for plan in plans if plan not in told]),
            "rule": [Details("What counts as needing attention", (attention.table(portal),))],
        },
    )


def anchor(plan: Plan) -> str:
    """Return the place of a plan on the page."""
    return plan.key.replace("/", "-")


def _entry(portal: Portal, plan: Plan) -> tuple[Inline, ...]:
    to = Link(f"{place_of(portal, plan)}: {plan.short_title}", f"scrutiny#{anchor(plan)}")
    return to, in_a_sentence(exceptions(portal, plan))


def _plan(portal: Portal, plan: Plan) -> list[Block]:
    """Return a plan's exceptions by kind under its name, then the questions that they raise."""
    found = exceptions(portal, plan)
    whole = rollup(portal, plan)
    day = as_of(portal, plan)
    report: list[Inline] = []
    if plan.reports:
        report = [" · ", Link("Latest report", report_path(plan, max(plan.reports)))]
    return [
        Heading(f"{place_of(portal, plan)}: {plan.short_title}", 2, anchor(plan)),
        Text(((Link("The plan", plan.key), *report, f" · as things stood on {day.day} {day:%B %Y}"),), "quiet"),
        *rolled.counted(whole),
        Text((rolled.said(whole),)),
        Details("How this is summed up", (Text((whole.working,)),)),
        *exceptional.blocks(portal, found, anchor(plan)),
        *questions.blocks(found, f"{anchor(plan)}-questions"),
    ]


def _money(portal: Portal) -> list[Block]:
    """Return, for each council that monitors its money, what its services do beside what they spend."""
    tables = [performance_and_money.table(portal, council) for council in portal.councils]
    there = [table for table in tables if table.rows]
    return [Heading("Money beside performance"), *there] if there else []


def _others(portal: Portal, plans: list[Plan]) -> list[Block]:
    if not plans:
        return []
    lines = tuple(((link(plan), place_of(portal, plan)), None) for plan in plans)
    said = "Nothing in them is marked, or the document does not say how things went."
    return [Heading("Plans in which nothing needs attention"), Text((said,), "quiet"), Items(lines)]
