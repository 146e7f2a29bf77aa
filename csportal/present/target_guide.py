"""Kinds of target, and what is on target, close to it and off it for each: for the page on how to read this."""

from __future__ import annotations

from csportal.present.shapes import Block, Column, Row, Table, Text

COLUMNS = (
    Column("kind", "The target is", "What the target asks for."),
    Column("on", "On target", "Which figures are on target."),
    Column("close", "Close to target", "Which figures are close to target."),
    Column("off", "Off target", "Which figures are off target."),
)
KINDS = (
    ("a number", "the number or better", "worse, within the tolerance", "worse than that"),
    ("a range", "within it, both ends included", "outside, within the tolerance", "further outside"),
    (
        "a change, in per cent or in points",
        "the figure that it comes to, or better",
        "worse, within the tolerance, but no worse than the figure that it starts from",
        "worse than that",
    ),
    (
        "to increase or to decrease",
        "better than the baseline by the smallest change that counts, or more",
        "a smaller change, either way",
        "worse by that change, or more",
    ),
    (
        "to sustain",
        "no worse than the baseline by more than the smallest change that counts",
        "no worse by more than three times that change",
        "worse than that",
    ),
    (
        "to be lower or higher than others",
        "better than their figure of the same period, or their latest before it",
        "the same, or worse within the tolerance",
        "worse than that",
    ),
)
NOTES = (
    "Figures are compared as they are published, rounded half up. A figure that equals an end gets the better status.",
    (
        "A tolerance in per cent is of the target’s size, and of a range’s nearer end. "
        "A floor is the last figure that is close to target. "
        "Where it is better than a point of a profile, the portal’s tolerance holds in its place. "
        "Where it is better than the figure of others, only the same figure as theirs is close. "
        "The smallest change that counts is one step of the published decimals, unless a measure says otherwise."
    ),
    (
        "A figure that builds up over the year is held to the target’s profile: the points to be reached on the way. "
        "Without one it is too early to rate until the year ends, unless nothing can undo the rating, "
        "because a count can only grow: it has reached the target already, "
        "or, where less is better, it has passed all that is close to target. "
        "A target to be met by a day is rated from that day on, or as soon as it is met. "
        "A figure that builds up meets it early only where it can only grow and more is better; a share can still fall."
    ),
    (
        "A forecast is what the council expects at the end of the year. "
        "It is rated against the target for that time, and stands beside the status with its date and whose it is."
    ),
    (
        "What would turn a measure green is the first figure that would be on target, by the same rule. "
        "It is told for the next period that can be rated, if the measure can have such a figure."
    ),
)


def guide() -> list[Block]:
    """Return the table of kinds, and what holds for all of them."""
    table = Table("targets", "Kinds of target and how each is rated", COLUMNS, tuple(Row(kind) for kind in KINDS))
    return [table, Text(NOTES)]
