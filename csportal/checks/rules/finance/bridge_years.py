"""The bridges of a plan that start from one year lead to the same years."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.bridge import Bridge
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path
    from csportal.values.period import Period

FEWEST = 3
"""How many bridges show at least which years are meant."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for bridge, path, own, usual in strays(portal, plan):
            if not all(before < after for before, after in pairwise(_years(bridge))):
                continue  # A step that does not lead on is told already.
            message = f"This bridge has {quoted(own.text)} here; the others of the plan have {quoted(usual.text)}."
            hint = f"Check the year against the source. If the source has it so, add: accepted: {{{RULE.code}: why}}"
            yield Problem(bridge.at(*path), RULE.code, message, hint, Level.WARNING, bridge.key)


def strays(portal: Portal, beside: Record) -> list[tuple[Bridge, Path, Period, Period]]:
    """Return the bridges of a plan that differ in one year from all others: the way to it, it, and that of the others.

    Only bridges with as many steps are held against each other.
    """
    found = []
    bridges = portal.in_plan(Bridge, beside)
    for size in sorted({len(bridge.steps) for bridge in bridges}):
        alike = [bridge for bridge in bridges if len(bridge.steps) == size]
        counted = Counter(tuple(year.text for year in _years(bridge)) for bridge in alike)
        usual, times = counted.most_common(1)[0]
        model = next(_years(bridge) for bridge in alike if tuple(year.text for year in _years(bridge)) == usual)
        for bridge in alike:
            own = _years(bridge)
            off = [row for row, year in enumerate(own) if year != model[row]]
            if len(off) == 1 and times >= FEWEST - 1 and times * 2 > len(alike):
                row = off[0]
                path: Path = ("steps", row - 1, "to") if row else ("starts",)
                found.append((bridge, path, own[row], model[row]))
    return found


def _years(bridge: Bridge) -> list[Period]:
    return [bridge.starts, *(step.to for step in bridge.steps)]


OTHERS = tuple(
    (
        BRIDGE.replace("families", name),
        BRIDGE_TEXT.replace("title: Families", f"title: {name.title()}").replace("8.27", f"{amount}.27").replace(
            "7.35", f"{amount - 1}.35"),
    )
    for name, amount in (("homes", 5), ("schools", 6))
)  # fmt: skip

RULE = Rule(
    code="bridge-years",
    says="A bridge does not differ in a single year from most others of its plan.",
    bad=Example(
        BRIDGE,
        with_line(BRIDGE_TEXT, "to: 2024-25", "to: 2025-26"),
        "6:9: bridge-years: This bridge has “2025-26” here; the others of the plan have “2024-25”.",
        beside=OTHERS,
    ),
    good=Example(BRIDGE, BRIDGE_TEXT, beside=OTHERS[:1]),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
