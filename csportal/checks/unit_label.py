"""A measure's name and its unit speak of the same thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

NUMBER = re.compile(r"\bnumber|\bhow many\b|\bno\. of\b|\bcount of\b", re.IGNORECASE)
SHARE = re.compile(r"\b(?:percentage|proportion|per ?cent)\b|%", re.IGNORECASE)
_SHARE = r"(?:percentage|proportion|per ?cent|%)"
BOTH = re.compile(rf"\bnumber\s*(?:and|&|/|or)\s*{_SHARE}|{_SHARE}\s*(?:and|&|/|or)\s*number\b", re.IGNORECASE)
PER = re.compile(r"\bper ([1-9][0-9]{0,2}(?:[, ]?000)+|[1-9]00)\b")
COUNTED = {Unit.PERCENT: Unit.COUNT, Unit.COUNT: Unit.PERCENT}


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if message := _disagrees(portal, kpi):
            hint = (
                "Check the unit and the figures. If the source names it so, keep the name and add: "
                f"accepted: {{{RULE.code}: what the figure is, and how that is known}}"
            )
            yield Problem(kpi.at("title"), RULE.code, message, hint, Level.WARNING, kpi.key)


def _disagrees(portal: Portal, kpi: Kpi) -> str:
    """Return how the name and the unit differ, in a sentence."""
    title, unit = kpi.title, kpi.unit
    said = f"but “unit” is {quoted(unit)}"
    if unit in COUNTED and BOTH.search(title):
        related = [portal.search(kpi, Kpi, named) for named in kpi.related]
        if any(other and other.unit == COUNTED[unit] for other in related):
            return ""
        return f"The name promises a number and a percentage, {said}, and no related measure has the other."
    if unit == Unit.PERCENT and (found := NUMBER.search(title)) and not SHARE.search(title):
        return f"The name says {quoted(found.group())}, {said}."
    if unit == Unit.COUNT and (found := SHARE.search(title)) and not NUMBER.search(title):
        return f"The name says {quoted(found.group())}, {said}."
    if found := PER.search(title):
        per = int(re.sub(r"\D", "", found.group(1)))
        if unit != Unit.RATE:
            return f"The name says {quoted(found.group())}, {said}."
        if kpi.per and kpi.per != per:
            return f"The name says {quoted(found.group())}, but “per” is {kpi.per}."
    return ""


RULE = Rule(
    code="unit-label",
    family="figure",
    says="A measure whose name says “number” is not in per cent, one whose name says “percentage” or “proportion” is "
    "no count, one whose name promises both has a related measure with the other, and “per 1,000” is what “per” says.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Home visits on time", "Number of home visits on time"),
        "1:8: unit-label: The name says “Number”, but “unit” is “percent”.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Home visits on time", "Percentage of home visits on time")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
