"""What the macros plug-in says of a page that it cannot render, in one sentence instead of a page of Python."""

from __future__ import annotations

import logging
import re

LOGGER = "mkdocs.plugins.mkdocs_macros.util"
FILE = re.compile(r"_File_: `([^`]+)`")
REASON = re.compile(r"^_(?:Line (\d+) in Markdown file:_ \*\*(.+)\*\*|(?!File_)(\w+)_: (.+))$", re.MULTILINE)


class MacroErrors(logging.Filter):
    """Keeps the plug-in's errors to itself, so that the build can say them shortly; lets no chatter through."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def filter(self, record: logging.LogRecord) -> bool:
        """Take a page's error out of the log, and let warnings that are none of them pass."""
        text = record.getMessage()
        page = FILE.search(text)
        if page is None:
            return record.levelno >= logging.WARNING
        reason = REASON.search(text)
        line = f" (line {reason[1]})" if reason and reason[1] else ""
        said = (reason[2] or reason[4]) if reason else "it cannot be rendered"
        self.found.append(f"{page[1]}{line}: {said.rstrip('.')}.")
        return False


def listen() -> MacroErrors:
    """Return the errors that the plug-in reports from now on."""
    errors = MacroErrors()
    logger = logging.getLogger(LOGGER)
    for earlier in [one for one in logger.filters if isinstance(one, MacroErrors)]:
        logger.removeFilter(earlier)
    logger.addFilter(errors)
    return errors
