"""No text has more than all of a group of people."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.checks.texts.text_figures import is_per_cent
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

ALL = 100
PEOPLE = (
    "them|those|these|children|young people|pupils|students|schools|families|parents|carers|mothers|homes|cases|"
    "assessments|reviews|girls|boys|people|staff|workers|settings|nurseries|visits|plans|referrals|applicants|leavers|"
    "looked after children|answers|placements|residents|users"
)
SIGN = r" ?(?:%|per ?cent\b)"
OF = lazy_pattern(
    rf"(?<![\w.,/£-])(\d{{3,}}(?:\.\d+)?){SIGN} of (?:the |all |our |its |their |eligible |local )*"
    rf"(?:(?!target|budget|plan\b|average|level|rate|cost|expected|forecast)[a-z-]+ ){{0,2}}?(?:{PEOPLE})\b"
    r"(?! (?:target|budget|planned|expected))",
    re.IGNORECASE,
)
OTHERS = lazy_pattern(
    r"\b(?:[Tt]ake-?up (?:was|is|stands at|reached)"
    rf"|Of (?:the |all |our |these |those )?(?:{PEOPLE})\b[^.;%]{{0,60}}?,?) "
    rf"(\d{{3,}}(?:\.\d+)?){SIGN}"
)
LARGE = lazy_pattern(r"[(“]*(\d{3,}(?:\.\d+)?)(?:%|$)")


def check(portal: Portal) -> Iterator[Problem]:
    large, per_cent = words_like(portal, _is_large), words_like(portal, is_per_cent)
    for one in holding(portal, large, per_cent):
        text = " ".join(one.words)
        if is_printed(one.path):
            continue
        for found in (*OF.finditer(text), *OTHERS.finditer(text)):
            if Decimal(found[1]) > ALL:
                message = f"{quoted(found[0])} is more than all."
                hint = f"Check the figure. If it is right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(place_of(one, found[0]), RULE.code, message, hint, Level.WARNING, one.record.key)
                break


def _is_large(word: str) -> bool:
    found = LARGE.match(word)
    return found is not None and Decimal(found[1]) > ALL


SPOKEN = "{value: 88.0, commentary: _ of families had a visit.}"

RULE = Rule(
    code="share-of-all",
    says="No text speaks of more than 100% of children, pupils, schools, families or others that are counted.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "740%")),
        "15:41: share-of-all: “740% of families” is more than all.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "74%"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
