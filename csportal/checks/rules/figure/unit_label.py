"""A measure's name and its unit speak of the same thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

NUMBER = lazy_pattern(r"\bnumber|\bhow many\b|\bno\. of\b|\bcount of\b", re.IGNORECASE)
SHARE = lazy_pattern(r"\b(?:percentage|proportion|per ?cent)\b|%", re.IGNORECASE)
_SHARE = r"(?:percentage|proportion|per ?cent|%)"
BOTH = lazy_pattern(rf"\bnumber\s*(?:and|&|/|or)\s*{_SHARE}|{_SHARE}\s*(?:and|&|/|or)\s*number\b", re.IGNORECASE)
PER = lazy_pattern(r"\bper ([1-9][0-9]{0,2}(?:[, ]?000)+|[1-9]00)\b")
TIMES = {Unit.DAYS: "days", Unit.WEEKS: "weeks"}
POUNDS_IN = {"£": Unit.GBP, "£000": Unit.GBP_THOUSAND, "£000s": Unit.GBP_THOUSAND, "£k": Unit.GBP_THOUSAND,
             "£m": Unit.GBP_MILLION, "£ million": Unit.GBP_MILLION, "£ thousand": Unit.GBP_THOUSAND}  # fmt: skip
IN_BRACKETS = lazy_pattern(
    r"\((?:in |number of )?(days|weeks|%|per cent|percentage|number|£(?:0{3}s?|k|m| million| thousand)?)\)\s*$",
    re.IGNORECASE,
)
"""The unit in brackets with which a name ends."""
LASTS = lazy_pattern(r"\b(?:how many|number of|average) (?:working |school |calendar )?(days|weeks)\b", re.IGNORECASE)
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
    if message := _of_time_or_money(kpi):
        return message
    if found := PER.search(title):
        per = int(re.sub(r"\D", "", found.group(1)))
        if unit != Unit.RATE:
            return f"The name says {quoted(found.group())}, {said}."
        if kpi.per and kpi.per != per:
            return f"The name says {quoted(found.group())}, but “per” is {kpi.per}."
    return ""


def _of_time_or_money(kpi: Kpi) -> str:
    """Return how the unit in brackets, or the time that is counted, is another than the unit."""
    found = IN_BRACKETS.search(kpi.title) if kpi.title.endswith(")") else None
    if found:
        word = found[1].lower()
        meant = POUNDS_IN.get(word) or {"days": Unit.DAYS, "weeks": Unit.WEEKS, "number": Unit.COUNT}.get(
            word, Unit.PERCENT
        )
        # Days that are lost or given may be counted one by one.
        if kpi.unit != meant and not (meant in TIMES and kpi.unit == Unit.COUNT):
            return f"The name says {quoted(found[0].strip())}, but “unit” is {quoted(kpi.unit)}."
    if kpi.unit in TIMES:
        for text, what in ((kpi.title, "name"), (kpi.definition, "definition")):
            found = LASTS.search(text)
            if found and TIMES[kpi.unit] not in text.lower():
                return f"The {what} says {quoted(found[0])}, but “unit” is {quoted(kpi.unit)}."
    return ""


RULE = Rule(
    code="unit-label",
    says="A measure whose name says “number” is not in per cent, one whose name says “percentage” or “proportion” is "
    "no count, one whose name promises both has a related measure with the other, and “per 1,000” is what “per” says; "
    "days, weeks, pounds or per cent in brackets at the end of a name are the unit, and so is the time it counts.",
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
