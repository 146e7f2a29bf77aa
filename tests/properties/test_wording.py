"""Every error that a closed schema can raise has words of its own, whatever stands in whichever field."""

from __future__ import annotations

import json
from functools import cache
from typing import get_args

import pytest
from pydantic import ValidationError
from pydantic_core.core_schema import ErrorType

from csportal.load.text import read_text
from csportal.problems import Problem
from csportal.records.base import Part, Record
from csportal.records.kinds import kinds
from csportal.records.wording import WORDS, problems_of
from tests.properties.plain import is_plain

ODD: list[object] = [
    None, "", " ", "text", "-1", "9" * 30, [], {}, [None], [[]], [{}], ["text"], ["1", "2"], {"zzz": None},
    {"zzz": "text"}, {"2011-12": None}, {"2011-12": []}, {"2011-12": "text"}, {"2011-12": {}},
    {"2011-12": {"zzz": "1"}},
]  # fmt: skip
"""What a data file can hold where something else is expected; text, nothing, lists and groups are all there is."""

# Why no field of ours raises the other errors, by how their names begin.
NEVER = {
    "a field of ours reads its text itself, and refuses what it cannot read in its own words": (
        "bool_", "bytes_", "callable_", "complex_", "date_", "datetime_", "decimal_", "enum", "finite_", "float_",
        "fraction_", "int_", "is_", "literal_", "string_ascii", "string_not", "string_to", "string_type", "string_uni",
        "time_", "timezone_", "url_", "uuid_",
    ),
    "no field has a limit to its number, or to how many items it has": (
        "greater_than", "less_than", "multiple_of", "too_long",
    ),
    "no field may hold one of several models": ("union_tag",),
    "no field holds one of Python's other collections, or an object": (
        "counter_", "dataclass_", "deque_", "ellipsis_", "frozen_dict_", "frozen_set_", "get_attribute_", "iterable_",
        "iteration_", "list_", "mapping_", "missing_sentinel", "model_attributes_", "named_tuple_", "needs_python_",
        "no_such_", "none_", "ordered_dict_", "set_",
    ),
    "records are made from the text of files, never from JSON": ("json_",),
    "records do not change after they are made": ("frozen_field", "frozen_instance"),
    "functions of ours are not called through pydantic": (
        "arguments_", "default_factory_", "missing_argument", "missing_keyword_", "missing_positional_", "multiple_arg",
        "unexpected_",
    ),
    "a validator of ours raises its own error": ("assertion_", "value_error"),
    "the names of fields are text in every file": ("invalid_key",),
    "anchors are refused and nesting is bounded, so that nothing holds itself": ("recursion_",),
}  # fmt: skip


def models_of(model: type[Part]) -> set[type[Part]]:
    """Return the model and every one within it."""
    found: set[type[Part]] = set()

    def walk(annotation: object) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Part) and annotation not in found:
            found.add(annotation)
            for field in annotation.model_fields.values():
                walk(field.annotation)
        for inner in get_args(annotation):
            walk(inner)

    walk(model)
    return found


def errors_of(model: type[Part], tree: object) -> list[str]:
    try:
        model.model_validate(tree)
    except ValidationError as error:
        return [one["type"] for one in error.errors(include_url=False)]
    return []


@cache
def raised() -> set[str]:
    """Return every error that our models raise when any of their fields holds any odd thing."""
    models = {inner for kind in kinds().values() for inner in models_of(kind)}
    trees = {
        model: [*ODD, *({field.alias or name: odd} for name, field in model.model_fields.items() for odd in ODD)]
        for model in models
    }
    return {error for model, given in trees.items() for tree in given for error in errors_of(model, tree)}


def test_every_error_that_is_raised_has_its_words():
    """Whatever stands in whichever field of whichever model, what it raises has its wording, and nothing else has."""
    assert raised() - {"refused"} == set(WORDS)


@pytest.mark.parametrize("error", get_args(ErrorType))
def test_every_other_error_cannot_be_raised(error):
    """Each of pydantic's errors either has words of its own, or there is one reason why no field of ours raises it."""
    reasons = [reason for reason, begins in NEVER.items() if error.startswith(begins)]

    assert len(reasons) == (0 if error in WORDS else 1)
    assert (error in raised()) == (error in WORDS)


def problems_with(model: type[Record], tree: object) -> list[Problem]:
    """Return what is said of a file of the kind that holds the tree."""
    entry, found = read_text("data/a.yml", json.dumps(tree).encode())
    assert entry, found
    try:
        model.model_validate(entry.tree)
    except ValidationError as error:
        return list(problems_of(model, entry, error.errors(include_url=False)))
    return []


@pytest.mark.parametrize("kind", kinds())
def test_words_are_plain(kind):
    """Whatever stands in whichever field, a problem is said in plain words, with a way out, at a place in the file."""
    model = kinds()[kind]
    trees = [{field.alias or name: odd} for name, field in model.model_fields.items() for odd in ODD]

    for tree in trees:
        for problem in problems_with(model, tree):
            assert is_plain(problem, json.dumps(tree)), f"{tree}: {problem}"
