"""Pages as Markdown files: front matter that is inert, and the body of the page type's template."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.publish.text import inert

if TYPE_CHECKING:
    from csportal.present.shapes import Page

FRONT_MATTER = re.compile(r"\A---\n(?P<head>.*?\n)---\n(?P<body>.*)\Z", re.DOTALL)
PART = re.compile(r"""\{\{\s*show\(\s*id\s*,\s*["']([a-z_]+)["']\s*\)\s*\}\}""")


def body_of(template: str) -> str:
    """Return a template without its own front matter, which speaks to its authors."""
    match = FRONT_MATTER.match(template)
    return match["body"] if match else template


def parts_of(template: str) -> list[str]:
    """Return the names of the parts that a template shows."""
    return PART.findall(template)


def to_markdown(page: Page, body: str) -> str:
    """Return the page's file; the macros in the body find the page by the `id` in the front matter."""
    fields = {
        "title": page.title,
        "description": page.description,
        "kind": page.kind,
        "kind_label": page.kind_label,
        "section": page.section,
        "council": page.council,
        "plan": page.plan,
        "status": page.status,
    }
    head = "".join(f'{name}: "{inert(value)}"\n' for name, value in fields.items() if value)
    search = "" if page.searchable else "search:\n  exclude: true\n"
    return f'---\nid: "{page.path}"\n{head}{search}---\n{body}'


def file_of(page: Page) -> str:
    """Return the path of the page's file below the folder of pages."""
    return f"{page.path}/index.md" if page.path else "index.md"
