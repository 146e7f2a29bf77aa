"""Anchors, aliases and deep nesting, which the composer of YAML would follow blindly."""

from __future__ import annotations

import re

import yaml

from csportal.load.decode import holds_any
from csportal.problems import MOST, Place, Problem

DEEPEST = 20
"""How many levels may be nested."""
# What may be an anchor or an alias, or lists within lists on one line: only such files are worth a second pass.
MARKED = re.compile(r"[&*](?<![^\s\[{,:][&*])\S")
MARKS = ("&", "*")
PILED = re.compile(r"[-?:][ \t]+[-?:][ \t]+[-?:][ \t]")
PILES = (" - ", " ? ", " : ", "\t")
MANY_BRACKETS = 200


def odd(file: str, text: str, loader: type) -> list[Problem]:
    """Return the problems of anchors, aliases and deep nesting, which the composer would follow blindly.

    Composing loses anchors, and it calls itself once a level, which many thousand levels would not survive.
    """
    brackets = text.count("[") + text.count("{")
    marked = holds_any(text, MARKS) and MARKED.search(text)
    if brackets < MANY_BRACKETS and not marked and not (holds_any(text, PILES) and PILED.search(text)):
        return []
    problems, depth = [], 0
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST + 1:
            return [too_deep(_start(file, event))]
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            problems.append(alias(_start(file, event)))
    return problems[:MOST]


def _start(file: str, event: yaml.Event) -> Place:
    if event.start_mark is None:
        return Place(file)
    return Place(file, event.start_mark.line + 1, event.start_mark.column + 1)


def too_deep(where: Place) -> Problem:
    """Return the problem of something that stands too many levels deep."""
    message = f"More than {DEEPEST} levels are nested here."
    return Problem(where, "too-deep", message, "Check the indent and the brackets.")


def alias(where: Place) -> Problem:
    """Return the problem of an anchor, an alias or a merge."""
    message = "A “&” or “*” before a word, or “<<”, makes YAML copy from elsewhere, which is not done here."
    hint = "Write the value out; if the text itself begins so, put it in quotation marks."
    return Problem(where, "yaml-alias", message, hint)
