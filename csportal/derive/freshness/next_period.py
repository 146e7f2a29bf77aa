"""The next period of a series: which one its frequency makes due after the latest value."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from csportal.values.period.steps import half_year, months_in, moved, opening

if TYPE_CHECKING:
    from datetime import date

    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

STEPS = {"monthly": 1, "quarterly": 3, "termly": 4, "six-monthly": 6, "annual": 12}
"""How many months lie between two values of each frequency."""
KINDS = {
    "monthly": {"month"},
    "quarterly": {"quarter"},
    "termly": {"term"},
    "six-monthly": {"span"},
    "annual": {"financial-year", "academic-year", "calendar-year"},
}
"""The kinds of period that each frequency is usually written in."""


class Next(NamedTuple):
    """The period that is expected next.

    `latest` is the one that it follows, `reported` the period whose report gave that, `step` how many months lie
    between two; `named` is the time that the data itself gives for it.
    """

    period: Period
    latest: Period
    step: int
    reported: Period | None = None
    named: Period | None = None


def next_period(kpi: Kpi) -> Next | None:
    """Return the period that is expected next, or none where nothing says that there will be one.

    Of what the frequency makes due and what the data itself says is due, the sooner is expected. A word in the place
    of a number counts as a value: it was reported that there is no figure.
    """
    given = [Next(period, period, 0, named=entry.due) for period, entry in kpi.values.items() if entry.due is not None]
    named = min(given, key=lambda one: (one.named or one.period, one.period), default=None)
    by_frequency = _by_frequency(kpi)
    if named and (by_frequency is None or named.period.last <= by_frequency.period.last):
        return named
    return by_frequency


def delivered(kpi: Kpi) -> list[Period]:
    """Return the periods for which there is a value, be it a word, in order."""
    return sorted(period for period, entry in kpi.values.items() if entry.value is not None)


def series(kpi: Kpi) -> list[Period]:
    """Return those delivered periods that its frequency counts in: of its usual kind, else no longer than its step.

    A span may be longer where each value covers a year and more, as an average over three years does.
    """
    if kpi.frequency is None:
        return []
    return _counted(kpi, kpi.frequency, delivered(kpi))


def _counted(kpi: Kpi, frequency: str, known: list[Period]) -> list[Period]:
    step = STEPS[frequency]
    rolls = frequency == "annual" or kpi.window == "rolling-12-months"
    usual = [period for period in known if period.kind in KINDS[frequency]]
    return usual or [one for one in known if months_in(one) <= step or (rolls and one.kind == "span")]


def covered(kpi: Kpi, period: Period, known: list[Period]) -> bool:
    """Whether there is a value for the time of a period, under whatever name.

    A value at a point in time, or one that builds up, is that of every period with the same last day.
    """
    if kpi.window == "in-period":
        return any((one.first, one.last) == (period.first, period.last) for one in known)
    return any(one.last == period.last for one in known)


def _by_frequency(kpi: Kpi) -> Next | None:
    known = delivered(kpi)
    if kpi.frequency is None or not known:
        return None
    step = STEPS[kpi.frequency]
    counted = _counted(kpi, kpi.frequency, known)
    if counted:
        latest = max(counted)
        period = moved(latest, step)
    else:
        latest = max(known)
        period = _first_part(kpi.frequency, latest.last + timedelta(days=1))
    while covered(kpi, period, known):
        latest, period = period, moved(period, step)
    entry = kpi.values.get(latest)
    return Next(period, latest, step, entry.reported if entry else None)


def _first_part(frequency: str, day: date) -> Period:
    """Return the first period of a frequency from a day on, where the values so far are of longer ones."""
    kinds = {"monthly": "month", "quarterly": "quarter", "termly": "term"}
    return opening(kinds[frequency], day) if frequency in kinds else half_year(day)
