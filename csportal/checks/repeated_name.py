"""No two measures of a plan share a reference or a title, and no two terms a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.glossary import Glossary
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Place


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        # A copy is to be blamed, not what it was copied from.
        kpis = sorted(portal.in_plan(Kpi, plan), key=lambda kpi: (not _is_named_after(kpi), len(kpi.id)))
        yield from _twice([(kpi.title, kpi.at("title"), kpi.key) for kpi in kpis], "title")
        paired = {one for kpi in kpis for one in kpi.related if (kpi.ref, one) in {(k.ref, k.id) for k in kpis}}
        refs = [(kpi.ref, kpi.at("ref"), kpi.key) for kpi in kpis if kpi.ref and kpi.id not in paired]
        yield from _twice(refs, "reference")
    for glossary in portal.all(Glossary):
        terms = [(one.term, glossary.at("terms", row, "term"), glossary.key) for row, one in enumerate(glossary.terms)]
        yield from _twice(terms, "term")
        short = [
            (one.abbreviation, glossary.at("terms", row, "abbreviation"), glossary.key)
            for row, one in enumerate(glossary.terms)
            if one.abbreviation
        ]
        yield from _twice(short, "abbreviation")


def _is_named_after(kpi: Kpi) -> bool:
    """Whether the file bears the measure's reference as its name."""
    return [letter for letter in (kpi.ref or "").lower() if letter.isalnum()] == list(kpi.id.replace("-", ""))


def _twice(names: list[tuple[str, Place, str]], what: str) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for name, place, record in names:
        if name.lower() in first:
            message = f"The {what} {quoted(name)} is here twice; it stands at {first[name.lower()]} already."
            yield Problem(place, RULE.code, message, "Delete the copy, or tell the two apart.", record=record)
        first.setdefault(name.lower(), place)


COPY = COUNCIL[KPI].replace("2024-25 Q1: 88.0", "2024-25 Q1: 91.0")

RULE = Rule(
    code="repeated-name",
    family="reference",
    says="The titles of a plan's KPIs are all different, and so are their references unless one names the other as "
    "related; and so are the terms and abbreviations of the glossary.",
    bad=Example(KPI.replace("visits", "zone-visits"), COPY, "1:8: repeated-name: The title “Home visits on time” is "
                f"here twice; it stands at data/{KPI}:1:8 already."),
    good=Example(KPI.replace("visits", "calls"), COPY.replace("Home visits", "Calls")),
    check=check,
    acceptable=True,
)  # fmt: skip
