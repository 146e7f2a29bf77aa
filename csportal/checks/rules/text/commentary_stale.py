"""What is said of a figure is said anew: no words of an earlier period, no action whose day has passed."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.days import live
from csportal.checks.example import COUNCIL, KPI, LIVE, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import prose
from csportal.derive.freshness.freshness import as_of
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal
    from csportal.values.period import Period

LEAST = 4
"""Fewer words than these may be right twice: "On track.", "As planned."."""

REPORTED = (Kpi, Milestone)
SERIES = {"values", "updates"}
"""The fields that hold a group for each period."""
SAID_ANEW = {"commentary", "what"}
"""The fields of a period that are written for it; “what” is the action's."""


def check(portal: Portal) -> Iterator[Problem]:
    yield from _repeated(portal)
    for kpi in live.kpis(portal):
        yield from _passed(portal, kpi)


def _repeated(portal: Portal) -> Iterator[Problem]:
    """Find what stands word for word in an earlier period of the same record."""
    said: dict[tuple[int, str | int, str], list[Passage]] = defaultdict(list)
    for one in prose(portal):
        if (
            one.path[-1] in SAID_ANEW
            and one.path[0] in SERIES
            and len(one.words) >= LEAST
            and isinstance(one.record, REPORTED)
        ):
            said[id(one.record), one.path[-1], one.text].append(one)
    for again in said.values():
        for first, one in pairwise(sorted(again, key=_period)) if len(again) > 1 else ():
            message = f"The {one.path[2]} for {_period(one)} is word for word that for {_period(first)}."
            hint = "Say what is so now. If nothing has changed, say that, and since when."
            place = one.record.at(*one.path)
            yield Problem(place, RULE.code, message, hint, Level.WARNING, one.record.key)


def _period(one: Passage) -> Period:
    return parse_period(str(one.path[1]))


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
    says="The commentary and the action of each period are its own; as long as a plan gets updates, an action for a "
    "value that is not on target is not past its date.",
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
