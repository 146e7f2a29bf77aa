"""How many processes may share the work of this one."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext

MOST = 4
"""How many processes share the work: each has something of its own to do first, so that more would gain little."""
MANY = 200
"""From how many files on the work is shared: less of it takes no longer than to begin a process."""


def processes() -> int:
    """Return how many processes may share the work.

    One, where the system cannot copy a process, or where other threads run in this one: a copy has none of them, and
    would wait for ever for what they hold.
    """
    can_copy = sys.platform == "linux" and threading.active_count() == 1
    return min(len(os.sched_getaffinity(0)), MOST) if can_copy else 1


def copying() -> ForkContext:
    """Return the way to begin a process as a copy of this one, with all that it has in mind."""
    from multiprocessing import get_context  # noqa: PLC0415 - one process alone does without it

    return get_context("fork")
