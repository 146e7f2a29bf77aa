"""How rules are asked: each by itself, so that a fault of one does not hide what the others find."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Protocol, TypeVar

from csportal.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from csportal.problems import Problem

PACKAGE = Path(__file__).parents[1]
T_contra = TypeVar("T_contra", contravariant=True)


class Asked(Protocol[T_contra]):
    """A rule, over one state of the data or over two."""

    @property
    def code(self) -> str: ...

    @property
    def check(self) -> Callable[[T_contra], Iterator[Problem]] | None: ...


@dataclass(frozen=True)
class Fault:
    """A rule that failed on the data, where it should have found something or nothing."""

    code: str
    error: Exception

    def __str__(self) -> str:
        return f"The rule {quoted(self.code)} cannot be asked: {where(self.error)}."


class FaultyRuleError(Exception):
    """Some rules failed: a fault of the program, whatever the data holds. `problems` is what all the others found."""

    def __init__(self, faults: Iterable[Fault], problems: Iterable[Problem]) -> None:
        self.faults, self.problems = tuple(faults), tuple(problems)
        super().__init__(" ".join(str(fault) for fault in self.faults))


def ask(rules: Iterable[Asked[T_contra]], given: T_contra) -> tuple[set[Problem], list[Fault]]:
    """Return what the rules find, and the rules that failed."""
    problems: set[Problem] = set()
    faults = []
    for rule in rules:
        try:
            problems.update(rule.check(given) if rule.check else ())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and the other rules are asked
            faults.append(Fault(rule.code, error))
    return problems, faults


def where(error: Exception) -> str:
    """Return what failed and at which line of the program, for the one who mends it."""
    frames = [(Path(one.filename), one.lineno) for one in extract_tb(error.__traceback__)]
    file, line = next((one for one in reversed(frames) if one[0].is_relative_to(PACKAGE)), frames[-1])
    name = file.relative_to(PACKAGE.parent) if file.is_relative_to(PACKAGE) else file.name
    return f"{type(error).__name__} in {name}, line {line}{f' ({error})' if str(error) else ''}"
