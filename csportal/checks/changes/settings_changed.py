"""The portal's own settings do not protect less, or weigh otherwise, without being told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.changes.typed import plain
from csportal.checks.example import COUNCIL, with_line
from csportal.derive.exceptions.registers import HIGH
from csportal.derive.freshness.freshness import USUAL_LAG
from csportal.problems import Level, Problem, quoted
from csportal.records.portal import PortalSettings
from csportal.records.registers.risks import Risks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.checks.changes.rule import Change
    from csportal.records.portal import Threshold

FEWER = "fewer lines of money are pointed out"


def check(change: Change) -> Iterator[Problem]:
    for old, new in change.pairs(PortalSettings):
        then, now = old.disclosure.largest_suppressed, new.disclosure.largest_suppressed
        if now < then:
            effect = "smaller numbers of people are published"
            yield _told(new, ("disclosure", "largest_suppressed"), then, now, effect)
        for unit in ("percent", "other"):
            was, became = plain(getattr(old.tolerance, unit)), plain(getattr(new.tolerance, unit))
            if was != became:
                yield _told(new, ("tolerance", unit), was, became, "ratings that are published change with it")
        lag, longer = old.lag_days or USUAL_LAG, new.lag_days or USUAL_LAG
        if longer > lag:
            yield _told(new, ("lag_days",), lag, longer, "figures count as overdue later than before")
        yield from _thresholds(new, ("attention",), old.attention, new.attention)
        if old.attention.savings_share < new.attention.savings_share:
            path = "attention", "savings_share"
            yield _told(new, path, old.attention.savings_share, new.attention.savings_share, FEWER)
        if old.attention.forecast and new.attention.forecast:
            path = "attention", "forecast"
            yield from _thresholds(new, path, old.attention.forecast, new.attention.forecast)
    for risks, later in change.pairs(Risks):
        score, higher = risks.high_score or HIGH, later.high_score or HIGH
        if higher > score and not is_new(later.note, risks.note):
            yield _told(later, ("high_score",), score, higher, "fewer risks are pointed out")


def _thresholds(settings: PortalSettings, path: tuple[str, ...], old: Threshold, new: Threshold) -> Iterator[Problem]:
    for name in ("amount", "percent", "least"):
        then, now = getattr(old, name), getattr(new, name)
        if now > then:
            yield _told(settings, (*path, name), then, now, FEWER)


def _told(
    settings: PortalSettings | Risks,
    path: tuple[str, ...],
    then: str | Decimal | int,
    now: str | Decimal | int,
    effect: str,
) -> Problem:
    was, became = quoted(plain(then)), quoted(plain(now))
    message = f"{quoted(path[-1])} was {was} and is now {became}: {effect}."
    hint = f"Put {was} back, unless it was decided so. This is told once, beside the change itself."
    is_there = len(path) > 1 or getattr(settings, path[0]) is not None
    place = settings.at(*path) if is_there else key_of(settings, "risks" if isinstance(settings, Risks) else "title")
    return Problem(place, RULE.code, message, hint, RULE.level, settings.key)


SETTINGS = COUNCIL["portal.yml"]

RULE = ChangeRule(
    code="settings-changed",
    says="The portal's settings hold back no fewer small numbers than before, wait no longer for figures, point out no "
    "fewer lines of money, and keep their tolerances; or it is told, once, for somebody to look at.",
    bad=Pair(
        "portal.yml",
        SETTINGS,
        with_line(SETTINGS, "largest_suppressed: 5", "largest_suppressed: 2"),
        "9:34: settings-changed: “largest_suppressed” was “5” and is now “2”: smaller numbers of people are published.",
    ),
    good=Pair("portal.yml", SETTINGS, with_line(SETTINGS, "largest_suppressed: 5", "largest_suppressed: 7")),
    check=check,
    level=Level.WARNING,
)
