"""Slips of quotation marks, and of letters with which a text cannot begin."""

from __future__ import annotations

import re

import yaml

from csportal.load.syntax.failure import QUOTE_IT, Failure, Finding
from csportal.problems import quoted


def open_quote(failure: Failure) -> Finding | None:
    """Find the quotation mark that is not closed, or is closed by the one that opens the next quoted text."""
    mark = failure.start if failure.problem == "found unexpected end of stream" else None
    for token in reversed(failure.tokens):
        if mark or not isinstance(token, yaml.ScalarToken):
            continue
        if token.end_mark.line not in {failure.row, failure.above}:
            break
        if token.style in {'"', "'"} and token.start_mark.line < token.end_mark.line:
            mark = token.start_mark
    if mark is None:
        return None
    sign = failure.lines[mark.line][mark.column]
    message = f"The quotation mark ({sign}) that opens here is not closed on this line."
    return mark.line, mark.column, message, f"Add {sign} at the end of the text."


def after_quote(failure: Failure) -> Finding | None:
    for token in reversed(failure.tokens):
        if isinstance(token, yaml.ScalarToken) and token.end_mark.line == failure.row:
            between = failure.line[token.end_mark.column : failure.column]
            rest = failure.line[token.end_mark.column :].strip()
            if token.style in {'"', "'"} and rest and not between.strip():
                message = f"There is text after the closing quotation mark ({token.style}): {quoted(rest)}."
                return failure.row, token.end_mark.column, message, _whole(failure, token)
            return None
    return None


def _whole(failure: Failure, token: yaml.ScalarToken) -> str:
    """Return the way out where a text goes on after its quotation mark: how it is typed whole, if that can be told."""
    sign, line, begins, ends = token.style, failure.line, token.start_mark.column, token.end_mark.column
    other = "'" if sign == '"' else '"'
    closes = r"[,\]}]|" if re.search(r"[\[{]", line[:begins]) else ""
    last = re.search(rf"{sign}(?=\s*(?:{closes}$|\s#))", line[ends:])
    if token.start_mark.line != failure.row or not last:
        return f"Move it before the mark; if the text itself holds {sign}, put {other} round the whole."
    inner, tail = line[begins + 1 : ends + last.end() - 1], line[ends + last.end() :].strip()
    if other in inner:
        sign, inner = "'", re.sub("'+", "''", inner)
    else:
        sign = other
    name = re.search(r"([\w-]+): +$", line[:begins])
    word = re.search(r"\S*$", line[begins + 1 : ends])
    begun = f"{word[0] if word else ''}{re.match(r'[^ ]*', line[ends:])[0]}"  # type: ignore[index]
    typed = f"{name[1]}: {sign}{inner}{sign}" if name else f"{sign}{inner}{sign}"
    note = f" What follows the “#”, {quoted(tail[1:].strip())}, is a comment and is not published."
    said = f"The {token.style} in {quoted(begun)} ends the text. Write: {typed}"
    return said + note if tail.startswith("#") else said


def escape(failure: Failure) -> Finding | None:
    if "escape character" not in failure.problem and "hexdecimal" not in failure.problem:
        return None
    message = "A backslash (\\) has a special meaning between double quotation marks."
    return failure.row, failure.column, message, "Use single quotation marks (') round this text."


def first_letter(failure: Failure) -> Finding | None:
    last = failure.tokens[-1] if failure.tokens else None
    if isinstance(last, yaml.AliasToken | yaml.AnchorToken) and last.start_mark.line == failure.row:
        letter = failure.line[last.start_mark.column]
        return failure.row, last.start_mark.column, f"A text cannot begin with {quoted(letter)}.", QUOTE_IT
    if "cannot start any token" not in failure.problem and "alphabetic or numeric" not in failure.problem:
        return None
    begins = failure.start if failure.start and "alphabetic" in failure.problem else failure.mark
    if begins is None or begins.line >= len(failure.lines):
        return None
    letter = failure.lines[begins.line][begins.column : begins.column + 1]
    return begins.line, begins.column, f"A text cannot begin with {quoted(letter)}.", QUOTE_IT
