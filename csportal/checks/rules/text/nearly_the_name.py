"""A name that is a letter away from one that is used elsewhere is that name misspelt."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.letters_apart import folded, is_slip, near_ones
from csportal.checks.texts.nested_names import GROUPS, NESTED, nested
from csportal.checks.texts.word_lists import unknown
from csportal.problems import Problem, quoted
from csportal.records.base import Source
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from csportal.link import Portal
    from csportal.records.base import Part, Record
    from csportal.records.budget import Path
    from csportal.values.period import Period

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
        right = known[council] if field not in AS_PRINTED else set()
        if field == "group":  # A heading may have other capitals than the service that it is of.
            used = {folded(name): name for _, _, name in names}
            right = {name for name in right if used.get(folded(name), name) == name}
        yield from _strays(names, right, with_single=field == "group")
    inner: dict[tuple[str, str, str], list[Use]] = defaultdict(list)
    for record in (one for kind in NESTED for one in portal.all(kind)):
        for path, field, name in nested(record):
            inner[record.home.council, record.home.plan, field].append((record, path, name))
    for (_, _, field), names in inner.items():
        yield from _strays(names, set(), with_single=field == GROUPS, is_printed=True)


def _strays(names: list[Use], known: set[str], *, with_single: bool, is_printed: bool = False) -> Iterator[Problem]:
    """Find names that are a slip away from one that is known or used more often; of a pair, the misspelt or later one.

    Small and capital letters, and “&” for “and”, may differ in lines that stand as printed.
    """
    counted = Counter(name for _, _, name in names)
    near = dict(near_ones(counted, known | {name for name, count in counted.items() if with_single or count >= OFTEN}))
    for record, path, name in names:
        other = near.get(name, "")
        if not other or counted[name] * OFTEN > max(counted[other], OFTEN):
            continue
        is_first = counted[name] == counted[other] and _rank(name, counted) < _rank(other, counted)
        is_first = is_first and (other not in known or folded(name) == folded(other))
        if not is_first and not (is_printed and folded(name) == folded(other)):
            yield _problem(record, path, name, other, counted[other])


def _rank(name: str, counted: Counter[str]) -> tuple[bool, int]:
    """Return by what a name comes before another that is used as often: that it is spelt well, and stands first."""
    return bool(unknown(name.lower().split())), list(counted).index(name)


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


def _problem(record: Record, path: Path, name: str, other: str, count: int) -> Problem:
    often = f"{count} others have" if count > 1 else "the data have"
    how = "a letter away from" if is_slip(name, other) else "another way to write"
    message = f"{quoted(name)} is {how} {quoted(other)}, which {often}."
    hint = f"Write {quoted(other)}. If both names are right, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(*path), RULE.code, message, hint, record=record.key)


RULE = Rule(
    code="nearly-the-name",
    says="An owner, a group, a team, a tier, a supplier, a holder, a source of figures, the heading of a table in the "
    "source or what a sign is put beside is not one letter, an “&” for “and” or a sign away from another that is used "
    "more often, or from the name of a service, a post or the council; and no line of a table, movement of a bridge, "
    "answer or group of a survey is one letter away from another that comes back.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "owner: Families", "owner: Familes"),
        "10:8: nearly-the-name: “Familes” is a letter away from “Families”, which the data have.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)
