"""Figures in texts that are another close by with two digits changed round: what the rule for such slips adds."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.sums.kpis import figures
from csportal.checks.sums.slips import YEARS, swapped
from csportal.checks.texts.prose import Passage, holding, is_printed, spread, words_like
from csportal.checks.texts.typed import strings
from csportal.link import references
from csportal.records.bridge import ControlTotal
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.number import digits
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.link import Portal
    from csportal.records.base import Record

WORD = lazy_pattern(r"[(“£]*(\d{1,3}(?:,\d{3})*\.\d+|[1-9]\d\d)(?:%|m|k)?[.,;:)”’]*")
LEAST = 3
"""How many digits, noughts before them left out, a figure must have not to look like another by chance."""
COMMON = 9
"""In more texts than these a figure is no slip."""
Words = dict[Decimal, dict[str, int]]
Records = dict[Decimal, list["Record"]]


class Turned(NamedTuple):
    """A figure of a text, and the one that it may have been, with the record that has that."""

    text: Passage
    number: Decimal
    other: Decimal
    record: Record


def turned(portal: Portal) -> list[Turned]:
    """Return each figure that stands once in its plan, and is one of a record close by with two digits turned."""
    words = _figures_in_words(portal)
    alone: list[tuple[Passage, Decimal]] = []
    for number, typed in words.items():
        if sum(typed.values()) > COMMON:
            continue
        by_plan: dict[tuple[str, str], list[Passage]] = defaultdict(list)
        for one in holding(portal, set(typed)):
            by_plan[_home(one.record)].append(one)
        alone += [(each[0], number) for each in by_plan.values() if len(each) == 1]
    held = _held(portal, {turn for number in words for turn in (number, *swapped(number))}) if alone else {}
    found: dict[tuple[Record, Decimal, Decimal], Turned] = {}
    for one, number in alone:
        is_ours = one.is_prose and one.record.home.plan and not is_printed(one.path)
        if is_ours and (slip := _slip(portal, one, number, words, held)):
            # Of two that are each other turned, the second is told.
            found.pop((slip.record, slip.other, slip.number), None)
            found[one.record, slip.number, slip.other] = slip
    return list(found.values())


def _figures_in_words(portal: Portal) -> Words:
    """Return each figure of three digits and more that stands in a text, how it is typed, and in how many texts so."""
    found: Words = defaultdict(dict)
    typed = words_like(portal, WORD.fullmatch)
    for word, count in spread(portal):
        match = WORD.fullmatch(word) if word in typed else None
        if match and (number := _number(match[1])) is not None:
            found[number][word] = count
    return found


def _number(typed: str) -> Decimal | None:
    number = Decimal(typed.replace(",", ""))
    is_long = len(typed.replace(",", "").replace(".", "").lstrip("0")) >= LEAST
    return number if is_long and not YEARS.start <= number < YEARS.stop else None


def _slip(portal: Portal, one: Passage, number: Decimal, words: Words, held: Records) -> Turned | None:
    """Return what the figure of a text may have been, if it stands nowhere else in the text's plan."""
    own = _home(one.record)
    if any(_home(record) == own for record in held.get(number, ())) or _is_typed(digits(number), one):
        return None
    for other in swapped(number):
        texts = holding(portal, set(words[other])) if other in words else []
        holders = *held.get(other, ()), *(text.record for text in texts)
        record = None if digits(other) in one.text else _beside(portal, other, holders, one)
        if record and not (record is one.record and _is_held_otherwise(one, held.get(other, ()))):
            return Turned(one, number, other, record)
    return None


def _held(portal: Portal, sought: set[Decimal]) -> dict[Decimal, list[Record]]:
    """Return which measures and facts have each of the figures."""
    found: dict[Decimal, list[Record]] = defaultdict(list)
    for kpi, _, number in figures(portal):
        if number in sought:
            found[number].append(kpi)
    for fact in portal.all(Fact):
        if fact.value in sought:
            found[fact.value].append(fact)
    for total in portal.all(ControlTotal):
        if total.figure in sought:
            found[total.figure].append(total)
    return found


def _is_near(portal: Portal, record: Record, one: Passage) -> bool:
    """Whether a record is the text's own, stands beside it in the source or the plan, or is named by it."""
    text = one.record
    if _home(record) != _home(text):
        return False
    if record is text or record.home.entry.file == text.home.entry.file or isinstance(record, ControlTotal):
        return True
    for field in ("objective", "service", "priority"):
        if getattr(record, field, None) and getattr(record, field) == getattr(text, field, None):
            return True
    if any(portal.find(text, reference.kind, named) is record for _, reference, named in references(text)):
        return True
    here, there = (getattr(each, "source", None) for each in (record, text))
    return bool(here and there and here.section == there.section)


def _beside(portal: Portal, other: Decimal, holders: Iterable[Record], one: Passage) -> Record | None:
    """Return a record close by that has a figure; for what is no measure, its own table as well."""
    if near := next((record for record in holders if _is_near(portal, record, one)), None):
        return near
    is_its_own = not isinstance(one.record, Kpi) and _is_typed(digits(other), one, least=1)
    return one.record if is_its_own else None


def _is_held_otherwise(one: Passage, own: Iterable[Record]) -> bool:
    """Whether a text is held against its record's own figures in another way: what is said of a measure or a slip."""
    is_own = any(record is one.record for record in own)
    return (is_own and isinstance(one.record, Kpi | ControlTotal)) or "known_discrepancy" in one.path


def _is_typed(number: str, one: Passage, *, least: int = 2) -> bool:
    """Whether the record's own file has the figure so many times, in whatever field."""
    return sum(number in text for text in strings(one.record.home.entry)) >= least


def _home(record: Record) -> tuple[str, str]:
    return record.home.council, record.home.plan
