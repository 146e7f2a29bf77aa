"""What may stand in a line of text: words, links, statuses and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from csportal.present.shapes.chart import Spark


@dataclass(frozen=True)
class Tag:
    """A status: a word with a shape. `tone` is on, close, off, none or done; it is never shown by itself.

    `why` is how the status is worked out, for a reader who hears the page; others find it beside or below.
    """

    word: str
    tone: str
    why: str = ""


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


@dataclass(frozen=True)
class Several:
    """Several things that are one list: one under another for readers, with semicolons between them for machines."""

    items: tuple[str | Link, ...]


Inline = str | Tag | Link | Number | Several | Spark
"""What may stand in a line of text or in a table's cell."""
