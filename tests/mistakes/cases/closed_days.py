"""Days of closing that are not those of their reasons, and figures taken back that others beside them still tell."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import BARNET, SHARING

FAMILY = "days of closing and figures taken back"

PLAN = f"{SHARING}/plan.yml"
HELD_BACK = "    value: suppressed\n    note: The figure is withheld, because it would single out a few families.\n"
COUNCIL_CAFS = f"{BARNET}/kpis/council-cafs.yml"
OFFENDERS = f"{BARNET}/kpis/young-offenders-learning-or-work.yml"
DAY = "closed:\n  date: 2011-01-10\n"

CASES = [
    Mistake(
        "day and month of closing swapped", PLAN, DAY, DAY.replace("01-10", "10-01"), "closed-differs", "date: 2011-10"
    ),
    Mistake("month of closing mistyped", PLAN, DAY, DAY.replace("01-10", "11-10"), "closed-differs", "date: 2011-11"),
    Mistake(
        "baseline withheld that its whole gives away",
        COUNCIL_CAFS,
        "    value: 99\n    printed: Council – 99\n",
        HELD_BACK,
        "unclear-value",
        "baseline:",
        also=(f"{COUNCIL_CAFS}:19: recoverable-part",),
    ),
    Mistake(
        "baseline taken back",
        OFFENDERS,
        '    value: 77\n    printed: "77% March 2014"\n',
        "    value: not-available\n    note: The records were lost.\n",
        "unclear-value",
        "baseline:",
    ),
]
