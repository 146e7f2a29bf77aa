"""A printed cell without its markup, and what is kept of a cell of prose.

Facts carry over and sentences do not: of a cell of prose, only its dates, references and figures are kept,
and of a title that is a sentence its first words as well.
"""

from __future__ import annotations

import html
import re

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATES = (
    rf"\d{{1,2}} ?(?:st|nd|rd|th)? {MONTH}(?: \d{{4}})?",
    rf"{MONTH} \d{{4}}",
    r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter) \d{2,4}(?:/\d{2})?",
    r"\d{1,2}/\d{1,2}/\d{2,4}",
    r"\d{2,4}/\d{2}",
    r"20\d\d[-–]\d{2,4}",
)
REFERENCES = (r"(?:[Ss]ection|[Pp]hase|[Pp]rogress|cohort|level|tier) \d+\+?", r"\dBW")
FIGURES = (
    r"\d+ ?[-–] ?\d+",
    r"£?\d+(?:,\d{3})*(?:\.\d+)?(?:%|\+|m|k|st|nd|rd|th)?(?![A-Za-z])",
)
FIGURE = re.compile(rf"(?<![A-Za-z\d.,])(?:{'|'.join((*DATES, *REFERENCES, *FIGURES))})(?!\d)")
# Bullets and ticks, and the character that one text has in a bullet's place.
BULLETS = "•✓\uf0b7"


def plain(cell: str) -> str:
    """The cell without markup and references to footnotes; an item of a list has a bullet before it.

    Spaces within the cell stay, since two of them may part two entries.
    """
    cell = re.sub(r"<sup>\d+</sup>", "", cell)
    cell = re.sub(r"(?<=\d) ?<sup>(st|nd|rd|th)</sup>", r"\1", cell)
    cell = re.sub(r"<li>|\uf0b7", "•", cell)
    cell = re.sub(r"</?[a-z][^>]*>", " " if re.search(r"<(br|p|ul)\b", cell) else "", cell)
    return html.unescape(cell).replace("**", "").replace("\\*", "*").strip()


def squashed(cell: str) -> str:
    """The cell with single spaces."""
    return " ".join(cell.split())


def items(cell: str) -> list[str]:
    """The items of a list within a cell, each after a bullet or a dash."""
    return [item.strip() for item in re.split(r"•| - ", plain(cell)) if item.strip()]


def title(cell: str) -> str:
    """The first six words of a title."""
    return " ".join(plain(cell).strip(f"{BULLETS}- ").split()[:6])


def figures(cell: str) -> str:
    """The dates, references and figures of a cell of prose, in its order, apart by semicolons."""
    return "; ".join(FIGURE.findall(squashed(plain(cell))))
