"""The shapes that present makes and publish writes: charts of marks, tables of cells, and the blocks of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

# ------------------------------------------------------------------------------------------------- text


@dataclass(frozen=True)
class Tag:
    """A status: a word with a shape. `tone` is on, close, off, none or done; it is never shown by itself."""

    word: str
    tone: str


@dataclass(frozen=True)
class Link:
    """Text that leads to a page of the portal, by its address from the root, or to a whole address elsewhere."""

    text: str
    to: str


@dataclass(frozen=True)
class Number:
    """A number to show and to export. `text` is what a reader sees; `value` is what a machine gets."""

    text: str
    value: Decimal | str


Inline = str | Tag | Link | Number
"""What may stand in a line of text or in a table's cell."""

# ------------------------------------------------------------------------------------------------ tables


@dataclass(frozen=True)
class Column:
    """A column: its key in open data, its heading, what it means; numbers are right-aligned.

    A column that is `hidden` is in the downloads only: it says what the page says by place or by a link.
    """

    key: str
    title: str
    meaning: str = ""
    numeric: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Row:
    """A row of cells, one a column. A cell is one thing or several lines of things.

    `role` is line, total, running-total, net or heading; a heading has one cell and no figures.
    """

    cells: tuple[Inline | tuple[Inline, ...], ...]
    role: str = "line"
    status: str = ""


@dataclass(frozen=True)
class Table:
    """Rows under named columns; becomes HTML, CSV and JSON. `name` is its file's name, `notes` stand under it."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    filterable: bool = False

    def hiding(self, *keys: str) -> Table:
        """Return the table with some columns in its downloads only."""
        columns = tuple(replace(column, hidden=True) if column.key in keys else column for column in self.columns)
        return replace(self, columns=columns)


# ------------------------------------------------------------------------------------------------ charts


@dataclass(frozen=True)
class Axis:
    """One axis. A category axis counts its labels from nought; a number axis has a range and labelled ticks."""

    kind: str  # category or number
    title: str = ""
    labels: tuple[str, ...] = ()
    low: float = 0
    high: float = 1
    ticks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True)
class Line:
    """Points joined in order; a missing value is a gap. Each point is (x, y, label)."""

    name: str
    points: tuple[tuple[float, float | None, str], ...]
    role: str = "series"


@dataclass(frozen=True)
class Points:
    """Separate points with a shape each: circle, diamond, triangle or square. Each is (x, y, label, shape, role)."""

    name: str
    points: tuple[tuple[float, float, str, str, str], ...]
    labelled: bool = False


@dataclass(frozen=True)
class Bars:
    """Bars along the category axis, each (category, from, to, label). `slot` of `slots` sets bars side by side."""

    name: str
    bars: tuple[tuple[int, float, float, str], ...]
    role: str = "series"
    slot: int = 0
    slots: int = 1
    labelled: bool = False


@dataclass(frozen=True)
class Rule:
    """A straight line across the chart at one value, with its label: a target, today."""

    name: str
    at: float
    role: str = "target"
    upright: bool = False


@dataclass(frozen=True)
class Band:
    """A shaded stretch between two values of the number axis."""

    name: str
    low: float
    high: float
    role: str = "band"


Mark = Line | Points | Bars | Rule | Band


@dataclass(frozen=True)
class Chart:
    """A picture of marks on two axes, with its finding in a sentence and the table of the same values.

    `height` is the picture's height when it is 720 wide. A `tiny` chart has no axes: it stands within text.
    """

    name: str
    title: str
    subtitle: str
    description: str
    x: Axis
    y: Axis
    marks: tuple[Mark, ...]
    table: Table | None = None
    height: int = 300
    tiny: bool = False

    @property
    def values(self) -> int:
        """How many values the chart shows; every format must show as many."""
        return sum(_count(mark) for mark in self.marks)


def _count(mark: Mark) -> int:
    match mark:
        case Line():
            return sum(value is not None for _, value, _ in mark.points)
        case Points():
            return len(mark.points)
        case Bars():
            return len(mark.bars)
    return 1


# ------------------------------------------------------------------------------------------------- pages


@dataclass(frozen=True)
class Fact:
    """One key fact: what it is, the fact, and a smaller word on it."""

    term: str
    value: Inline
    note: Inline | tuple[Inline, ...] = ""


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
    """Cards side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class ExceptionItem:
    """One thing that needs attention: what it is, its figure, and the words on it."""

    link: Link
    line: str
    tag: Tag
    figure: Inline
    figure_note: str
    words: tuple[Inline | tuple[Inline, ...], ...]


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


@dataclass(frozen=True)
class Spark:
    """A tiny chart within text."""

    chart: Chart


Block = (
    Facts
    | Text
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


@dataclass(frozen=True)
class Page:
    """One page: where it is, what it is, and the parts that its template may show, by name.

    `path` is its address from the root without slashes at the ends; `kind` names its template in content/templates.
    `crumbs` lead from the portal's top to the page above it.
    """

    path: str
    kind: str
    kind_label: str
    title: str
    description: str
    parts: dict[str, Blocks] = field(repr=False)
    crumbs: tuple[Link, ...] = ()
    section: str = ""
    council: str = ""
    plan: str = ""
    status: str = ""
    file: str = ""
    searchable: bool = True

    def tables(self) -> Iterator[Table]:
        """Yield every table of the page, those of its charts too, each once."""
        seen: set[str] = set()
        for blocks in self.parts.values():
            for table in _tables(blocks):
                if table.name not in seen:
                    seen.add(table.name)
                    yield table

    def charts(self) -> Iterator[Chart]:
        """Yield every chart of the page."""
        for blocks in self.parts.values():
            yield from _charts(blocks)


def _inner(block: Block) -> Blocks:
    if isinstance(block, Details | Aside):
        return block.blocks
    if isinstance(block, Cards):
        return [inner for card in block.cards for inner in card.blocks]
    return []


def _tables(blocks: Blocks) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Chart) and block.table:
            yield block.table
        yield from _tables(_inner(block))


def _charts(blocks: Blocks) -> Iterator[Chart]:
    for block in blocks:
        if isinstance(block, Chart):
            yield block
        elif isinstance(block, Spark):
            yield block.chart
        yield from _charts(_inner(block))
