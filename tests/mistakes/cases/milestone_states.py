"""How milestones stand: what is done, put off, given up or moved."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import BASES, HALTON, TRADING, TRANSPORT, YOUTH

FAMILY = "how milestones stand"
REVIEW = f"{HALTON}/milestones/cops1-early-years-review.yml"
TRACK = "judgement: {status: on-track, basis:"

CASES = [
    Mistake(
        "done and put off at once",
        BASES,
        f"    forecast: 2011-09\n    {TRACK}",
        "    completed: 2011-06\n    judgement: {status: deferred, reason: The schools were not ready., basis:",
        "milestone-contradicts",
        "    judgement",
        also=(f"{BASES}:8: due-change",),
    ),
    Mistake(
        "complete and expected later",
        BASES,
        TRACK,
        "judgement: {status: complete, basis:",
        "milestone-contradicts",
        "    forecast",
    ),
    Mistake(
        "given up without a reason", REVIEW, TRACK, "judgement: {status: cancelled, basis:", "decision-unexplained"
    ),
    Mistake(
        "given up, and no more than that",
        YOUTH,
        "judgement: {status: off-track, basis:",
        "judgement: {status: cancelled, basis:",
        "decision-unexplained",
    ),
    Mistake(
        "put off to the same date",
        REVIEW,
        TRACK,
        "judgement: {status: deferred, reason: The data came late., basis:",
        "due-change",
        "due: 2011-08",
    ),
    Mistake(
        "moved from the date that it has",
        TRADING,
        "due: 2018-09\n",
        "due: 2018-09\nchanges: [{from: 2018-09, date: 2018-01, why: Schools asked for it.}]\n",
        "due-change",
        "changes:",
    ),
    Mistake(
        "date taken away without a word",
        TRADING,
        "due: 2018-09\n",
        "changes: [{from: 2018-09, date: 2018-01, why: Schools asked for it.}]\n",
        "due-change",
    ),
    Mistake(
        "moved without a reason",
        TRANSPORT,
        "due: 2012-13 Q3\n",
        "due: 2012-13 Q4\nchanges: [{from: 2012-13 Q3, date: 2012-06}]\n",
        "missing-field",
        "changes:",
    ),
    Mistake(
        "done after the report that says so",
        BASES,
        "    forecast: 2011-09\n",
        "    completed: 2011-09\n",
        "period-order",
    ),
    Mistake(
        "date moved in the wrong century",
        TRADING,
        "due: 2018-09\n",
        "due: 2018-09\nchanges: [{from: 2018-03, date: 1918-01, why: Schools asked for it.}]\n",
        "period-range",
        "changes:",
    ),
    Mistake("cancelled misspelt", REVIEW, TRACK, "judgement: {status: canceled, basis:", "unknown-word"),
]
