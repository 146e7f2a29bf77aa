"""Reasons that are not written, and what a commentary counts out or compares beside the figures of its measure."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import ASSESSMENTS, BARNET, HALTON, LONG_PLACEMENTS, MANDATE

FAMILY = "reasons and shares"
GRADES = f"{HALTON}/kpis/lpi04las.yml"
CLOSED_CAFS = f"{BARNET}/kpis/closed-cafs.yml"
NEET = f"{MANDATE}/kpis/neet.yml"
SAVINGS = f"{MANDATE}/budgets/savings.yml"
SEN = f"{BARNET}/bridges/disabilities-and-sen.yml"
COUNTED = "Of 50 primary schools, 14 are graded outstanding and 25 good."
SAID = "A high number of referrals makes it harder to finish on time"
MOVES = "Six young people changed home. Some moves were planned"
NO_SHARE = "No proportion can be 227, so the figure is kept as a number of closed cases under the printed name."
SAME = "so both are kept as percentages under the printed name."
GIVEN_TWICE = """>
        The savings of 2014/15 should be those in the existing strategy and the additional ones together.
        On this line the strategy has £10,000 more than the year.
        Both totals fit the figures as printed, so it is not known which of the two is wrong."""
GROWTH = """>
        The movements lead to 7.67.
        The demographic growth of 0.36 is the same as the one printed for looked after children.
        With 0.04 in its place the printed budget would be right, so the growth may be a copying error."""
CASES = [
    Mistake("acceptance as it was pasted", CLOSED_CAFS, NO_SHARE, "why", "unwritten-reason",
            "unit-label: why"),
    Mistake("acceptance with the words of its form", CLOSED_CAFS, NO_SHARE, "what it counts", "unwritten-reason"),
    Mistake("acceptance with three dots", CLOSED_CAFS, NO_SHARE, "…", "unwritten-reason"),
    Mistake("acceptance that is to be confirmed", CLOSED_CAFS, NO_SHARE, "TBC", "unwritten-reason"),
    Mistake("acceptance that only begins", NEET, f"The plan prints 6.2% and 6.5%, {SAME}", "why the source prints a %",
            "unwritten-reason"),
    Mistake("misprint of a budget as it was pasted", SAVINGS, GIVEN_TWICE, "…", "unwritten-reason", "note: …"),
    Mistake("misprint of a bridge without its reason", SEN, GROWTH, "reason here", "unwritten-reason"),
    Mistake("one school too many in a grade", GRADES, COUNTED, COUNTED.replace("25", "26"), "said-share"),
    Mistake("fewer schools with a grade", GRADES, COUNTED, COUNTED.replace("14", "11"), "said-share"),
    Mistake("more schools in all", GRADES, COUNTED, COUNTED.replace("50", "56"), "said-share"),
    Mistake("share of the grades mistyped", GRADES, "value: 78\n", "value: 76\n", "said-share", "commentary: Of 50"),
    Mistake("schools of a grade put together", GRADES, COUNTED,
            "36 of the 50 primary schools are graded good or outstanding.", "said-share"),
    Mistake("fall from a figure that was not there", ASSESSMENTS, SAID, f"Performance fell from 85.5% to 78.4%. {SAID}",
            "claim-contradicts", "Performance fell"),
    Mistake("fall to a figure that is another", ASSESSMENTS, SAID, f"Performance fell from 88.5% to 74.8%. {SAID}",
            "claim-contradicts", "Performance fell"),
    Mistake("rise that the values do not show", ASSESSMENTS, SAID, f"It rose from 88.5% to 91%. {SAID}",
            "claim-contradicts", "It rose"),
    Mistake("one child each", LONG_PLACEMENTS, MOVES, f"Widnes and Runcorn had one each. {MOVES}",
            "small-number-in-text", "one each"),
    Mistake("two children each", LONG_PLACEMENTS, MOVES, f"They moved to Widnes and Runcorn, two each. {MOVES}",
            "small-number-in-text", "two each"),
]  # fmt: skip
