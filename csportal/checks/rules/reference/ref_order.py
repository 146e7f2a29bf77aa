"""The printed numbers of the entries of a list go up, where all but one do."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.link import Portal

NUMBER = lazy_pattern(r"\d+(?:\.\d+)*")
FEWEST = 5
"""From how many entries on the others tell where one belongs."""
Listed = Priority | Objective


def check(portal: Portal) -> Iterator[Problem]:
    lists: dict[str, list[Listed]] = defaultdict(list)
    listed: list[Listed] = [*portal.all(Priority), *portal.all(Objective)]
    for one in listed:
        lists[one.home.entry.file].append(one)
    for entries in lists.values():
        refs = [one.ref or "" for one in entries]
        row = stray(refs)
        if row is not None:
            beside = [refs[at] for at in (row - 1, row + 1) if 0 <= at < len(refs)]
            where = f"between {' and '.join(map(quoted, beside))}" if len(beside) > 1 else f"beside {quoted(beside[0])}"
            fitting = f" {quoted(fit)} would fit." if (fit := _between(beside)) and fit not in refs else ""
            message = f"{quoted(refs[row])} stands {where}; all other references go up."
            hint = f"Check it.{fitting} If the source has it so, add: accepted: {{{RULE.code}: why}}"
            entry = entries[row]
            yield Problem(entry.at("ref"), RULE.code, message, hint, Level.WARNING, entry.key)


def _parts(ref: str) -> tuple[int, ...]:
    return tuple(map(int, ref.split(".")))


def stray(refs: Sequence[str]) -> int | None:
    """Return the one entry without which all go up, or nothing where they go up, or more than one is out of order."""
    if len({*refs}) < max(FEWEST, len(refs)) or not all(map(NUMBER.fullmatch, refs)):
        return None
    known = [_parts(ref) for ref in refs]
    if _goes_up(known):
        return None
    rows = [row for row in range(len(known)) if _goes_up([*known[:row], *known[row + 1 :]])]
    # Of two that have changed places either may go; the one that leaves a gap where it stands is the stray.
    gaps = [row for row in rows if 0 < row < len(refs) - 1 and _between([refs[row - 1], refs[row + 1]])]
    return next(iter(gaps or rows), None)


def _goes_up(known: Sequence[tuple[int, ...]]) -> bool:
    return all(before < after for before, after in pairwise(known))


def _between(beside: Sequence[str]) -> str:
    """Return the number between two, if there is just one."""
    if len(beside) != 2:  # noqa: PLR2004 - a pair
        return ""
    (*stem, before), (*other, after) = map(_parts, beside)
    return ".".join(map(str, [*stem, before + 1])) if stem == other and after - before == 2 else ""  # noqa: PLR2004


FILE = "anytown/plan-2024-25/priorities.yml"
TEXT = COUNCIL[FILE].replace("title: Early help", 'title: Early help\n    ref: "1.1"') + "".join(
    f'  - id: {title.lower()}\n    title: {title}\n    ref: "1.{number}"\n'
    for number, title in enumerate(("Schools", "Care", "Youth", "Families"), 2)
)

RULE = Rule(
    code="ref-order",
    says="The printed numbers of priorities and objectives go up; if all but one do, that one is told.",
    bad=Example(
        FILE,
        TEXT.replace('"1.4"', '"4.1"'),
        "13:10: ref-order: “4.1” stands between “1.3” and “1.5”; all other references go up.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
