"""What is wrong where YAML cannot be read: the parser's finding in plain words, on the line where the slip is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from csportal.load.syntax import brackets, documents, headings, lines, quotes
from csportal.load.syntax.failure import Failure
from csportal.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


FINDERS = (
    lines.tab,
    documents.ruler,
    lines.space_after_colon,
    quotes.open_quote,
    quotes.after_quote,
    quotes.escape,
    quotes.first_letter,
    lines.block_text,
    brackets.open_bracket,
    brackets.text_after_bracket,
    lines.lost_hyphen,
    headings.lost_heading,
    lines.no_colon,
    lines.period_outside,
    lines.colon_in_text,
    lines.hyphen,
    documents.second_document,
    lines.key_expected,
)


def syntax(file: str, text: str, error: yaml.YAMLError, loader: type) -> Problem:
    """Return the problem of a file that is not well-formed."""
    failure = Failure(
        text,
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        getattr(error, "problem_mark", None) or getattr(error, "context_mark", None),
        getattr(error, "context_mark", None),
        [*text.splitlines(), ""],
        [],
        file,
        loader,
    )
    failure.tokens.extend(_tokens(text, loader, failure.mark))
    for find in FINDERS:
        if found := find(failure):
            row, column, message, hint = found
            return Problem(Place(file, row + 1, column + 1), "yaml-syntax", message, hint)
    if found := lines.odd_line(failure):
        row, column, message, hint = found
        return Problem(Place(file, row + 1, column + 1), "yaml-syntax", message, hint)
    message = "This line does not fit what stands before it."
    hint = "Check this line and the one before: the indent, colons, brackets and quotation marks."
    return Problem(Place(file, failure.row + 1, failure.column + 1), "yaml-syntax", message, hint)


def _tokens(text: str, loader: type, until: yaml.Mark | None) -> Iterator[yaml.Token]:
    """Yield the tokens that end before the mark."""
    try:
        for token in yaml.scan(text, Loader=loader):
            if until is None or (token.end_mark.line, token.end_mark.column) > (until.line, until.column):
                return
            yield token
    except yaml.YAMLError:
        return
