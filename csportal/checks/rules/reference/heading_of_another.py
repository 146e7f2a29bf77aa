"""The heading that a record stands under in the source is that of its own objective, kind or number."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.table_kind import WORDS, is_of_another_kind, titled
from csportal.checks.rules.reference.ref_order import stray
from csportal.checks.texts.moved_teams import by_heading, has_moved
from csportal.checks.texts.service_names import plain
from csportal.checks.texts.sources import every_source
from csportal.link.remembered import remembered
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record, Source

FEWEST = 5
"""From how many entries on whose numbers are those of their sections a single one whose is not is told."""


def check(portal: Portal) -> Iterator[Problem]:
    yield from under_another(portal)


@remembered
def under_another(portal: Portal) -> list[Problem]:
    """Return what stands under a heading that is not its own."""
    return list(_found(portal))


def _found(portal: Portal) -> Iterator[Problem]:
    titles: dict[tuple[str, str, str], dict[str, str]] = defaultdict(dict)
    aims: list[Objective | Priority] = [*portal.all(Objective), *portal.all(Priority)]
    for named in aims:
        titles[named.home.council, named.home.plan, named.home.kind].setdefault(plain(named.title), named.id)
    numbered: dict[tuple[str, object], list[tuple[Record, str, str]]] = defaultdict(list)
    for record, path, source in every_source(portal):
        if path != ("source",):
            continue
        yield from _of_objective(record, source, titles)
        is_told = isinstance(record, Budget) and is_of_another_kind(record)
        kind = titled(source.table or "")
        if isinstance(record, Budget) and kind and not is_told and record.kind in {*WORDS} - {kind}:
            message = f"The table in the source is {quoted(source.table or '')}, but the kind is {quoted(record.kind)}."
            yield _problem(record, ("source", "table"), message, "Check the table and the kind.")
        if record.home.path and (ref := record.__dict__.get("ref")):
            numbered[record.home.entry.file, record.home.path[0]].append((record, ref, source.section))
    yield from _of_service(portal)
    for some in numbered.values():
        odd = [one for one in some if one[1] != one[2]]
        if len(odd) == 1 and len(some) > FEWEST:
            record, ref, section = odd[0]
            message = (
                f"This is number {quoted(ref)} in section {quoted(section)}; the others have the section's number."
            )
            at = stray([ref for _, ref, _ in some])
            is_odd = at is not None and some[at][0] is record
            is_section = f"{record.id}-".startswith(f"{ref.replace('.', '-')}-") and not is_odd
            field: Path = ("source", "section") if is_section else ("ref",)
            yield _problem(record, field, message, "Check “ref” and “section”.")


def _of_objective(
    record: Record, source: Source, titles: dict[tuple[str, str, str], dict[str, str]]
) -> Iterator[Problem]:
    """Find what stands in a table that bears the name of another objective or priority than its own."""
    for kind in ("objective", "priority") if source.table else ():
        own = record.__dict__.get(kind)
        other = titles[record.home.council, record.home.plan, kind].get(plain(source.table or "")) if own else None
        if other and other != own:
            message = f"The {kind} is {quoted(own or '')}, but the table in the source is that of {quoted(other)}."
            yield _problem(record, (kind,), message, f"Write “{kind}: {other}”, or check “table”.")


def _of_service(portal: Portal) -> Iterator[Problem]:
    """Find what stands under the name of a service, but is put down to one neither in it nor around it."""
    for put in by_heading(portal):
        if put.is_apart and not has_moved(portal, put):
            group = quoted(put.record.__dict__["group"])
            message = f"The service is {quoted(put.own.id)}, but the heading {group} is that of {quoted(put.other.id)}."
            yield _problem(put.record, ("service",), message, f"Write “service: {put.other.id}”, or check “group”.")


def _problem(record: Record, path: Path, message: str, hint: str) -> Problem:
    hint += f" If both are right, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(*path), RULE.code, message, hint, RULE.level, record.key)


SOURCE = 'source: {section: "1"'
PRIORITIES = "anytown/plan-2024-25/priorities.yml"
TWO = ((PRIORITIES, COUNCIL[PRIORITIES] + "  - id: schools\n    title: Schools\n"),)

RULE = Rule(
    code="heading-of-another",
    says="What stands in a table of the source that bears the name of an objective or a priority is of that one; "
    "what stands under a heading with a service's name is put down to that service, or one in it or around it; a "
    "budget in a table that says revenue, savings, grants or capital is of that kind; and where the numbers of all "
    "other entries of a list are those of their sections, so is each.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], SOURCE, f"{SOURCE}, table: Schools"),
        "2:11: heading-of-another: The priority is “early-help”, but the table in the source is that of “schools”.",
        beside=TWO,
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], SOURCE, f"{SOURCE}, table: Early help"), beside=TWO),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
