"""The mistakes by family, and what is said of them all."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from tests.mistakes import cases, legitimate, misses

if TYPE_CHECKING:
    from tests.mistakes.change import FileMistake, Miss, Mistake

PUBLISHED = "what is published"
"""The family whose mistakes only the comparison with the published state can show."""


def families() -> dict[str, list[Mistake | FileMistake]]:
    """Return the mistakes that are to be caught, by the name of their family."""
    found: dict[str, list[Mistake | FileMistake]] = {}
    for module in iter_modules(cases.__path__):
        one = import_module(f"{cases.__name__}.{module.name}")
        found.setdefault(one.FAMILY, []).extend(one.CASES)
    return found


def missed(family: str) -> list[Miss]:
    """Return the mistakes of a family that cannot be caught."""
    return [miss for miss in misses.CASES if miss.family == family]


def rate(caught: int, of: int) -> str:
    """Return the share in per cent, cut rather than rounded up."""
    return f"{1000 * caught // of / 10:.1f}%"


def summary(caught: int, of: int, alarms: int) -> str:
    """Return the sentence that the README quotes."""
    edits = len(legitimate.CASES)
    return (
        f"Of {of} mistakes made one at a time in the example's data, the check reports {caught} on their line "
        f"({rate(caught, of)}); of {edits} edits that are right, it objects to {alarms or 'none'}."
    )
