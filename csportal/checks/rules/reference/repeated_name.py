"""No two councils, plans, services, measures or terms share what they are known by."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.folder_years import is_misnamed
from csportal.checks.texts.inner_names import inner_names
from csportal.problems import Problem, quoted
from csportal.records.council import Council, Service
from csportal.records.glossary import Glossary
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.readers import ID
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record

YEAR = lazy_pattern(r"\b(?:19|20)\d\d\b")
REGISTER = "Look both up in the register of the Office for National Statistics."
OF_COUNCILS = {
    "ONS code": f"Two councils cannot share a code; one of the two is mistyped. {REGISTER}",
    "name": f"Two councils cannot share a name; one of the two is mistyped or was copied. {REGISTER}",
    "short name": "Two councils cannot share a short name; one of the two is mistyped or was copied. Check both files.",
}
"""The way out for councils: nothing tells which of the two is wrong."""


def check(portal: Portal) -> Iterator[Problem]:
    yield from _of_councils(portal)
    for plan in portal.all(Plan):
        yield from _of_kpis(portal.in_plan(Kpi, plan))
        yield from _of_milestones(portal.in_plan(Milestone, plan))
    for names, what in inner_names(portal):
        yield from _twice(names, what)
    for glossary in portal.all(Glossary):
        terms = list(enumerate(glossary.terms))
        yield from _twice([(one.term, glossary, ("terms", row, "term")) for row, one in terms], "term")
        short = [(one.abbreviation, glossary, ("terms", row, "abbreviation")) for row, one in terms if one.abbreviation]
        yield from _twice(short, "abbreviation")


def _of_councils(portal: Portal) -> Iterator[Problem]:
    councils = portal.all(Council)
    for field, what in (("name", "name"), ("short_name", "short name"), ("ons_code", "ONS code")):
        yield from _twice([(getattr(one, field), one, (field,)) for one in councils], what)
    beside: dict[tuple[str, Path], list[Service]] = defaultdict(list)
    for service in portal.all(Service):
        beside[service.home.council, service.home.path[:-1]].append(service)
    for services in beside.values():
        yield from _twice([(one.title, one, ("title",)) for one in services], "service")
    for council in councils:
        yield from _of_plans(_plans_of(portal, council))


def copied_plans(portal: Portal) -> set[tuple[str, str]]:
    """Return the plans that are told to be copies, by council and plan: what they hold is not told once more."""
    told = {problem.record for council in portal.all(Council) for problem in _of_plans(_plans_of(portal, council))}
    told |= {problem.record for problem in _of_councils(portal)}
    return {(plan.home.council, plan.id) for plan in portal.all(Plan) if {plan.key, plan.home.council} & told}


def _plans_of(portal: Portal, council: Council) -> list[Plan]:
    return [one for one in portal.all(Plan) if one.home.council == council.id]


def _of_plans(plans: list[Plan]) -> Iterator[Problem]:
    """Find a plan that was copied whole, which is told once; a yearly report may bear the same title every year."""
    plans = sorted(plans, key=is_misnamed)
    for row, plan in enumerate(plans):
        for one in plans[:row]:
            is_same_time = plan.period == one.period
            for field in ("title", "short_title"):
                name = getattr(plan, field)
                if name.lower() == getattr(one, field).lower() and (is_same_time or YEAR.search(name)):
                    yield _problem(field.replace("_", " "), name, (plan, (field,)), (one, (field,)))
                    break
            else:
                document, other = plan.document, one.document
                if (document.title, document.date) == (other.title, other.date):
                    path: Path = ("document", "title")
                    yield _problem("document", document.title, (plan, path), (one, path))


def _of_kpis(kpis: list[Kpi]) -> Iterator[Problem]:
    refs = [kpi.ref.lower() for kpi in kpis if kpi.ref]
    if len({kpi.title.lower() for kpi in kpis}) == len(kpis) and len(set(refs)) == len(refs):
        return
    # A copy is to be blamed, not what it was copied from. Of one whose file is no id, that is told first.
    kpis = [kpi for kpi in kpis if ID.fullmatch(kpi.id)]
    kpis.sort(key=lambda kpi: (not _is_named_after(kpi), len(kpi.id)))
    yield from _twice([(kpi.title, kpi, ("title",)) for kpi in kpis], "title")
    named = {(kpi.ref, kpi.id) for kpi in kpis}
    paired = {one for kpi in kpis for one in kpi.related if (kpi.ref, one) in named}
    yield from _twice([(kpi.ref, kpi, ("ref",)) for kpi in kpis if kpi.ref and kpi.id not in paired], "reference")


def _of_milestones(milestones: list[Milestone]) -> Iterator[Problem]:
    """Find references that stand twice: those of milestones under one heading, and those of actions anywhere."""
    under: dict[str, list[tuple[str, Record, Path]]] = defaultdict(list)
    titled = {one.title: one for one in reversed(milestones)}
    milestones = [one for one in milestones if titled[one.title] is one or titled[one.title].group != one.group]
    for one in milestones:
        if one.group:
            under[one.group] += [(ref, one, ("refs", row)) for row, ref in enumerate(one.refs)]
    for refs in under.values():
        yield from _twice(refs, "reference")
    actions = [(ref, one, ("actions", row)) for one in milestones for row, ref in enumerate(one.actions)]
    yield from _twice(actions, "action")


def _is_named_after(kpi: Kpi) -> bool:
    """Whether the file bears the measure's reference as its name."""
    return [letter for letter in (kpi.ref or "").lower() if letter.isalnum()] == list(kpi.id.replace("-", ""))


def _twice(names: Iterable[tuple[str, Record, Path]], what: str) -> Iterator[Problem]:
    first: dict[str, tuple[Record, Path]] = {}
    for name, record, path in names:
        if found := first.get(name.lower()):
            yield _problem(what, name, (record, path), found)
        first.setdefault(name.lower(), (record, path))


def _problem(what: str, name: str, where: tuple[Record, Path], before: tuple[Record, Path]) -> Problem:
    message = f"The {what} {quoted(name)} is here twice; it stands at {before[0].at(*before[1])} already."
    hint = OF_COUNCILS.get(what, "Delete the copy, or tell the two apart.")
    return Problem(where[0].at(*where[1]), RULE.code, message, hint, record=where[0].key)


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
