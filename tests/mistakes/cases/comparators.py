"""What other councils have, and does not fit."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import ASSESSMENTS, IN_NEED

FAMILY = "comparators"
NEIGHBOURS = "{2010: 596.5}"


def neighbours(*members: str, value: str = "596.5") -> str:
    """Return what the neighbours had, with the figure of each of them."""
    return f"{{2010: {{value: {value}, members: {{{', '.join(members)}}}}}}}"


CASES = [
    Mistake(
        "average of other neighbours", IN_NEED, NEIGHBOURS, neighbours("Camden: 612.0", "Hackney: 701.6"),
        "comparator-mean",
    ),
    Mistake(
        "digits swapped in a neighbour", IN_NEED, NEIGHBOURS, neighbours("Camden: 580.9", "Hackney: 621.1"),
        "comparator-mean",
    ),
    Mistake(
        "another figure of one's own", IN_NEED, NEIGHBOURS,
        neighbours("Hammersmith and Fulham: 592.1", "Camden: 600.9"), "own-figure-among-others",
    ),
    Mistake(
        "quartiles of another measure", IN_NEED, NEIGHBOURS,
        "{2010: {value: 596.5, quartiles: [24.1, 47.0, 58.3, 71.9, 150.6]}}", "comparator-range",
    ),
    Mistake(
        "quartiles in the wrong order", IN_NEED, NEIGHBOURS,
        "{2010: {value: 596.5, quartiles: [880.2, 640.0, 590.1, 471.7, 180.6]}}", "unclear-value",
    ),
    Mistake(
        "neighbour beyond the whole", ASSESSMENTS, "source: {section",
        "comparators:\n  region: {2010-11: {value: 77.2, members: {Sefton: 778, Wirral: 76.8}}}\nsource: {section",
        "impossible-figure", "members:",
    ),
    Mistake(
        "not to be compared and yet held to others", IN_NEED, "comparators:\n",
        "not_comparable: The council counts from another day.\ncomparators:\n", "target-not-comparable",
        "below: statistical-neighbours",
    ),
]  # fmt: skip
