"""Pages of the example as readers see them: the words of a part, and the rows of a table."""

from __future__ import annotations

import html
import re

from tests.printed_tables.downloads import edition


def page_text(address: str, part: str) -> str:
    """Return the words of a part of a page."""
    return _text(edition().show(address, part, address))


def page_table(address: str, part: str, anchor: str) -> list[list[str]]:
    """Return the cells of the first table after an anchor (or of the part's first table), without its head."""
    shown = edition().show(address, part, address)
    after = shown.partition(f'id="{anchor}"')[2] if anchor else shown
    body = after.partition("<tbody>")[2].partition("</table>")[0]
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in body.split("</tr>")]
    return [[_text(re.sub(r'<span class="sub">.*?</span>', "", cell)) for cell in row] for row in rows if len(row) > 1]


def _text(shown: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", shown)).split())
