"""Where and why the parser stopped, with what a search for the slip needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

Finding: TypeAlias = tuple[int, int, str, str]
"""Line and column, counting from nought, then the message and the way out."""

PAIRS = {"[": "]", "{": "}"}
QUOTE_IT = 'Put the whole text in quotation marks: "…"'


@dataclass(frozen=True, eq=False)
class Failure:
    """Where and why the parser stopped, beside the lines of the file and the tokens that it read until then."""

    text: str
    problem: str
    context: str
    mark: yaml.Mark | None
    start: yaml.Mark | None
    lines: list[str] = field(repr=False)
    tokens: list[yaml.Token] = field(repr=False)
    file: str = ""
    loader: type = yaml.BaseLoader

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


def width(line: str) -> int:
    """Return how far in a line begins."""
    return len(line) - len(line.lstrip(" "))
