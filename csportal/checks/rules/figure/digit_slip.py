"""A figure and the note beside it have the same digits."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.slips import slip, stated
from csportal.checks.texts.look_up import look_up
from csportal.checks.texts.prose import holding, words_like
from csportal.checks.texts.text_figures import NUMERALS, stems
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.number import digits
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage, Path
    from csportal.link import Portal
    from csportal.problems import Place
    from csportal.records.base import Record
    from csportal.records.kpi_value import Baseline, KpiValue

Figures = dict["Path", Decimal]
LONG = lazy_pattern(r"\d\D?\d")
TITLE = lazy_pattern(rf"(?:\w+ )?(?:\w+ )?({'|'.join(NUMERALS)}|\d+) \w", re.IGNORECASE)
"""A name that begins with how many there are to be: “Establish three Family Hubs”."""


def check(portal: Portal) -> Iterator[Problem]:
    told: set[Place] = set()
    for one in holding(portal, words_like(portal, LONG.search)):
        if one.path[-1] not in {"note", "printed"} or not isinstance(one.record, Kpi | Fact):
            continue
        beside = _of_fact(one.record) if isinstance(one.record, Fact) else _beside(one.record, one)
        for problem in _compared(one, beside):
            if problem.place not in told:
                told.add(problem.place)
                yield problem
    for kpi in portal.all(Kpi):
        if kpi.unit == Unit.COUNT and kpi.targets and (found := TITLE.match(kpi.title)):
            word = found[1].lower()
            said = Decimal(NUMERALS.get(word) or word)
            for period, target in kpi.targets.items():
                if target.value and (how := slip(target.value, said, alone=True)):
                    message = (
                        f"The target is {quoted(digits(target.value))}, but the name says {quoted(found[1])}: {how}."
                    )
                    place = kpi.at("targets", period.text, "value")
                    yield Problem(place, RULE.code, message, _hint(kpi), Level.WARNING, kpi.key)


def _compared(one: Passage, beside: Figures) -> Iterator[Problem]:
    """Yield each figure that the text does not have, where it has one that looks like it and is none of the others."""
    told, record = list(stated(one.text)), one.record
    numbers = {number for number, _ in told}
    others = set(beside.values())
    about = stems(record.title) if isinstance(record, Kpi) and record.unit == Unit.COUNT else set()
    for path, figure in beside.items():
        if abs(figure) in numbers:
            continue
        for number, after in told:
            is_same = path[0] == "targets" and not about.isdisjoint(stems(after))
            how = slip(abs(figure), number, alone=is_same)
            if how and number not in others:
                where = "printed words have" if one.path[-1] == "printed" else "note has"
                message = f"The figure is {quoted(digits(figure))}, but its {where} {quoted(f'{number:,f}')}: {how}."
                yield Problem(record.at(*path), RULE.code, message, _hint(record), Level.WARNING, record.key)
                break


def _of_fact(fact: Fact) -> Figures:
    found: Figures = {("value",): fact.value}
    return found | ({("out_of",): Decimal(fact.out_of)} if fact.out_of else {})


def _beside(kpi: Kpi, one: Passage) -> Figures:
    """Return the figures that a note or printed words of a measure stand beside, each with its place."""
    field = one.path[0]
    found: Figures = {}
    for period, value in kpi.values.items() if field in {"values", "note"} else ():
        if field == "note" or one.path[1] == period.text:
            found |= _parts(("values", period.text), value)
    for period, target in kpi.targets.items() if field in {"targets", "note"} else ():
        if (field == "note" or one.path[1] == period.text) and target.value is not None:
            found["targets", period.text, "value"] = target.value
    if kpi.baseline and field in {"baseline", "note"}:
        found |= _parts(("baseline",), kpi.baseline)
    return {path: number for path, number in found.items() if one.path[-1] == "note" or path[-1] != "value"}


def _parts(path: Path, value: KpiValue | Baseline) -> Figures:
    given = {"value": value.value, "numerator": value.numerator, "denominator": value.denominator}
    return {(*path, name): number for name, number in given.items() if isinstance(number, Decimal)}


def _hint(record: Record) -> str:
    return f"Check both, digit by digit. {look_up(record)}If both are right, add: accepted: {{{RULE.code}: why}}"


NOTED = with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: {value: 90.5, note: The plan says 90.5 in one place.}")

RULE = Rule(
    code="digit-slip",
    says="A figure is not that of its own note with two digits changed round, with one digit of many changed, or ten, "
    "a hundred or a thousand times it; nor is a target so many times the number that the measure's name begins with.",
    bad=Example(
        KPI,
        with_line(NOTED, "value: 90.5", "value: 95.0"),
        "12:20: digit-slip: The figure is “95.0”, but its note has “90.5”: two digits may have changed places.",
    ),
    good=Example(KPI, NOTED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
