"""Rules asked by several processes at once: where there is much data, and the machine has processors to spare."""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from csportal.checks.asking import Asked, Fault, ask

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from csportal.problems import Problem

MOST = 4
"""How many processes share the work; each begins with an index of its own, so that more would gain little."""
AT_ONCE = 8
"""How many rules a process takes at a time."""
_asked: list[tuple[Sequence[Asked[Any]], Any]] = []
"""What the processes are asked about: each is a copy of this one, made when it stands here."""


def processes() -> int:
    """Return how many processes may share the work.

    One, where the system cannot copy a process, or where other threads run in this one: a copy has none of them, and
    would wait for ever for what they hold.
    """
    can_copy = sys.platform == "linux" and threading.active_count() == 1
    return min(len(os.sched_getaffinity(0)), MOST) if can_copy else 1


def ask_shared(
    rules: Sequence[Asked[Any]], given: object, meanwhile: Callable[[], object]
) -> tuple[set[Problem], list[Fault]]:
    """Return what the rules find, and the rules that failed, as `ask` does; do something else `meanwhile`.

    If a process is lost, all rules are asked in this one.
    """
    if (shared := processes()) == 1:
        meanwhile()
        return ask(rules, given)

    _asked.append((rules, given))
    try:
        with ProcessPoolExecutor(shared, get_context("fork")) as pool:
            shares = pool.map(_share, range(0, len(rules), AT_ONCE))
            meanwhile()
            found = list(shares)
    except (BrokenProcessPool, OSError):
        return ask(rules, given)
    finally:
        _asked.clear()
    # What failed is asked again here, as where it failed is not told from one process to another.
    problems, faults = ask([rules[number] for _, failed in found for number in failed], given)
    return problems.union(*(one for one, _ in found)), faults


def _share(first: int) -> tuple[set[Problem], list[int]]:
    """Return what the rules from a number on find, and the numbers of those that failed."""
    rules, given = _asked[-1]
    problems: set[Problem] = set()
    failed = []
    for number in range(first, min(first + AT_ONCE, len(rules))):
        found, faults = ask([rules[number]], given)
        problems |= found
        failed += [number] * bool(faults)
    return problems, failed
