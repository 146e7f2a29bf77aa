"""Patterns that are read when they are first asked: most of what the rules look for is not there, and never asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Unread:
    """A pattern as it is written; the first question to it has it read, and each answer's way is kept."""

    def __init__(self, text: str, flags: int) -> None:
        self._written = text, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found


def only_one(patterns: Mapping[str, re.Pattern[str]], text: str) -> str:
    """Return the name of the one pattern that a text holds; nothing where it holds none of them or several."""
    found = [name for name, pattern in patterns.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else ""


def lazy_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern, which is not read before it is asked anything; so a mistake in it shows only then.

    Raises:
        re.error: it is no pattern; raised by the first question to it.

    """
    return cast("re.Pattern[str]", _Unread(text, flags))
