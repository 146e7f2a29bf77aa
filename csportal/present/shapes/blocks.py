"""Blocks: what the parts of a page are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from csportal.present.shapes.chart import Chart, Spark
from csportal.present.shapes.table import Table
from csportal.present.shapes.text import Inline, Link, Tag


@dataclass(frozen=True)
class Fact:
    """One key fact: what it is, the fact, a smaller word on it, and for those who hear the page how it comes about."""

    term: str
    value: Inline
    note: Inline | tuple[Inline, ...] = ""
    why: str = ""


@dataclass(frozen=True)
class Facts:
    """Key facts side by side."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Text:
    """Paragraphs. `tone` is plain, lead, quiet or note; a paragraph may be made of several inline parts."""

    paragraphs: tuple[Inline | tuple[Inline, ...], ...]
    tone: str = "plain"


@dataclass(frozen=True)
class Code:
    """A file's text as it is typed. `marked` are the lines that it is shown for, counted from one."""

    text: str
    marked: tuple[int, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A heading within a page; its anchor is made of its text unless one is given."""

    text: str
    level: int = 2
    anchor: str = ""


@dataclass(frozen=True)
class Details:
    """Something that most readers can do without, folded under its summary."""

    summary: str
    blocks: tuple[Block, ...]
    name: str = "working"


@dataclass(frozen=True)
class Definitions:
    """Terms with what they mean."""

    items: tuple[tuple[str, Inline | tuple[Inline, ...]], ...]


@dataclass(frozen=True)
class Items:
    """A list; an item may have a list of its own. `name` says what kind of list: plain, counts, tree or thread."""

    items: tuple[tuple[tuple[Inline, ...], Items | None], ...]
    name: str = "plain"


@dataclass(frozen=True)
class Card:
    """One of several things side by side: a link, a line of text, and blocks."""

    link: Link
    line: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Cards:
    """Cards side by side; `level` is that of their headings."""

    cards: tuple[Card, ...]
    level: int = 3


@dataclass(frozen=True)
class ExceptionItem:
    """One thing that needs attention: what it is, its figure, and the words on it; `level` is that of its heading."""

    link: Link
    line: str
    tag: Tag
    figure: Inline
    figure_note: str
    words: tuple[Inline | tuple[Inline, ...], ...]
    level: int = 3


@dataclass(frozen=True)
class Aside:
    """What stands beside the main column: a heading and blocks."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Menu:
    """Links to the parts of a plan; the current one is marked."""

    label: str
    links: tuple[Link, ...]
    current: str


Block = (
    Facts
    | Text
    | Code
    | Heading
    | Details
    | Definitions
    | Items
    | Cards
    | ExceptionItem
    | Aside
    | Menu
    | Spark
    | Table
    | Chart
)
Blocks = Sequence[Block]
