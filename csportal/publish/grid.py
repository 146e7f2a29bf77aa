"""Tables as HTML: with a caption, scopes for every heading, notes, and the downloads beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.publish.text import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.present.shapes import Column, Row, Table
    from csportal.publish.inline import InlineWriter


def grid(writer: InlineWriter, table: Table, anchor: str, files: dict[str, str]) -> str:
    """Return the table; `files` has the address of its download in each format.

    Line ends between cells keep words apart in searches.
    """
    shown = [(at, column) for at, column in enumerate(table.columns) if not column.hidden]
    head = "\n".join(f'<th scope="col"{_style(column)}>{escaped(column.title)}</th>' for _, column in shown)
    body = "\n".join(f"<tbody>{rows}</tbody>" for rows in _groups(writer, table, shown))
    caption = f"{anchor}-caption"
    found = (
        f'<div class="table-scroll" role="region" tabindex="0" aria-labelledby="{caption}">'
        f'<table class="data" id="{anchor}"><caption id="{caption}">{escaped(table.caption)}</caption>'
        f"<thead><tr>{head}</tr></thead>\n{body}</table></div>"
    )
    if table.notes:
        notes = "\n".join(f"<li>{escaped(note)}</li>" for note in table.notes)
        found += f'<div class="notes small"><p>Notes</p><ul>{notes}</ul></div>'
    links = "\n".join(
        f'<a href="{escaped(to)}" download>Download this table ({form.upper()})</a>' for form, to in files.items()
    )
    return f'{_filter(table, anchor)}{found}<p class="actions" data-pagefind-ignore>{links}</p>'


def _groups(writer: InlineWriter, table: Table, shown: list[tuple[int, Column]]) -> Iterator[str]:
    """Yield the rows in groups: a heading within the table begins a new one."""
    group: list[str] = []
    for row in table.rows:
        if row.role == "heading" and group:
            yield "\n".join(group)
            group = []
        group.append(_row(writer, row, shown))
    yield "\n".join(group)


def _row(writer: InlineWriter, row: Row, shown: list[tuple[int, Column]]) -> str:
    style = "" if row.role == "line" else f' class="row-{row.role}"'
    status = f' data-status="{escaped(row.status)}"' if row.status else ""
    if row.role == "heading":
        return f'<tr{style}><th scope="rowgroup" colspan="{len(shown)}">{writer.lines(row.cells[0])}</th></tr>'
    first, *others = [(column, writer.lines(row.cells[at])) for at, column in shown]
    cells = [f'<th scope="row"{_style(first[0])}>{first[1]}</th>']
    cells += [f"<td{_style(column)}{_unsearched(column)}>{inner}</td>" for column, inner in others]
    return f"<tr{style}{status}>{chr(10).join(cells)}</tr>"


def _style(column: Column) -> str:
    return ' class="n"' if column.numeric else ""


def _unsearched(column: Column) -> str:
    """Keep numbers out of the search index: nobody looks for them, and they are most of it."""
    return " data-pagefind-ignore" if column.numeric else ""


def _filter(table: Table, anchor: str) -> str:
    if not table.filterable:
        return ""
    states = dict.fromkeys(row.status for row in table.rows if row.status)
    options = "".join(f'<option value="{escaped(one)}">{escaped(one[:1].upper() + one[1:])}</option>' for one in states)
    select = f'<label>Status <select><option value="">All</option>{options}</select></label>' if states else ""
    return (
        f'<div class="filter" data-filter-for="{anchor}" hidden><label>Filter by word <input type="search"></label>'
        f"{select}</div>"
    )
