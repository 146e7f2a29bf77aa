"""Lettering: how wide words are, how they are folded and cut, and how they and numbers are written."""

from __future__ import annotations

from csportal.publish.text import escaped

LETTER = 7.4
"""About how wide a letter is, in the units of the picture."""
LETTERS = 46
"""How many letters a category's name may have where it has but one line."""
LINE = 17
"""The height of a line of words."""
SLIM = " iljtfrI.,:;'’|!()-"


def words(text: str, x: float, y: float, anchor: str = "start", style: str = "") -> str:
    """Return a text element."""
    kind = f"t {style}".strip()
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="{kind}" x="{number(x)}" y="{number(y)}"{side}>{escaped(text)}</text>'


def number(value: float) -> str:
    """Return a coordinate: to a tenth, without needless noughts."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def breadth(text: str) -> float:
    """Return about how wide a text is: capitals are wide, and some letters narrow."""
    return sum(4.2 if one in SLIM else 11 if one in "mwMW%&@—" else 9 if one.isupper() else 7.7 for one in text)


def cut(text: str, letters: float) -> str:
    """Return the text, or as much of it as has room, with a mark where it is cut."""
    return text if len(text) <= letters else f"{text[: max(int(letters) - 1, 1)].rstrip()}…"


def folded(text: str, room: float, most: int) -> list[str]:
    """Return the text in lines that have the room, no more than `most` of them; a mark shows where one is cut."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and breadth(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [_shortened(line, room) for line in kept]


def _shortened(line: str, room: float) -> str:
    letters = len(line)
    while letters > 1 and breadth(cut(line, letters)) > room:
        letters -= 1
    return cut(line, letters)
