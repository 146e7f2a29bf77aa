"""Small numbers that refer to people named before, or are shares of them; what is said to be withheld; private ways."""

from __future__ import annotations

import pytest

from csportal.checks.rules.disclosure.withheld_given import claim
from csportal.checks.texts.few_aside import counted
from csportal.checks.texts.few_meant import of_people
from csportal.checks.texts.few_of_many import share
from csportal.checks.texts.private_places import PLACES, may_lead_there
from csportal.checks.texts.together import Together

NAMED = [
    ("Recruitment of foster carers goes on all year, and there are now two more of them.", "two more of them"),
    ("Twenty children were placed. All but two stayed.", "All but two"),
    ("Young people were helped; two of the three moved.", "two of the three"),
    ("The families were visited. One of these moved away.", "One of these"),
    ("Children were moved, the other three later.", "the other three"),
    ("Carers joined; a couple left.", "a couple"),
    ("The children stayed. Both of them were well.", "Both of them"),
    ("The pupils waited. Neither was seen.", "Neither"),
    ("The carers are many, and their number grew by two.", "by two"),
    ("The council opened new homes for children. Two of them were closed.", ""),
    ("Children use the hubs; two of them closed.", ""),
    ("The services help families. All but one are good.", ""),
    ("The two tables differ. Both are kept.", ""),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_those_named_before(text: str, expected: str):
    """A small number that stands for people named before is found, where nothing else is named."""
    assert of_people(text).strip() == expected


SHARES = [
    ("Those who moved were 3 of 40.", "3 of 40"),
    ("In all, 37 of the 40 stayed.", "37 of the 40"),
    ("Half of the six young people moved.", "Half of the six"),
    ("Six young people moved, 33% of them girls.", "33% of them"),
    ("Six moved (4m, 2f).", "4m, 2f"),
    ("In all, 30 of the 40 stayed.", ""),
    ("It is 40/46.", ""),
    ("In 2012/13 and 10/11", ""),
    ("3 of the 40 schools", ""),
    ("Phase 1 of 3", ""),
]


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_share_of_a_few(text: str, expected: str):
    """A share that gives a few people away, or all but a few, is found in a text about people."""
    assert share(text, is_of_people=True) == expected


PRIVACY = [
    ("5 joined, 3 left", "5 joined"),
    ("a net gain of two", "two"),
    ("50% of four schools; 4 units", ""),
    ("Numbers from 1 to 5 are left out", ""),
    ("Stage 2 and section 3", ""),
]


@pytest.mark.parametrize(("text", "expected"), PRIVACY)
def test_number_in_a_discrepancy_on_privacy(text: str, expected: str):
    """What is told for its privacy gives no small number, but for one of schools, a limit or a label."""
    assert counted(text) == expected


CLAIMS = [
    ("The figure is withheld because it is small.", "The figure is withheld"),
    ("Withheld: a small group.", "Withheld"),
    ("It was withheld; the group is large enough now. The figure is withheld.", ""),
    ("The figure is not withheld.", ""),
    ("Figures for schools are withheld.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_what_is_said_to_be_withheld(text: str, expected: str):
    """A text that says of one figure that it is kept back now is found."""
    assert claim(text) == expected


WAYS = [
    (r"\\wcc-fs01\children\parents.xlsx", True),
    (r"C:\Users\jsmith\report.docx", True),
    ("file:///home/jsmith/x.pdf", True),
    ("https://wcc-my.sharepoint.com/personal/j_smith/x", True),
    ("http://intranet/children", True),
    ("the server at 10.1.2.3", True),
    ("on the S: drive", True),
    ("https://www.linkedin.com/in/josmith", True),
    ("password: Summer2017", True),
    ("https://www.gov.uk/children", False),
    ("docs.google.com/forms/d/x", False),
    ("facebook.com/anytown", False),
    ("a password is needed", False),
    ("ratio 1:2, and a drive for carers", False),
    ("version 10.1.2", False),
]


@pytest.mark.parametrize(("text", "is_private"), WAYS)
def test_private_ways(text: str, is_private: bool):
    """What leads to a file that only some can open, to a person or into an account is found, with a trace of it."""
    assert any(pattern.search(text) for pattern in PLACES.values()) == is_private
    assert not is_private or may_lead_there(Together(["Nothing here.", text], [text])) == {1}
