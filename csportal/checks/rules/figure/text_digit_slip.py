"""A number in a text is that of the fact or value that it tells of, digit by digit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.figure.fact_out_of import FACTS
from csportal.checks.sums.slips import slip, stated
from csportal.checks.texts.prose import Passage, holding, place_of, words_like
from csportal.checks.texts.text_figures import stems
from csportal.checks.texts.turned_digits import turned
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.number import digits
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.checks.texts.turned_digits import Turned
    from csportal.link import Portal

LEAST = 1_000
LARGE = lazy_pattern(r"[“‘(]?(?:\d{1,3}(?:,\d{3})+|(?!19|20)\d{4}|\d{5,})[.,;:)”’]*")


class Counted(NamedTuple):
    """A figure of a plan: whose it is, its name, and where it stands."""

    number: Decimal
    record: Fact | Kpi
    path: Path


def check(portal: Portal) -> Iterator[Problem]:
    texts = holding(portal, words_like(portal, LARGE.fullmatch))
    figures: dict[tuple[str, str], list[Counted]] = {}
    for one in texts:
        home = one.record.home
        if not one.is_prose or not home.plan:
            continue
        where = home.council, home.plan
        if where not in figures:
            figures[where] = list(_figures(portal, one))
        if found := _slip(one, figures[where]):
            number, counted, how = found
            message = (
                f"{quoted(f'{number:,f}')} is said here, but {quoted(counted.record.title)} is "
                f"{quoted(digits(counted.number))}, at {counted.record.at(*counted.path)}: {how}."
            )
            hint = f"Check both, digit by digit. If both are right, add: accepted: {{{RULE.code}: why}}"
            place = place_of(one, f"{number:,f}")
            yield Problem(place, RULE.code, message, hint, Level.WARNING, one.record.key)
    yield from (_problem(one) for one in turned(portal))


def _problem(one: Turned) -> Problem:
    title = getattr(one.record, "title", one.record.key)
    where = "stands beside it" if one.record is one.text.record else f"stands in {quoted(title)}"
    said, other = quoted(f"{one.number:,f}"), quoted(f"{one.other:,f}")
    message = f"{said} is said here alone, while {other} {where}: two digits may have changed places."
    hint = f"Check both, digit by digit. If both are right, add: accepted: {{{RULE.code}: why}}"
    place = place_of(one.text, f"{one.number:,f}")
    return Problem(place, RULE.code, message, hint, Level.WARNING, one.text.record.key)


def _figures(portal: Portal, one: Passage) -> Iterator[Counted]:
    """Yield the large figures of a text's plan."""
    for fact in portal.in_plan(Fact, one.record):
        if fact.unit == Unit.COUNT and fact.value >= LEAST:
            yield Counted(fact.value, fact, ("value",))
    for kpi in portal.in_plan(Kpi, one.record):
        if kpi.unit == Unit.COUNT:
            for period, value in kpi.values.items():
                if isinstance(value.value, Decimal) and value.value >= LEAST:
                    yield Counted(value.value, kpi, ("values", period.text, "value"))


def _slip(one: Passage, figures: list[Counted]) -> tuple[Decimal, Counted, str] | None:
    """Return a number of the text that is none of the plan's figures, but one of them with a slip of the hand."""
    numbers = {counted.number for counted in figures}
    for number, after in stated(one.text):
        if number < LEAST or number in numbers:
            continue
        for counted in figures:
            if counted.record is one.record or stems(counted.record.title).isdisjoint(stems(after)):
                continue
            if how := slip(counted.number, number, alone=False):
                return number, counted, how
    return None


CHILDREN = """\
facts:
  - id: children
    title: Children in Anytown
    value: 34853
    unit: count
    counts_people: true
    source: {section: "1"}
"""
TOPICS = f"{PLAN.removesuffix('plan.yml')}registers/topics.yml"
SERVED = """\
topics:
  - id: everyone
    title: Every child
    text: The service is for all 34,853 children of the town.
    source: {section: "1"}
"""

RULE = Rule(
    code="text-digit-slip",
    says="A number of 1,000 and more in a text is not a fact or value of the plan with two digits changed round, or "
    "one digit changed; and a smaller one of three digits that stands nowhere else in the plan is not one close by "
    "with two digits changed round.",
    bad=Example(
        TOPICS,
        SERVED.replace("34,853", "34,583"),
        "4:34: text-digit-slip: “34,583” is said here, but “Children in Anytown” is “34853”, at "
        f"data/{FACTS}:4:12: two digits may have changed places.",
        beside=((FACTS, CHILDREN),),
    ),
    good=Example(TOPICS, SERVED, beside=((FACTS, CHILDREN),)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
