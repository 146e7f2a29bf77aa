"""Words where the file has a choice of words."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    CHILD_PLANS,
    CONTRACTS,
    HEALTH_PLANS,
    INCOME,
    MODELS,
    PROMISES,
    REVENUE,
    SAFEGUARDING,
    SOCIAL_WORK,
    STRATEGIES,
    WESTMINSTER,
    YOUTH,
)

FAMILY = "words of a choice"

CASES = [
    Mistake("direction in other words", ASSESSMENTS, "better: higher", "better: up", "unknown-word"),
    Mistake("neither yes nor no", ASSESSMENTS, "counts_people: true", "counts_people: maybe", "wrong-type"),
    Mistake("number in words", ASSESSMENTS, "decimals: 1", "decimals: one", "wrong-type"),
    Mistake("sign for a unit", CHILD_PLANS, "unit: percent", 'unit: "%"', "unknown-word"),
    Mistake("target word misspelt", CHILD_PLANS, "  2011-12: 50", "  2011-12: incraese", "not-a-number"),
    Mistake("judgement in other words", ASSESSMENTS, "status: on-track", "status: on track", "unknown-word"),
    Mistake("judgement as a colour", YOUTH, "status: off-track", "status: red", "unknown-word"),
    Mistake("two kinds of tolerance", ASSESSMENTS, "{points: 5}", "{points: 5, percent: 10}", "unclear-tolerance"),
    Mistake("negative tolerance", ASSESSMENTS, "{points: 5}", "{points: -5}", "unclear-tolerance"),
    Mistake(
        "kind of plan in other words",
        f"{WESTMINSTER}/plan.yml",
        "kind: business plan",
        "kind: service plan",
        "unknown-word",
    ),
    Mistake("unit in other words", INCOME, "unit: gbp", "unit: pounds sterling", "unknown-word"),
    Mistake("unit in capitals", INCOME, "unit: gbp", "unit: GBP", "unknown-word"),
    Mistake(
        "kind of movement misspelt",
        SAFEGUARDING,
        "kind: savings, figure: (0.32)",
        "kind: saving, figure: (0.32)",
        "unknown-word",
    ),
    Mistake(
        "intention misspelt",
        CONTRACTS,
        '    value: blank\n    forecast: 2647\n    intention: "no change or other"',
        "    value: blank\n    forecast: 2647\n    intention: no change",
        "unknown-word",
        "intention: no change\n",
    ),
    Mistake("kind of column in other words", REVENUE, "holds: budget,", "holds: budgets,", "unknown-word"),
    Mistake(
        "model in other words",
        MODELS,
        "      2013-14..2014-15: shared with other councils\n    note: It is the only",
        "      2013-14..2014-15: shared with others\n    note: It is the only",
        "unknown-word",
        "shared with others",
    ),
    Mistake(
        "state in other words",
        STRATEGIES,
        "title: LSCB Safeguarding Plan, state: under development",
        "title: LSCB Safeguarding Plan, state: in development",
        "unknown-word",
    ),
    Mistake("frequency in other words", HEALTH_PLANS, "frequency: termly", "frequency: each term", "unknown-word"),
    Mistake("window in other words", ADOPTIONS, "window: in-period", "window: in period", "unknown-word"),
    Mistake("kind of milestone in other words", SOCIAL_WORK, "kind: deliverable", "kind: delivery", "unknown-word"),
    Mistake(
        "audience in other words",
        PROMISES,
        "  - id: good-education\n    audience: residents\n",
        "  - id: good-education\n    audience: resident\n",
        "unknown-word",
        "audience: resident\n",
    ),
]
