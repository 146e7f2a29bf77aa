"""Today: the day on which figures are judged, which is an input like any other."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def build_day() -> date:
    """Return today, or the day that `SOURCE_DATE_EPOCH` gives in seconds, so that a build can be made again."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(given), UTC).date() if given.isdecimal() else datetime.now(UTC).date()
