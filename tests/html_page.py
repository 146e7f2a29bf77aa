"""A page as a tree of elements, read by the standard library's parser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    """An element with its attributes and what it holds."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    def all(self, *tags: str, style: str = "") -> list[Element]:
        """Return the elements inside, at any depth, of these tags (any if none) and this class (any if none)."""
        return [one for one in self.walk() if one.tag in (tags or {one.tag}) and (not style or style in one.styles)]

    def walk(self) -> Iterator[Element]:
        """Yield every element inside, from top to bottom."""
        for one in self.inside:
            if isinstance(one, Element):
                yield one
                yield from one.walk()

    @property
    def styles(self) -> list[str]:
        """The element's classes."""
        return self["class"].split()

    @property
    def text(self) -> str:
        """The words inside, with single spaces."""
        return " ".join("".join(self.words()).split())

    def words(self) -> Iterator[str]:
        """Yield the pieces of text inside, at any depth."""
        for one in self.inside:
            if isinstance(one, Element):
                yield from one.words()
            else:
                yield one


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        # An end tag may be left out, of <li> for example: it ends with what is round it.
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def html_page(path: Path) -> Element:
    """Return the document in a file."""
    return html_of(path.read_text(encoding="utf-8"))


def html_of(markup: str) -> Element:
    """Return some HTML as a tree of elements."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.open[0]
