"""Blocks as HTML: finished, escaped, and not read again by anything."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING

from csportal.present import shapes
from csportal.publish.downloads import FORMATS, path_of
from csportal.publish.grid import grid
from csportal.publish.inline import InlineWriter
from csportal.publish.plotly import figure_json
from csportal.publish.svg import svg
from csportal.publish.text import escaped, slug

if TYPE_CHECKING:
    from csportal.present.shapes import Blocks, Page

TONES = {"plain": "", "lead": ' class="lead"', "quiet": ' class="quiet small"', "note": ""}


class Writer(InlineWriter):
    """Writes the blocks of one page.

    `at` is the page's address from the root; `home` is the address of the page that the blocks belong to, beside which
    their downloads lie. The two differ where a page shows another page's part. `part` begins the ids of the blocks.
    """

    def __init__(self, at: str, home: str | None = None, part: str = "") -> None:
        super().__init__(at, part)
        self.home = at if home is None else home

    def blocks(self, blocks: Blocks) -> str:
        """Return the blocks one after another."""
        return "".join(self.block(one) for one in blocks)

    @singledispatchmethod
    def block(self, block: object) -> str:
        """Return one block; each of the shapes has its writer below.

        Raises:
            TypeError: it is no shape that a page may hold.

        """
        raise TypeError(block)

    @block.register
    def _(self, text: shapes.Text) -> str:
        parts = [part for run in text.paragraphs for part in self.paragraphs(run)]
        found = "".join(f"<p{TONES[text.tone]}>{part}</p>" for part in parts)
        return f'<div class="note">{found}</div>' if text.tone == "note" else found

    @block.register
    def _(self, code: shapes.Code) -> str:
        # Each end of a line is written as an entity, since an empty line would end finished HTML for Markdown.
        lines = [escaped(line) for line in code.text.removesuffix("\n").split("\n")]
        found = "&#10;".join(
            f"<mark>{line}</mark>" if line and at in code.marked else line for at, line in enumerate(lines, 1)
        )
        return f'<pre class="code" data-pagefind-ignore><code>{found}</code></pre>'

    @block.register
    def _(self, heading: shapes.Heading) -> str:
        anchor = escaped(heading.anchor or slug(heading.text))
        return f'<h{heading.level} id="{anchor}">{escaped(heading.text)}</h{heading.level}>'

    @block.register
    def _(self, facts: shapes.Facts) -> str:
        return f'<dl class="facts">{"".join(self._fact(one) for one in facts.facts)}</dl>'

    def _fact(self, fact: shapes.Fact) -> str:
        value = self.inline(fact.value)
        main = value if isinstance(fact.value, shapes.Tag) else f'<strong class="figure">{value}</strong>'
        note = f" <small>{self.run(fact.note)}</small>" if fact.note else ""
        return f"<div><dt>{escaped(fact.term)}</dt><dd>{main}{note}{self.aloud(fact.why)}</dd></div>"

    @block.register
    def _(self, definitions: shapes.Definitions) -> str:
        items = "\n".join(f"<dt>{escaped(term)}</dt>\n<dd>{self.lines(said)}</dd>" for term, said in definitions.items)
        return f'<dl class="definitions">{items}</dl>'

    @block.register
    def _(self, details: shapes.Details) -> str:
        summary = f"<summary>{escaped(details.summary)}</summary>"
        return f'<details class="{details.name}">{summary}{self.blocks(details.blocks)}</details>'

    @block.register
    def _(self, aside: shapes.Aside) -> str:
        title = escaped(aside.title)
        return f'<aside class="about" aria-label="{title}"><h2>{title}</h2>{self.blocks(aside.blocks)}</aside>'

    @block.register
    def _(self, items: shapes.Items) -> str:
        found = self._list(items)
        return f'<div class="thread">{found}</div>' if items.name == "thread" and found else found

    def _list(self, items: shapes.Items) -> str:
        lines = "".join(
            f"<li>{self._line(line)}{self._list(below) if below else ''}</li>" for line, below in items.items
        )
        style = "" if items.name in {"plain", "thread"} else f' class="{items.name}"'
        return f"<ul{style}>{lines}</ul>" if lines else ""

    def _line(self, line: tuple[shapes.Inline, ...]) -> str:
        """Return the pieces with a space between them; none before the stop or comma that a piece begins with."""
        pieces = [piece for one in line if (piece := self.inline(one))]
        return "".join(f" {one}" if at and not one.startswith((".", ",")) else one for at, one in enumerate(pieces))

    @block.register
    def _(self, cards: shapes.Cards) -> str:
        return f'<div class="cards">{"".join(self._card(one, cards.level) for one in cards.cards)}</div>'

    def _card(self, card: shapes.Card, level: int) -> str:
        line = f'<p class="card-meta">{escaped(card.line)}</p>' if card.line else ""
        heading = f"<h{level}>{self.link(card.link)}</h{level}>"
        return f'<article class="card">{heading}{self.blocks(card.blocks)}{line}</article>'

    @block.register
    def _(self, one: shapes.ExceptionItem) -> str:
        heading = f"<h{one.level}>{self.link(one.link)}</h{one.level}>"
        what = f'{heading}<p class="quiet small">{escaped(one.line)}</p><p>{self.inline(one.tag)}</p>'
        note = f' <small class="quiet">{escaped(one.figure_note)}</small>' if one.figure_note else ""
        figure = f'<p><strong class="figure">{self.inline(one.figure)}</strong>{note}</p>'
        words = "".join(f"<p>{self.run(words)}</p>" for words in one.words)
        return f'<article class="exception"><div>{what}</div><div>{figure}</div><div>{words}</div></article>'

    @block.register
    def _(self, menu: shapes.Menu) -> str:
        items = "".join(f"<li>{self._menu_link(one, current=one.to == menu.current)}</li>" for one in menu.links)
        return f'<nav class="plan-nav" aria-label="{escaped(menu.label)}"><ul>{items}</ul></nav>'

    def _menu_link(self, link: shapes.Link, *, current: bool) -> str:
        mark = ' aria-current="page"' if current else ""
        return f'<a href="{escaped(self.address(link.to))}"{mark}>{escaped(link.text)}</a>'

    @block.register
    def _(self, spark: shapes.Spark) -> str:
        return f"<div>{self.spark(spark)}</div>"

    @block.register
    def _(self, table: shapes.Table) -> str:
        files = {form: self.address(path_of(self.home, table, form)) for form in FORMATS}
        return grid(self, table, self.anchor(table.name), files)

    @block.register
    def _(self, chart: shapes.Chart) -> str:
        anchor = self.anchor(chart.name)
        title = f'<strong class="chart-title">{escaped(chart.title)}</strong>'
        subtitle = f' <span class="chart-subtitle">{escaped(chart.subtitle)}</span>' if chart.subtitle else ""
        return (
            f'<figure class="chart" id="{anchor}" data-figure="{escaped(figure_json(chart))}">'
            f'<figcaption id="{anchor}-title">{title}{subtitle}</figcaption>'
            f'<div class="chart-static">{svg(chart, anchor)}</div><div class="chart-live" hidden></div>'
            '<p class="actions"><button type="button" class="explore" hidden>Explore this chart</button></p></figure>'
        )


def top(page: Page, at: str) -> str:
    """Return the way back up, the kind of page and its title."""
    writer = InlineWriter(at)
    crumbs = "".join(f"<li>{writer.link(one)}</li>" for one in page.crumbs)
    found = f'<nav class="crumbs" aria-label="Breadcrumb"><ol>{crumbs}</ol></nav>' if crumbs else ""
    kind = " · ".join(part for part in (page.kind_label, page.council) if part)
    eyebrow = f'<p class="eyebrow">{escaped(kind)}</p>' if page.crumbs else ""
    return f"{found}{eyebrow}<h1>{escaped(page.title)}</h1>"
