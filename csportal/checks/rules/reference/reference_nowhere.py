"""A printed reference that a text names is one that a record of the plan has."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

NAMED = lazy_pattern(r"(?<![\w-])(?P<whole>(?P<stem>[A-Z]{2,})(?P<number>\d+)[a-z]?)(?![\w-])")
APART = {"ref", "refs", "actions", "frameworks"}
"""The fields that references are given in."""
FEWEST = 4
"""From how many references on of one stem that texts name and records have, one that is nowhere is a slip."""

Plan = tuple[str, str]


def check(portal: Portal) -> Iterator[Problem]:
    known = _known(portal)
    named: dict[tuple[Plan, str], dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for passage in holding(portal, words_like(portal, NAMED.search)) if known else ():
        plan = passage.record.home.council, passage.record.home.plan
        for found in NAMED.finditer(passage.text) if plan in known and APART.isdisjoint(map(str, passage.path)) else ():
            named[plan, found["stem"]][found["whole"]].append(passage)
    for (plan, stem), texts in named.items():
        own = known[plan]
        nowhere = [one for one in texts if one not in own and one.rstrip("abcdefghij") not in own]
        if len(nowhere) == 1 and len(texts[nowhere[0]]) == 1 and sum(one in own for one in texts) >= FEWEST:
            passage = texts[nowhere[0]][0]
            others = sorted(one for one in own if one.startswith(stem))
            message = f"{quoted(nowhere[0])} is no reference of this plan's; there are {others[0]} to {others[-1]}."
            hint = f"Check it. If the source names it and no record has it, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(passage, nowhere[0]), RULE.code, message, hint, RULE.level, passage.record.key)


def _known(portal: Portal) -> dict[Plan, set[str]]:
    found: dict[Plan, set[str]] = defaultdict(set)
    # A file may bear the reference as its name, whatever stands in it.
    given = [(kpi.home, {kpi.ref, kpi.id.upper()}) for kpi in portal.all(Kpi)]
    given += [(one.home, {*one.refs, *one.actions, *(step.ref for step in one.steps)}) for one in portal.all(Milestone)]
    for home, refs in given:
        found[home.council, home.plan] |= {ref for ref in refs if ref and NAMED.fullmatch(ref)}
    unread = {(council, plan) for kind, council, plan in portal.lacking if kind in {"kpi", "milestone"}}
    return {plan: refs for plan, refs in found.items() if refs and plan not in unread}


REFS = "actions: [CFS1, CFS2, CFS3, CFS4]\ndue: 2024-09"
SAID = "commentary: CFS1, CFS2 and CFS3 are done, and so is CFS4."
TEXT = hub(SAID).replace("due: 2024-09", REFS)

RULE = Rule(
    code="reference-nowhere",
    says="Where the printed references that a plan's texts name are those of its measures, milestones and actions, no "
    "single one is of none.",
    bad=Example(
        HUB,
        hub(SAID, "note: CFS6 will follow.").replace("due: 2024-09", REFS),
        "9:11: reference-nowhere: “CFS6” is no reference of this plan's; there are CFS1 to CFS4.",
    ),
    good=Example(HUB, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
