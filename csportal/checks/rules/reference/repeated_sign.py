"""A key to a document's signs explains each sign once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for at, legend in enumerate(plan.legends):
            signs: dict[tuple[str, str], str] = {}
            meanings: dict[tuple[str, str], str] = {}
            for row, one in enumerate(legend.entries):
                of = one.applies_to or ""
                beside = f" beside {quoted(of)}" if of else ""
                message, field = "", "sign"
                if (of.lower(), one.sign.lower()) in signs:
                    message = f"The sign {quoted(one.sign)}{beside} is explained twice in this key."
                elif (of.lower(), one.meaning.lower()) in meanings:
                    field = "meaning"
                    other = meanings[of.lower(), one.meaning.lower()]
                    message = f"The signs {quoted(other)} and {quoted(one.sign)}{beside} have the same meaning here."
                if message:
                    place = plan.at("legends", at, "entries", row, field)
                    hint = (
                        "Check against the document which sign it is, and what it means. If it is right, add: "
                        f"accepted: {{{RULE.code}: why}}"
                    )
                    yield Problem(place, RULE.code, message, hint, RULE.level, plan.key)
                signs.setdefault((of.lower(), one.sign.lower()), one.sign)
                meanings.setdefault((of.lower(), one.meaning.lower()), one.sign)


KEY = "legends:\n  - title: Progress\n    entries:\n      - {sign: Green, meaning: On course.}\n"

RULE = Rule(
    code="repeated-sign",
    says="A key to a document's signs explains each sign once for what it is put beside, and no two signs alike.",
    bad=Example(
        PLAN,
        COUNCIL[PLAN] + KEY + "      - {sign: Green, meaning: Off course.}\n",
        "14:16: repeated-sign: The sign “Green” is explained twice in this key.",
    ),
    good=Example(PLAN, COUNCIL[PLAN] + KEY + "      - {sign: Red, meaning: Off course.}\n"),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
