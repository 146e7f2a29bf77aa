"""A sentence begins with a capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import is_printed, own_words, place_of
from csportal.checks.texts.run_together import with_pattern
from csportal.checks.texts.sentences import SHORT
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

NEAR = lazy_pattern(r"[.!?] (?<=[a-z]{3}[.!?] )[a-z]")
"""A quick look, which begins with what is quick to look for."""
SMALL = lazy_pattern(r"\b([a-z]{3,}[.!?]) ([a-z][a-z’']*)(?= (\S+))")
SHORT_FORMS = {"etc.", "approx.", "incl.", "est.", "max.", "min.", "nos.", "dept.", "govt.", "ref.", "tel.", "fig."}


def check(portal: Portal) -> Iterator[Problem]:
    for one in with_pattern(portal, NEAR):
        if not one.is_prose or is_printed(one.path):
            continue
        for found in SMALL.finditer(own_words(" ".join(one.words))):
            if found[1] in SHORT_FORMS or SHORT.search(found[1]):
                continue
            message = f"{quoted(found[0])}: a new sentence begins with a small letter, or the full stop is too much."
            hint = "Write a capital, or take the full stop out; a part of the text may be lost between the two. "
            hint += f"If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, f"{found[2]} {found[3]}"), RULE.code, message, hint, RULE.level, one.record.key)
            break


SAID = with_line(COUNCIL[KPI], "five days.", "five days. They are counted once.")

RULE = Rule(
    code="small-after-stop",
    says="In a text of our own, what follows the full stop of a sentence begins with a capital.",
    bad=Example(
        KPI,
        SAID.replace("They", "they"),
        "9:43: small-after-stop: “days. they”: a new sentence begins with a small letter, or the full stop is too "
        "much.",
    ),
    good=Example(KPI, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
