"""A plan's exceptions as headings and items, kind by kind, and how many there are in a sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.present.exceptional.measures import measure, milestone
from csportal.present.exceptional.money import line, outturn, savings
from csportal.present.exceptional.registers import contract, risk
from csportal.present.shapes import Heading
from csportal.present.words import listed, plural

if TYPE_CHECKING:
    from csportal.derive.exceptions import Exceptions
    from csportal.link import Portal
    from csportal.present.shapes import Block

MANY = {"set of savings": "sets of savings"}


def blocks(portal: Portal, found: Exceptions, anchor: str = "") -> list[Block]:
    """Return the exceptions kind by kind, each kind under its name; `anchor` begins the places on the page."""
    made: list[Block] = []
    for name, items in (
        ("Measures", [measure(portal, one) for one in found.kpis]),
        ("Milestones", [milestone(portal, one) for one in found.milestones]),
        (
            "Money",
            [
                *(line(portal, one) for one in found.money),
                *(outturn(one) for one in found.outturns),
                *(savings(one) for one in found.savings),
            ],
        ),
        ("Risks", [risk(portal, one) for one in found.risks]),
        ("Contracts", [contract(portal, one) for one in found.contracts]),
    ):
        place = f"{anchor}-{name.lower()}" if anchor else f"exceptions-{name.lower()}"
        made += [Heading(name, 3, place), *(replace(one, level=4) for one in items)] if items else []
    return made


def in_a_sentence(found: Exceptions) -> str:
    """Return how much needs attention, by kind."""
    kinds = [
        (len(found.kpis), "measure"),
        (len(found.milestones), "milestone"),
        (len(found.money) + len(found.outturns), "budget line"),
        (len(found.savings), "set of savings"),
        (len(found.risks), "risk"),
        (len(found.contracts), "contract"),
    ]
    return f"Needs attention: {listed(plural(number, one, MANY.get(one, '')) for number, one in kinds if number)}."
