"""Which words turn the sense of a text, and which only say it better."""

from __future__ import annotations

import pytest

from csportal.checks.changes.turned import turn

VISITS = "At least 90 of all visits were made within a week, and none was made without a note."
TURNED = [
    ("At least", "At most"),
    ("all visits", "some visits"),
    ("all visits", "visits"),
    ("within a week", "within a month"),
    ("were made", "were not made"),
    ("none was", "each was"),
    ("without a note", "with a note"),
    ("visits were", "visits and calls were"),
]
SAME = [
    ("visits were", "visist were"),
    ("were made", "took place"),
    ("within a week", "inside a week"),
    ("a note", "one note"),
    ("all visits", "every visit"),
    ("visits", "home visits"),
]
APART = [
    ("The number of children in care falls.", "The number of children in care rises."),
    ("Pupils are satisfied with their school.", "Pupils are dissatisfied with their school."),
    ("The service is planned.", "The service is not planned."),
    ("It counts months.", "It counts weeks."),
    ("It must be in place before June.", "It must be in place after June."),
    ("The council can pay for it.", "The council cannot pay for it."),
    ("The rating is on track for the year.", "The rating is off track for the year."),
]
REWORDED = [
    ("Fewer children come into care.", "The council keeps more children at home with their families."),
    ("It was agreed before the election.", "The council had agreed on it when the election came."),
    ("There are more places.", "There are places."),
    ("The team is small.", "The team is small and new."),
]


@pytest.mark.parametrize(("old", "new"), TURNED)
def test_one_word_turns_a_binding_text(old, new):
    """A bound, a denial, a stretch of time or one more thing that is counted makes it another text."""
    assert turn(VISITS, VISITS.replace(old, new), binds=True)


@pytest.mark.parametrize(("old", "new"), SAME)
def test_other_words_for_the_same_are_let_pass(old, new):
    """A spelling put right and a word for another that says the same turn nothing."""
    assert turn(VISITS, VISITS.replace(old, new), binds=True) is None


@pytest.mark.parametrize(("then", "now"), APART)
def test_word_for_its_opposite_turns_any_text(then, now):
    """A word that gives way to its opposite is told in every text, in both directions."""
    assert turn(then, now, binds=False)
    assert turn(now, then, binds=False)


@pytest.mark.parametrize(("then", "now"), REWORDED)
def test_rewording_is_no_turn(then, now):
    """A sentence put in other words, and what only tells with a word more or less, turn nothing."""
    assert turn(then, now, binds=False) is None


def test_turn_gives_the_words_as_typed():
    """What is told are the words as they were typed, with the next one where words were only put in or taken out."""
    assert turn("More is spent on it now.", "Less is spent on it now.", binds=True) == ("More", "Less")
    assert turn("It was made in time.", "It was not made in time.", binds=True) == ("made", "not made")
