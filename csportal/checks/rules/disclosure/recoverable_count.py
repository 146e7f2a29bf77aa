"""A suppressed number of people cannot be worked out from the numbers that are published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.adding_up import LEFT_OUT, Cell, Group, groups
from csportal.checks.sums.feasible import given_away
from csportal.problems import Problem, quoted
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        largest = settings.disclosure.largest_suppressed
        for group in groups(portal):
            if group.sums:
                for cell, count in given_away(group.known, group.hidden.keys(), group.sums, largest).items():
                    yield _problem(portal, group, cell, count)


def _problem(portal: Portal, group: Group, cell: Cell, count: float) -> Problem:
    """Return the problem; it says nothing of the number itself, because what a check prints is published too."""
    key, period = cell
    period = period.removeprefix(LEFT_OUT)
    place = portal.by_key[key].at("values", period)
    if cell in group.hidden:
        how = "worked out" if count == 1 else f"narrowed down to {int(count)} numbers"
        message = f"This suppressed number can be {how} from the published numbers that it adds up with."
    else:
        message = f"What is left out of {quoted(period)} can be worked out, and is a small number of people."
    return Problem(place, RULE.code, message, _hint(portal, group, cell), record=key)


def _hint(portal: Portal, group: Group, cell: Cell) -> str:
    """Return what to suppress as well: the smallest of the published parts, or the whole where there is none."""
    about = [one for one in group.sums if cell in one.parts or cell == one.total]
    parts = [part for one in about for part in one.parts if group.known.get(part)]
    wholes = [one.total for one in about if one.total in group.known]
    smallest = min(parts, key=lambda part: group.known[part], default=None)
    key, period = smallest or wholes[0]
    which = "the smallest of its parts" if smallest else "the number that gives it away"
    where = "" if key == cell[0] else f" in {portal.by_key[key].home.entry.file}"
    return f"Write “suppressed” for {quoted(period)}{where} too, {which}, and remove it from the file's history."


QUARTERS = with_line(
    with_line(COUNCIL[KPI], "2024-25: 90", "2023-24: 90")
    .replace("unit: percent", "unit: count")
    .replace("decimals: 1", "decimals: 0")
    .replace("counts_people: false", "counts_people: true"),
    "  2023-24: 85.5\n  2024-25 Q1: 88.0\n",
    "  2023-24: 51\n  2023-24 Q1: suppressed\n  2023-24 Q2: suppressed\n  2023-24 Q3: 22\n  2023-24 Q4: 14\n",
)

RULE = Rule(
    code="recoverable-count",
    says="A suppressed number cannot be worked out, nor narrowed down to fewer than three numbers, from the published "
    "numbers that it adds up with: the quarters of a year, or measures that are the parts of another.",
    bad=Example(KPI, with_line(QUARTERS, "2023-24 Q2: suppressed", "2023-24 Q2: 12"), "15:15: recoverable-count: This "
                "suppressed number can be worked out from the published numbers that it adds up with."),
    good=Example(KPI, QUARTERS),
    check=check,
    source="Department for Education: secondary suppression is applied where necessary",
)  # fmt: skip
