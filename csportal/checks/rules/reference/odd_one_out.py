"""One record alone is not of another service, owner or section than all that share a heading with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.reference.heading_of_another import under_another
from csportal.checks.rules.reference.other_service import misput
from csportal.checks.rules.reference.source_section import misplaced
from csportal.checks.texts.siblings import OF_SOURCE, column, has, odd, path, shown
from csportal.checks.texts.unlike import unlike, where_usual
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

TOGETHER = (
    ("audience", "table"),
    ("intention", "intention_printed"),
    ("objective", "section", "group"),
    ("objective", "service"),
    ("owner", "service"),
    ("section", "group"),
    ("section", "table"),
    ("priority", "table"),
    ("state", "table"),
    ("team", "service"),
)
"""The fields that go with each other, most of them with the place in the source."""
PAIRS = (*dict.fromkeys(pair for some in TOGETHER for pair in permutations(some, 2)), ("table", "part"))
"""Which field tells another: all that share the first have the same in the second."""
FIELDS = sorted({field for pair in PAIRS for field in pair})
LAST = {"service", "intention_printed"}
"""The fields that are less often the slip than what goes with them."""
FEWEST = 3
"""From how many others on that share the one field and agree in the other a single one that differs is odd."""
HABIT = 11
"""In how many of a plan's records the one field tells the other at least, before it is taken for a rule of the plan."""


class Odd(NamedTuple):
    """Which field of a record differs, given what it shares with others; how many they are, and what they have."""

    shared: str
    field: str
    others: int
    usual: str


def check(portal: Portal) -> Iterator[Problem]:
    kinds = {type(record) for record in portal.records}
    told = {problem.record for problem in (*misput(portal), *misplaced(portal), *under_another(portal))}
    for plan in portal.all(Plan):
        for kind in kinds:
            records = portal.in_plan(kind, plan)
            if len(records) > FEWEST:
                yield from (one for one in _of_kind(kind, records) if one.record not in told)
                yield from (one for one in _unlike(portal, plan, kind) if one.record not in told)


def _of_kind(kind: type[Record], records: list[Record]) -> Iterator[Problem]:
    columns = {field: column(records, field) for field in FIELDS if has(kind, field)}
    columns = {field: values for field, values in columns.items() if any(values)}
    found: dict[int, list[Odd]] = defaultdict(list)
    for shared, field in PAIRS:
        if shared in columns and field in columns:
            # A name that no other record has is new; a place in the source may be mistyped.
            is_known = field not in OF_SOURCE
            for row, others, usual in odd(columns[shared], columns[field], FEWEST, HABIT, is_known=is_known):
                found[row].append(Odd(shared, field, others, usual))
    for row, odds in found.items():
        # What differs from the most is the slip; an owner or an audience is more easily mistyped than a place.
        counts = Counter(one for each in odds for one in {shown(each.shared), shown(each.field)})
        fields = sorted({shown(each.field) for each in odds})
        blamed = max(fields, key=lambda one: (counts[one], one not in OF_SOURCE, one not in LAST))
        one = next(each for each in odds if shown(each.field) == blamed)
        usual = f"one with {quoted(one.usual)}" if one.field == "part" else quoted(one.usual)
        message = (
            f"{quoted(shown(one.field))} is {quoted(columns[shown(one.field)][row])} here; of the {one.others} other "
            f"entries whose {quoted(one.shared)} is {quoted(columns[one.shared][row])} it is {usual}."
        )
        yield _problem(records[row], blamed, message, "Check both fields.")


def _unlike(portal: Portal, plan: Plan, kind: type[Record]) -> Iterator[Problem]:
    for one in unlike(portal.in_plan(kind, plan)):
        message = (
            f"{quoted(one.field)} is {quoted(one.strange)} here; in all {one.others} other {one.record.home.kind}s it "
            f"is {quoted(one.usual)}."
        )
        hint = f"Write {quoted(one.usual)}."
        if other := where_usual(portal, one):
            hint = f"Is this a file of the plan {quoted(other.id)}? Then move it there. If not, w{hint[1:]}"
        yield _problem(one.record, one.field, message, hint)


def _problem(record: Record, field: str, message: str, hint: str) -> Problem:
    hint += f" If it is right, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(*path(field)), RULE.code, message, hint, RULE.level, record.key)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/promises.yml"
THINGS = ("visits", "parks", "clubs", "books", "meals", "games", "walks", "lessons", "buses", "songs", "plays", "talks",
          "rooms", "beds")  # fmt: skip


def _promises(audience: str) -> str:
    entries = []
    for row, one in enumerate(THINGS):
        whose = "residents" if row < HABIT + 1 else "providers"
        place = f'{{section: "2", table: For {whose} this will mean}}'
        text = f"text: There are more {one} for those who want them., source: {place}"
        entries.append(f"  - {{id: {one}, audience: {audience if one == 'meals' else whose}, {text}}}\n")
    return "".join(["promises:\n", *entries])


RULE = Rule(
    code="odd-one-out",
    says="Where all of a plan's records that share a heading, an owner, an objective or a place in the source agree in "
    "another such field, no single one differs; and no single milestone is of another kind, and no "
    "single bridge has another row or table, than all others.",
    bad=Example(
        FILE,
        _promises("providers"),
        "6:27: odd-one-out: “audience” is “providers” here; of the 11 other entries whose “table” is “For residents "
        "this will mean” it is “residents”.",
    ),
    good=Example(FILE, _promises("residents")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
