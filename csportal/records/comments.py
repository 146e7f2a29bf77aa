"""Texts that a comment cuts off: a “#” after a space begins one, also where the officer meant a number sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import yaml

from csportal.problems import Problem, quoted
from csportal.records.fields import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.load.entry import Entry

HINT = (
    'If it belongs to the text, put the whole in quotation marks: "…"; if it is a comment, give it a line of its own.'
)


def cut_off(model: type[Any], entry: Entry) -> Iterator[Problem]:
    """Yield a problem for each text for a reader that ends at a comment on its line."""
    if not entry.cut or entry.node is None:
        return
    prose = set(_prose(model, entry.node))
    for cut in entry.cut:
        if id(cut.node) in prose:
            message = f"The text ends here: {quoted(cut.comment)} is taken for a comment and is not shown."
            yield Problem(cut.place, "comment-in-text", message, HINT)


def _prose(annotation: Any, node: yaml.Node) -> Iterator[int]:
    """Yield the identity of each node that stands where the annotation has text for a reader."""
    if isinstance(node, yaml.ScalarNode):
        if _is_prose(annotation):
            yield id(node)
    elif fields := getattr(annotation, "model_fields", None):
        named = {field.alias or name: field for name, field in fields.items()}
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            if field := named.get(key.value):
                # Of a field that is needed, pydantic keeps the marks beside the type.
                yield from _prose(Annotated[field.annotation, *field.metadata, None], value)
    else:
        inner = _items(node) if getattr(annotation, "__origin__", None) in {dict, tuple} else [node]
        for one in getattr(annotation, "__args__", ()):
            for child in inner:
                yield from _prose(one, child)


def _items(node: yaml.Node) -> list[yaml.Node]:
    return [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else list(node.value)


def _is_prose(annotation: Any) -> bool:
    if any(isinstance(mark, Prose) for mark in getattr(annotation, "__metadata__", ())):
        return True
    # Of a choice, such as text or nothing; a list's own text stands in its items.
    is_choice = getattr(annotation, "__origin__", None) not in {dict, tuple}
    return is_choice and any(_is_prose(one) for one in getattr(annotation, "__args__", ()))
