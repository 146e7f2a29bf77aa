"""What is asked of a portal again and again, and worked out once for each."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from csportal.link.portal import Portal

T = TypeVar("T")


def remembered(work_out: Callable[[Portal], T]) -> Callable[[Portal], T]:
    """Have a pure function of a portal keep its answer in the portal's memory."""

    @wraps(work_out)
    def answer(portal: Portal) -> T:
        if work_out not in portal.memory:
            portal.memory[work_out] = work_out(portal)
        found: T = portal.memory[work_out]
        return found

    return answer
