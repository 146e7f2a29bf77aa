"""No text speaks of another council of the portal as if it were its own, as one does that was copied from there."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.council import Council
from csportal.records.kpi import Kpi
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

SIGNS = "“”‘’\"'()[].,;:!?"
TITLE = r"(?:(?:London |Royal |Metropolitan )?Borough of |City of |County of )?"
AFTER = r"(?:(?: Borough| City| County| District)* Council|(?! (?:&|and |or )?[A-Z]))(?![\w-])(?! (?:and|or|&) [A-Z])"
"""What may follow: a longer name is that of something else."""
LEADS = {"in", "at", "the", "for", "across", "of", "what", "how", "all", "by", "to"}
ENOUGH = 2
"""In so many records of a plan a council is named that it works with."""


class Named(NamedTuple):
    """One text that names another council, and in which words."""

    passage: Passage
    council: str
    words: str
    is_beside: bool


def check(portal: Portal) -> Iterator[Problem]:
    found = list(_named(portal))
    partners = _compared(portal)
    plans: dict[tuple[str, str, str], set[object]] = defaultdict(set)
    for one in found:
        home = one.passage.record.home
        plans[home.council, home.plan, one.council].add(home.entry.file)
        if one.is_beside:
            partners.add((home.council, one.council))
    partners |= {(own, other) for (own, _, other), files in plans.items() if len(files) >= ENOUGH}
    for one in found:
        record = one.passage.record
        if (record.home.council, one.council) not in partners:
            message = f"{quoted(one.words)} is another council of this portal, as in a text copied from its plan."
            hint = f"Write the council's own name. If the other is meant, add: accepted: {{{RULE.code}: why}}"
            yield Problem(record.at(*one.passage.path), RULE.code, message, hint, Level.WARNING, record.key)


def _named(portal: Portal) -> Iterator[Named]:
    councils = {one.home.council: one for one in portal.all(Council)}
    if len(councils) <= 1:
        return
    firsts = {one.short_name.split()[0] for one in councils.values()}
    names = {
        own: lazy_pattern(rf"{TITLE}(?P<name>{_either(one.short_name)}){AFTER}(?:['’]s)?")
        for own, one in councils.items()
    }
    for one in holding(portal, words_like(portal, lambda word: _bare(word) in firsts)):
        own = one.record.home.council
        if own not in councils:
            continue
        text = " ".join(one.words)
        for other, pattern in names.items():
            if other == own or councils[other].short_name in councils[own].name:
                continue
            for found in pattern.finditer(text):
                before = text[: found.start()].split(" ")[:-1]
                if _is_other_name(before):
                    continue
                yield Named(
                    one, other, found[0], bool(before) and before[-1].lower() in {"with", "than", "like", "and"}
                )


def _bare(word: str) -> str:
    return word.strip(SIGNS).removesuffix("'s").removesuffix("’s")


def _either(name: str) -> str:
    return re.escape(name).replace(r"\ and\ ", r"\ (?:and|&)\ ")


def _is_other_name(before: list[str]) -> bool:
    """Whether a capital before the name makes it part of another: “Young Westminster”, “High Barnet”."""
    last = before[-1] if before else ""
    return last[:1].isupper() and last.lower() not in LEADS and not (len(before) > 1 and before[-2].endswith("."))


def _compared(portal: Portal) -> set[tuple[str, str]]:
    """Return which councils stand among those that another's measures are compared with."""
    names = {name.casefold(): one.home.council for one in portal.all(Council) for name in (one.name, one.short_name)}
    return {
        (kpi.home.council, names[member.casefold()])
        for kpi in portal.all(Kpi)
        for series in kpi.comparators.values()
        for figure in series.values()
        for member in figure.members
        if member.casefold() in names
    }


BEXFORD = """\
name: Bexford Borough Council
short_name: Bexford
kind: unitary authority
ons_code: E06000998
summary: One plan.
services:
  - id: families
    title: Families
"""

RULE = Rule(
    code="other-council",
    says="A text names another council of this portal only in a plan that works with it or compares itself with it.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "within five days.", "within five days in Bexford."),
        "9:13: other-council: “Bexford” is another council of this portal, as in a text copied from its plan.",
        beside=(("bexford/council.yml", BEXFORD),),
    ),
    good=Example(
        KPI,
        with_line(COUNCIL[KPI], "within five days.", "within five days, together with Bexford."),
        beside=(("bexford/council.yml", BEXFORD),),
    ),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
