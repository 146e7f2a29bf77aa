"""How the rules that always hold are tried: on the same examples each time, without a clock and without a memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hypothesis import HealthCheck, settings

from csportal.problems import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def tried(parse: Callable[[str], T], text: str) -> tuple[T | None, UnreadableError | None]:
    """Return what the text is read as, or why it is refused."""
    try:
        return parse(text), None
    except UnreadableError as error:
        return None, error


def tries(examples: int) -> settings:
    """Return the settings of a property that is tried on so many examples."""
    return settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
