"""The portal's settings do what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.portal import Threshold

Found = tuple[tuple[str, ...], str, str]
"""The field, what is wrong, and the way out."""
LEAST_SUPPRESSED, MOST_SUPPRESSED = 5, 20
USUAL = "The usual is 5; do not lower it to silence what is said of other files."
LATEST = 366
"""After so many days a figure of the year before is due, though the next year's is there."""
LATEST_OF_ONE = 3 * LATEST
"""National figures of one measure may come this late."""
WHOLE = 100
ANSWER = 60


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        for path, message, hint in (*_of_people(settings), *_of_days(settings), *_of_money(settings)):
            said = f"{hint} If it is meant, add: accepted: {{{RULE.code}: why}}"
            yield Problem(settings.at(*path), RULE.code, message, said, record=settings.key)
    for kpi in portal.all(Kpi):
        if kpi.lag_days and kpi.lag_days > LATEST_OF_ONE:
            message = f"Figures are due {kpi.lag_days:,} days after their period, more than three years."
            hint = f"Check the number: it counts days. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(kpi.at("lag_days"), RULE.code, message, hint, record=kpi.key)


def _of_people(settings: PortalSettings) -> Iterator[Found]:
    largest, path = settings.disclosure.largest_suppressed, ("disclosure", "largest_suppressed")
    if largest < LEAST_SUPPRESSED:
        message = f"With {largest}, counts of a few people would be published."
        yield path, message, f"Write the largest count that is to be kept back. {USUAL}"
    elif largest > MOST_SUPPRESSED:
        yield path, f"With {largest}, counts of people up to {largest} would all be kept back.", f"Check it. {USUAL}"


def _of_days(settings: PortalSettings) -> Iterator[Found]:
    if settings.lag_days and settings.lag_days > LATEST:
        message = f"Figures are due {settings.lag_days:,} days after their period, more than a year."
        yield ("lag_days",), message, "Check the number: it counts days."
    days = settings.contact.response_days
    if days is not None and not 0 < days <= ANSWER:
        yield ("contact", "response_days"), f"An answer is to come within {days} working days.", "Check the number."


def _of_money(settings: PortalSettings) -> Iterator[Found]:
    rules: list[tuple[tuple[str, ...], Threshold]] = [(("attention",), settings.attention)]
    if settings.attention.forecast:
        rules.append((("attention", "forecast"), settings.attention.forecast))
    for path, one in rules:
        if one.least > one.amount:
            message = (
                f"The least amount, {shown(one.least)}, is above the amount that always counts, {shown(one.amount)}."
            )
            yield (*path, "least"), message, "Check both; are they swapped?"
        if not 0 < one.percent <= WHOLE:
            yield (*path, "percent"), f"{shown(one.percent)}% is no share of a budget.", "Write 10 for a tenth of it."
        if one.amount <= 0:
            yield (*path, "amount"), f"{shown(one.amount)} is no amount over a budget.", "Write pounds, such as 25000."
    if not 0 < settings.attention.savings_share <= WHOLE:
        message = f"{shown(settings.attention.savings_share)}% is no share of planned savings."
        yield ("attention", "savings_share"), message, "Write 10 for a tenth of them."


RULE = Rule(
    code="setting-bounds",
    says="The portal keeps back counts of people up to at least 5 and at most 20; figures are due within a year, or "
    "three where the measure says so, and answers within 60 working days; and what asks for attention is an amount "
    "and a share of a budget, the least amount no more than the other.",
    bad=Example(
        "portal.yml",
        with_line(COUNCIL["portal.yml"], "largest_suppressed: 5", "largest_suppressed: 0"),
        "9:34: setting-bounds: With 0, counts of a few people would be published.",
    ),
    good=Example("portal.yml", with_line(COUNCIL["portal.yml"], "largest_suppressed: 5", "largest_suppressed: 10")),
    check=check,
    acceptable=True,
)
