"""The families of rules: the order in which they are shown, what each is called, and what it protects."""

from __future__ import annotations

from itertools import groupby

from csportal.checks.changes.rule import ChangeRule, change_rules
from csportal.checks.rule import Rule
from csportal.checks.rules import rules
from csportal.present.words import capital

FAMILIES = {
    "shape": (
        "The form of a file",
        "They make sure that every file is read as it was meant: a misspelt field would be lost in silence.",
    ),
    "reference": (
        "What belongs to what",
        "They keep links whole: whatever a record names is there, and no measure or milestone hangs on nothing.",
    ),
    "period": (
        "Periods and dates",
        "They keep each figure in the time that it is of: a wrong year is easy to type and hard to see.",
    ),
    "figure": (
        "Figures",
        "They catch slips of the hand: a digit too many, a full stop for a comma, a percentage typed as a number.",
    ),
    "target": (
        "Targets",
        "They keep statuses fair: a status is worked out from the target, so the target has to say what it means.",
    ),
    "milestone": (
        "Milestones",
        "They keep what is said of a milestone together: what is done, put off or given up is said once, and why.",
    ),
    "finance": (
        "Money",
        (
            "They work every sum out again, so that each table adds up or says where its source does not. "
            "A mark such as FIN-01 is the rule’s number in the list that these rules were written from."
        ),
    ),
    "disclosure": (
        "People’s privacy",
        (
            "They protect people: no small number, no difference and no detail may point to one person. "
            "What has been published once cannot be taken back."
        ),
    ),
    "text": (
        "Words",
        "They keep the texts plain, so that every resident can read them.",
    ),
    "change": (
        "What is published already",
        (
            "They protect those who have read it: nothing that is published changes in silence. "
            "They compare the data with the published state, as “csportal check” does wherever git knows one."
        ),
    ),
}


def families() -> dict[str, list[Rule | ChangeRule]]:
    """Return every rule by its family: families in the order of the list above and then any other, rules by code."""
    order = list(FAMILIES)
    found: list[Rule | ChangeRule] = [*rules(), *change_rules()]
    known = {family: at for at, family in enumerate(order)}
    found.sort(key=lambda rule: (known.get(rule.family, len(order)), rule.family, rule.code))
    return {family: list(inner) for family, inner in groupby(found, key=lambda rule: rule.family)}


def title_of(family: str) -> str:
    """Return what a family is called."""
    return FAMILIES[family][0] if family in FAMILIES else capital(family)


def protects(family: str) -> str:
    """Return what a family protects, or nothing where that is not told."""
    return FAMILIES[family][1] if family in FAMILIES else ""
