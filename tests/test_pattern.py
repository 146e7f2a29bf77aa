"""Patterns that are read when they are first asked."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import csportal
from csportal.values.pattern import lazy_pattern


def test_a_pattern_answers_as_if_it_had_been_read():
    """What is asked of the pattern is answered as by one that is read at once, flags and all."""
    lazy, read = lazy_pattern("a(B)c", re.IGNORECASE), re.compile("a(B)c", re.IGNORECASE)

    assert lazy.sub("x", "ABC abc") == read.sub("x", "ABC abc") == "x x"
    assert (lazy.pattern, lazy.flags, lazy.groups) == (read.pattern, read.flags, read.groups)
    assert [found[1] for found in lazy.finditer("abc")] == ["b"]


def test_a_mistake_in_a_pattern_shows_when_it_is_asked():
    """A broken pattern is refused by the first question."""
    broken = lazy_pattern("(")

    with pytest.raises(re.error):
        broken.search("")


def unread() -> list[tuple[str, re.Pattern[str]]]:
    """Return every such pattern that stands by its own name in the package."""
    kind = type(lazy_pattern(""))
    modules = [
        import_module(one.name) for one in walk_packages(csportal.__path__, "csportal.") if "__main__" not in one.name
    ]
    return [(f"{one.__name__}.{name}", value) for one in modules for name, value in vars(one).items()
            if isinstance(value, kind)]  # fmt: skip


def test_there_are_such_patterns():
    """The rules use them, so that the test below walks something."""
    assert len(unread()) > 1


@pytest.mark.parametrize("one", [value for _, value in unread()], ids=[name for name, _ in unread()])
def test_each_pattern_can_be_read(one: re.Pattern[str]):
    """No pattern of the package is broken, whether a check of clean data asks it or not."""
    assert one.pattern == re.compile(one.pattern, one.flags & ~re.UNICODE).pattern
