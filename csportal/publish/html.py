"""Blocks as HTML: finished, escaped, and not read again by anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present import shapes
from csportal.publish.plotly import figure_json
from csportal.publish.svg import svg
from csportal.publish.text import escaped, is_elsewhere, safe_address, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.present.shapes import Block, Blocks, Inline

TONE_SHAPES = {
    "on": '<circle cx="5" cy="5" r="5"/>',
    "close": '<path d="M5 0l5 5-5 5-5-5z"/>',
    "off": '<path d="M0 .5h10L5 9.5z"/>',
    "none": '<path d="M0 4h10v2H0z"/>',
    "done": '<path d="M1 5.2l1.5-1.5 1.8 1.8L8.5 1 10 2.5 4.3 8.6z"/>',
}


class Writer:
    """Writes the blocks of one page; knows where the page is, so that links are relative and ids are unique.

    `at` is the page's address from the root; `home` is the address of the page that the blocks belong to, beside which
    their downloads lie. The two differ where a page shows another page's part.
    """

    def __init__(self, at: str, home: str | None = None) -> None:
        self.root = "../" * len([part for part in at.split("/") if part])
        self.home = at if home is None else home
        self.count = 0

    def blocks(self, blocks: Blocks) -> str:
        """Return the blocks one after another, on one line: no blank line may end them."""
        return "".join(self.block(one) for one in blocks)

    def block(self, block: Block) -> str:  # noqa: PLR0912 - a list of the shapes, one line each
        """Return one block."""
        match block:
            case shapes.Text():
                return self._text(block)
            case shapes.Heading():
                return f'<h{block.level} id="{escaped(block.anchor or slug(block.text))}">{escaped(block.text)}</h{block.level}>'
            case shapes.Facts():
                return f'<dl class="facts">{"".join(self._fact(one) for one in block.facts)}</dl>'
            case shapes.Definitions():
                items = "".join(f"<dt>{escaped(term)}</dt><dd>{self.lines(said)}</dd>" for term, said in block.items)
                return f'<dl class="definitions">{items}</dl>'
            case shapes.Details():
                return f'<details class="{block.name}"><summary>{escaped(block.summary)}</summary>{self.blocks(block.blocks)}</details>'
            case shapes.Aside():
                return f'<aside class="about" aria-label="{escaped(block.title)}"><h2>{escaped(block.title)}</h2>{self.blocks(block.blocks)}</aside>'
            case shapes.Items():
                return self._items(block)
            case shapes.Cards():
                return f'<div class="cards">{"".join(self._card(one) for one in block.cards)}</div>'
            case shapes.ExceptionItem():
                return self._exception(block)
            case shapes.Menu():
                return self._menu(block)
            case shapes.Spark():
                return f'<figure class="spark">{svg(block.chart, self._anchor(block.chart.name))}</figure>'
            case shapes.Table():
                return self.table(block)
            case shapes.Chart():
                return self.chart(block)

    def inline(self, one: Inline) -> str:
        """Return a piece of text, a link, a status or a number."""
        match one:
            case shapes.Link():
                return self.link(one)
            case shapes.Tag():
                shape = TONE_SHAPES[one.tone]
                return f'<span class="tag tag--{one.tone}"><svg viewBox="0 0 10 10" aria-hidden="true">{shape}</svg>{escaped(one.word)}</span>'
            case shapes.Number():
                return escaped(one.text)
        return escaped(one)

    def link(self, link: shapes.Link) -> str:
        """Return a link, relative within the portal; one that a browser should not follow is only its text."""
        if is_elsewhere(link.to):
            address = safe_address(link.to)
            return f'<a href="{escaped(address)}" rel="external">{escaped(link.text)}</a>' if address else escaped(link.text)
        return f'<a href="{escaped(self.address(link.to))}">{escaped(link.text)}</a>'

    def address(self, to: str) -> str:
        """Return the relative address of a page or a file of the portal."""
        page, _, anchor = to.partition("#")
        is_file = "." in page.rsplit("/", 1)[-1]
        place = f"{self.root}{page}" if is_file or not page else f"{self.root}{page}/"
        return f"{place or './'}{'#' + anchor if anchor else ''}"

    def lines(self, cell: Inline | tuple[Inline, ...]) -> str:
        """Return several things one under another; the first is the main one."""
        if not isinstance(cell, tuple):
            return self.inline(cell)
        first, *more = cell
        return self.inline(first) + "".join(f'<span class="sub">{self.inline(one)}</span>' for one in more if one)

    def _run(self, run: Inline | tuple[Inline, ...]) -> str:
        return "".join(self.inline(one) for one in run) if isinstance(run, tuple) else self.inline(run)

    def _text(self, text: shapes.Text) -> str:
        style = {"plain": "", "lead": ' class="lead"', "quiet": ' class="quiet small"', "note": ""}[text.tone]
        found = "".join(f"<p{style}>{part}</p>" for run in text.paragraphs for part in self._paragraphs(run))
        return f'<div class="note">{found}</div>' if text.tone == "note" else found

    def _paragraphs(self, run: Inline | tuple[Inline, ...]) -> Iterator[str]:
        """Yield the paragraphs of typed text: an empty line in it begins a new one."""
        if isinstance(run, str):
            yield from (escaped(" ".join(part.split())) for part in run.split("\n\n") if part.strip())
        else:
            yield self._run(run)

    def _fact(self, fact: shapes.Fact) -> str:
        value = self.inline(fact.value)
        main = value if isinstance(fact.value, shapes.Tag) else f'<strong class="figure">{value}</strong>'
        note = f"<small>{self._run(fact.note)}</small>" if fact.note else ""
        return f"<div><dt>{escaped(fact.term)}</dt><dd>{main}{note}</dd></div>"

    def _items(self, items: shapes.Items) -> str:
        if not items.items:
            return ""
        inner = "".join(
            f"<li>{' '.join(self.inline(one) for one in line if self.inline(one))}{self._items(below) if below else ''}</li>"
            for line, below in items.items
        )
        style = "" if items.name == "plain" else f' class="{items.name}"'
        found = f"<ul{style}>{inner}</ul>"
        return f'<section class="thread" aria-label="Golden thread">{found}</section>' if items.name == "thread" else found

    def _card(self, card: shapes.Card) -> str:
        line = f'<p class="card-meta">{escaped(card.line)}</p>' if card.line else ""
        return f'<article class="card"><h3>{self.link(card.link)}</h3>{self.blocks(card.blocks)}{line}</article>'

    def _exception(self, one: shapes.ExceptionItem) -> str:
        words = "".join(f"<p>{self._run(words)}</p>" for words in one.words)
        what = f'<h3>{self.link(one.link)}</h3><p class="quiet small">{escaped(one.line)}</p><p>{self.inline(one.tag)}</p>'
        figure = f'<p><strong class="figure">{self.inline(one.figure)}</strong><small class="quiet">{escaped(one.figure_note)}</small></p>'
        return f'<article class="exception"><div>{what}</div><div>{figure}</div><div>{words}</div></article>'

    def _menu(self, menu: shapes.Menu) -> str:
        items = "".join(
            f'<li><a href="{escaped(self.address(one.to))}"{" aria-current=" + chr(34) + "page" + chr(34) if one.to == menu.current else ""}>{escaped(one.text)}</a></li>'
            for one in menu.links
        )
        return f'<nav class="plan-nav" aria-label="{escaped(menu.label)}"><ul>{items}</ul></nav>'

    def table(self, table: shapes.Table) -> str:
        """Return a table with its caption, its scopes, its notes and its download."""
        anchor = self._anchor(table.name)
        shown = [(at, column) for at, column in enumerate(table.columns) if not column.hidden]
        head = "".join(f'<th scope="col"{_numeric(column)}>{escaped(column.title)}</th>' for _, column in shown)
        body = "".join(self._row(row, shown) for row in table.rows)
        notes = "".join(f"<li>{escaped(note)}</li>" for note in table.notes)
        found = (
            f'<div class="table-scroll" role="region" tabindex="0" aria-labelledby="{anchor}-caption">'
            f'<table class="data" id="{anchor}"><caption id="{anchor}-caption">{escaped(table.caption)}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )
        if notes:
            found += f'<div class="notes small"><p>Notes</p><ul>{notes}</ul></div>'
        path = f"{self.home}/{table.name}.csv" if self.home else f"{table.name}.csv"
        download = f'<p class="actions"><a href="{escaped(self.address(path))}" download>Download this table (CSV)</a></p>'
        return f"{self._filter(table, anchor)}{found}{download}"

    def _row(self, row: shapes.Row, shown: list[tuple[int, shapes.Column]]) -> str:
        style = "" if row.role == "line" else f' class="row-{row.role}"'
        status = f' data-status="{escaped(row.status)}"' if row.status else ""
        if row.role == "heading":
            return f'<tr{style}><th scope="colgroup" colspan="{len(shown)}">{self.lines(row.cells[0])}</th></tr>'
        cells = []
        for place, (at, column) in enumerate(shown):
            kind = 'th scope="row"' if place == 0 else "td"
            cells.append(f"<{kind}{_numeric(column)}>{self.lines(row.cells[at])}</{kind.split()[0]}>")
        return f"<tr{style}{status}>{''.join(cells)}</tr>"

    def _filter(self, table: shapes.Table, anchor: str) -> str:
        if not table.filterable:
            return ""
        states = dict.fromkeys(row.status for row in table.rows if row.status)
        options = "".join(f'<option value="{escaped(one)}">{escaped(one[:1].upper() + one[1:])}</option>' for one in states)
        return (
            f'<div class="filter" data-filter-for="{anchor}" hidden><label>Filter by word <input type="search"></label>'
            f'<label>Status <select><option value="">All</option>{options}</select></label></div>'
        )

    def chart(self, chart: shapes.Chart) -> str:
        """Return a chart: its finding, the static picture, and what the page's script needs to draw it live."""
        anchor = self._anchor(chart.name)
        subtitle = f'<span class="chart-subtitle">{escaped(chart.subtitle)}</span>' if chart.subtitle else ""
        found = (
            f'<figure class="chart" id="{anchor}" data-figure="{escaped(figure_json(chart))}">'
            f'<figcaption id="{anchor}-title"><strong class="chart-title">{escaped(chart.title)}</strong>{subtitle}</figcaption>'
            f'<div class="chart-static">{svg(chart, anchor)}</div><div class="chart-live" hidden></div>'
            '<p class="actions"><button type="button" class="explore" hidden>Explore this chart</button></p></figure>'
        )
        if chart.table:
            found += f'<details class="data"><summary>The same figures as a table</summary>{self.table(chart.table)}</details>'
        return found

    def _anchor(self, name: str) -> str:
        self.count += 1
        return f"{slug(name)}-{self.count}"


def _numeric(column: shapes.Column) -> str:
    return ' class="n"' if column.numeric else ""


def top(page: shapes.Page, at: str) -> str:
    """Return the way back up, the kind of page and its title."""
    writer = Writer(at)
    crumbs = "".join(f"<li>{writer.link(one)}</li>" for one in page.crumbs)
    found = f'<nav class="crumbs" aria-label="Breadcrumb"><ol>{crumbs}</ol></nav>' if crumbs else ""
    kind = " · ".join(part for part in (page.kind_label, page.council) if part)
    eyebrow = f'<p class="eyebrow">{escaped(kind)}</p>' if page.crumbs else ""
    return f"{found}{eyebrow}<h1>{escaped(page.title)}</h1>"
