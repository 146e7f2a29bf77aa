"""The year in the name of a law, a document or a strategy is that of its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import strays
from csportal.checks.days.title_times import is_of_another_time
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period import document_date, document_day, plan_title_year
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
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


AFTERWARDS = lazy_pattern(
    r"\b(?:report|review|accounts?|statement|statistics|survey|census|audit|results?|figures)\b", 2
)
"""What comes out in the year after the one in its name, or in that year."""


def check(portal: Portal) -> Iterator[Problem]:
    yield from _of_plans(portal)
    named_ones: list[Reference | Strategy] = [*portal.all(Reference), *portal.all(Strategy)]
    for one in named_ones:
        field, when = ("date", one.date) if isinstance(one, Reference) else ("period", one.period)
        named, of_id = _named(one.title), OF_ID.search(one.item_id)
        message = hint = ""
        if when and differs(one):
            message = f"{quoted(one.title)} is given the {field} {quoted(when)}, which is not that of its name."
            is_day = isinstance(one, Reference) and is_of_another_time(one.title, when)
            hint = f"Check the {'date' if is_day else 'year'} in both."
        elif named and of_id and not when and int(of_id[1]) not in named:
            field, message = "title", f"{quoted(one.title)} has another year than its id {quoted(one.item_id)}."
            hint = "Check which of the two is meant; an id that is published stays as it is."
        if message:
            yield Problem(one.at(field), RULE.code, message, f"{hint} {_accept()}", RULE.level, one.key)


def _of_plans(portal: Portal) -> Iterator[Problem]:
    """Find a document's date that cannot be that of its title or its plan's, unless either is told to be wrong."""
    found = []
    for plan in portal.all(Plan):
        day = plan.document.date
        titles = [one for one in (plan.document.title, plan.title) if is_of_another_time(one, day)]
        if titles and not strays(plan, day, late=True):
            message = f"The document is dated {quoted(day)}, which is not the time that {quoted(titles[0], 100)} names."
            hint = f"Check both. {_accept()}"
            found.append(Problem(plan.at("document", "date"), RULE.code, message, hint, RULE.level, plan.key))
    others = (plan_title_year, document_date, document_day) if found else ()
    told = {one.record for other in others for one in other.check(portal)}
    yield from (one for one in found if one.record not in told)


def differs(one: Reference | Strategy) -> bool:
    """Whether the name has a year, and the date or period is not of it."""
    named, when = _named(one.title), one.date if isinstance(one, Reference) else one.period
    if isinstance(one, Reference) and when and is_of_another_time(one.title, when):
        return True
    if when and len(named) == 1 and AFTERWARDS.search(one.title):
        return not named[0] <= when.last.year <= named[0] + 2
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
    says="Where the name of a law, a document or a strategy has a year, its date or period is of that year, or in the "
    "two after it for a report; where a plan or document is named after a day, a month or a quarter, its date is of "
    "that time or soon after.",
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
