"""The time that a plan's texts say it is for is the plan's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.days.plan_folder import is_misnamed
from csportal.checks.days.plan_period import how_astray
from csportal.checks.days.told_periods import misreports
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.council import Council
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.days.named_dates import Stretch
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

MONTH = rf"(?:{'|'.join(MONTHS)})"
SPAN = lazy_pattern(
    rf"\b(?P<months>{MONTH}(?: 20\d\d)? to {MONTH} 20\d\d)\b"
    r"|(?<![\w/–-])(?P<years>20\d\d ?(?:to|[–-]) ?20\d\d)\b(?![/–-]\d)"
)
"""From one month to another, or from one year to another."""


def check(portal: Portal) -> Iterator[Problem]:
    for council in portal.all(Council):
        # Where a plan's own period cannot be right, that is told, and no text is held against it.
        plans = portal.plans_of(council)
        if any(_is_told(portal, plan) for plan in plans):
            continue
        yield from _of(council, ("summary",), plans)
        for plan in plans:
            yield from _of(plan, ("title", "short_title", "summary"), [plan])


def _is_told(portal: Portal, plan: Plan) -> bool:
    is_astray = any(not plan.period.holds(report) for report in plan.reports)
    return is_astray or is_misnamed(plan) or plan.key in misreports(portal) or bool(how_astray(portal, plan))


def _of(record: Record, fields: tuple[str, ...], plans: list[Plan]) -> Iterator[Problem]:
    periods = [period for plan in plans for period in (plan.period, *plan.reports)]
    together = {(one.first, other.last) for plan in plans for one in plan.reports for other in plan.reports}
    for field in fields:
        for found in SPAN.finditer(" ".join((getattr(record, field) or "").split())):
            stretch = named(found[0].replace(" to ", "-") if found["years"] else _whole(found[0]))
            if stretch in together:
                continue
            if stretch and (near := _nearly(stretch, periods, in_years=bool(found["years"]))):
                message = f"{quoted(found[0])} is said here, but the period is {quoted(near)}."
                hint = f"Check the text and the period. If both are right, add: accepted: {{{RULE.code}: why}}"
                place = record.home.entry.at_words(found[0], *record.home.path, field)
                yield Problem(place, RULE.code, message, hint, Level.WARNING, record.key)


def _whole(months: str) -> str:
    """Return the months as they are read: where the first has a year of its own, each apart."""
    first, last = months.split(" to ")
    return f"{first}, {last}" if first[-1].isdigit() else months


def _nearly(stretch: Stretch, periods: list[Period], *, in_years: bool) -> Period | None:
    """Return the period that is meant, where none is said: one end is the same, or the months of both ends are."""
    known = [(period, _as_said(period, in_years=in_years)) for period in periods]
    if any(stretch == own for _, own in known):
        return None
    for period, own in sorted(
        known, key=lambda one: sum(abs(a - b).days for a, b in zip(stretch, one[1], strict=True))
    ):
        is_one_end = stretch[0] == own[0] or stretch[1] == own[1]
        months = [(day.month, day.day) for day in (*stretch, *own)]
        is_other_year = not in_years and months[:2] == months[2:] and abs(stretch[0].year - own[0].year) == 1
        if is_one_end or is_other_year:
            return period
    return None


def _as_said(period: Period, *, in_years: bool) -> Stretch:
    if not in_years:
        return period.first, period.last
    return period.first.replace(month=1, day=1), period.last.replace(month=12, day=31)


SAID = with_line(COUNCIL[PLAN], "What families can expect.", "What families can expect from April 2024 to March 2025.")

RULE = Rule(
    code="time-of-plan",
    says="Where the title or the summary of a plan, or of its council, says from when to when it is, that is the "
    "plan's period, or that of one of its reports.",
    bad=Example(
        PLAN,
        SAID.replace("March 2025", "March 2026"),
        "7:40: time-of-plan: “April 2024 to March 2026” is said here, but the period is “2024-25”.",
    ),
    good=Example(PLAN, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
