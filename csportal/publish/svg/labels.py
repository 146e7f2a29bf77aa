"""The labels of points over time: each beside its point where there is room, and none upon another or past the frame.

The last of the marks is the newest value, so labels are placed from the last mark to the first: it has the best place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Points, Rule
from csportal.publish.svg.lettering import breadth, folded, number, words
from csportal.publish.svg.room import BOLD, LINE, Label, Room, wide

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.present.shapes import Chart
    from csportal.publish.svg.box import Box

MARGIN = 14
"""How far a label may reach over the right end of the drawing area; the picture is a little wider still."""
SPOT = 8
"""Half the size of a point with its edge."""
FAR = 18
"""From how far on a thin line leads from a point to its label."""
MOST_LINES = 3


def labels(chart: Chart, box: Box) -> Iterator[str]:
    """Yield the labels of a chart's points; a list of points and a picture without words have none of these."""
    if box.bare or box.y.kind != "number":
        return
    taken = [*_spots(chart, box), *_rules(chart, box)]
    for mark in reversed([one for one in chart.marks if isinstance(one, Points) and one.labelled and not one.above]):
        for x, y, text, _, _ in mark.points:
            across, down = box.across(x), box.down(y)
            found = _placed(text, (across, down), box, taken)
            taken.append(found.room)
            yield from _drawn(found, (across, down))


def _placed(text: str, spot: tuple[float, float], box: Box, taken: Sequence[Room]) -> Label:
    """Return the label at the nearest place that is free, or else at the one that hides least."""
    frame = Room(box.left + 2, box.top - 12, box.right + MARGIN, box.bottom)
    places = list(_places(text, spot, box))
    choice = [one for one in places if one.within(frame)] or places
    hidden = [(_hidden(one, spot, taken), at) for at, one in enumerate(choice)]
    free = next((at for area, at in hidden if not area), None)
    return choice[min(hidden)[1] if free is None else free]


def _hidden(label: Label, spot: tuple[float, float], taken: Sequence[Room]) -> float:
    """Return how much a label and the line that leads to it would hide of what is there."""
    area = sum(label.room.upon(other) for other in taken)
    if area or label.usual:
        return area
    (x, y), (to_x, to_y) = spot, label.end(spot)
    way = [(x + (to_x - x) * part / 20, y + (to_y - y) * part / 20) for part in range(21)]
    others = [room for room in taken if not room.holds(spot)]
    return float(sum(room.holds(at) for room in others for at in way))


def _places(text: str, spot: tuple[float, float], box: Box) -> Iterator[Label]:
    """Yield the places for a label, the best first: beside its point, above and below, then further up and down."""
    across, down = spot
    yield from _usual(text, spot, box)
    full = box.right + MARGIN - box.left - 4
    forms = [tuple(folded(text, full / part / BOLD, MOST_LINES)) for part in (1, 2, 3)]
    for step in range(16):
        for away in (-9.0 * step, 9.0 * step) if step else (0.0,):
            for lines in dict.fromkeys(forms):
                width, high = wide(lines), LINE * (len(lines) - 1)
                level = down + 5 - high / 2 + away
                middle = min(max(across, box.left + 3 + width / 2), box.right + MARGIN - 1 - width / 2)
                yield Label(lines, across + 12, level, "start")
                yield Label(lines, across - 12, level, "end")
                if away <= 0:
                    yield Label(lines, middle, down - 14 - high + away, "middle")
                if away >= 0:
                    yield Label(lines, middle, down + 22 + away, "middle")


def _usual(text: str, spot: tuple[float, float], box: Box) -> Iterator[Label]:
    """Yield where a label stands that is alone: beside its point, else above it, or below at the top."""
    across, down = spot
    if across + 12 + len(text) * 8.2 < box.right + 20:
        yield Label((text,), across + 12, down + 5, "start", usual=True)
    else:
        above = down - 14 >= box.top
        yield Label((text,), min(across, box.right), down + (-14 if above else 24), "end", usual=True)


def _drawn(label: Label, spot: tuple[float, float]) -> Iterator[str]:
    """Yield the label; one that had to give way is legible over lines, and a line leads to it when it is far."""
    (across, down), near = spot, label.end(spot)
    if not label.usual and max(abs(near[0] - across), abs(near[1] - down)) > FAR:
        yield f'<path class="s c-thread" d="M{number(across)} {number(down)}L{number(near[0])} {number(near[1])}"/>'
    style = "t-strong" if label.usual else "t-strong t-over"
    for row, line in enumerate(label.lines):
        yield words(line, label.x, label.y + LINE * row, label.anchor, style)


def _spots(chart: Chart, box: Box) -> Iterator[Room]:
    for mark in chart.marks:
        for x, y, *_ in mark.points if isinstance(mark, Points) else ():
            across, down = box.across(x), box.down(y)
            yield Room(across - SPOT, down - SPOT, across + SPOT, down + SPOT)


def _rules(chart: Chart, box: Box) -> Iterator[Room]:
    """Yield the room that the names of level lines take, at their left ends."""
    for mark in chart.marks:
        if isinstance(mark, Rule) and not mark.upright:
            place = rule_name(box.down(mark.at), box)
            yield Room(box.left + 4, place - 12, box.left + 4 + breadth(mark.name), place + 4)


def rule_name(y: float, box: Box) -> float:
    """Return the height at which the name of a level line stands: above it, or below where it would be too high."""
    return y - 6 if y - 18 > box.top else y + 16
