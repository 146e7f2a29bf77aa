"""A document is of the kind that its title names: an Act is a law, and an appendix none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.records.registers.documents import Reference
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

LAW = lazy_pattern(
    r"\b(?:Act|Bill|Regulations|Order|Rules|Measure|Directive|Convention|Statutory Instrument)\b"
    r"(?=$|,| \(| (?:19|20)\d\d\b| section\b)"
)
NO_LAW = lazy_pattern(
    r"\b(?:guidance|guide|handbook|code of practice|paper|report|review|minutes|briefing|notes?)\b", 2
)
WORDS = {
    "guidance": lazy_pattern(r"\b(?:guidance|handbook|code of practice|guide)\b", 2),
    "appendix": lazy_pattern(r"^(?:appendix|annex|annexe|schedule) \w+\b", 2),
    "background paper": lazy_pattern(
        r"\b(?:white paper|green paper|background paper|decision report|committee report)\b", 2
    ),
}
FEWEST = 2
"""From how many laws on of a plan that are named as laws are one without such a word is told."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        documents = portal.in_plan(Reference, plan)
        laws = sum(one.kind == "law" and bool(LAW.search(one.title)) for one in documents)
        unnamed = [one for one in documents if one.kind == "law" and not LAW.search(one.title)]
        for one in documents:
            named, words = _named(one.title)
            if named and named != one.kind:
                message = f"The kind is {quoted(one.kind)}, but the title says {quoted(words)}."
                yield _problem(one, message, f"Write “kind: {named}”, or check the title.")
            elif not named and unnamed == [one] and laws >= FEWEST:
                message = f"{quoted(one.title)} is put down as a law, but has no word of one, as the others have."
                yield _problem(one, message, "Check the kind: it may be guidance.")


def _named(title: str) -> tuple[str, str]:
    """Return the kind that a title names, and the words that do."""
    law = LAW.search(title)
    if law and not NO_LAW.search(title):
        return "law", law[0]
    if not law:
        found = {kind: words for kind, pattern in WORDS.items() if (words := pattern.search(title))}
        if len(found) == 1:
            kind, words = next(iter(found.items()))
            return kind, words[0]
    return "", ""


def _problem(one: Reference, message: str, hint: str) -> Problem:
    hint += f" If both are right, add: accepted: {{{RULE.code}: why}}"
    return Problem(one.at("kind"), RULE.code, message, hint, RULE.level, one.key)


FILE = "anytown/plan-2024-25/registers/documents.yml"
TEXT = """\
documents:
  - {id: children-act, title: Children Act 2004, kind: law, source: {section: "4"}}
"""

RULE = Rule(
    code="document-kind",
    says="A document whose title says Act, Bill or Regulations is a law, one that says guidance is that, and one that "
    "begins with Appendix is an appendix; among laws that are all named so, none is without such a word.",
    bad=Example(
        FILE,
        TEXT.replace("kind: law", "kind: guidance"),
        "2:56: document-kind: The kind is “guidance”, but the title says “Act”.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
