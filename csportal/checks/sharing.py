"""Rules asked by several processes at once: where there is much data, and the machine has processors to spare."""

from __future__ import annotations

from concurrent import futures
from typing import TYPE_CHECKING, Any

from csportal.checks.asking import Asked, Fault, ask
from csportal.load.processes import copying, processes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from csportal.problems import Problem

AT_ONCE = 8
"""How many rules a process takes at a time."""
LOST = (futures.BrokenExecutor, OSError, ImportError, NotImplementedError)
"""A process was lost, or the system cannot begin one or has nothing by which two could speak."""
_asked: list[tuple[Sequence[Asked[Any]], Any]] = []
"""What the processes are asked about: each is a copy of this one, made when it stands here."""


def ask_shared(
    rules: Sequence[Asked[Any]], given: object, meanwhile: Callable[[], object]
) -> tuple[set[Problem], list[Fault]]:
    """Return what the rules find, and the rules that failed, as `ask` does; do something else `meanwhile`.

    If processes cannot be had, or one is lost, all rules are asked in this one.
    """
    if (shared := processes()) == 1:
        meanwhile()
        return ask(rules, given)

    _asked.append((rules, given))
    try:
        with futures.ProcessPoolExecutor(shared, copying()) as pool:
            shares = pool.map(_share, range(0, len(rules), AT_ONCE))
            meanwhile()
            found = list(shares)
    except LOST:
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
