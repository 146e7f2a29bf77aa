"""What stands under a heading that names its months is done in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.example import HUB, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        # A date that was moved may have left the time that the heading was printed for.
        stretch = named(milestone.group, years=False) if milestone.group and not milestone.changes else None
        for path, one in _dates(milestone) if stretch else ():
            if stretch and (one.last < stretch[0] or stretch[1] < one.first):
                message = f"{quoted(one)} is not in the time that its heading names, {quoted(milestone.group)}."
                hint = "Check the date, above all its year; or the “group” that it is put in."
                yield Problem(milestone.at(*path), RULE.code, message, hint, record=milestone.key)


def _dates(milestone: Milestone) -> Iterator[tuple[Path, Period]]:
    for name, one in (("starts", milestone.starts), ("due", milestone.due)):
        if one:
            yield (name,), one
    for row, step in enumerate(milestone.steps):
        for name, one in (("starts", step.starts), ("due", step.due)):
            if one:
                yield ("steps", row, name), one


TEXT = with_line(
    hub("commentary: The road is closed."), "due: 2024-09", "group: First part (May to September 2024)\ndue: 2024-09"
)

RULE = Rule(
    code="outside-its-heading",
    says="A milestone whose “group” names a day, months or a quarter begins and is due in that time, unless it was "
    "put off since.",
    bad=Example(
        HUB,
        with_line(TEXT, "due: 2024-09", "due: 2024-12"),
        "5:6: outside-its-heading: “2024-12” is not in the time that its heading names, “First part (May to September "
        "2024)”.",
    ),
    good=Example(HUB, TEXT),
    check=check,
    acceptable=True,
)
