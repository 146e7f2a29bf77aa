"""A measure's words count per as many as its “per” does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.figure.usual_rate import usual_per
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FIELDS = "definition", "in_words"
PER = lazy_pattern(r"\b(?:per|each|every) (?P<many>\d{1,3}(?:,\d{3})+|\d{3,})(?![\d%]|[.,]\d)", re.IGNORECASE)


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if not kpi.per or kpi.per != usual_per(kpi):  # told already
            continue
        said = [
            (field, found)
            for field in FIELDS
            if (text := getattr(kpi, field)) and (found := PER.search(" ".join(text.split())))
        ]
        odd = [(field, found) for field, found in said if int(found["many"].replace(",", "")) != kpi.per]
        if len(odd) > 1 and len(odd) == len(said):
            message = (
                f"“per” is {quoted(str(kpi.per))}, but the {odd[0][0]} and the {odd[1][0]} say {quoted(odd[0][1][0])}."
            )
            yield _problem(kpi, "per", "", message)
        else:
            for field, found in odd:
                message = f"{quoted(found[0])} is said here, but “per” is {quoted(str(kpi.per))}."
                yield _problem(kpi, field, found[0], message)


def _problem(kpi: Kpi, field: str, words: str, message: str) -> Problem:
    place = kpi.home.entry.at_words(words, field) if words else kpi.at(field)
    hint = f"Check the two. If both are right, add: accepted: {{{RULE.code}: why}}"
    return Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


RATED = (
    COUNCIL[KPI]
    .replace("unit: percent", "unit: rate\nper: 1000")
    .replace("Visits made within five days.", "Visits made for every 1,000 families.")
)

RULE = Rule(
    code="per-in-words",
    says="Where the definition or the sentence of a rate says per how many it counts, that is its “per”.",
    bad=Example(
        KPI,
        RATED.replace("every 1,000", "every 10,000"),
        "10:29: per-in-words: “every 10,000” is said here, but “per” is “1000”.",
    ),
    good=Example(KPI, RATED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
