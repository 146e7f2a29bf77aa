"""No text speaks of a year far beyond its plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

SAID, ANY = 5, 10
"""So many years beyond the plan what is said of a period may look, and any other text."""
REPORTED = {"values", "updates"}
WORDS = ["in", "by", "until", "since", "from", "before", "after", "during", "between", "early", "late", "mid", "spring",
         "summer", "autumn", "winter", *MONTHS]  # fmt: skip
YEAR = lazy_pattern(rf"\b(?:{'|'.join(WORDS)}) (?P<year>2[01]\d\d)\b(?![,.]?\d|%)", re.IGNORECASE)
ALONE = lazy_pattern(r"[(“]*(2[01]\d\d)\b")


def check(portal: Portal) -> Iterator[Problem]:
    plans = {(plan.home.council, plan.home.plan): plan for plan in portal.all(Plan)}
    first = min((plan.period.last.year for plan in plans.values()), default=0) + SAID
    for one in holding(portal, words_like(portal, lambda word: _year(word) > first)):
        plan = plans.get((one.record.home.council, one.record.home.plan))
        if plan is None:
            continue
        most = plan.period.last.year + (SAID if one.path[0] in REPORTED else ANY)
        for found in YEAR.finditer(" ".join(one.words)):
            if int(found["year"]) > most:
                message = f"{quoted(found[0])} is far beyond the plan, which is for {plan.period.name}."
                hint = f"Check the year. If it is right, add: accepted: {{{RULE.code}: what happens then}}"
                yield Problem(place_of(one, found[0]), RULE.code, message, hint, Level.WARNING, one.record.key)
                break


def _year(word: str) -> int:
    found = ALONE.match(word)
    return int(found[1]) if found else 0


SPOKEN = "{value: 88.0, commentary: The team began in May _.}"

RULE = Rule(
    code="text-year",
    family="period",
    says="No commentary, note or update speaks of a year more than five years after its plan, and no other text of one "
    "more than ten years after it.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "2042")),
        "15:59: text-year: “May 2042” is far beyond the plan, which is for 2024/25.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "2024"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
