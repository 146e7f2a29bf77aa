"""A printed reference is the one that its file is named after, where a plan's files are named so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

DIGIT = lazy_pattern(r"\d")
FEWEST = 3
"""From how many measures on whose file bears their reference it is the plan's way of naming them."""
MOST = 2
"""So many that differ are slips; of more, the plan names its files in more ways than one."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        kpis = [kpi for kpi in portal.in_plan(Kpi, plan) if kpi.ref and DIGIT.search(kpi.id)]
        odd = [kpi for kpi in kpis if kpi.ref and kpi.ref.lower() != kpi.id and _may_be(kpi.ref, kpi.id)]
        # One that is named after words is no slip; one that is named after another reference is.
        odd = [kpi for kpi in odd if _shape(kpi.ref or "") == _shape(kpi.id)]
        if 0 < len(odd) <= MOST and len(kpis) - len(odd) >= FEWEST:
            for kpi in odd:
                message = f"The reference is {quoted(kpi.ref or '')}, but the file is named {quoted(kpi.id)}."
                hint = (
                    "The other measures of the plan have the reference that their file is named after: check the two. "
                    f"If both are right, add: accepted: {{{RULE.code}: why}}"
                )
                yield Problem(kpi.at("ref"), RULE.code, message, hint, Level.WARNING, kpi.key)
        yield from _of_milestones([one for one in portal.in_plan(Milestone, plan) if one.refs])


def _of_milestones(milestones: list[Milestone]) -> Iterator[Problem]:
    """Find milestones that bear another number or reference than their files, where the others all bear theirs."""
    odd = [one for one in milestones if one.refs[0].lower() not in one.id.split("-")]
    odd = [one for one in odd if not one.actions]  # With actions, a reference is held against theirs.
    if len(odd) > MOST or len(milestones) - len(odd) < FEWEST or any(map(_is_free, milestones)):
        return
    for one in odd:
        message = f"The reference is {quoted(one.refs[0])}, but the file is named {quoted(one.id)}."
        hint = (
            "The plan's other milestones have the references that their files are named after: check the two. "
            f"If both are right, add: accepted: {{{RULE.code}: why}}"
        )
        yield Problem(one.at("refs", 0), RULE.code, message, hint, Level.WARNING, one.key)


def _is_free(milestone: Milestone) -> bool:
    """Whether a milestone's file is named after no reference at all."""
    return _shape(milestone.refs[0]) not in map(_shape, milestone.id.split("-"))


def _may_be(ref: str, name: str) -> bool:
    """Whether a reference has as many letters and digits as a file's name, and is not the same."""
    # The length is a quick look, which most pairs end at.
    return len(ref) - ref.count(" ") == len(name) - name.count("-") and _plain(ref) != _plain(name)


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _shape(name: str) -> str:
    """Return a name with every letter and digit as one of its kind."""
    return "".join("0" if sign.isdigit() else "a" for sign in _plain(name))


def _measure(number: int, ref: str) -> tuple[str, str]:
    text = COUNCIL[KPI].replace("title: Home visits on time", f"title: Home visits on time {number}\nref: {ref}")
    text = text.replace("Visits made within five", f"Visits {number} within six")
    return KPI.replace("visits", f"ni0{number}"), text.replace("85.5", f"{number}.5").replace("88.0", f"{number + 2}.0")


FILES = [_measure(number, f"NI0{number}") for number in (61, 67, 73)]
ODD, _SAID = _measure(59, "NI059")

RULE = Rule(
    code="odd-reference",
    says="Where the measures or the milestones of a plan have the references that their files are named after, each "
    "has its own.",
    bad=Example(
        ODD,
        _SAID.replace("NI059", "NI095"),
        "2:6: odd-reference: The reference is “NI095”, but the file is named “ni059”.",
        beside=tuple(FILES),
    ),
    good=Example(ODD, _SAID, beside=tuple(FILES)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
