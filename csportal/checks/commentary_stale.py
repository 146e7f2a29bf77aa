"""What is said of a figure is said anew: no words of an earlier period, no action whose day has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks import live
from csportal.checks.example import COUNCIL, KPI, LIVE, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.freshness.freshness import as_of
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from csportal.link import Portal
    from csportal.records.kpi import Kpi
    from csportal.records.kpi_value import KpiValue
    from csportal.records.milestone import Milestone, MilestoneUpdate
    from csportal.values.period import Period

LEAST = 4
"""Fewer words than these may be right twice: "On track.", "As planned."."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in live.kpis(portal):
        yield from _repeated(kpi, {period: _said(entry) for period, entry in kpi.values.items()}, "values")
        yield from _passed(portal, kpi)
    for milestone in live.milestones(portal):
        yield from _repeated(milestone, {one: _told(update) for one, update in milestone.updates.items()}, "updates")


def _said(entry: KpiValue) -> dict[tuple[str, ...], str]:
    found = {("commentary",): entry.commentary, ("action", "what"): entry.action and entry.action.what}
    return {path: text for path, text in found.items() if text}


def _told(update: MilestoneUpdate) -> dict[tuple[str, ...], str]:
    return {("commentary",): update.commentary}


def _repeated(
    record: Kpi | Milestone, series: Mapping[Period, Mapping[tuple[str, ...], str]], field: str
) -> Iterator[Problem]:
    """Find what stands word for word in an earlier period."""
    earlier: dict[tuple[tuple[str, ...], str], Period] = {}
    for period in sorted(series):
        for path, text in series[period].items():
            words = text.casefold().split()
            known = earlier.setdefault((path, " ".join(words)), period)
            if known != period and len(words) >= LEAST:
                message = f"The {path[0]} for {period} is word for word that for {known}."
                hint = "Say what is so now. If nothing has changed, say that, and since when."
                yield Problem(record.at(field, period.text, *path), RULE.code, message, hint, Level.WARNING, record.key)


def _passed(portal: Portal, kpi: Kpi) -> Iterator[Problem]:
    """Find an action that was to be done by now, though its value is still not on target."""
    now, day = standing(portal, kpi), as_of(portal, portal.plan_of(kpi))
    action = now.entry.action
    if action and action.by and action.by.last < day and now.rag in {Rag.OFF_TARGET, Rag.CLOSE}:
        message = f"The action was to be done by {quoted(action.by)}, which has passed; the value is {now.rag}."
        hint = "Say whether it was done and what is done now, with a new date."
        place = kpi.at("values", now.period.text, "action", "by")
        yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


SAID = (
    "  2023-24: {value: 85.5, commentary: Two posts are empty since March.}\n"
    "  2024-25 Q1: {value: 91.0, commentary: Two posts are empty since March.}\n"
)
OPEN = ((PLAN, LIVE),)

RULE = Rule(
    code="commentary-stale",
    family="text",
    says="As long as a plan gets updates, the commentary and the action of each period are its own, and an action for "
    "a value that is not on target is not past its date.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "  2023-24: 85.5\n  2024-25 Q1: 88.0\n", SAID),
        "15:41: commentary-stale: The commentary for 2024-25 Q1 is word for word that for 2023-24.",
        beside=OPEN,
    ),
    good=Example(
        KPI,
        with_line(COUNCIL[KPI], "  2023-24: 85.5\n  2024-25 Q1: 88.0\n", SAID.replace("since March.}\n", "now.}\n", 1)),
        beside=OPEN,
    ),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
