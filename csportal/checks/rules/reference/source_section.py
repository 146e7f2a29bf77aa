"""A line of the source lies in the section that is named beside it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.extents import LABEL, Extent, beyond, elsewhere
from csportal.checks.texts.sources import every_source, numbers
from csportal.link.remembered import remembered
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record


class Cited(NamedTuple):
    """A place in the source: whose it is, the sections that are named, and the numbers of its lines."""

    record: Record
    path: Path
    section: str
    lines: list[tuple[str, int]]


def check(portal: Portal) -> Iterator[Problem]:
    yield from misplaced(portal)


@remembered
def misplaced(portal: Portal) -> list[Problem]:
    """Return the lines that lie in another section or behind all others."""
    return list(_misplaced(portal))


def _misplaced(portal: Portal) -> Iterator[Problem]:
    plans: dict[tuple[str, str], list[Cited]] = defaultdict(list)
    for record, path, source in every_source(portal):
        if source.lines and (lines := numbers(source.lines)):
            cited = Cited(record, (*path, "lines"), source.section, lines)
            plans[record.home.council, record.home.plan].append(cited)
    for places in plans.values():
        yield from _of_plan(places)


def _of_plan(places: list[Cited]) -> Iterator[Problem]:
    lines: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, one in enumerate(places):
        if LABEL.fullmatch(one.section):
            lines[one.section] += [(number, at) for _, number in one.lines]
    extents = {label: Extent(found) for label, found in lines.items()}
    whole = Extent([(number, at) for at, one in enumerate(places) for _, number in one.lines])
    for at, one in enumerate(places):
        told = {typed: elsewhere(number, at, one.section, extents) or beyond(number, at, whole)
                for typed, number in one.lines}  # fmt: skip
        if wrong := [typed for typed, found in told.items() if found]:
            lie = "Line {} lies" if len(wrong) == 1 else "Lines {} lie"
            message = f"{lie.format(' and '.join(map(quoted, wrong)))} {told[wrong[0]]}."
            hint = f"Check section and lines in the source. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(one.record.at(*one.path), RULE.code, message, hint, RULE.level, one.record.key)


SOURCE = 'source: {section: "1"'
PLACES = [(1, 5), (1, 9), (1, 20), (2, 31), (2, 38), (2, 42), (2, 44)]


def _measure(section: int, line: int) -> tuple[str, str]:
    text = with_line(COUNCIL[KPI], SOURCE, f'source: {{section: "{section}", lines: "{line}"')
    text = text.replace("title: Home visits on time", f"title: Home visits on time {line}")
    text = text.replace("Visits made within five", f"Visits {line} within six")
    return KPI.replace("visits", f"visits-{line}"), text.replace("85.5", f"{50 + line}.5").replace(
        "88.0", f"{51 + line}.0"
    )


BESIDE = tuple(_measure(section, line) for section, line in PLACES)

RULE = Rule(
    code="source-section",
    says="A line of the source lies in the section that is named beside it, as far as the other records of the plan "
    "tell where sections begin and end.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], SOURCE, f'{SOURCE}, lines: "40"'),
        "16:31: source-section: Line “40” lies in section 2, whose lines run from 31 to 44; those of section 1 run "
        "from 5 to 20.",
        beside=BESIDE,
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], SOURCE, f'{SOURCE}, lines: "24"'), beside=BESIDE),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
