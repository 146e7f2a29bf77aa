"""A milestone has a title of its own: none that was pasted from another one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.text_figures import stems
from csportal.problems import Level, Problem, quoted
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        titled: dict[str, list[Milestone]] = defaultdict(list)
        for milestone in portal.in_plan(Milestone, plan):
            titled[milestone.title.lower()].append(milestone)
        for same in titled.values():
            named = [one for one in same if _is_named_so(one)]
            for one in same if named and len(same) > len(named) else ():
                if one not in named:
                    message = f"The title {quoted(one.title)} is that of {named[0].at('title')} too."
                    hint = (
                        "The other file is named after it and this one is not: put this one’s own title back. "
                        f"If both have it, add: accepted: {{{RULE.code}: why}}"
                    )
                    yield Problem(one.at("title"), RULE.code, message, hint, RULE.level, one.key)


def _is_named_so(milestone: Milestone) -> bool:
    """Whether a milestone's file has a word of its title in its name."""
    return not stems(milestone.title).isdisjoint(stems(milestone.id.replace("-", " ")))


OTHER = HUB.replace("hub", "school-places")
TEXT = hub("commentary: Builders are chosen.").replace("title: Open the hub", "title: More school places")
TEXT = TEXT.replace("due: 2024-09", "due: 2025-03")
BESIDE = ((HUB, hub("commentary: Work began.")),)

RULE = Rule(
    code="title-of-another",
    says="A milestone does not have the title of another one that its file is named after, where its own file is not.",
    bad=Example(
        OTHER,
        TEXT.replace("More school places", "Open the hub"),
        "1:8: title-of-another: The title “Open the hub” is that of data/anytown/plan-2024-25/milestones/hub.yml:1:8 "
        "too.",
        beside=BESIDE,
    ),
    good=Example(OTHER, TEXT, beside=BESIDE),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
