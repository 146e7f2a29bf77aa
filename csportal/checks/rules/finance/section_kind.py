"""A section of a money table is of the kind that its heading and its figures have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.section_signs import SIGNS, named, turned
from csportal.problems import Problem, quoted
from csportal.records.finances import MoneyTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path
    from csportal.records.finances import Section


def check(portal: Portal) -> Iterator[Problem]:
    for table in portal.all(MoneyTable):
        for number, section in enumerate(table.sections):
            if found := _wrong(table, section):
                field, message, hint = found
                hint += f" If the source has it so, add: accepted: {{{RULE.code}: why}}"
                place = table.at("sections", number, *field)
                yield Problem(place, RULE.code, message, hint, record=table.key)


def _wrong(table: MoneyTable, section: Section) -> tuple[Path, str, str] | None:
    """Return what is wrong with a section's kind or with the signs of all its figures: where it stands, and why."""
    titled, title = named(section.title), quoted(section.title)
    other = titled or next(kind for kind in SIGNS if kind != section.kind)
    if not turned(table, section):
        if titled and "recharges" in {titled, section.kind} and titled != section.kind:
            message = f"{title} is {quoted(section.kind)} here, but its heading says {quoted(titled)}."
            return ("kind",), message, f"Write “kind: {other}”, or check the heading."
        return None
    where = "below" if section.kind == "expenditure" else "above"
    if titled == section.kind:
        message = f"Most lines of {title} stand {where} nought, which is the wrong sign for {section.kind}."
        return ("lines", 0, "figures", 0), message, "Check the brackets and minus signs of all its figures."
    message = f"{title} is {quoted(section.kind)} here, but most of its lines stand {where} nought."
    return ("kind",), message, f"Write “kind: {other}”, or check the heading and the signs."


RULE = Rule(
    code="section-kind",
    says="A section of a money table is called spending or income as its heading and most of its figures have it.",
    bad=Example(
        MONEY,
        MONEY_TEXT.replace("kind: income", "kind: expenditure"),
        "16:11: section-kind: “Income” is “expenditure” here, but most of its lines stand below nought.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    acceptable=True,
)
