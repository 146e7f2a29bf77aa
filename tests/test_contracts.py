"""What every record and every module promises, over all that there are: a new one is tested at once."""

from __future__ import annotations

import ast
import re
from inspect import get_annotations
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from csportal.link import Portal
from csportal.publish.html import Writer
from csportal.records.base import Part
from csportal.records.kinds import kinds
from csportal.site.edition import Edition
from tests.awkward import awkward_portal
from tests.conftest import ROOT


def parts() -> set[type[BaseModel]]:
    """Return every kind of record and every group of fields within one."""
    found: set[type[BaseModel]] = set()
    waiting: list[Any] = list(kinds().values())
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, BaseModel):
            if one not in found:
                found.add(one)
                waiting += [field.annotation for field in one.model_fields.values()]
        else:
            waiting += [*getattr(one, "__args__", ())]
    return found


MODELS = sorted(parts(), key=lambda model: model.__name__)
FIELDS = sorted(
    {
        (owner.__name__, name)
        for model in parts()
        for name in model.model_fields
        for owner in model.__mro__
        if name in get_annotations(owner)
    }
)


@pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])
def test_every_field_says_what_it_means(model):
    """Each field of each record says what it means in a plain sentence, once, for everything that shows it."""
    wrong = [
        name for name, field in model.model_fields.items() if not re.fullmatch(r"[A-Z].*\.", field.description or "")
    ]

    assert wrong == []


@pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])
def test_every_group_of_fields_is_closed(model):
    """No record lets an unknown field in, and none can change after it has been read."""
    assert issubclass(model, Part)
    assert (model.model_config["extra"], model.model_config["frozen"]) == ("forbid", True)
    assert model.__doc__


@pytest.fixture(scope="module")
def used(portal: Portal) -> set[tuple[str, str]]:
    """Every field that the tests' council uses, by the class that declares it."""
    found: set[tuple[str, str]] = set()
    waiting: list[Any] = list(portal.records)
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseModel):
            for name in one.model_fields_set:
                owners = [owner.__name__ for owner in type(one).__mro__ if name in get_annotations(owner)]
                found |= {(owner, name) for owner in owners}
                waiting.append(getattr(one, name))
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, tuple):
            waiting += one
    return found


def test_every_field_is_used_by_the_tests(used):
    """Every field that a data file may have stands in the tests' council at least once."""
    assert len(FIELDS) > 100
    assert [field for field in FIELDS if field not in used] == []


MODULES = sorted(path for folder in ("csportal", "macros") for path in (ROOT / folder).rglob("*.py"))
AFTER_THE_GATE = sorted(
    path for folder in ("derive", "present", "publish", "site") for path in (ROOT / "csportal" / folder).rglob("*.py")
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_module_says_what_it_is_for():
    """Each module opens with a sentence that says what it is for."""
    said = {name_of(path): ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "" for path in MODULES}

    first = {name: text.partition("\n\n")[0].replace("\n", " ") for name, text in said.items()}

    assert len(MODULES) > 100
    assert [name for name, text in first.items() if not re.match(r"[A-Z`].*[.:]", text)] == []


def test_every_public_function_states_its_rule():
    """Each public function after the gate says in a sentence what it returns; its name need not be guessed at."""
    # What each module of its kind has, the kind's own package says.
    silent = [
        f"{name_of(path)}: {node.name}"
        for path in AFTER_THE_GATE
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and node.name not in ({"pages"} if path.parent.name == "pages" else {"makeExtension"})
        and not ast.get_docstring(node)
    ]

    assert silent == []


def test_nothing_is_caught_after_the_gate():
    """After the gate nothing can be wrong with the data, so nothing there is caught."""
    caught = [
        name_of(path)
        for path in AFTER_THE_GATE
        if path.parent.name != "site"
        and any(isinstance(node, ast.Try) for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    ]

    assert caught == []


def test_writer_knows_every_shape():
    """Every shape that a page may hold can be written."""
    writer = Writer("a")
    blocks = [
        block for page in Edition(awkward_portal()).pages.values() for part in page.parts.values() for block in part
    ]

    assert all(isinstance(writer.block(block), str) for block in blocks)
