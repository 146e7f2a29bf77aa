"""Bridges between budgets, and totals that the text states."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import LIBRARIES, LOOKED_AFTER, SAFEGUARDING, STATED

FAMILY = "bridges and stated totals"

CASES = [
    Mistake("closing budget wrong", SAFEGUARDING, "closing: 10.34", "closing: 10.43", "bridge-closing"),
    Mistake(
        "opening budget wrong", SAFEGUARDING, "opening: 10.50", "opening: 10.05", "bridge-closing", "closing: 10.34"
    ),
    Mistake(
        "digits swapped in a movement",
        SAFEGUARDING,
        "growth, figure: 0.76",
        "growth, figure: 0.67",
        "bridge-closing",
        "closing: 10.6\n",
    ),
    Mistake("brackets of a saving lost", SAFEGUARDING, "figure: (0.98)", "figure: 0.98", "movement-sign"),
    Mistake(
        "minus before inflation", SAFEGUARDING, "inflation, figure: 0.48", "inflation, figure: -0.48", "movement-sign"
    ),
    Mistake(
        "movement in thousands",
        SAFEGUARDING,
        "growth, figure: 0.17",
        "growth, figure: 170",
        "bridge-closing",
        "closing: 10.34",
    ),
    Mistake(
        "movement deleted",
        SAFEGUARDING,
        "      - {name: Inflation, kind: inflation, figure: 0.48}\n",
        "",
        "bridge-closing",
        "closing: 10.6\n",
    ),
    Mistake(
        "movement pasted twice",
        SAFEGUARDING,
        "      - {name: Inflation, kind: inflation, figure: 0.48}\n",
        "      - {name: Inflation, kind: inflation, figure: 0.48}\n" * 2,
        "bridge-closing",
        "closing: 10.6\n",
    ),
    Mistake(
        "known discrepancy of a movement gone stale",
        LIBRARIES,
        "figure: 2.85\n",
        "figure: (2.85)\n",
        "idle-discrepancy",
        'printed: "2.85"',
    ),
    Mistake(
        "known discrepancy of a closing gone stale",
        LOOKED_AFTER,
        "    closing: 24.15\n",
        "    closing: 24.01\n",
        "idle-discrepancy",
        'printed: "24.15"',
    ),
    Mistake("stated total wrong", STATED, "figure: 3.4\n", "figure: 4.3\n", "control-total"),
    Mistake("stated total ten times too large", STATED, "figure: 9.875", "figure: 98.75", "control-total"),
    Mistake(
        "stated total of another year",
        STATED,
        "    to: 2015-16\n",
        "    to: 2016-17\n",
        "control-total",
        "to: 2016-17\n    note",
    ),
    Mistake(
        "stated total of other movements",
        STATED,
        "    adds: [savings]\n    to: 2015-16",
        "    adds: [growth]\n    to: 2015-16",
        "control-total",
        "figure: 3.4\n",
    ),
    Mistake(
        "kind of a stated movement misspelt",
        STATED,
        "adds: [inflation, growth]",
        "adds: [inflation, grwoth]",
        "unknown-word",
    ),
    Mistake("dash misspelt", SAFEGUARDING, "inflation, figure: dash", "inflation, figure: dahs", "not-a-number"),
    Mistake("closing as text", LIBRARIES, "    closing: 1.93", "    closing: 1.93m", "not-a-number"),
]
