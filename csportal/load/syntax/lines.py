"""Slips of indents, colons, hyphens and lines that end a file."""

from __future__ import annotations

import re
from collections import Counter

from csportal.load.syntax.failure import PAIRS, QUOTE_IT, Failure, Finding, width
from csportal.load.syntax.mending import BLOCK, mended
from csportal.problems import UnreadableError, quoted
from csportal.values.number import RETYPE, odd_space
from csportal.values.period import parse_period

INDENT = re.compile(r"[ \t]*")
COLON = "Write a colon and a space after the name, for example “title: …”; text that goes on is further in."
SPACE = "Add one, for example “title: …”."
ITEM = "An item of the list above should begin here, with a hyphen and a space."


def tab(failure: Failure) -> Finding | None:
    for row in (failure.row, failure.above):
        indent = INDENT.match(failure.lines[row]) if failure.lines else None
        if indent and "\t" in indent[0]:
            message = "There is a tab in the indent of this line."
            return row, indent[0].index("\t"), message, "Replace it by spaces, as many as the lines beside it have."
    return None


def space_after_colon(failure: Failure) -> Finding | None:
    """Find a colon with a space after it that another program put there, which YAML takes for a part of the text."""
    for row in sorted({failure.above, failure.row}) if failure.lines else ():
        line = failure.lines[row]
        found = re.match(r"\s*[\w. -]+:", line)
        if found and (space := odd_space(line[found.end() : found.end() + 1])):
            message = f"There is {space} after the colon, in place of an ordinary one."
            return row, found.end(), message, RETYPE
    return None


def block_text(failure: Failure) -> Finding | None:
    if "block scalar" not in failure.context or failure.start is None:
        return None
    sign = failure.lines[failure.start.line][failure.start.column]
    message = f"The text after {quoted(sign)} begins on the next line."
    return failure.start.line, failure.start.column, message, "Move the text to a line of its own, further in."


def no_colon(failure: Failure) -> Finding | None:
    begins = failure.start
    level = width(failure.lines[failure.above]) == width(failure.line)
    bare = begins is None and failure.problem.startswith("mapping values") and level and failure.above != failure.row
    row = begins.line if begins and "simple key" in failure.context else failure.above if bare else -1
    if row < 0 or ": " in failure.lines[row] or failure.lines[row].rstrip().endswith(":"):
        return None
    line = failure.lines[row]
    over = next((at for at in range(row - 1, -1, -1) if failure.lines[at].strip()), row)
    if over < row and BLOCK.match(failure.lines[over]) and (found := odd_line(failure)) and found[0] == over:
        return found
    if re.match(r"\s*[\w-]+:\S", line):
        return row, line.index(":"), "There is no space after the colon.", SPACE
    message = f"{quoted(line)} has no colon after the field's name."
    return row, len(line) - len(line.lstrip()), message, COLON


def period_outside(failure: Failure) -> Finding | None:
    """Find a period that is not indented, with more of its kind below it that are."""
    row = failure.above
    name = failure.lines[row].partition(":")[0] if failure.lines else ""
    if row == failure.row or not name[:1].isalnum() or not failure.line.startswith(" "):
        return None
    try:
        parse_period(name)
    except UnreadableError:
        return None
    message = f"The period {quoted(name)} stands at the beginning of its line, where a field's name is expected."
    return row, 0, message, "A period goes under “values:” or “targets:”, indented by two spaces."


def colon_in_text(failure: Failure) -> Finding | None:
    if not failure.problem.startswith("mapping values"):
        return None
    before = failure.line[: failure.column]
    if ": " in before:
        begins = before.index(": ") + 2
        message = f"The text {quoted(failure.line[begins:])} holds a colon and a space, as a field's name does."
        return failure.row, failure.column, message, QUOTE_IT
    return odd_indent(failure)


def lost_hyphen(failure: Failure) -> Finding | None:
    """Find the first item of a list that has lost its hyphen, where the next one cannot be read for it."""
    if not re.match(r"\s*- ", failure.line):
        return None
    found = mended(failure)
    return odd_line(failure) if found and found.way == "hyphen" and found.row < failure.row else None


def odd_line(failure: Failure) -> Finding | None:
    """Find the one line that can be put right so that the file can be read."""
    found = mended(failure)
    if found is None:
        return None
    row, line = found.row, failure.lines[found.row]
    own, better = width(line), width(found.line)
    if found.way == "colon":
        return row, own, f"{quoted(line)} has no colon after the field's name.", COLON
    if found.way == "space":
        return row, line.index(":"), "There is no space after the colon.", SPACE
    if found.way == "hyphen":
        return row, own, ITEM, "Add the hyphen, or line the field up with the other fields of its item."
    way = "further in" if own > better else "less far in"
    sides = {"above": failure.lines[:row][::-1], "below": failure.lines[row + 1 :]}
    beside = [side for side, those in sides.items() if width(next(filter(str.strip, those), "")) == better]
    than = f"than the line {beside[-1]} it" if beside else "than what stands around it"
    message = f"This line is {way} {than}, so the two do not belong together."
    if not beside:
        message = f"This line is {way} {than} lets it be."
    return (
        row,
        own,
        message,
        f"Begin it in column {better + 1}. Fields of one group begin in the same column; use spaces only.",
    )


def odd_indent(failure: Failure) -> Finding | None:
    """Find which of two lines is out of line: the one that can be put right, else the one whose indent is rarer."""
    if found := odd_line(failure):
        return found
    widths = Counter(width(line) for line in failure.lines if line.strip())
    own, above = (width(failure.lines[row]) for row in (failure.row, failure.above))
    if own == above:
        return None
    # A line that is less far in than its two neighbours, which are level, is the one that is out.
    before = next((line for line in reversed(failure.lines[: failure.above]) if line.strip()), "")
    is_between = above < own == width(before) and not before.rstrip().endswith(":")
    row = failure.above if is_between or widths[above] < widths[own] else failure.row
    way = "further in" if (own > above) == (row == failure.row) else "less far in"
    beside = "above" if row == failure.row else "below"
    message = f"This line is {way} than the line {beside} it, so the two do not belong together."
    return row, width(failure.lines[row]), message, "Fields of one group begin in the same column; use spaces only."


def hyphen(failure: Failure) -> Finding | None:
    bare = failure.line.strip()
    if "block sequence entries" in failure.problem:
        message = "A list with hyphens begins on a line of its own."
        return failure.row, failure.column, message, "Move it to the next line, or write it in square brackets: [a, b]."
    if "'-' indicator" not in failure.problem:
        return None
    if re.match(r"-\S", bare):
        return failure.row, failure.column, "There is no space after the hyphen.", "Add one, for example “- id: …”."
    hint = "Add the hyphen, or line the field up with the other fields of its item."
    return odd_line(failure) or (failure.row, failure.column, ITEM, hint)


def key_expected(failure: Failure) -> Finding | None:
    if failure.problem != "did not find expected key":
        return None
    if failure.column < len(failure.line) and failure.line[failure.column] in PAIRS.values():
        sign = failure.line[failure.column]
        message = f"The bracket {quoted(sign)} closes nothing."
        return failure.row, failure.column, message, "Delete it, or add the one that opens."
    return odd_indent(failure)
