"""A movement of a bridge is of the kind that its name says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.bridge import Bridge
from csportal.values.pattern import lazy_pattern, only_one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.bridge import Movement

NAMES = {
    "savings": r"savings?|efficienc(?:y|ies)|budget reductions?",
    "inflation": r"inflation(?:ary)?|pay awards?|price (?:rises?|increases?)",
    "growth": r"(?:demographic|population) (?:growth|pressures?)|growth in (?:numbers|demand|population)|demography",
}
PATTERNS = {kind: lazy_pattern(rf"\b(?:{names})\b", re.IGNORECASE) for kind, names in NAMES.items()}


def check(portal: Portal) -> Iterator[Problem]:
    for bridge in portal.all(Bridge):
        for row, step in enumerate(bridge.steps):
            for place, one in enumerate(step.movements):
                if is_misnamed(one):
                    kind = named(one.name)
                    message = (
                        f"{quoted(one.name)} is of the kind {quoted(one.kind)} here; its name says {quoted(kind)}."
                    )
                    hint = f"Write “kind: {kind}”, or check the name. "
                    hint += f"If both are right, add: accepted: {{{RULE.code}: why}}"
                    path = ("steps", row, "movements", place, "kind")
                    yield Problem(bridge.at(*path), RULE.code, message, hint, record=bridge.key)


def is_misnamed(one: Movement) -> bool:
    """Whether a movement bears the name of another kind; an “other” one, if it has no more words than that."""
    kind = named(one.name)
    is_bare = bool(kind) and bool(PATTERNS[kind].fullmatch(one.name))
    return bool(kind) and one.kind != kind and (one.kind != "other" or is_bare)


def named(name: str) -> str:
    """Return the kind of movement that a name is one of; nothing where it is of none or of several."""
    return only_one(PATTERNS, name)


RULE = Rule(
    code="movement-kind",
    says="A movement of a bridge that is called savings, inflation or growth in numbers of people is of that kind.",
    bad=Example(
        BRIDGE,
        with_line(BRIDGE_TEXT, "kind: growth", "kind: inflation"),
        "10:42: movement-kind: “Demographic growth” is of the kind “inflation” here; its name says “growth”.",
    ),
    good=Example(BRIDGE, BRIDGE_TEXT),
    check=check,
    acceptable=True,
)
