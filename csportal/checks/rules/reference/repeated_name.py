"""No two councils, plans, services, measures or terms share what they are known by."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.inner_names import inner_names
from csportal.checks.texts.same_names import of_councils, twice
from csportal.problems import Problem, quoted
from csportal.records.glossary import Glossary
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.readers import ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.checks.texts.same_names import Twin
    from csportal.link import Portal
    from csportal.records.base import Record

REGISTER = "Look both up in the register of the Office for National Statistics."
OF_COUNCILS = {
    "ONS code": f"Two councils cannot share a code; one of the two is mistyped. {REGISTER}",
    "name": f"Two councils cannot share a name; one of the two is mistyped or was copied. {REGISTER}",
    "short name": "Two councils cannot share a short name; one of the two is mistyped or was copied. Check both files.",
}
"""The way out for councils: nothing tells which of the two is wrong."""


def check(portal: Portal) -> Iterator[Problem]:
    for twin in twins(portal):
        yield problem(twin)


def problem(twin: Twin) -> Problem:
    """Return what is told of a name that stands twice."""
    what, name, (record, path), (other, stands) = twin
    message = f"The {what} {quoted(name)} is here twice; it stands at {other.at(*stands)} already."
    hint = OF_COUNCILS.get(what, "Delete the copy, or tell the two apart.")
    return Problem(record.at(*path), RULE.code, message, hint, record=record.key)


def twins(portal: Portal) -> Iterator[Twin]:
    """Yield each name that stands twice, first where it is told."""
    yield from of_councils(portal)
    for plan in portal.all(Plan):
        yield from _of_kpis(portal.in_plan(Kpi, plan))
        yield from _of_milestones(portal.in_plan(Milestone, plan))
    for names, what in inner_names(portal):
        yield from twice(names, what)
    for glossary in portal.all(Glossary):
        terms = list(enumerate(glossary.terms))
        yield from twice([(one.term, glossary, ("terms", row, "term")) for row, one in terms], "term")
        short = [(one.abbreviation, glossary, ("terms", row, "abbreviation")) for row, one in terms if one.abbreviation]
        yield from twice(short, "abbreviation")


def _of_kpis(kpis: list[Kpi]) -> Iterator[Twin]:
    refs = [kpi.ref.lower() for kpi in kpis if kpi.ref]
    if len({kpi.title.lower() for kpi in kpis}) == len(kpis) and len(set(refs)) == len(refs):
        return
    # A copy is to be blamed, not what it was copied from. Of one whose file is no id, that is told first.
    kpis = [kpi for kpi in kpis if ID.fullmatch(kpi.id)]
    kpis.sort(key=lambda kpi: (not _is_named_after(kpi), len(kpi.id)))
    yield from twice([(kpi.title, kpi, ("title",)) for kpi in kpis], "title")
    named = {(kpi.ref, kpi.id) for kpi in kpis}
    paired = {one for kpi in kpis for one in kpi.related if (kpi.ref, one) in named}
    yield from twice([(kpi.ref, kpi, ("ref",)) for kpi in kpis if kpi.ref and kpi.id not in paired], "reference")


def _of_milestones(milestones: list[Milestone]) -> Iterator[Twin]:
    """Find references that stand twice: those of milestones under one heading, and those of actions anywhere."""
    under: dict[str, list[tuple[str, Record, Path]]] = defaultdict(list)
    titled = {one.title: one for one in reversed(milestones)}
    milestones = [one for one in milestones if titled[one.title] is one or titled[one.title].group != one.group]
    for one in milestones:
        if one.group:
            under[one.group] += [(ref, one, ("refs", row)) for row, ref in enumerate(one.refs)]
    for refs in under.values():
        yield from twice(refs, "reference")
    actions = [(ref, one, ("actions", row)) for one in milestones for row, ref in enumerate(one.actions)]
    yield from twice(actions, "action")


def _is_named_after(kpi: Kpi) -> bool:
    """Whether the file bears the measure's reference as its name."""
    return [letter for letter in (kpi.ref or "").lower() if letter.isalnum()] == list(kpi.id.replace("-", ""))


COPY = COUNCIL[KPI].replace("2024-25 Q1: 88.0", "2024-25 Q1: 91.0")

RULE = Rule(
    code="repeated-name",
    says="The titles of a plan's KPIs are all different, and so are their references unless one names the other as "
    "related; so are the references of priorities, of objectives and milestones under one heading, of steps, and of "
    "actions; the titles of a plan's notes and legends; the questions of a survey, and its rows under one heading; "
    "the titles of services side by side; the names and codes of councils; the titles and documents of a council's "
    "plans, unless a title names no year and the plans are of different years; and the terms and abbreviations of the "
    "glossary.",
    bad=Example(KPI.replace("visits", "zone-visits"), COPY, "1:8: repeated-name: The title “Home visits on time” is "
                f"here twice; it stands at data/{KPI}:1:8 already."),
    good=Example(KPI.replace("visits", "calls"), COPY.replace("Home visits", "Calls")),
    check=check,
    acceptable=True,
)  # fmt: skip
