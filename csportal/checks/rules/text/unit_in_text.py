"""A commentary gives its value in the measure's own unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.unit import POUNDS, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

LEAST = 20
"""A whole number below this may well count something else besides."""
UNITS = {"%": {Unit.PERCENT}, "per cent": {Unit.PERCENT}, "percent": {Unit.PERCENT}, "days": {Unit.DAYS},
         "weeks": {Unit.WEEKS}}  # fmt: skip
"""The words of a unit, and the units that they go with."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, entry in kpi.values.items():
            value, text = entry.value, entry.commentary
            if text and isinstance(value, Decimal) and str(value) in text and (found := _other(kpi, value, text)):
                message = f"The commentary says {quoted(found)}, but “unit” is {quoted(kpi.unit)}."
                hint = (
                    "Say the value in its own unit, or check “unit”. If it is another figure, add: "
                    f"accepted: {{{RULE.code}: what it counts}}"
                )
                place = kpi.at("values", period.text, "commentary")
                yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


def _other(kpi: Kpi, value: Decimal, text: str) -> str:
    """Return the words that give the number of the value in another unit, or nothing."""
    if value < LEAST and value == value.to_integral():
        return ""
    number = rf"(?P<pounds>£ ?)?(?<![\w.,/-]){re.escape(str(value))}"
    pattern = rf"{number}(?: ?(?P<unit>{'|'.join(UNITS)})(?!\w)|(?![\d.,]\d))"
    for found in re.finditer(pattern, text):
        if found["pounds"] and kpi.unit not in POUNDS:
            return found[0]
        if found["unit"] and kpi.unit not in UNITS[found["unit"]]:
            return found[0]
    return ""


SAID = "{value: 88.0, commentary: Of all visits _ were in time.}"

RULE = Rule(
    code="unit-in-text",
    says="Where a commentary gives the number of its value, it does not call it per cent, days, weeks or pounds when "
    "the measure is in another unit.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SAID.replace("_", "88.0 days")),
        "15:41: unit-in-text: The commentary says “88.0 days”, but “unit” is “percent”.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SAID.replace("_", "88.0%"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
