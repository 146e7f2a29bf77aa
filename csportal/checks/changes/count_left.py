"""A summary that counted all measures, milestones or projects of its plan counts the new one as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.published import plan_in
from csportal.checks.changes.rule import ChangeRule, Pair
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rules.text.summary_count import counted
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change


def check(change: Change) -> Iterator[Problem]:
    for plan in change.after.all(Plan):
        old = plan_in(change.before, plan)
        said = {one.words: one for one in counted(old)} if old else {}
        for one in counted(plan):
            then, now = (len(portal.in_plan(one.kind, plan)) for portal in (change.before, change.after))
            if one.words in said and one.number == then < now and change.before.has_all(one.kind, plan):
                name = quoted(one.words)
                message = f"The summary says {name}, and these were all; the plan has {now} now."
                hint = (
                    "Count the new one too; or leave it so, if the source does not count it: this is told once, beside "
                    "the change itself."
                )
                place = plan.home.entry.at_words(one.words, "summary")
                yield Problem(place, RULE.code, message, hint, RULE.level, plan.key)


PRIORITIES = "anytown/plan-2024-25/priorities.yml"
TWO = COUNCIL[PRIORITIES] + "  - id: schools\n    title: Schools\n"
THREE = TWO + "  - id: play\n    title: Play\n"
SAID = with_line(COUNCIL[PLAN], "What families can expect.", "What matters most, in two priorities.")

RULE = ChangeRule(
    code="count-left",
    says="Where the summary of a plan said how many measures, milestones, projects, priorities, objectives, contracts, "
    "promises or risks it has, and these were all, it does not say the same when one has been added.",
    bad=Pair(
        PRIORITIES,
        TWO,
        THREE,
        "7:32: count-left: The summary says “two priorities”, and these were all; the plan has 3 now.",
        blames=PLAN,
        more=((PLAN, SAID, SAID),),
    ),
    good=Pair(PRIORITIES, TWO, THREE, more=((PLAN, SAID, with_line(SAID, "two priorities", "three priorities")),)),
    check=check,
    level=Level.WARNING,
)
