"""What tells of a few people after all: comments, other words than numbers, other texts, and the rest of a sum."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import (
    BASES,
    CAFS,
    HALTON,
    LONG_PLACEMENTS,
    NEEDS,
    PLACEMENTS,
    UPDATES,
    YOUTH,
)

FAMILY = "what is withheld"

COUNTED = """\
baseline: {period: 2013-14}
targets:
  2019-20: increase
values:
  2013-14:
    value: 99
    printed: Council – 99
"""
SEEN = f"{HALTON}/kpis/ni060.yml"
PLAN = f"{HALTON}/plan.yml"
MANY = "although the number of cases is high."
MOVES = "Some moves were planned; others followed a breakdown in the placement before."
HIDDEN = "    value: suppressed\n"
SERVED = "More families already use the services."
LATE = "The hoped-for date of April 2011 was missed."
ONE_FIGURE = "One figure of the report is withheld here,"
PERSONAL, SMALL, TOLD = "personal-data", "small-number-in-text", "suppressed-in-text"


def _seen(name: str, words: str, code: str, at: str = "    commentary: The council says") -> Mistake:
    return Mistake(name, SEEN, MANY, f"although {words} waited longer.", code, at)


CASES = [
    # personal data and figures in comments
    Mistake("telephone number in a comment", SEEN, "decimals:", "# ask Karen, 0151 496 0321\ndecimals:", PERSONAL),
    Mistake("e-mail in a comment", SEEN, "unit: percent", "unit: percent  # from j.smith@halton.example", PERSONAL),
    Mistake(
        "comment on top", SEEN, "# yaml-language", "# The Jones family, WA8 0DH\n# yaml-language", PERSONAL
    ),
    Mistake("case in a comment", YOUTH, "updates:", "# as for Child B\nupdates:", PERSONAL),
    Mistake("figure beside", PLACEMENTS, HIDDEN, "    value: suppressed  # was 0.8, 1 child\n", TOLD),
    Mistake("figure above", PLACEMENTS, HIDDEN, f"    # three children\n{HIDDEN}", TOLD),
    Mistake("figure below", PLACEMENTS, HIDDEN, f"{HIDDEN}    # really 2\n", TOLD, "    # really"),
    Mistake("figure in a need group", NEEDS, "number: 171", "number: suppressed  # 4", TOLD),
    # one person or family
    _seen("child with a letter", "Child B, 14, from Widnes", PERSONAL),
    _seen("boy of a town", "a 9-year-old boy from Runcorn", PERSONAL),
    _seen("name of a child with age", "the case of Kayleigh Thompson (15)", PERSONAL),
    _seen("family with a letter", "Family C", PERSONAL),
    Mistake(
        "child with age and town", BASES, LATE, f"{LATE} Child A, aged 9, of Runcorn, had no place.", PERSONAL
    ),
    Mistake("person with a letter", UPDATES, SERVED, f"{SERVED} Young person D helps them.", PERSONAL),
    # a few people in other words
    _seen("couple of children", "a couple of children", SMALL),
    _seen("pair of siblings", "a pair of siblings", SMALL),
    _seen("single child", "a single child", SMALL),
    _seen("only pupil", "the only pupil with a plan", SMALL),
    _seen("both children", "both children", SMALL),
    _seen("none but one", "none of the children but one had", SMALL),
    Mistake("families in a couple", UPDATES, SERVED, f"{SERVED} A couple of families come daily.", SMALL),
    # the parts of a number that a text gives
    Mistake(
        "six young people split", LONG_PLACEMENTS, MOVES,
        "Four moves were planned; two followed a breakdown in the placement before.", SMALL, "    commentary: Six",
    ),
    Mistake(
        "some of the moves", LONG_PLACEMENTS, MOVES, "Four of these moves were planned; 2 were not.", SMALL,
        "    commentary: Six",
    ),
    # a withheld figure in another text
    Mistake("withheld figure in the plan", PLAN, ONE_FIGURE, "One figure, 0.8% in NI062, is withheld here,", TOLD),
    Mistake("withheld figure in an update", UPDATES, SERVED, f"{SERVED} The result for NI062 was 0.8 per cent.", TOLD),
    Mistake(
        "withheld figure with the title", UPDATES, SERVED,
        f"{SERVED} “Stability of placements of Children in Care: number of moves” stood at 0.8%.", TOLD,
    ),
    # the rest of a sum
    Mistake(
        "part of a sum", CAFS, COUNTED, "targets:\n  2019-20: monitor\nvalues:\n  2013-14: suppressed\n",
        "recoverable-part", "  2013-14: s",
    ),
]  # fmt: skip
