"""What a field of a few words holds is not what its neighbours have in another field."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

FIELDS = ("asked", "audience", "supplier", "holder", "team", "tier", "owner", "group", "data_source", "grade")
"""The fields that hold a few words of the council's own."""
FEWEST = 3
"""How many records have the words in the other field, for it to be the one that they belong in."""


def check(portal: Portal) -> Iterator[Problem]:
    kinds = {type(record) for record in portal.records} - {Plan}
    for kind in kinds:
        fields = [field for field in FIELDS if field in kind.model_fields]
        if fields:
            plans: dict[tuple[str, str], list[Record]] = defaultdict(list)
            for record in portal.all(kind):
                plans[record.home.council, record.home.plan].append(record)
            for records in plans.values():
                yield from _of(records, fields)


def _of(records: list[Record], fields: list[str]) -> Iterator[Problem]:
    names = [name for name in type(records[0]).model_fields if name not in {"note", "item_id"}]
    counts = {name: Counter(one for record in records if isinstance(one := record.__dict__[name], str))
              for name in names}  # fmt: skip
    for field in fields:
        for record in records:
            value = record.__dict__[field]
            if not value or counts[field][value] > 1:
                continue
            if other := next((name for name in names if name != field and counts[name][value] >= FEWEST), ""):
                message = f"{quoted(value)} stands under “{field}” here; in {counts[other][value]} entries it stands "
                message += f"under “{other}”."
                hint = f"Write what belongs under “{field}”: a line may have been pasted from its neighbour. "
                hint += f"If it is right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(record.at(field), RULE.code, message, hint, RULE.level, record.key)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/consultations.yml"
ASKED = "consultations:\n" + "".join(
    f"  - {{id: {one}, title: The {one}, state: taken place, period: 2023-24, manner: formal, asked: {asked}, "
    'source: {section: "2"}}\n'
    for one, asked in (("visits", "Parents"), ("parks", "Residents"), ("clubs", "Young people"))
)

RULE = Rule(
    code="value-of-another-field",
    says="Who is asked, a group, a team, an owner, a supplier or another name of few words is not what three or more "
    "entries have under another field.",
    bad=Example(
        FILE,
        ASKED.replace("Residents", "formal"),
        "3:95: value-of-another-field: “formal” stands under “asked” here; in 3 entries it stands under “manner”.",
    ),
    good=Example(FILE, ASKED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
