"""What is wrong where YAML cannot be read: the parser's finding in plain words, on the line where the slip is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import yaml

from csportal.problems import Place, Problem, UnreadableError, quoted
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator

Finding: TypeAlias = tuple[int, int, str, str]
"""Line and column, counting from nought, then the message and the way out."""

INDENT = re.compile(r"[ \t]*")
PAIRS = {"[": "]", "{": "}"}
QUOTE_IT = 'Put the whole text in quotation marks: "…"'


@dataclass(frozen=True)
class Failure:
    """Where and why the parser stopped, beside the lines of the file and the tokens that it read until then."""

    text: str
    problem: str
    context: str
    mark: yaml.Mark | None
    start: yaml.Mark | None
    lines: list[str] = field(repr=False)
    tokens: list[yaml.Token] = field(repr=False)

    @property
    def row(self) -> int:
        """The line at which the parser stopped; the last line that holds something, if it ran off the end."""
        row = min(self.mark.line if self.mark else 0, len(self.lines) - 1)
        while row > 0 and not self.lines[row].strip():
            row -= 1
        return max(row, 0)

    @property
    def column(self) -> int:
        """The column at which the parser stopped."""
        return self.mark.column if self.mark and self.mark.line == self.row else 0

    @property
    def line(self) -> str:
        """The line at which the parser stopped."""
        return self.lines[self.row] if self.lines else ""

    @property
    def above(self) -> int:
        """The nearest line above it that holds something, or the line itself."""
        return next((row for row in range(self.row - 1, -1, -1) if self.lines[row].strip()), self.row)


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
    )
    failure.tokens.extend(_tokens(text, loader, failure.mark))
    for find in FINDERS:
        if found := find(failure):
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


def _tab(failure: Failure) -> Finding | None:
    for row in (failure.row, failure.above):
        indent = INDENT.match(failure.lines[row]) if failure.lines else None
        if indent and "\t" in indent[0]:
            message = "There is a tab in the indent of this line."
            return row, indent[0].index("\t"), message, "Replace it by spaces, as many as the lines beside it have."
    return None


def _open_quote(failure: Failure) -> Finding | None:
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


def _after_quote(failure: Failure) -> Finding | None:
    for token in reversed(failure.tokens):
        if isinstance(token, yaml.ScalarToken) and token.end_mark.line == failure.row:
            between = failure.line[token.end_mark.column : failure.column]
            rest = failure.line[token.end_mark.column :].strip()
            if token.style in {'"', "'"} and rest and not between.strip():
                message = f"There is text after the closing quotation mark ({token.style}): {quoted(rest)}."
                other = "'" if token.style == '"' else '"'
                hint = f"Move it before the mark; if the text itself holds {token.style}, put {other} round the whole."
                return failure.row, token.end_mark.column, message, hint
            return None
    return None


def _escape(failure: Failure) -> Finding | None:
    if "escape character" not in failure.problem and "hexdecimal" not in failure.problem:
        return None
    message = "A backslash (\\) has a special meaning between double quotation marks."
    return failure.row, failure.column, message, "Use single quotation marks (') round this text."


def _first_letter(failure: Failure) -> Finding | None:
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


def _block_text(failure: Failure) -> Finding | None:
    if "block scalar" not in failure.context or failure.start is None:
        return None
    sign = failure.lines[failure.start.line][failure.start.column]
    message = f"The text after {quoted(sign)} begins on the next line."
    return failure.start.line, failure.start.column, message, "Move the text to a line of its own, further in."


def _open_bracket(failure: Failure) -> Finding | None:
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


def _text_after_bracket(failure: Failure) -> Finding | None:
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


def _no_colon(failure: Failure) -> Finding | None:
    begins = failure.start
    level = _width(failure.lines[failure.above]) == _width(failure.line)
    bare = begins is None and failure.problem.startswith("mapping values") and level and failure.above != failure.row
    row = begins.line if begins and "simple key" in failure.context else failure.above if bare else -1
    if row < 0 or ": " in failure.lines[row] or failure.lines[row].rstrip().endswith(":"):
        return None
    line = failure.lines[row]
    if re.match(r"\s*[\w-]+:\S", line):
        message, hint = "There is no space after the colon.", "Add one, for example “title: …”."
        return row, line.index(":"), message, hint
    message = f"{quoted(line)} has no colon after the field's name."
    hint = "Write a colon and a space after the name, for example “title: …”; text that goes on is further in."
    return row, len(line) - len(line.lstrip()), message, hint


def _period_outside(failure: Failure) -> Finding | None:
    """Find a period that is not indented, with more of its kind below it that are."""
    row = failure.above
    name = failure.lines[row].partition(":")[0] if failure.lines else ""
    if row == failure.row or not name[:1].isalnum() or not failure.line.startswith(" "):
        return None
    try:
        parse_period(name)
    except UnreadableError:
        return None
    message = f"The period {quoted(name)} stands at the beginning of its line, where a field's name is expected."
    return row, 0, message, "A period goes under “values:” or “targets:”, indented by two spaces."


def _colon_in_text(failure: Failure) -> Finding | None:
    if not failure.problem.startswith("mapping values"):
        return None
    before = failure.line[: failure.column]
    if ": " in before:
        begins = before.index(": ") + 2
        message = f"The text {quoted(failure.line[begins:])} holds a colon and a space, as a field's name does."
        return failure.row, failure.column, message, QUOTE_IT
    return _odd_indent(failure)


def _odd_indent(failure: Failure) -> Finding | None:
    """Find which of two lines is out of line: the one whose indent is rarer in the file."""
    widths = Counter(_width(line) for line in failure.lines if line.strip())
    own, above = (_width(failure.lines[row]) for row in (failure.row, failure.above))
    if own == above:
        return None
    row = failure.above if widths[above] < widths[own] else failure.row
    way = "further in" if (own > above) == (row == failure.row) else "less far in"
    beside = "above" if row == failure.row else "below"
    message = f"This line is {way} than the line {beside} it, so the two do not belong together."
    return row, _width(failure.lines[row]), message, "Fields of one group begin in the same column; use spaces only."


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _hyphen(failure: Failure) -> Finding | None:
    bare = failure.line.strip()
    if "block sequence entries" in failure.problem:
        message = "A list with hyphens begins on a line of its own."
        return failure.row, failure.column, message, "Move it to the next line, or write it in square brackets: [a, b]."
    if "'-' indicator" not in failure.problem:
        return None
    if re.match(r"-\S", bare):
        return failure.row, failure.column, "There is no space after the hyphen.", "Add one, for example “- id: …”."
    message = "An item of the list above should begin here, with a hyphen and a space."
    hint = "Add the hyphen, or line the field up with the other fields of its item."
    return failure.row, failure.column, message, hint


def _second_document(failure: Failure) -> Finding | None:
    if "another document" not in failure.problem and "<document start>" not in failure.problem:
        return None
    message = "The file ends before this line, as far as YAML is concerned."
    hint = "Delete lines that hold only “---” or “...”; one file is one record."
    return failure.row, failure.column, message, hint


def _key_expected(failure: Failure) -> Finding | None:
    if failure.problem != "did not find expected key":
        return None
    if failure.column < len(failure.line) and failure.line[failure.column] in PAIRS.values():
        sign = failure.line[failure.column]
        message = f"The bracket {quoted(sign)} closes nothing."
        return failure.row, failure.column, message, "Delete it, or add the one that opens."
    return _odd_indent(failure)


FINDERS = (
    _tab,
    _open_quote,
    _after_quote,
    _escape,
    _first_letter,
    _block_text,
    _open_bracket,
    _text_after_bracket,
    _no_colon,
    _period_outside,
    _colon_in_text,
    _hyphen,
    _second_document,
    _key_expected,
)
