"""A closed plan is an archive: what it states changes only with a word about it; our own words may be put better."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, KPI
from tests.two_states import codes, published, write


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("frequency: quarterly", "frequency: annual"),
        ('source: {section: "1"}', 'source: {section: "2"}'),
        ("counts_people: false", "counts_people: true"),
        ("decimals: 1", "decimals: 2"),
    ],
)
def test_facts_of_a_closed_plan_stay(old: str, new: str, tmp_path) -> None:
    """A choice of words, a place in the source, a yes or no and a number are told once if they change in silence."""
    data = published(tmp_path, {})
    write(data, {KPI: COUNCIL[KPI].replace(old, new)})

    assert len(codes(data)) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("definition: Visits made within five days.", "definition: Visits that were made within five days."),
        ("owner: Families", "owner: Families and schools"),
        ("title: Home visits on time", "title: Visits to homes on time"),
        ('source: {section: "1"}', 'source: {section: "2"}\nnote: It stands in section 2.'),
        ("counts_people: false", "counts_people: false\nrelated: []"),
    ],
)
def test_words_about_a_closed_plan_may_change(old: str, new: str, tmp_path) -> None:
    """Our own words, who answers for a measure, what is added, and what a new note explains are let pass."""
    data = published(tmp_path, {})
    write(data, {KPI: COUNCIL[KPI].replace(old, new)})

    assert codes(data) == []
