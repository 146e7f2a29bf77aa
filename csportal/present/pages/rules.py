"""Rules for the data: what each one asks and how much it weighs, with its own examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.rule import page_of
from csportal.present.frame import DATA, HOME
from csportal.present.rule_families import families, protects, title_of
from csportal.present.rule_shown import shown
from csportal.present.shapes import Block, Heading, Items, Link, Page, Text
from csportal.present.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import ChangeRule
    from csportal.checks.rule import Rule
    from csportal.link import Portal

PARTS = {
    "lead": "What the rules are for; on the page of a family, what that family protects.",
    "families": "The families of rules, each with the way to it.",
    "rules": "The code of each rule, by family; on the page of a family, each rule with its examples.",
}
PLACE = "The examples are of one small council that does not exist, and the marked lines are the ones to look at."


def pages(_: Portal) -> Iterator[Page]:
    lead = "What the data has to keep to before anything of it is published, with examples."
    weight = (
        "An error stops the publication until it is put right.",
        "A warning does not: it is counted, and shown until it is put right or accepted.",
        "Where what looks wrong can be right, a record may accept a problem with a reason, which is published too.",
    )
    by_family = families()
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
            "families": [Items(tuple((_counted(family, len(found)), None) for family, found in by_family.items()))],
            "rules": [block for family, found in by_family.items() for block in _under(family, _codes(found))],
        },
    )
    for family, found in by_family.items():
        yield Page(
            path=page_of(family),
            kind="rules",
            kind_label="Data",
            title=f"Rules for the data: {title_of(family).lower()}",
            description=protects(family) or f"The rules for the data: {title_of(family).lower()}.",
            crumbs=(*crumbs, Link("Rules for the data", page_of(""))),
            section=DATA,
            parts={
                "lead": [Text((protects(family),), "lead"), Text((PLACE,), "quiet")],
                "families": [_codes(found)],
                "rules": [block for rule in found for block in shown(rule)],
            },
        )


def _counted(family: str, number: int) -> tuple[Link, str]:
    return Link(title_of(family), page_of(family)), f"({plural(number, 'rule')})"


def _under(family: str, codes: Block) -> list[Block]:
    return [Heading(title_of(family), 2, f"family-{family}"), codes]


def _codes(found: list[Rule | ChangeRule]) -> Items:
    """Return the codes of rules, each with the way to its rule."""
    return Items(tuple(((Link(rule.code, page_of(rule.family, rule.code)),), None) for rule in found), "codes")
