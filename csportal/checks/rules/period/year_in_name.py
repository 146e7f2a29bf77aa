"""The year in the name of a law, a document or a strategy is that of its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.documents import Reference
from csportal.records.registers.strategies import Strategy
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

LAST_YEAR = lazy_pattern(r"\b((?:19|20)\d\d)(?=$|,|\)|:| \()")
"""A year at the end of a name, or before what is added to it: “Act 2004, section 10”."""
YEARS = lazy_pattern(r"\b((?:19|20)\d\d)\s*(?:[-–/]|to)\s*((?:19|20)?\d\d)\b")
OF_ID = lazy_pattern(r"-((?:19|20)\d\d)$")


def check(portal: Portal) -> Iterator[Problem]:
    named_ones: list[Reference | Strategy] = [*portal.all(Reference), *portal.all(Strategy)]
    for one in named_ones:
        field, when = ("date", one.date) if isinstance(one, Reference) else ("period", one.period)
        named, of_id = _named(one.title), OF_ID.search(one.item_id)
        message = hint = ""
        if when and differs(one):
            message = f"{quoted(one.title)} is given the {field} {quoted(when)}, which is not that of its name."
            hint = "Check the year in both."
        elif named and of_id and not when and int(of_id[1]) not in named:
            field, message = "title", f"{quoted(one.title)} has another year than its id {quoted(one.item_id)}."
            hint = "Check which of the two is meant; an id that is published stays as it is."
        if message:
            yield Problem(one.at(field), RULE.code, message, f"{hint} {_accept()}", RULE.level, one.key)


def differs(one: Reference | Strategy) -> bool:
    """Whether the name has a year, and the date or period is not of it."""
    named, when = _named(one.title), one.date if isinstance(one, Reference) else one.period
    return bool(named and when and not _fits(named, when, is_span=isinstance(one, Strategy)))


def _named(title: str) -> tuple[int, ...]:
    """Return the year that a name ends in, or the first and the last of its years; nothing where it has none."""
    if found := YEARS.search(title):
        last = found[2] if len(found[2]) > len("99") else found[1][:2] + found[2]
        return int(found[1]), int(last)
    found = LAST_YEAR.search(title)
    return (int(found[1]),) if found else ()


def _fits(named: tuple[int, ...], when: Period, *, is_span: bool) -> bool:
    """Whether a date may be that of a name: in its year, or near its years where it has several."""
    first, last = named[0], named[-1]
    if len(named) == 1:
        return when.first.year <= first <= when.last.year
    if is_span:
        return when.first.year == first
    return first - 2 <= when.first.year and when.last.year <= last + 1


def _accept() -> str:
    return f"If both are right, add: accepted: {{{RULE.code}: why}}"


DOCUMENTS = "anytown/plan-2024-25/registers/documents.yml"
ACT = """\
documents:
  - {id: children-act, title: Children Act 2004, kind: law, date: 2004, source: {section: "4"}}
"""

RULE = Rule(
    code="year-in-name",
    says="Where the name of a law, a document or a strategy has a year, its date or period is of that year.",
    bad=Example(
        DOCUMENTS,
        ACT.replace("date: 2004", "date: 2014"),
        "2:67: year-in-name: “Children Act 2004” is given the date “2014”, which is not that of its name.",
    ),
    good=Example(DOCUMENTS, ACT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
