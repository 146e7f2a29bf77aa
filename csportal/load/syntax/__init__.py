"""YAML that cannot be read, and what is most likely wrong with it."""

from csportal.load.syntax.finding import syntax

__all__ = ["syntax"]
