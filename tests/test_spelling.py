"""Spelling: which words are misspelt, what is meant by them, and which are only new or seldom."""

from __future__ import annotations

from itertools import chain, repeat

import pytest

from csportal.checks.texts.spelling import slips
from csportal.checks.texts.word_forms import is_slip, stems, ways
from csportal.checks.texts.word_lists import LATER, MISSPELT, PLACES, _read, known, meant, unknown
from csportal.checks.texts.word_pairs import wrong_pairs
from csportal.checks.texts.word_uses import Uses, words_in

OFTEN = ("budget", "Library", "libraries", "measures", "Fulham", "Chelsea", "Framework", "agency", "care", "leavers")


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("families,", ["families"]),
        ("“Families’", ["Families"]),
        ("Barnet’s", ["Barnet"]),
        ("multi-agency", ["multi", "agency"]),
        ("and/or", []),
        ("health/care", ["health", "care"]),
        ("co-ordinated", []),
        ("CAFs", []),
        ("NEET", []),
        ("2nd", []),
        ("a@b.uk", []),
        ("www.barnet.gov.uk", []),
        ("McDonald", []),
    ],
)
def test_words_in(token: str, words: list[str]):
    """Words are taken out of their signs; abbreviations, numbers and addresses are none."""
    assert words_in(token) == words


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("independant", ["independent"]),
        ("neds", ["needs", "ends", "nods"]),
        ("bugdet", ["budget"]),
        ("meausres", ["measures"]),
        ("Librarys", ["libraries", "library"]),
        ("Fullham", ["fulham"]),
        ("Chelsey", ["chelsea"]),
        ("opporunity", ["opportunity"]),
        ("thebudget", ["the budget"]),
        ("Commissiom", ["commission"]),
        ("reponses", ["responses"]),
    ],
)
def test_misspelt_words(word: str, right: list[str]):
    """A misspelt word is told with what is meant: first what the texts hold."""
    found = dict(slips(Uses([(word, 1), *zip(OFTEN, repeat(9), strict=False)]), bool))

    assert set(found) == {word.lower()}
    assert sorted(found[word.lower()][:3]) == sorted(right)


@pytest.mark.parametrize(
    "word",
    [
        "behaviour organisation neighbourhood enrolment counsellor programme fulfil centred practise judgement",
        "Frameworki Portman Dalling Woking Wapping Rother Notting Bing Humber",
        "careleavers multiagency wellbeing reoffending roadmap virements upskilling specialty",
        "rebudgeted underbudget budgets libraries",
    ],
)
def test_words_that_are_right(word: str):
    """British spellings, new names, words made of others, and words that came later are let through."""
    assert list(slips(Uses(chain(zip(word.split(), repeat(1)), zip(OFTEN, repeat(9)))), bool)) == []


def test_word_that_stands_often_is_meant():
    """What is in no list is a word of its own once several texts hold it."""
    assert [word for word, _ in slips(Uses([("budgot", 3), ("budget", 9)]), bool)] == []
    assert [word for word, _ in slips(Uses([("budgot", 2), ("budget", 9)]), bool)] == ["budgot"]


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("bugdet", "budget", True),
        ("budgt", "budget", True),
        ("budgeet", "budget", True),
        ("budget", "budget", False),
        ("badgut", "budget", False),
        ("budg", "budget", False),
        ("ubdget", "budget", True),
    ],
)
def test_slip(word: str, other: str, expected: bool):
    """One letter, or two that change places, make a slip; a slip away from a word stands among its ways."""
    assert is_slip(word, other) is expected
    if word[0] == other[0]:
        assert (other in ways(word)) is expected


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("gradings", "grading"),
        ("gradings", "grade"),
        ("boxes", "box"),
        ("rebased", "rebase"),
        ("advisers", "adviser"),
        ("reoffending", "offending"),
        ("boroughwide", "borough"),
    ],
)
def test_stems(word: str, stem: str):
    """A word may be another with an ending, or with something before it."""
    assert stem in stems(word)


@pytest.mark.parametrize(("word", "stem"), [("librarys", "library"), ("classs", "class"), ("agreeed", "agre")])
def test_no_stems(word: str, stem: str):
    """An ending that another would take is a slip."""
    assert stem not in stems(word)


def test_every_common_misspelling_is_found():
    """The list of misspellings is in the order that looking a word up needs."""
    lines = _read(*MISSPELT).decode().lower().split("\n")[:-1]

    assert [line for line in lines[::29] if not meant(line.partition("->")[0])] == []
    assert meant("budget") == []


def test_lists_are_read_as_they_are():
    """The words that no list knows are in none; the most frequent of several comes first."""
    assert unknown({"neighbourhood", "fullham"}) == {"fullham"}
    assert known({"neighbourhood", "the", "fullham"}) == ["the", "neighbourhood"]
    assert known(LATER | PLACES) == []
    assert known(set()) == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Those who where in care.", [("who where", "who were")]),
        ("They should of gone; it’s own", [("should of", "should have"), ("it’s own", "its own")]),
        ("Rather then wait", [("Rather then", "rather than")]),
        ("Those who where possible live at home", []),
        ("They would of course stay. More. Then", []),
        ("People who, where they can, stay", []),
    ],
)
def test_pairs(text: str, pairs: list[tuple[str, str]]):
    """Two words that never stand side by side are told with what is meant."""
    assert list(wrong_pairs(text)) == pairs
