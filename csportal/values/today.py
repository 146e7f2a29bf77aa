"""Today: the day on which everything is judged, which is an input like any other."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

DAY = "CSPORTAL_TODAY"
MOMENT = "SOURCE_DATE_EPOCH"


class DayError(ValueError):
    """Raised when the environment gives a day that is none; its text says what to write."""


def build_day() -> date:
    """Return the day that the environment gives, else today.

    `CSPORTAL_TODAY` gives it as 2024-06-30. `SOURCE_DATE_EPOCH`, by which builds are made again
    (reproducible-builds.org), gives it in seconds.

    Raises:
        DayError: `CSPORTAL_TODAY` is no day.

    """
    if given := os.environ.get(DAY, "").strip():
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise DayError(f"{DAY} is “{given}”, which is no day. Write it as 2024-06-30.") from None
    seconds = os.environ.get(MOMENT, "")
    return datetime.fromtimestamp(int(seconds), UTC).date() if seconds.isdecimal() else datetime.now(UTC).date()


def moment(day: date) -> str:
    """Return the beginning of a day as `SOURCE_DATE_EPOCH` has it."""
    return str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
