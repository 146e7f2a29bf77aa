"""A number that a measure's name promises is its target."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.slips import slip
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import shown
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

WORDS = ["nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]  # fmt: skip
NUMBER = rf"(?:{'|'.join(WORDS[1:])}|\d{{1,3}}(?:,\d{{3}})+|\d+)"
PROMISE = lazy_pattern(
    r"\b(?:establish|open|create|build|deliver|provide|recruit|train|set up|launch|develop|secure|approve|complete|"
    rf"hold|run|offer|find|place)(?:ing)? (?:at least |another |up to )?(?P<number>{NUMBER}) (?:(?:new|more|additional|"
    r"further|extra) )?(?P<things>[A-Za-z][\w'’-]*(?: [A-Za-z][\w'’-]*)?)",
    re.IGNORECASE,
)
ANY = lazy_pattern(rf"\b{NUMBER}\b", re.IGNORECASE)
NOUN = lazy_pattern(r"[A-Za-z'’-]{4,}")


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        promised = _promised(kpi) if kpi.unit == Unit.COUNT and kpi.targets else None
        if not promised:
            continue
        number, words = promised
        period, target = _last(kpi)
        if target is not None and slip(target, number, alone=True):
            continue  # A digit too many, or two that have changed places, is told already.
        if target is not None and target != number and number not in [one.value for one in kpi.targets.values()]:
            message = f"The name says {quoted(words)}; the target for {period.text} is {shown(target)}."
            hint = (
                "Check the target and the name. If the name speaks of something else or of another time, add: "
                f"accepted: {{{RULE.code}: why}}"
            )
            place = kpi.at("targets", period.text)
            yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


def _last(kpi: Kpi) -> tuple[Period, Decimal | None]:
    period = max(kpi.targets)
    return period, kpi.targets[period].value


def _promised(kpi: Kpi) -> tuple[Decimal, str] | None:
    """Return the only number of a name and its words, if it is of what the measure counts."""
    found = PROMISE.search(kpi.title)
    if not found or len(ANY.findall(kpi.title)) > 1:
        return None
    counted = f"{kpi.in_words or ''} {kpi.definition}".lower()
    if not any(noun.lower() in counted for noun in NOUN.findall(found["things"])):
        return None
    word = found["number"].lower().replace(",", "")
    return Decimal(WORDS.index(word) if word in WORDS else word), found[0]


TEXT = (
    COUNCIL[KPI].replace("title: Home visits on time", "title: Establish three family hubs")
    .replace("unit: percent", "unit: count").replace("decimals: 1", "decimals: 0").replace("2024-25: 90", "2024-25: 3")
    .replace("Visits made within five days.", "Family hubs that are open.")
    .replace("85.5", "1").replace("88.0", "2").replace("in-period", "point-in-time")
)  # fmt: skip

RULE = Rule(
    code="promised-number",
    says="A measure whose name promises a number of what it counts, and no other number, has that number as a target.",
    bad=Example(
        KPI,
        TEXT.replace("2024-25: 3", "2024-25: 5"),
        "12:12: promised-number: The name says “Establish three family hubs”; the target for 2024-25 is 5.",
    ),
    good=Example(KPI, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
