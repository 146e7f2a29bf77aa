"""Which line is the slip where lines do not fit together: the one that can be put right by itself, so that all fit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import yaml

from csportal.load.syntax.failure import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.load.syntax.failure import Failure

SURE = {"colon": 0, "space": 1}
"""What is sooner wrong than an indent or a hyphen, where either would do."""
BACK = 25
"""How many lines above the one at which the parser stopped are tried."""
MOST = 500_000
"""How many letters are read for it in each way of mending a line: of a long file fewer lines are tried, or none."""
STEP = 2
NO_COLON = re.compile(r"(\s*(?:- )?[\w-]+)( ?[>|]?)$")
UNNAMED = re.compile(r"(\s*(?:- )?)(\w+) (\S.*)")
GLUED = re.compile(r"(\s*(?:- )?\w+:)(\S.*)")
BLOCK = re.compile(r"\s*(?:- )?[\w. -]+: +[>|][+-]?\s*$")
ITEM = re.compile(r"\s*- ")


class Mended(NamedTuple):
    """A line that is the slip, what was done to it, and how it is then."""

    row: int
    way: str
    line: str


@lru_cache(1)
def mended(failure: Failure) -> Mended | None:
    """Return the one line that makes the file well-formed when it is put right; the one that makes it most even."""
    lines, last = failure.lines, failure.row
    back = min(BACK, MOST // (sum(map(len, lines)) + 1))
    rows = [
        row for row in range(last, max(last - back, -1), -1) if lines[row].strip() and lines[row].lstrip()[0] != "#"
    ]
    found: list[tuple[int, int, bool, int, bool, int, Mended]] = []
    for row in rows:
        for way, line in _ways(lines, row):
            typed = [*lines[:row], line, *lines[row + 1 :]]
            if row not in _texts(typed) and _is_well_formed("\n".join(typed), failure.loader):
                first = SURE.get(way, len(SURE))
                rank = _unevenness(typed), first, not _is_between(typed, row), last - row, way != "hyphen", len(found)
                found.append((*rank, Mended(row, way, line)))
    return min(found)[-1] if found else None


def _ways(lines: list[str], row: int) -> Iterator[tuple[str, str]]:
    """Yield how a line may be put right."""
    line, own = lines[row], width(lines[row])
    if found := NO_COLON.fullmatch(line):
        yield "colon", f"{found[1]}:{found[2]}"
    if (named := UNNAMED.fullmatch(line)) and any(one.lstrip(" -").startswith(f"{named[2]}: ") for one in lines):
        yield "colon", f"{named[1]}{named[2]}: {named[3]}"
    if glued := GLUED.fullmatch(line):
        yield "space", f"{glued[1]} {glued[2]}"
    around = {width(one) for one in lines[max(row - 3, 0) : row + 4] if one.strip()}
    for other in sorted(around | {own - STEP, own - 1, own + 1, own + STEP}):
        if other >= 0 and other != own:
            yield "indent", " " * other + line.lstrip()
    if own >= STEP and not ITEM.match(line):
        yield "hyphen", f"{line[: own - STEP]}- {line[own:]}"
    if not ITEM.match(line):
        yield "hyphen", f"{line[:own]}- {line[own:]}"


def _is_between(lines: list[str], row: int) -> bool:
    """Whether a line is as far in as its two neighbours."""
    before = next((line for line in reversed(lines[:row]) if line.strip()), "")
    after = next((line for line in lines[row + 1 :] if line.strip()), "")
    return width(before) == width(lines[row]) == width(after)


def _is_well_formed(text: str, loader: type) -> bool:
    """Whether a text is well-formed, without a name that is twice in a group."""
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.YAMLError:
        return False
    return isinstance(root, yaml.MappingNode) and _has_no_pair(root)


def _has_no_pair(node: yaml.Node) -> bool:
    if isinstance(node, yaml.MappingNode):
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        is_single = len(set(names)) == len(node.value)
        return is_single and all(_has_no_pair(value) for _, value in node.value)
    return not isinstance(node, yaml.SequenceNode) or all(map(_has_no_pair, node.value))


def _texts(lines: list[str]) -> set[int]:
    """Return the lines of texts that are set off by “>”, but for a first one that is further in than the next."""
    found: set[int] = set()
    block = first = -1
    for row, line in enumerate(lines):
        own = width(line)
        if -1 < block < own and line.strip():
            found.add(row)
            if row == first + 1 and own < width(lines[first]):
                found.discard(first)
        elif line.strip():
            block, first = (own, row + 1) if BLOCK.match(line) else (-1, -1)
    return found | {row for row, line in enumerate(lines) if line.lstrip().startswith("#")}


def _unevenness(lines: list[str]) -> int:
    """Return how many lines do not step in by two from the heading above them, texts of several lines left out."""
    uneven, before, block, above_is_full = 0, 0, -1, True
    for line in lines:
        own = width(line)
        if not line.strip() or line.lstrip().startswith("#") or (-1 < block < own):
            above_is_full = True
            continue
        step = own - before
        uneven += own % STEP + (step > STEP) + (step == STEP and above_is_full)
        uneven += step <= 0 and not above_is_full
        block = own if BLOCK.match(line) else -1
        before = own + STEP * bool(ITEM.match(line))
        above_is_full = not line.rstrip().endswith((":", ">"))
    return uneven
