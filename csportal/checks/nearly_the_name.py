"""A name that is a letter away from one that is used elsewhere is that name misspelt."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.base import Source
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from csportal.link import Portal
    from csportal.records.base import Part, Record
    from csportal.records.budget import Path
    from csportal.values.period import Period

SHORTEST = 6
"""From how many letters a name is long enough for one of them to be a slip."""
OFTEN = 2
"""How often a name has to be used for another to be taken for it, and how many times as often as the other."""
TYPED = ("owner", "group", "team", "tier", "supplier", "holder", "data_source")
"""The fields of records that hold names typed by hand, each used again in other records."""
BY = (("judgement", "by"), ("action", "who"), ("forecast", "by"))
"""The parts of a value or an update that say who."""
AS_PRINTED = ("table", "applies_to")
"""What is no name of the council's: it may be written as none of its services is."""
LIKE_OWNER = ("owner", "by", "who")
NAMES = {"service": "title", "post": "title", "council": "name"}
"""The records whose names the others use, and the field that holds each."""
AND = lazy_pattern(r"(?:\band\b|[\W_])+(?!\d)")
Use = tuple["Record", "Path", str]


def check(portal: Portal) -> Iterator[Problem]:
    uses: dict[tuple[str, str], list[Use]] = defaultdict(list)
    known: dict[str, set[str]] = defaultdict(set)
    for record in portal.records:
        council = record.home.council
        if record.home.kind in NAMES:
            known[council].add(record.__dict__[NAMES[record.home.kind]])
        for path, field, name in _typed(record):
            uses[council, "owner" if field in LIKE_OWNER else field].append((record, path, name))
    for (council, field), names in uses.items():
        counted = Counter(name for _, _, name in names)
        right = {name for name, count in counted.items() if count >= OFTEN}
        if field not in AS_PRINTED:
            right |= known[council]
        near = dict(_near(counted, right))
        for record, path, name in names:
            if name in near and counted[name] * OFTEN <= max(counted[near[name]], OFTEN):
                yield _problem(record, path, name, near[name], counted[near[name]])


def _typed(record: Record) -> Iterator[tuple[Path, str, str]]:
    held = record.__dict__
    for field in TYPED:
        if isinstance(name := held.get(field), str):
            yield (field,), field, name
    if isinstance(source := held.get("source"), Source) and source.table:
        yield ("source", "table"), "table", source.table
    if isinstance(record, Plan):
        yield from _signs(record)
    for series in ("values", "updates"):
        if isinstance(told := held.get(series), dict):
            yield from _who(series, told)


def _signs(plan: Plan) -> Iterator[tuple[Path, str, str]]:
    """Yield what the signs of a document are put beside."""
    for at, legend in enumerate(plan.legends):
        for row, entry in enumerate(legend.entries):
            if entry.applies_to:
                yield ("legends", at, "entries", row, "applies_to"), "applies_to", entry.applies_to


def _who(series: str, told: Mapping[Period, Part]) -> Iterator[tuple[Path, str, str]]:
    """Yield who is named beside values or updates."""
    for period, one in told.items():
        parts = one.__dict__
        if parts["judgement"] or parts["forecast"] or parts.get("action"):
            for part, field in BY:
                if isinstance(name := getattr(parts.get(part), field, None), str):
                    yield (series, period.text, part, field), field, name


def _near(given: Counter[str], right: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that is not right with the one that is a letter away from it.

    Names a letter apart are alike once one letter of each is left out, so that not every two have to be compared.
    """
    alike: dict[str, set[str]] = defaultdict(set)
    folded: dict[str, set[str]] = defaultdict(set)
    for name in right:
        folded[_folded(name)].add(name)
        for one in _without_one(name):
            alike[one].add(name)
    for name in given:
        if len(name) < SHORTEST:
            continue
        found = {other for one in _without_one(name) for other in alike.get(one, ()) if is_slip(name, other)}
        found |= folded.get(_folded(name), set()) - {name}
        if found and name not in found:
            yield name, max(found, key=lambda other: (given[other], other))


def _folded(name: str) -> str:
    """Return a name's letters and numbers, with “and” for “&”: what two ways to write one name have in common."""
    return AND.sub("", name.lower())


def _without_one(name: str) -> set[str]:
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def is_slip(name: str, other: str) -> bool:
    """Whether two names differ by one letter, or by two that have changed places; not by a number or a lone letter."""
    begin = 0
    while begin < min(len(name), len(other)) and name[begin] == other[begin]:
        begin += 1
    end = 0
    while end < min(len(name), len(other)) - begin and name[-1 - end] == other[-1 - end]:
        end += 1
    ways = name[begin : len(name) - end], other[begin : len(other) - end]
    if len(ways[0]) > 1 or len(ways[1]) > 1:
        return len(ways[0]) == len(ways[1]) == 2 and ways[0] == ways[1][::-1] and ways[0].isalpha()  # noqa: PLR2004 - two letters
    if ways == ("", "") or any(way.isdigit() for way in ways):
        return False
    words = [text[_start(text, begin) : _stop(text, begin)] for text in (name, other)]
    return not any(re.fullmatch(r"[A-Za-z]|[IVX]+|.*\d.*", word) for word in words)


def _start(text: str, at: int) -> int:
    return text.rfind(" ", 0, at) + 1


def _stop(text: str, at: int) -> int:
    found = text.find(" ", at)
    return len(text) if found < 0 else found


def _problem(record: Record, path: Path, name: str, other: str, count: int) -> Problem:
    often = f"{count} others have" if count > 1 else "the data have"
    how = "a letter away from" if is_slip(name, other) else "another way to write"
    message = f"{quoted(name)} is {how} {quoted(other)}, which {often}."
    hint = f"Write {quoted(other)}. If both names are right, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(*path), RULE.code, message, hint, record=record.key)


RULE = Rule(
    code="nearly-the-name",
    family="text",
    says="An owner, a group, a team, a tier, a supplier, a holder, a source of figures, the heading of a table in the "
    "source or what a sign is put beside is not one letter, an “&” for “and” or a sign away from another that is used "
    "more often, or from the name of a service, a post or the council.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "owner: Families", "owner: Familes"),
        "10:8: nearly-the-name: “Familes” is a letter away from “Families”, which the data have.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)
