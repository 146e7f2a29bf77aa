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
    from collections.abc import Iterable, Iterator

    from csportal.checks.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        # A copy is to be blamed, not what it was copied from.
        kpis = sorted(portal.in_plan(Kpi, plan), key=lambda kpi: (not _is_named_after(kpi), len(kpi.id)))
        yield from _twice([(kpi.title, kpi, ("title",)) for kpi in kpis], "title")
        named = {(kpi.ref, kpi.id) for kpi in kpis}
        paired = {one for kpi in kpis for one in kpi.related if (kpi.ref, one) in named}
        yield from _twice([(kpi.ref, kpi, ("ref",)) for kpi in kpis if kpi.ref and kpi.id not in paired], "reference")
    for glossary in portal.all(Glossary):
        terms = list(enumerate(glossary.terms))
        yield from _twice([(one.term, glossary, ("terms", row, "term")) for row, one in terms], "term")
        short = [(one.abbreviation, glossary, ("terms", row, "abbreviation")) for row, one in terms if one.abbreviation]
        yield from _twice(short, "abbreviation")


def _is_named_after(kpi: Kpi) -> bool:
    """Whether the file bears the measure's reference as its name."""
    return [letter for letter in (kpi.ref or "").lower() if letter.isalnum()] == list(kpi.id.replace("-", ""))


def _twice(names: Iterable[tuple[str, Record, Path]], what: str) -> Iterator[Problem]:
    first: dict[str, tuple[Record, Path]] = {}
    for name, record, path in names:
        if found := first.get(name.lower()):
            message = f"The {what} {quoted(name)} is here twice; it stands at {found[0].at(*found[1])} already."
            hint = "Delete the copy, or tell the two apart."
            yield Problem(record.at(*path), RULE.code, message, hint, record=record.key)
        first.setdefault(name.lower(), (record, path))


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
