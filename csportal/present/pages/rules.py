"""Rules for the data: what each one asks and how much it weighs, with its own examples."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, change_rules
from csportal.checks.rule import Rule, Shown, page_of
from csportal.checks.rules import rules
from csportal.present.frame import DATA, HOME
from csportal.present.shapes import Block, Code, Details, Heading, Items, Link, Page, Text
from csportal.present.words import capital, plural
from csportal.problems import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "What the rules are for; on the page of a family, what that family protects.",
    "families": "The families of rules, each with the way to it.",
    "rules": "The code of each rule, by family; on the page of a family, each rule with its examples.",
}
PLACE = "The examples are of one small council that does not exist, and the marked lines are the ones to look at."
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


def pages(_: Portal) -> Iterator[Page]:
    lead = "What the data has to keep to before anything of it is published, with examples."
    weight = (
        "An error stops the publication until it is put right.",
        "A warning does not: it is counted, and shown until it is put right or accepted.",
        "Where what looks wrong can be right, a record may accept a problem with a reason, which is published too.",
    )
    families = {family: list(found) for family, found in groupby(_in_order(), key=lambda rule: rule.family)}
    crumbs = (HOME, Link("Data", "data"), Link("Data quality", "data-quality"))
    yield Page(
        path=page_of(""),
        kind="rules",
        kind_label="Data",
        title="Rules for the data",
        description=lead,
        crumbs=crumbs,
        section=DATA,
        parts={
            "lead": [Text((lead,), "lead"), Text((" ".join(weight),))],
            "families": [Items(tuple((_counted(family, len(found)), None) for family, found in families.items()))],
            "rules": [block for family, found in families.items() for block in _codes(family, found)],
        },
    )
    for family, found in families.items():
        yield Page(
            path=page_of(family),
            kind="rules",
            kind_label="Data",
            title=f"Rules for the data: {_title(family).lower()}",
            description=_protects(family) or f"The rules for the data: {_title(family).lower()}.",
            crumbs=(*crumbs, Link("Rules for the data", page_of(""))),
            section=DATA,
            parts={
                "lead": [Text((_protects(family),), "lead"), Text((PLACE,), "quiet")],
                "families": [
                    Items(tuple(((Link(rule.code, page_of(rule.family, rule.code)),), None) for rule in found), "codes")
                ],
                "rules": [block for rule in found for block in _rule(rule)],
            },
        )


def _in_order() -> list[Rule | ChangeRule]:
    """Return every rule: families in the order of the list above and then any other, rules by code."""
    order = list(FAMILIES)
    found: list[Rule | ChangeRule] = [*rules(), *change_rules()]
    known = {family: at for at, family in enumerate(order)}
    return sorted(found, key=lambda rule: (known.get(rule.family, len(order)), rule.family, rule.code))


def _title(family: str) -> str:
    return FAMILIES[family][0] if family in FAMILIES else capital(family)


def _protects(family: str) -> str:
    return FAMILIES[family][1] if family in FAMILIES else ""


def _counted(family: str, number: int) -> tuple[Link, str]:
    return Link(_title(family), page_of(family)), f"({plural(number, 'rule')})"


def _codes(family: str, found: list[Rule | ChangeRule]) -> Iterator[Block]:
    yield Heading(_title(family), 2, f"family-{family}")
    yield Items(tuple(((Link(rule.code, page_of(rule.family, rule.code)),), None) for rule in found), "codes")


def _rule(rule: Rule | ChangeRule) -> Iterator[Block]:
    """Yield a rule under its code, which a problem's message names."""
    yield Heading(rule.code, 2, rule.code)
    yield Text((rule.says,))
    yield Text((" · ".join(part for part in (_weight(rule), rule.source) if part),), "quiet")
    met = "is refused" if rule.level == Level.ERROR else "gets a warning"
    bad, good = rule.bad.shown, rule.good.shown
    yield Details(
        f"Examples of {rule.code}",
        (
            Text((f"This {met}:",)),
            *_files(bad),
            Text(("The check says:",)),
            Code("\n".join(rule.bad.lines)),
            Text(("This is let through:",)),
            *_files(tuple(_beside(one, bad) for one in good)),
        ),
    )


def _weight(rule: Rule | ChangeRule) -> str:
    if isinstance(rule, ChangeRule):
        return capital(rule.level)
    return f"{capital(rule.level)}, {'may be accepted with a reason' if rule.acceptable else 'cannot be accepted'}"


def _files(files: tuple[Shown, ...]) -> Iterator[Block]:
    for one in files:
        yield Text((one.title,), "quiet")
        yield Code(one.text, one.lines)


def _beside(good: Shown, bad: tuple[Shown, ...]) -> Shown:
    """Return a file of the good example with the lines marked that the same file of the bad one has not."""
    typed = {line for one in bad if one.title == good.title for line in one.text.splitlines()}
    lines = [at for at, line in enumerate(good.text.splitlines(), 1) if line not in typed]
    return Shown(good.title, good.text, tuple(lines) if typed else ())
