"""Small numbers of people without a noun, and what is none of them."""

from __future__ import annotations

import pytest

from csportal.checks.texts.few_alone import deed, state

STATES = [
    ("Three who came alone are not counted.", "Three who"),
    ("It leaves out two on remand.", "two on remand"),
    ("There are 4 others who left.", "4 others who"),
    ("Five are in custody.", "Five are in custody"),
    ("two seeking asylum", "two seeking asylum"),
    ("The one who was asked left.", ""),
    ("Anybody under five who is registered counts.", ""),
    ("Those aged four or five who came alone.", ""),
    ("Level 3 with disabilities", ""),
    ("More than five who left.", ""),
    ("Twelve who left.", ""),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_what_only_people_are(text, expected):
    """A number before what only people do or are counts people, but for ages and for anybody."""
    assert state(text) == expected


DEEDS = [
    ("Two were moved for their safety.", "Two were"),
    ("Fewer moved than before, and three were moved for safety.", "three were"),
    ("The rest are stable; two ran away.", "two ran"),
    ("Many changed home. One had to leave.", "One had"),
    ("Four of them were over 15.", "Four of them"),
    ("Ten homes were visited, and three were closed.", ""),
    ("The council opened new homes. Two were in Widnes.", ""),
    ("Four primary schools were inspected. Two of them were graded good.", ""),
    ("The two were not the same.", ""),
    ("Children aged two and three were offered a place.", ""),
    ("It fell again, and two planned moves took place.", ""),
    ("Phases one and two were late.", ""),
    ("Most stayed, but two moved away.", "two moved"),
    ("Ashton and Broadheath had one each.", "one each"),
    ("They were placed two each.", "two each"),
    ("Children moved to Kent and to Essex, one each.", "one each"),
    ("There were two each in Hale and Ditton.", "two each"),
    ("The two homes had one each.", ""),
    ("They had one each year.", ""),
    ("The hubs have two staff each.", ""),
    ("There were 40 conceptions, two more than a year before.", ""),
]


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_what_a_few_did(text, expected):
    """In a text about people, a number at the beginning of what was done counts people, if it names no other things."""
    assert deed(text) == expected
