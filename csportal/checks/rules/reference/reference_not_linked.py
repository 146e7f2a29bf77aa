"""A discrepancy that names a measure's reference in its title is linked to that measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan
from csportal.records.registers.discrepancies import SourceDiscrepancy
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

BRACKET = lazy_pattern(r"\(([A-Z]+ ?\d+[A-Za-z]*)\)")


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        refs = {kpi.ref: kpi.id for kpi in portal.in_plan(Kpi, plan) if kpi.ref}
        ids, shared = {kpi.id for kpi in portal.in_plan(Kpi, plan)}, [kpi.ref for kpi in portal.in_plan(Kpi, plan)]
        for one in portal.in_plan(SourceDiscrepancy, plan):
            is_known = set(one.kpis) <= ids  # a reference that leads nowhere is told as that
            named = [ref for ref in BRACKET.findall(one.title) if is_known and shared.count(ref) == 1]
            for ref in named if one.kpis else ():
                if refs[ref] not in one.kpis:
                    linked = ", ".join(map(quoted, one.kpis))
                    message = f"The title names {quoted(ref)}, but the measures linked are {linked}."
                    hint = f"Write {quoted(refs[ref])}, or check the title. "
                    hint += f"If both are right, add: accepted: {{{RULE.code}: why}}"
                    yield Problem(one.at("kpis"), RULE.code, message, hint, RULE.level, one.key)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/discrepancies.yml"
TEXT = """\
discrepancies:
  - id: rounding
    title: Visits are rounded (NI059)
    kind: form
    printed: "85"
    expected: "85.5"
    note: One place prints it without the decimal.
    kpis: [visits]
    source: {section: "1"}
"""
REFERRED = COUNCIL[KPI].replace("title: Home visits on time", "title: Home visits on time\nref: NI059")
OTHER = COUNCIL[KPI].replace("Home visits on time", "Children in school").replace("85.5", "95.5")
OTHER = OTHER.replace("Visits made within five", "Children counted on ten").replace("88.0", "96.0")

RULE = Rule(
    code="reference-not-linked",
    says="A discrepancy whose title gives the reference of a measure is linked to that measure.",
    bad=Example(
        FILE,
        TEXT.replace("[visits]", "[schools]"),
        "8:11: reference-not-linked: The title names “NI059”, but the measures linked are “schools”.",
        beside=((KPI, REFERRED), (KPI.replace("visits", "schools"), OTHER)),
    ),
    good=Example(FILE, TEXT, beside=((KPI, REFERRED),)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
