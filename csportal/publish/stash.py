"""A Markdown extension that keeps finished HTML out of the Markdown parser: faster, and nothing in it is read again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

if TYPE_CHECKING:
    from markdown import Markdown

BEGIN, END = "<!--finished-->", "<!--/finished-->"
FINISHED = re.compile(re.escape(BEGIN) + "(.*?)" + re.escape(END), re.DOTALL)
AFTER_NORMALISING, BEFORE_HTML = 30, 20


def finished(html: str) -> str:
    """Mark HTML as finished. Escaped text holds no `<`, so nothing in it can end the mark."""
    return f"\n\n{BEGIN}{html}{END}\n\n"


def finished_inline(html: str) -> str:
    """Mark HTML within a line as finished."""
    return f"{BEGIN}{html}{END}"


class _Stash(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = FINISHED.sub(lambda match: self.md.htmlStash.store(match[1]), "\n".join(lines))
        return text.split("\n")


class StashExtension(Extension):
    """Puts what `finished` has marked aside before Markdown is read, and back afterwards."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        md.preprocessors.register(_Stash(md), "csportal-stash", (AFTER_NORMALISING + BEFORE_HTML) / 2)


def makeExtension(**settings: Any) -> StashExtension:  # noqa: N802 - Markdown's own name
    """Return the extension, as Markdown asks for it."""
    return StashExtension(**settings)
