"""A commentary that says as at which month a value is speaks of the value's own period, or of another that is given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

AS_AT = lazy_pattern(
    r"\b(?:as (?:at|of)|(?:quarter|year|months) (?:to|ending|ended))(?: the)?(?: end of)?(?: \d\d?)? "
    rf"(?P<month>{'|'.join(MONTHS)}) (?P<year>20\d\d)\b",
    re.IGNORECASE,
)


def check(portal: Portal) -> Iterator[Problem]:
    months = words_like(portal, lambda word: word.capitalize() in MONTHS)
    for one in holding(portal, months):
        kpi = one.record
        if not isinstance(kpi, Kpi) or one.path[0] != "values" or one.path[-1] != "commentary":
            continue
        reported = {entry.reported for entry in kpi.values.values() if entry.reported}
        for found in AS_AT.finditer(" ".join(one.words)):
            month = parse_period(f"{found['month'].capitalize()} {found['year']}")
            if any(month.first <= other.last and other.first <= month.last for other in (*kpi.values, *reported)):
                continue
            message = (
                f"{quoted(found[0])} is not in {one.path[1]}, the period of the value, nor in any other given here."
            )
            hint = f"Check the month and the period. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, found[0]), RULE.code, message, hint, Level.WARNING, kpi.key)


TEXT = "{value: 88.0, commentary: This is the figure as at 30 June _.}"

RULE = Rule(
    code="commentary-period",
    says="Where a commentary says as at which month its value is, that is in the value's own period or in another that "
    "the measure has a value for.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", TEXT.replace("_", "2022")),
        "15:60: commentary-period: “as at 30 June 2022” is not in 2024-25 Q1, the period of the value, nor in any "
        "other given here.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", TEXT.replace("_", "2024"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
