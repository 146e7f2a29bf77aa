"""A consultation that is only planned has nothing yet that people said, and is called planned where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.consultations import Consultation
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

HEADED = {
    "planned": lazy_pattern(r"\b(?:planned|proposed|forthcoming|future|to come)\b", 2),
    "taken place": lazy_pattern(r"\b(?:taken place|completed|carried out|held|past)\b", 2),
}
"""How the heading of a table says of what state its consultations are."""
SINCE = lazy_pattern(
    r"\b(?:closed|ended|finished|held|took place|taken place|carried out|cancelled|put off|postponed|began|opened)\b", 2
)
"""What a note says of a consultation that is in another state since the table was made."""
SHORTEST = 3
"""From how many words on feedback says something."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in portal.all(Consultation):
        table = one.source.table or ""
        headed = [state for state, pattern in HEADED.items() if pattern.search(table)]
        field = message = hint = ""
        if headed and one.state not in headed and not SINCE.search(one.note or ""):
            field, message = "state", f"This is {quoted(one.state)} here, but its table is {quoted(table)}."
            hint = f"Write “state: {headed[0]}”, or check the table. If it has changed since then, say so in a “note”."
        elif one.state == "planned" and sum(word.isalpha() for word in (one.feedback or "").split()) >= SHORTEST:
            field, message = "feedback", "This is only planned, but people have answered already."
            hint = "Write “action” if it says what is to come of it; or “state: taken place”."
        if message:
            hint += f" If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(one.at(field), RULE.code, message, hint, RULE.level, one.key)


FILE = "anytown/plan-2024-25/registers/consultations.yml"
TEXT = """\
consultations:
  - id: visits
    title: Home visits
    state: planned
    period: 2024-05
    manner: formal
    asked: Parents
    action: The visits are to be planned with them.
    source: {section: "5"}
"""

RULE = Rule(
    code="planned-with-results",
    says="A consultation that is planned has no feedback yet; and where the table that it stands in says planned or "
    "taken place, it is so, or a note tells what has become of it.",
    bad=Example(
        FILE,
        TEXT.replace("action: The", "feedback: The"),
        "8:15: planned-with-results: This is only planned, but people have answered already.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
