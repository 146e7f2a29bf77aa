"""The entries of a list stand in the order of the source, and in sections that the source has."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.rule import Example, Rule
from csportal.checks.rules.reference.heading_of_another import under_another
from csportal.checks.rules.reference.source_section import misplaced
from csportal.checks.texts.sources import every_source, numbers
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.discrepancies import SourceDiscrepancy
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record

ALL = lazy_pattern(r"(?<![\w.])\d+(?:\.\d+)*[a-z]?(?![\w.]*\w)")
LABEL = lazy_pattern(r"\d+(?:\.\d+)*[a-z]?")
PARTS = lazy_pattern(r"\d+|[a-z]")
FEWEST = 6
"""From how many entries on that stand in the order of their lines a single one that does not is told."""
SIBLINGS = 3
"""From how many sections on of one level it is known how far they run."""
BEYOND = 2
"""By how many a section may lie beyond the last that others name; letters are counted too."""
MANY = 3
"""Or by which part of that last number, where it is a large one."""


class Cited(NamedTuple):
    """An entry of a list: its section and its first line, as typed and as a number."""

    record: Record
    section: str
    typed: str
    line: int


def check(portal: Portal) -> Iterator[Problem]:
    lists: dict[tuple[str, object], list[Cited]] = defaultdict(list)
    labels: dict[tuple[str, str], dict[str, list[tuple[Record, Path]]]] = defaultdict(lambda: defaultdict(list))
    for record, path, source in every_source(portal):
        home = record.home
        labels[home.council, home.plan][source.section].append((record, (*path, "section")))
        # What a document gets wrong is listed by its weight, not by its place.
        if home.path and path == ("source",) and source.lines and not isinstance(record, SourceDiscrepancy):
            found = numbers(source.lines)
            if found:
                lists[home.entry.file, home.path[0]].append(Cited(record, source.section, *found[0]))
    told = {problem.place for problem in (*misplaced(portal), *under_another(portal))}
    for entries in lists.values():
        for problem in _out_of_order(entries):
            if problem.place not in told:
                yield problem
    for named in labels.values():
        yield from (problem for problem in _beyond(named) if problem.place not in told)


def _out_of_order(entries: list[Cited]) -> Iterator[Problem]:
    """Find the one entry whose line breaks the order of a whole list, or else of all those in one section."""
    sections: dict[str, list[Cited]] = defaultdict(list)
    for one in entries:
        sections[one.section].append(one)
    for some in (entries, *sections.values()):
        at = _odd([one.line for one in some]) if len(some) > FEWEST else None
        if not at or at + 1 == len(some):
            continue  # One at either end may have been added there.
        one, beside = some[at], some[max(0, at - 1) : at] + some[at + 1 : at + 2]
        if any(other.section == one.section for other in beside):
            of = " and ".join(other.typed for other in beside)
            message = f"Line {quoted(one.typed)} breaks the order of this list; beside it are lines {of}."
            hint = f"Check it against the source. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(one.record.at("source", "lines"), RULE.code, message, hint, RULE.level, one.record.key)
            return


def _odd(lines: list[int]) -> int | None:
    """Return the place of the one number without which the others ascend; nothing if all do, or more are amiss."""
    drops = [at for at in range(1, len(lines)) if lines[at] < lines[at - 1]]
    if len(drops) != 1:
        return None
    at = drops[0]
    if at + 1 == len(lines) or lines[at - 1] <= lines[at + 1]:
        return at
    return at - 1 if at == 1 or lines[at - 2] <= lines[at] else None


def _beyond(named: dict[str, list[tuple[Record, Path]]]) -> Iterator[Problem]:
    """Find a section that a single record names, far beyond the last that the others name."""
    steps = {label: _steps(label) for label in named if LABEL.fullmatch(label)}
    every = [_steps(part) for label in named for part in ALL.findall(label)]
    counts = Counter(step[:depth] for step in every for depth in range(1, len(step) + 1))
    for label, own in steps.items():
        if len(named[label]) > 1:
            continue
        for depth in range(1, len(own) + 1):
            above = own[: depth - 1]
            others = {one[depth - 1] for one in counts if len(one) == depth and one[:-1] == above} - {own[depth - 1]}
            last = max(others, default=0)
            if len(others) < SIBLINGS or counts[own[:depth]] > 1 or own[depth - 1] <= last + max(BEYOND, last // MANY):
                continue
            record, path = named[label][0]
            of = next(one for one in ALL.findall(" ".join(named)) if _steps(one)[:depth] == (*above, last))
            message = f"Nothing else names a section {quoted(label)}; the last that is named is {quoted(of)}."
            hint = f"Check it against the source. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(record.at(*path), RULE.code, message, hint, RULE.level, record.key)
            break


def _steps(label: str) -> tuple[int, ...]:
    """Return the numbers and letters that a section is named by, one for each step down."""
    return tuple(int(part) if part.isdigit() else ord(part) - ord("a") + 1 for part in PARTS.findall(label))


FILE = "anytown/plan-2024-25/priorities.yml"
THINGS = ("early-help", "homes", "schools", "parks", "clubs", "meals", "games")
TEXT = "priorities:\n" + "".join(
    f'  - {{id: {thing}, title: {thing.capitalize()}, source: {{section: "1", lines: "{line}"}}}}\n'
    for line, thing in enumerate(THINGS, 27)
)

RULE = Rule(
    code="source-order",
    says="Where all other entries of a list stand in the order of their lines in the source, a single one does so too; "
    "and no record alone names a section far beyond the last that the others name.",
    bad=Example(
        FILE,
        TEXT.replace('"30"', '"20"'),
        "5:61: source-order: Line “20” breaks the order of this list; beside it are lines 29 and 31.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
