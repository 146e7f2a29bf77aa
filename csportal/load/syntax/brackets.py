"""Slips of brackets."""

from __future__ import annotations

import re

import yaml

from csportal.load.syntax.failure import PAIRS, QUOTE_IT, Failure, Finding
from csportal.problems import quoted


def open_bracket(failure: Failure) -> Finding | None:
    if not failure.context.startswith("while parsing a flow"):
        return None
    opened: list[yaml.Token] = []
    for token in failure.tokens:
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append(token)
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and opened:
            opened.pop()
    begins = opened[-1].start_mark if opened else failure.start
    if begins is None or failure.lines[begins.line][begins.column : begins.column + 1] not in PAIRS:
        return None
    row, column = begins.line, begins.column
    sign = failure.lines[row][column]
    within = failure.lines[row][column:]
    if failure.mark and failure.mark.line == row and within.count(sign) <= within.count(PAIRS[sign]):
        message = f"The list or group that begins with {quoted(sign)} cannot be read from here."
        return row, failure.mark.column, message, "Check that a comma stands between each two parts of it."
    return row, column, f"The bracket {quoted(sign)} is not closed.", f"Add {quoted(PAIRS[sign])} where the list ends."


def text_after_bracket(failure: Failure) -> Finding | None:
    """Find a text that begins with a bracketed word, which YAML takes for a whole list or group."""
    for token in reversed(failure.tokens):
        if token.start_mark.line < failure.row:
            return None
        if isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
            opened = re.match(r"\s*(?:- )?(?:[^:\[{]+: +)?(?=[\[{])", failure.line)
            rest = failure.line[token.end_mark.column :].strip()
            if not opened or not rest or rest[0] in ",:#]}":
                return None
            message = f"The text {quoted(failure.line[opened.end() :])} begins with a bracket, as a list or group does."
            return failure.row, opened.end(), message, QUOTE_IT
    return None
