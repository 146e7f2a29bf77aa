"""The footnotes of a plan's facts run from 1 on, none left out and none far beyond the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.facts import Fact, Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FEWEST = 5
"""From how many numbers on that run without a gap it is a plan's way to number its footnotes."""
MOST = 1
"""So many that are left out are slips; of more, the facts do not have all of the document's footnotes."""


def check(portal: Portal) -> Iterator[Problem]:
    for register in portal.all(Facts):
        notes = [
            (int(note), fact, row)
            for fact in register.facts
            for row, note in enumerate(fact.footnotes)
            if note.isdigit()
        ]
        if found := _odd(notes):
            fact, row, message = found
            hint = f"Check it against the source. If it is so there, add to this file: accepted: {{{RULE.code}: why}}"
            yield Problem(fact.at("footnotes", row), RULE.code, message, hint, RULE.level, register.key)


def _odd(notes: list[tuple[int, Fact, int]]) -> tuple[Fact, int, str] | None:
    """Return the one footnote that breaks the run of all others, or that stands where one is left out."""
    numbers = {number for number, _, _ in notes}
    ordered = sorted(numbers)
    if len(numbers) <= FEWEST:
        return None
    last, before = ordered[-1], ordered[-2]
    missing = sorted(set(range(1, (before if last > before + 1 else last) + 1)) - numbers)
    if len(missing) > MOST:
        return None
    if last > before + 1 and sum(number == last for number, _, _ in notes) == 1:
        _, fact, row = next(one for one in notes if one[0] == last)
        left = f"; {missing[0]} is on none" if missing else ""
        return fact, row, f"Footnote {quoted(str(last))} lies beyond all others, which run to {before}{left}."
    if not missing:
        return None
    # The one that stands out of order is the slip; else the first that comes after the gap.
    firsts = [one for one in notes if one[2] == 0]
    places = [0, *(number for number, _, _ in firsts), last + 1]
    out = [
        firsts[at - 1]
        for at in range(1, len(places) - 1)
        if places[at - 1] <= missing[0] <= places[at + 1] and not places[at - 1] <= places[at] <= places[at + 1]
    ]
    number, fact, row = out[0] if out else next((one for one in firsts if one[0] > missing[0]), notes[-1])
    return (
        fact,
        row,
        f"This is footnote {quoted(str(number))}, and no fact has {quoted(str(missing[0]))}; all others are here.",
    )


FILE = f"{PLAN.removesuffix('plan.yml')}registers/facts.yml"
TEXT = "facts:\n" + "".join(
    f"  - {{id: {thing}, title: Number of {thing}, value: {number}0{number}, unit: count, counts_people: false, "
    f'footnotes: ["{number}"], source: {{section: "1"}}}}\n'
    for number, thing in enumerate(("schools", "parks", "libraries", "nurseries", "clubs", "pools", "halls"), 1)
)

RULE = Rule(
    code="footnote-number",
    says="Where the footnotes of a plan's facts run from 1 on, none is left out and none lies far beyond the others.",
    bad=Example(
        FILE,
        TEXT.replace('["4"]', '["5"]'),
        "5:108: footnote-number: This is footnote “5”, and no fact has “4”; all others are here.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
