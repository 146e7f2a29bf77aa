"""In the middle of what stands under one heading, no entry lacks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.reference import lost_field
from csportal.problems import Level, Problem, quoted
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path

FIELDS = ("group", "team", "tier", "audience")
"""The headings that entries of a list can stand under."""


def check(portal: Portal) -> Iterator[Problem]:
    for survey in portal.all(Survey):
        paths: list[Path] = [("results", row) for row in range(len(survey.results))]
        names = [one.group for one in survey.results]
        parts = [one.title.partition(":")[0] for one in survey.results]
        # “Music: lessons” stands under the heading that “Music: choirs” has.
        after = [names[row - 1] if row and parts[row] == parts[row - 1] else None for row in range(len(parts))]
        yield from _of([survey] * len(paths), paths, names, "group", after)
    told: set[str] | None = None
    for files in _lists(portal):
        for field in FIELDS:
            if field in type(files[0]).model_fields:
                found = list(_of(files, [()] * len(files), [one.__dict__[field] for one in files], field))
                if found and told is None:
                    told = {problem.record for problem in lost_field.check(portal)}
                yield from (problem for problem in found if told is not None and problem.record not in told)


def _lists(portal: Portal) -> Iterator[list[Record]]:
    """Yield the entries of each list in a file, in its order."""
    found: dict[tuple[str, type], list[Record]] = {}
    for record in portal.records:
        if record.home.path:
            found.setdefault((record.home.entry.file, type(record)), []).append(record)
    yield from found.values()


def _of(
    records: Sequence[Record], paths: list[Path], names: list[str | None], field: str, same: Sequence[str | None] = ()
) -> Iterator[Problem]:
    """Find what has no name between two of one name, or after one of the same, where that is known."""
    for row, name in enumerate(names):
        before = names[row - 1] if row else None
        after = names[row + 1] if row + 1 < len(names) else None
        is_between = before == after
        if name or not before or not (is_between or (same and same[row])):
            continue
        where = "those before and after it have" if is_between else "the one before it, of the same thing, has"
        message = f"This entry has no “{field}”; {where} {quoted(before)}."
        hint = f"Write “{field}: {before}”. If it stands under no heading, add: accepted: {{{RULE.code}: why}}"
        yield Problem(records[row].at(*paths[row]), RULE.code, message, hint, RULE.level, records[row].key)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/facts.yml"
FACTS = "facts:\n" + "".join(
    f"  - {{id: {one}, title: The {one}, value: {count}, unit: count, counts_people: false, group: Places, "
    'source: {section: "2"}}\n'
    for one, count in (("halls", 21), ("clubs", 34), ("shops", 55))
)

RULE = Rule(
    code="gap-in-group",
    says="An entry of a list between two of the same group, team, tier or audience has it too; so does "
    "a row of a survey after one whose title begins with the same words and a colon.",
    bad=Example(
        FILE,
        FACTS.replace("34, unit: count, counts_people: false, group: Places", "34, unit: count, counts_people: false"),
        "3:5: gap-in-group: This entry has no “group”; those before and after it have “Places”.",
    ),
    good=Example(FILE, FACTS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
