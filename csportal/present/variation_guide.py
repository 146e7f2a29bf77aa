"""How to read usual variation: what limits are, when a figure stands out, and what the words and shapes mean."""

from __future__ import annotations

from csportal.derive.variation.control_limits import JUMP, LEAST, decimal
from csportal.derive.variation.special_causes import RUN
from csportal.derive.variation.xmr import Assurance, Icon, Kind
from csportal.present.shapes import Block, Column, Details, Heading, Row, Table, Text
from csportal.present.usual import ASK, ASSURED, assurance_tag, icon_tag

COLUMNS = (
    Column("status", "Words", "The words and their shape."),
    Column("meaning", "What they mean", "Their meaning."),
)
MEANS = {
    Kind.COMMON: "The latest figure lies within the ups and downs that the measure always has.",
    Kind.IMPROVEMENT: "The latest figure stands out for the better. H says that it is high or rising, L that it is low "
    "or falling.",
    Kind.CONCERN: "The latest figure stands out for the worse, with H or L as above.",
    Kind.NEUTRAL: "The latest figure stands out, and neither way is better.",
}
REACHED = {
    Assurance.PASSING: "The limits lie wholly on the good side of the target.",
    Assurance.FAILING: "The limits lie wholly on the bad side of the target.",
    Assurance.HIT_OR_MISS: "The target lies between the limits.",
}

METHOD = f"""\
The mean of the figures is the middle.
The changes from each figure to the next, whichever way they go, have a mean too: the limits lie 2.66 times that below
and above the middle.
The near limits are two thirds of the way.

A figure stands out by four rules.
It lies beyond a limit.
It is one of {RUN} or more in a row that all rise or all fall; two that are equal end such a trend.
It lies beyond a near limit, as do two of three in a row that are all on one side of the mean.
It is one of {RUN} or more in a row on one side of the mean.
Where several apply, the first of these is named.
A figure on a line is not beyond it.

A measure may take six in a row in place of {RUN}, rest its limits on its first figures only, or leave sudden jumps out
of the mean change; its page says so.
A jump is a change that is {decimal(JUMP, 3)} times the mean change or more.
Jumps are looked for once, and the mean change is then taken of the others; the figures themselves all count.

Limits know nothing of seasons: a measure that is high every summer stands out every summer.
Limits begin anew only when something has changed for good, by a decision with its date and its reason.
A figure that is missing or suppressed ends the row: nothing is worked out across it.
Figures of single days follow each other from month to month, or as often as they are reported, on whichever day of the
month they are.

Figures, mean and limits are compared exactly.
Limits are shown with one decimal more than the figures, or with as many as it takes to see on which side a figure lies.
A limit that no figure can reach, such as one below nought, is given in words and not drawn.

A target that lies on a limit counts as hit or miss.
Targets that are a range or a direction are not assessed.

The method is that of NHS England’s programme Making Data Count: an individuals chart, called XmR.
"""


def guide() -> list[Block]:
    """Return the section: in short, the words and their shapes, and the method for those who want to check it."""
    first = (
        "Every measure goes up and down a little without a reason. "
        "The limits show how far: nearly all figures lie between them while nothing changes."
    )
    second = (
        "A figure that lies beyond them, or one of many in a row on one side, is unlikely to be chance. "
        "This says more than red or green: a figure can miss its target while things get better, and the reverse."
    )
    third = (
        f"Limits take {LEAST} figures that follow each other without a gap: a year of months, or three years of "
        "quarters. Until then the figures are drawn with their mean, and nothing is said of them. "
        "Figures that build up over a year, or that cover the last 12 months each time, have no limits: "
        "they overlap, so they move together whatever happens."
    )
    return [
        Heading("Usual variation"),
        Text((first, second)),
        Table("variation", "The latest figure", COLUMNS, tuple(_icon(kind) for kind in Kind)),
        Table("assurance", "The target", COLUMNS, tuple(_assurance(one) for one in Assurance)),
        Text((third,)),
        Details("How limits are worked out", (Text((METHOD,)),)),
    ]


def _icon(kind: Kind) -> Row:
    return Row((icon_tag(Icon(kind, "" if kind == Kind.COMMON else "H")), f"{MEANS[kind]} {ASK[kind]}"))


def _assurance(one: Assurance) -> Row:
    return Row((assurance_tag(one), f"{REACHED[one]} {ASSURED[one]}"))
