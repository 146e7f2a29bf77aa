"""A plan's document is its own council's, and not that of another council here."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.service_names import plain
from csportal.problems import Problem, quoted
from csportal.records.council import Council
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    names: dict[str, set[str]] = defaultdict(set)
    for council in portal.all(Council):
        names[plain(council.name)].add(council.id)
        names[plain(council.short_name)].add(council.id)
    for plan in portal.all(Plan):
        for path, given in ((("document", "publisher"), plan.document.publisher), (("owner",), plan.owner)):
            others = names.get(plain(given))
            if others and plan.home.council not in others:
                message = (
                    f"{quoted(given)} is another council; this plan stands in the folder {quoted(plan.home.council)}."
                )
                hint = "Write who published it. If the plan is the other council's, move its folder there."
                yield Problem(plan.at(*path), RULE.code, message, hint, record=plan.key)


OTHER = COUNCIL["anytown/council.yml"].replace("Anytown", "Otherton").replace("E06000999", "E06000998")
BESIDE = (("otherton/council.yml", OTHER),)

RULE = Rule(
    code="other-publisher",
    says="The publisher and the owner of a plan are not the name of another council of the portal.",
    bad=Example(
        PLAN,
        with_line(COUNCIL[PLAN], "publisher: Anytown", "publisher: Otherton Borough Council"),
        "8:45: other-publisher: “Otherton Borough Council” is another council; this plan stands in the folder "
        "“anytown”.",
        beside=BESIDE,
    ),
    good=Example(PLAN, COUNCIL[PLAN], beside=BESIDE),
    check=check,
    acceptable=True,
)
