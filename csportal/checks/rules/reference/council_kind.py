"""A council is of the kind that its code at the Office for National Statistics says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.council import Council

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

KINDS = {
    "E06": "unitary authority",
    "E07": "district council",
    "E08": "metropolitan borough",
    "E09": "London borough",
    "E10": "county council",
}
"""What the first three signs of a code stand for (Register of Geographic Codes)."""
WORDS = {"E06": "unitary", "E07": "district", "E08": "metropolitan", "E09": "london", "E10": "county council"}
"""A word that names each kind and no other."""


def check(portal: Portal) -> Iterator[Problem]:
    for council in portal.all(Council):
        code, kind = council.ons_code[:3], council.kind.lower()
        named = [one for one, word in WORDS.items() if word in kind]
        if code in KINDS and len(named) == 1 and named[0] != code:
            of = f"{quoted(council.ons_code)} is a {KINDS[code]}’s code"
            message = f"{quoted(council.kind)} is the kind here, but {of}."
            hint = (
                f"Write “kind: {KINDS[code]}”, or look the code up in the register of the Office for National "
                f"Statistics. If both are right, add: accepted: {{{RULE.code}: why}}"
            )
            yield Problem(council.at("kind"), RULE.code, message, hint, RULE.level, council.key)


FILE = "anytown/council.yml"

RULE = Rule(
    code="council-kind",
    says="A council is of the kind that the first three signs of its ONS code stand for.",
    bad=Example(
        FILE,
        COUNCIL[FILE].replace("unitary authority", "London borough"),
        "3:7: council-kind: “London borough” is the kind here, but “E06000999” is a unitary authority’s code.",
    ),
    good=Example(FILE, COUNCIL[FILE]),
    check=check,
    level=Level.WARNING,
    acceptable=True,
    source="Office for National Statistics, Register of Geographic Codes",
)
