"""What a measure says of its direction and “better” agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

OTHER = {"higher": "lower", "lower": "higher"}
LOWER = lazy_pattern(
    r"\b(?:smaller|lower|shorter|fewer|less|nearer (?:to )?nought)\b[^.;,]{0,30}\b(?:is|are) (?:always )?better\b",
    re.IGNORECASE,
)
HIGHER = lazy_pattern(
    r"\b(?:larger|higher|bigger|longer|greater|more)\b[^.;,]{0,30}\b(?:is|are) (?:always )?better\b", re.IGNORECASE
)
SAYS = {"lower": LOWER, "higher": HIGHER}
CALLS = {
    "lower": lazy_pattern(r"(?:Reduce|Decrease|Minimise|Lower)\b"),
    "higher": lazy_pattern(r"(?:Increase|Maximise|Raise)\b"),
}
"""How a measure's name begins that is what the council wants to do."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        other = OTHER.get(kpi.better)
        if other is None:
            continue
        for field in ("definition", "why_it_matters", "data_quality", "note"):
            text = getattr(kpi, field)
            found = SAYS[other].search(text) if text and " better" in text else None
            if found and not SAYS[kpi.better].search(text):
                yield _problem(kpi, f"“{field}” says {quoted(found[0])}")
                break
        else:
            if (found := CALLS[other].match(kpi.title)) and ":" not in kpi.title:
                yield _problem(kpi, f"the name begins with {quoted(found[0])}")


def _problem(kpi: Kpi, said: str) -> Problem:
    message = f"“better” is {quoted(kpi.better)}, but {said}."
    hint = f"Write “better: {OTHER[kpi.better]}”, or put the words right. If both are right, add: accepted: "
    return Problem(kpi.at("better"), RULE.code, message, f"{hint}{{{RULE.code}: why}}", Level.WARNING, kpi.key)


GAP = with_line(
    COUNCIL[KPI], "owner:", "why_it_matters: Families should not wait. More visits on time are better.\nowner:"
)

RULE = Rule(
    code="better-label",
    says="Where a measure's texts say that a higher or a lower figure is better, or its name begins with what is to be "
    "done, such as “Reduce”, “better” says the same.",
    bad=Example(
        KPI,
        with_line(GAP, "More visits on time", "Fewer visits on time"),
        "5:9: better-label: “better” is “higher”, but “why_it_matters” says “Fewer visits on time are better”.",
    ),
    good=Example(KPI, GAP),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
