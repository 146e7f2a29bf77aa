"""Two measures that belong together name each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        kpis = {kpi.id: kpi for kpi in portal.in_plan(Kpi, plan)}
        for kpi in kpis.values():
            for row, name in enumerate(kpi.related):
                other = kpis.get(name)
                if other and other is not kpi and kpi.id not in other.related:
                    message = f"{quoted(other.title)} is named as related here, and does not name this one."
                    hint = (
                        f"Add “related: [{kpi.id}]” to {other.home.entry.file}, or take {quoted(name)} out. "
                        f"If only one is to lead to the other, add: accepted: {{{RULE.code}: why}}"
                    )
                    yield Problem(kpi.at("related", row), RULE.code, message, hint, RULE.level, kpi.key)


def _measure(name: str, related: str) -> tuple[str, str]:
    text = COUNCIL[KPI].replace("title: Home visits on time", f"title: Home visits {name}")
    text = text.replace("five", f"{name} five").replace("unit: percent", f"related: [{related}]\nunit: percent")
    text = text.replace("85.5", "65.5").replace("88.0", "68.0")
    return KPI.replace("visits", name), text


FILE, TEXT = _measure("late", "early")
OTHER, BACK = _measure("early", "late")
BACK = BACK.replace("65.5", "75.5").replace("68.0", "78.0")

RULE = Rule(
    code="one-sided",
    family="reference",
    says="A measure that names another as related is named by that one too: they are parts of one printed row.",
    bad=Example(
        FILE,
        TEXT,
        "3:11: one-sided: “Home visits early” is named as related here, and does not name this one.",
        beside=((OTHER, BACK.replace("related: [late]\n", "")),),
    ),
    good=Example(FILE, TEXT, beside=((OTHER, BACK),)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
