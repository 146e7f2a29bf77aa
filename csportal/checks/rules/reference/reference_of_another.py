"""A milestone's actions, and the grounds of a judgement, bear the references of their own record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.link import Portal

SHAPE = lazy_pattern(r"[A-Z]{2,}\d+(?!\d)")
"""A reference of letters and a number: “CFS3”, with which its actions begin, as “CFS3a”."""
NAMED = lazy_pattern(r"\b[A-Z]{2,}\d+[a-z]?\b")
FEWEST = 2
"""From how many other milestones on whose actions begin with their references it is the plan's way."""


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        if milestone.actions and milestone.refs and all(map(SHAPE.fullmatch, milestone.refs)):
            yield from _of_actions(portal, milestone)
    yield from _of_grounds(portal)


def _of_actions(portal: Portal, milestone: Milestone) -> Iterator[Problem]:
    """Find actions of a milestone that begin with none of its references, where those of the others all do."""
    odd = [row for row, action in enumerate(milestone.actions) if not _is_of(action, milestone.refs)]
    if not odd:
        return
    others = [
        one
        for one in portal.all(Milestone)
        if one is not milestone and one.home.plan == milestone.home.plan and one.actions and one.refs
    ]
    ways = [all(_is_of(action, one.refs) for action in one.actions) for one in others]
    if ways.count(True) < FEWEST or ways.count(False) * FEWEST > ways.count(True):
        return
    action, refs = quoted(milestone.actions[odd[0]]), milestone.refs
    named = milestone.id.split("-")
    idle = [row for row, ref in enumerate(refs) if not any(_is_of(one, [ref]) for one in milestone.actions)]
    wrong = [row for row in idle if refs[row].lower() not in named and re.search(r"[a-z]\d", milestone.id)]
    if wrong:
        message = f"None of the actions begins with {quoted(refs[wrong[0]])}, and {action} with none of the references."
        yield _problem(milestone, message, ("refs", wrong[0]))
    else:
        message = f"{action} does not begin with the milestone's reference, {' or '.join(map(quoted, refs))}."
        yield _problem(milestone, message, ("actions", odd[0]))


def _problem(milestone: Milestone, message: str, path: tuple[str, int]) -> Problem:
    hint = f"Check both. If the source has it so, add: accepted: {{{RULE.code}: why}}"
    return Problem(milestone.at(*path), RULE.code, message, hint, Level.WARNING, milestone.key)


def _of_grounds(portal: Portal) -> Iterator[Problem]:
    """Find the grounds of a judgement that name references of the same letters as the record's, but not its own."""
    for one in holding(portal, words_like(portal, NAMED.search)):
        record = one.record
        if one.path[-1] != "basis" or not isinstance(record, (Kpi, Milestone)):
            continue
        own = _own(record)
        stems = {_stem(ref) for ref in own}
        named = [name for name in NAMED.findall(one.text) if _stem(name) in stems]
        odd = [name for name in named if name not in own and not any(ref.startswith(name) for ref in own)]
        if odd and isinstance(record, Milestone) and _has_odd_action(portal, record):
            continue  # The actions are told already.
        if odd:
            message = f"The grounds of this judgement name {quoted(odd[0])}; the record has {_listed(own)}."
            hint = f"Check which is meant. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, odd[0]), RULE.code, message, hint, Level.WARNING, record.key)


def _has_odd_action(portal: Portal, milestone: Milestone) -> bool:
    """Whether an action begins with none of the references, or is another milestone's too."""
    others = {
        action
        for one in portal.all(Milestone)
        if one is not milestone and one.home.plan == milestone.home.plan
        for action in one.actions
    }
    return any(action in others or not _is_of(action, milestone.refs) for action in milestone.actions)


def _own(record: Kpi | Milestone) -> list[str]:
    refs = [record.ref or ""] if isinstance(record, Kpi) else [*record.refs, *record.actions]
    return [ref for ref in refs if SHAPE.match(ref)]


def _listed(refs: Iterable[str]) -> str:
    return ", ".join(map(quoted, refs))


def _stem(ref: str) -> str:
    return re.split(r"\d", ref, maxsplit=1)[0]


def _is_of(action: str, refs: Iterable[str]) -> bool:
    return any(action.startswith(ref) and not action[len(ref) :][:1].isdigit() for ref in refs)


def _milestone(ref: str, action: str) -> str:
    text = hub(f"commentary: Work on {ref} began.").replace("kind:", f"refs: [{ref}]\nactions: [{action}]\nkind:")
    return text.replace("Open the hub", f"Open the hub {ref}")


FILES = tuple((HUB.replace("hub.yml", f"hub-{ref.lower()}.yml"), _milestone(ref, f"{ref}a")) for ref in ("EH2", "EH3"))

RULE = Rule(
    code="reference-of-another",
    says="Where the actions of a plan's milestones begin with their references, each does; and the grounds of a "
    "judgement name the references of their own record.",
    bad=Example(
        HUB,
        _milestone("EH1", "EH4a"),
        "3:11: reference-of-another: “EH4a” does not begin with the milestone's reference, “EH1”.",
        beside=FILES,
    ),
    good=Example(HUB, _milestone("EH1", "EH1a"), beside=FILES),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
