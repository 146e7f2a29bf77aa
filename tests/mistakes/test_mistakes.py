"""The mistakes that officers make, each made in a copy of the published data: reported in the right file and line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from csportal.gate import gate
from tests.conftest import ROOT
from tests.mistakes import legitimate, misses
from tests.mistakes.change import FileMistake, Mistake
from tests.mistakes.families import PUBLISHED, families, missed, summary
from tests.mistakes.ground import Ground, places
from tests.mistakes.places import PLANS

DATA = ROOT / "data"
MADE = families()
SEEN = [mistake for family, mistakes in MADE.items() if family != PUBLISHED for mistake in mistakes]
Grounds = Callable[[str], Ground]


def test_published_data_is_whole():
    """The data as it is published has no problem at all."""
    assert [str(problem) for problem in gate(DATA).problems] == []


@pytest.mark.parametrize("plan", PLANS)
def test_one_plan_alone_is_whole(plan: str, ground: Grounds):
    """Each plan with its council and the portal's own files has no problem, so that every one is the mistake's."""
    assert places(ground(f"{plan}/plan.yml").gate()) == []


@pytest.mark.parametrize("mistake", SEEN, ids=str)
def test_mistake_is_found_on_its_line(mistake: Mistake | FileMistake, ground: Grounds):
    """A mistake is reported in the file and on the line where it was made, with a way out, and nothing else is."""
    here = ground(mistake.file)

    found = here.gate(mistake)

    assert places(found) == mistake.places(here.files)
    assert all(problem.hint for problem in found)


def test_suite_is_large_enough():
    """There are at least 170 mistakes and 30 right edits, no two with one name, over all five plans."""
    every = [*SEEN, *MADE[PUBLISHED], *misses.CASES]
    names = [one.name for one in [*every, *legitimate.CASES]]

    assert len(every) >= 170
    assert len(legitimate.CASES) >= 30
    assert sorted({name for name in names if names.count(name) > 1}) == []
    assert {plan for plan in PLANS for one in every if one.file.startswith(plan)} == set(PLANS)


def test_readme_quotes_the_rate():
    """The README quotes how many mistakes are caught, of how many, as the tests of this module show it."""
    caught = sum(len(mistakes) for mistakes in MADE.values())
    of = caught + sum(len(missed(family)) for family in MADE)

    assert of == caught + len(misses.CASES)
    assert summary(caught, of, alarms=0) in (ROOT / "README.md").read_text("utf-8")
