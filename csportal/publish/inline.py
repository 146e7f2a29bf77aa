"""Pieces of text as HTML: links relative to their page, statuses with their shape, and paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Inline, Link, Number, Several, Spark, Tag
from csportal.publish.svg import is_bar, svg
from csportal.publish.text import escaped, is_elsewhere, safe_address, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

DIAMOND, SQUARE, CIRCLE = "M5 0l5 5-5 5-5-5z", "M0 0h10v10H0z", "M5 0a5 5 0 100 10A5 5 0 005 0z"
LETTERS = {
    "H": "M3.3 2.9h1.1v1.6h1.2V2.9h1.1v4.2H5.6V5.5H4.4v1.6H3.3z",
    "L": "M3.7 2.9h1.1v3.2h1.8v1H3.7z",
    "P": "M3.4 2.4h1.9a1.6 1.6 0 010 3.2h-.7v2H3.4zM4.6 3.5v1h.6a.5.5 0 000-1z",
    "F": "M3.5 2.4h3.3v1.1H4.7v1h1.8v1.1H4.7v2H3.5z",
    "?": "M3.2 3.9a1.8 1.8 0 113 1.3c-.4.3-.6.5-.6 1H4.4c0-.9.4-1.4 1-1.8a.6.6 0 10-1-.5zM4.4 6.8h1.2V8H4.4z",
}
"""Letters that are cut out of a shape: high or low, passing or failing, or neither for sure."""
SHAPES = {
    "on": '<circle cx="5" cy="5" r="5"/>',
    "close": '<path d="M5 0l5 5-5 5-5-5z"/>',
    "off": '<path d="M0 .5h10L5 9.5z"/>',
    "none": '<path d="M0 4h10v2H0z"/>',
    "done": '<path d="M1 5.2l1.5-1.5 1.8 1.8L8.5 1 10 2.5 4.3 8.6z"/>',
    "direct": '<path d="M0 5l5-5 5 5H8.5v5h-7V5z"/>',
    "shared": '<path d="M0 1h6v6H0zM7 4h3v6H3V8h4z"/>',
    "outside": '<path d="M3 0h7v7L7.6 4.6 2 10 0 8l5.4-5.6z"/>',
    "buying": '<path d="M5 0a5 5 0 100 10A5 5 0 005 0zm0 2.2a2.8 2.8 0 110 5.6 2.8 2.8 0 010-5.6z"/>',
    "testing": '<path d="M1 0h8v2L6 5l3 3v2H1V8l3-3-3-3z"/>',
    "usual": '<path d="M0 5.4L2.4 2l2.7 4L7.6 2 10 5.4v2.5L7.6 4.6l-2.5 4-2.7-4L0 7.9z"/>',
    "improving-high": f'<path fill-rule="evenodd" d="{DIAMOND}{LETTERS["H"]}"/>',
    "improving-low": f'<path fill-rule="evenodd" d="{DIAMOND}{LETTERS["L"]}"/>',
    "worsening-high": f'<path fill-rule="evenodd" d="{SQUARE}{LETTERS["H"]}"/>',
    "worsening-low": f'<path fill-rule="evenodd" d="{SQUARE}{LETTERS["L"]}"/>',
    "unusual-high": f'<path fill-rule="evenodd" d="{CIRCLE}{LETTERS["H"]}"/>',
    "unusual-low": f'<path fill-rule="evenodd" d="{CIRCLE}{LETTERS["L"]}"/>',
    "passing": f'<path fill-rule="evenodd" d="{CIRCLE}{LETTERS["P"]}"/>',
    "failing": f'<path fill-rule="evenodd" d="{CIRCLE}{LETTERS["F"]}"/>',
    "hit-or-miss": f'<path fill-rule="evenodd" d="{CIRCLE}{LETTERS["?"]}"/>',
}


class InlineWriter:
    """Writes what stands within a line; knows at which address its page is, so that links are relative.

    `part` begins the ids of what it writes, so that they are unique on a page that is written part by part.
    """

    def __init__(self, at: str, part: str = "") -> None:
        self.root = "../" * len([piece for piece in at.split("/") if piece])
        self.part = part
        self.count = 0

    def anchor(self, name: str) -> str:
        """Return an id that no other thing on the page has."""
        self.count += 1
        return slug(f"{self.part} {name} {self.count}")

    def spark(self, spark: Spark) -> str:
        """Return a tiny chart: a line, or a bar in parts."""
        kind = "status-bar" if is_bar(spark.chart) else "spark"
        return f'<span class="{kind}">{svg(spark.chart, self.anchor(spark.chart.name))}</span>'

    def inline(self, one: Inline) -> str:
        """Return a piece of text, a link, a status or a number."""
        match one:
            case Link():
                return self.link(one)
            case Tag():
                shape = f'<svg viewBox="0 0 10 10" aria-hidden="true">{SHAPES[one.tone]}</svg>'
                return f'<span class="tag tag--{one.tone}">{shape}{escaped(one.word)}</span>{self.aloud(one.why)}'
            case Number():
                return escaped(one.text)
            case Several():
                return " ".join(f'<span class="item">{self.inline(each)}</span>' for each in one.items)
            case Spark():
                return self.spark(one)
        return escaped(one)

    def aloud(self, why: str) -> str:
        """Return how something is worked out, for those who hear the page; out of the search, where it is no find."""
        return f'<span class="visually-hidden" data-pagefind-ignore>: {escaped(why)}</span>' if why else ""

    def link(self, link: Link) -> str:
        """Return a link, relative within the portal; one that a browser should not follow is only its text."""
        if not is_elsewhere(link.to):
            return f'<a href="{escaped(self.address(link.to))}">{escaped(link.text)}</a>'
        address = safe_address(link.to)
        return (
            f'<a href="{escaped(address)}" rel="external">{escaped(link.text)}</a>' if address else escaped(link.text)
        )

    def address(self, to: str) -> str:
        """Return the relative address of a page or a file of the portal."""
        page, _, anchor = to.partition("#")
        is_file = "." in page.rsplit("/", maxsplit=1)[-1]
        place = f"{self.root}{page}" if is_file or not page else f"{self.root}{page}/"
        return f"{place or './'}{'#' + anchor if anchor else ''}"

    def lines(self, cell: Inline | tuple[Inline, ...]) -> str:
        """Return several things one under another; the first is the main one."""
        if not isinstance(cell, tuple):
            return self.inline(cell)
        first, *more = cell
        return self.inline(first) + "".join(f' <span class="sub">{self.inline(one)}</span>' for one in more if one)

    def run(self, run: Inline | tuple[Inline, ...]) -> str:
        """Return several things one after another."""
        return "".join(self.inline(one) for one in run) if isinstance(run, tuple) else self.inline(run)

    def paragraphs(self, run: Inline | tuple[Inline, ...]) -> Iterator[str]:
        """Yield the paragraphs of typed text: an empty line in it begins a new one."""
        if isinstance(run, str):
            yield from (escaped(" ".join(part.split())) for part in run.split("\n\n") if part.strip())
        else:
            yield self.run(run)
