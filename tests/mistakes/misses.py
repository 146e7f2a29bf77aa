"""Mistakes that the files alone cannot show, each with the reason; the rate counts them as not caught."""

from __future__ import annotations

from tests.mistakes.change import Miss
from tests.mistakes.places import (
    ADOPTIONS,
    ASSESSMENTS,
    FACTS,
    GRANTS,
    HEALTH_PLANS,
    LOOKED_AFTER,
    NEEDS,
    READING,
    REVENUE,
    SOCIAL_WORK,
)

CASES = [
    Miss(
        "figures",
        "new figure with a wrong digit",
        ASSESSMENTS,
        "value: 78.4",
        "value: 74.8",
        "A wrong figure that could be right is known only from the source; once published, it cannot change unsaid.",
    ),
    Miss(
        "figures",
        "whole number in place of another",
        READING,
        "value: 58\n",
        "value: 53\n",
        "The figure is possible, and the source's words are not given beside it.",
    ),
    Miss(
        "targets",
        "target with a likely wrong digit",
        HEALTH_PLANS,
        "2017-18: 75",
        "2017-18: 57",
        "The target is better than the baseline, as targets are; once published, it cannot move unsaid.",
    ),
    Miss(
        "surveys and registers",
        "fact with digits swapped",
        FACTS,
        "value: 16931",
        "value: 19631",
        "A fact stands alone: nothing adds up to it.",
    ),
    Miss(
        "surveys and registers",
        "need with digits swapped",
        NEEDS,
        "number: 1116",
        "number: 1161",
        "A number of people stands alone: nothing adds up to it.",
    ),
    Miss(
        "budgets, savings and capital",
        "grant with digits swapped",
        GRANTS,
        "[5.30, to-be-confirmed]",
        "[3.50, to-be-confirmed]",
        "The table has no total; once published, it cannot change unsaid.",
    ),
    Miss(
        "budgets, savings and capital",
        "total of a budget deleted",
        REVENUE,
        "total: {name: Total, figures: [30.78]}\n",
        "",
        "Many tables print no total; once published, it cannot go unsaid.",
    ),
    Miss(
        "bridges and stated totals",
        "amount beside a bridge ten times",
        LOOKED_AFTER,
        "figure: 0.4}",
        "figure: 4}",
        "It stands beside the bridge and adds up to nothing.",
    ),
    Miss(
        "milestones",
        "month one too late",
        SOCIAL_WORK,
        "due: 2018-03",
        "due: 2018-04",
        "The date is possible; only the source tells.",
    ),
    Miss(
        "references",
        "another service that exists",
        ADOPTIONS,
        "service: adoption",
        "service: fostering",
        "The service exists; only the source tells whose measure it is.",
    ),
    Miss(
        "spelling",
        "word that is another word for a slip",
        ADOPTIONS,
        "definition: Children in care",
        "definition: Children in car",
        "Both are English words; only who reads the sentence can tell.",
    ),
]
