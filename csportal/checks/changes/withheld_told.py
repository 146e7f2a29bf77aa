"""A figure that is withheld from now on does not stay in the texts beside it: a reader has seen it, and looks there."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair
from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.texts.people import FARTHEST, names_people
from csportal.checks.texts.prose import passages_of, place_of
from csportal.checks.texts.text_figures import NUMBER, NUMERALS, read
from csportal.problems import Level, Problem, quoted
from csportal.records.base import Record
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

FIGURE = lazy_pattern(rf"{NUMBER}(?![\w/]|[.,]\d)|\b(?:{'|'.join(NUMERALS)})\b", re.IGNORECASE)
PLACE = lazy_pattern(r"\b(?:[Ss]ections?|[Tt]ables?|[Pp]ages?|[Ll]ines?|[Pp]aragraphs?|[Vv]ersion|[Aa]ged?|NI) $")
"""What stands before a number that is a place in a document, an age or a part of a name."""
FEW = 10
"""Below which a number stands in many a text: it is told only where it counts people."""


def check(change: Change) -> Iterator[Problem]:
    for passage, words, kpi, period in told_in(change, change.after):
        message = f"This text still tells what was published for {period} of {quoted(kpi.title)}."
        hint = (
            "That figure is “suppressed” now: take the number out of the text, with what it can be worked out from, "
            "and out of the file's history too. If it counts something else, leave it: this is told once, beside the "
            "change itself."
        )
        yield Problem(place_of(passage, words), RULE.code, message, hint, RULE.level, passage.record.key)


def told_in(change: Change, portal: Portal) -> Iterator[tuple[Passage, str, Kpi, str]]:
    """Yield each text of one of the two states that tells a figure withheld now, in which words, of what and when."""
    for old, new in change.pairs(Kpi):
        for period, then in old.values.items():
            now = new.values.get(period)
            if not isinstance(then.value, Decimal) or now is None or now.value is not Missing.SUPPRESSED:
                continue
            figures = {one for one in (then.value, then.numerator) if isinstance(one, Decimal)}
            for one in _beside(portal, new if portal is change.after else old):
                if words := _told(one, figures):
                    yield one, words, new, period.text


def _beside(portal: Portal, kpi: Kpi) -> Iterator[Passage]:
    """Yield each text of the records that name the measure, and of the measures that it names as related."""
    named = [one for one in portal.in_plan(Kpi, kpi) if one.id in kpi.related]
    for record in dict.fromkeys((*named, *portal.citing(kpi, Record))):
        if record is not kpi:
            yield from passages_of(record)


def _told(one: Passage, figures: set[Decimal]) -> str:
    """Return the word of a text that is one of the figures, or nothing."""
    for found in FIGURE.finditer(one.text):
        number = read(str(NUMERALS.get(found[0].lower(), found[0])))
        if number not in figures or PLACE.search(one.text[: found.start()]):
            continue
        if number >= FEW or any(map(names_people, one.text[found.end() :].split()[:FARTHEST])):
            return found[0]
    return ""


COUNT = COUNCIL[KPI].replace("unit: percent", "unit: count").replace("decimals: 1", "decimals: 0")
SEEN = with_line(COUNT, "2024-25 Q1: 88.0", "2024-25 Q1: 88").replace("2023-24: 85.5", "2023-24: 85")
GONE = with_line(SEEN, "2024-25 Q1: 88", "2024-25 Q1: {value: suppressed, note: Very few families.}")
REGISTER = f"{PLAN.removesuffix('plan.yml')}registers/discrepancies.yml"
TWO = """\
discrepancies:
  - id: two-tables
    title: Visits stand in two tables
    kind: doubt
    printed: 88 in section 2
    note: The tables have one number under two names.
    kpis: [visits]
    source: {section: "2"}
"""
NONE = with_line(TWO, "printed: 88 in section 2", "printed: one number in section 2")
NONE = with_line(NONE, "under two names.", "under two names, which is withheld.")

RULE = ChangeRule(
    code="withheld-told",
    says="What a measure published and withholds now no longer stands in the texts of the records that name the "
    "measure or that it names as related.",
    bad=Pair(
        KPI,
        SEEN,
        GONE,
        "5:14: withheld-told: This text still tells what was published for 2024-25 Q1 of “Home visits on time”.",
        blames=REGISTER,
        more=((REGISTER, TWO, TWO),),
    ),
    good=Pair(KPI, SEEN, GONE, more=((REGISTER, TWO, NONE),)),
    check=check,
    level=Level.WARNING,
)
