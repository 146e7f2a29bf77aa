"""No text that tells of a person is passed over because of the quick look at its words that comes first."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from csportal.checks.texts.person_patterns import PATTERNS, TRACES
from tests.properties.settings import tries


@pytest.mark.parametrize("what", PATTERNS)
@tries(150)
@given(data=st.data())
def test_what_is_found_has_the_words_that_are_looked_for(what: str, data: st.DataObject) -> None:
    """Whatever a pattern finds, one row of its traces has a word for each of its own."""
    held = data.draw(st.from_regex(re.compile(PATTERNS[what], re.ASCII), fullmatch=True))
    before, after = (data.draw(st.sampled_from(signs)) for signs in (["", "The ", "("], ["", ".", ")", " was there."]))
    text = f"{before}{held}{after}"
    assume(re.search(PATTERNS[what], " ".join(text.split())))

    words = text.split()

    assert any(all(any(re.search(trace, word) for word in words) for trace in row) for row in TRACES[what])
