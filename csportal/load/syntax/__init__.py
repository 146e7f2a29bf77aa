"""YAML that cannot be read, and what is most likely wrong with it."""

from csportal.load.syntax.finding import syntax
from csportal.load.syntax.headings import way_out as missing_heading

__all__ = ["missing_heading", "syntax"]
