"""Pages: where each is, what it is, and the parts that its template may show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from csportal.present.shapes.blocks import Aside, Block, Blocks, Cards, Details
from csportal.present.shapes.chart import Chart, Spark
from csportal.present.shapes.table import Table
from csportal.present.shapes.text import Link


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
        """Yield every table of the page, each once."""
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
        yield from _tables(_inner(block))


def _charts(blocks: Blocks) -> Iterator[Chart]:
    for block in blocks:
        if isinstance(block, Chart):
            yield block
        elif isinstance(block, Spark):
            yield block.chart
        yield from _charts(_inner(block))
