"""Reasons: why something is an exception, as a word for machines and a sentence for readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record

About = TypeVar("About")
Test = Callable[["Portal", About], str]
"""Says in a sentence why something is an exception, or nothing where it is none."""


class Why(StrEnum):
    """The rule's reasons, in the order in which pages give them."""

    OFF_TARGET = "off target"
    FORECAST_OFF = "forecast to miss its target"
    RATED_OFF = "rated off track by the council"
    WORSENED_TWICE = "worse two periods running"
    CONCERN = "unusually bad"
    FAILING = "consistently misses its target"
    OVERDUE = "figure overdue"
    LATE = "late"
    OFF_TRACK = "off track"
    SLIPPED = "slipped by more than a quarter"
    OVER_BUDGET = "over budget"
    FORECAST_OVER = "forecast over budget"
    SAVINGS = "savings at risk"
    HIGH_RISK = "high risk"
    CONTRACT = "contract ends soon"


@dataclass(frozen=True)
class Reason:
    """One reason: its word, and the sentence that says it with the figures."""

    why: Why
    said: str


@dataclass(frozen=True)
class Exceptional(Generic[About]):
    """One exception: the record, how it stands, and every reason that it is one."""

    record: Record
    about: About
    reasons: tuple[Reason, ...]

    @property
    def said(self) -> str:
        """All its reasons in sentences."""
        return " ".join(one.said for one in self.reasons)


def judged(
    portal: Portal, tests: Iterable[tuple[Why, Test[About]]], found: Iterable[tuple[Record, About]]
) -> tuple[Exceptional[About], ...]:
    """Return those that at least one test calls an exception, each with every reason, in the order given."""
    asked = list(tests)
    with_reasons = [
        Exceptional(record, about, tuple(Reason(why, said) for why, test in asked if (said := test(portal, about))))
        for record, about in found
    ]
    return tuple(one for one in with_reasons if one.reasons)
