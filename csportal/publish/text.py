"""Escaping: data text never becomes markup, a template or a formula."""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

PUNCTUATION = re.compile(r"[^\w\s]|_")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
SAFE_SCHEMES = {"https", "http", "mailto"}


def escaped(text: str) -> str:
    """Return text for HTML, in an element or a quoted attribute."""
    return html.escape(text)


def inert(text: str) -> str:
    """Return text with every sign of punctuation as a numeric entity: inert for Jinja, Markdown, YAML and HTML alike.

    For front matter, which the builder renders as a template and prints unescaped.
    """
    return PUNCTUATION.sub(lambda match: f"&#{ord(match[0])};", " ".join(text.split()))


def slug(text: str) -> str:
    """Return the text as an anchor: lower-case words with hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "section"


def cell(text: str) -> str:
    """Return text for a spreadsheet's cell: what it would take for a formula is marked as text by an apostrophe."""
    return f"'{text}" if text.startswith(FORMULA) else text


def safe_address(address: str) -> str | None:
    """Return a whole address elsewhere if a browser may follow it, else nothing."""
    return address if urlsplit(address).scheme.lower() in SAFE_SCHEMES else None


def is_elsewhere(address: str) -> bool:
    """Whether an address leads out of the portal."""
    return bool(urlsplit(address).scheme)
