"""Savings take away; inflation and growth add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.movement_kind import is_misnamed
from csportal.checks.sums.acknowledged import way_out
from csportal.derive.money.bridge import moved
from csportal.problems import Problem
from csportal.records.bridge import Bridge
from csportal.records.figures import value_of
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for bridge in portal.all(Bridge):
        for one in moved(bridge):
            # Where the name is that of another kind, that is told first.
            if one.has_wrong_sign and not is_misnamed(one.movement):
                given, kind = value_of(one.figure), one.movement.kind
                way = "Savings take away" if kind == "savings" else f"{kind.capitalize()} adds"
                message = f"“{one.movement.name}” is {shown(given)}. {way}, so it should be {shown(-given)}."
                hint = f"Check the brackets or the minus, and the kind. {way_out(one.movement.figure, -given)}"
                yield Problem(bridge.at(*one.path, "figure"), RULE.code, message, hint, record=bridge.key)


RULE = Rule(
    code="movement-sign",
    says="In a bridge, savings are below nought, in brackets or with a minus; inflation and growth are not.",
    bad=Example(
        BRIDGE,
        with_line(BRIDGE_TEXT, "figure: (0.96)", "figure: 0.96"),
        "8:48: movement-sign: “Savings” is 0.96. Savings take away, so it should be -0.96.",
    ),
    good=Example(BRIDGE, BRIDGE_TEXT),
    check=check,
)
