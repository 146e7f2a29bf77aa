from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from csportal.checks.rule import Example
from csportal.checks.rules import rules
from csportal.cli import app
from csportal.load.text import read_text
from csportal.problems import Level
from csportal.records.kinds import kind_of_file, kinds
from csportal.records.reading import read_records
from csportal.records.schema import schemas
from tests.conftest import ROOT

SCHEMAS = ROOT / "data" / "schemas"
COUNCIL = Path(__file__).parent / "council"
DATA = sorted([*(ROOT / "data").rglob("*.yml"), *COUNCIL.rglob("*.yml")])
UNTOLD = {
    "column-count": "A schema cannot count the columns that another field names.",
    "comment-in-text": "A comment is no part of what a schema sees.",
    "not-a-number": "Text is allowed where a number may be printed with commas or brackets.",
    "not-a-period": "The names of fields are free in a schema; the calendar decides which are periods.",
    "repeated-key": "The second of two keys hides the first; the editor itself underlines it.",
    "unclear-target": "A schema does not compare the fields of a group.",
    "unclear-tolerance": "A schema does not compare the fields of a group.",
    "unclear-value": "A schema does not compare the fields of a group.",
    "yaml-alias": "An alias is replaced by what it stands for before a schema sees it.",
    "yaml-tag": "A tag gives a value the very type that a schema asks for.",
}
"""What the models refuse in a file and its schema does not, by the code of the problem, and why."""
EXAMPLES = [
    pytest.param(example, id=f"{rule.code}-{what}")
    for rule in rules()
    for what, example in (("bad", rule.bad), ("good", rule.good))
]


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do, by its version 1.2: numbers, true and false have a type; dates, on and off do not."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"true|false", re.IGNORECASE), list("tfTF"))


def named(tree: Any) -> Any:
    """Return the tree with every key as text, as JSON has it."""
    if isinstance(tree, dict):
        return {str(key): named(value) for key, value in tree.items()}
    return [named(value) for value in tree] if isinstance(tree, list) else tree


def read(text: str) -> Any:
    return named(yaml.load(text, Loader=EditorLoader))


def schema_of(path: str) -> Any:
    model, _ = kind_of_file(path)
    assert model
    return json.loads(schemas()[f"{model.kind_of_record.replace(' ', '-')}.json"])


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def home_of(path: Path) -> Path:
    return COUNCIL if path.is_relative_to(COUNCIL) else ROOT / "data"


def test_schemas_are_up_to_date():
    """The schemas that editors use are those of the records as they are."""
    found = CliRunner().invoke(app, ["schema", "--check", "--root", str(ROOT)])

    assert (found.exit_code, found.output.strip()) == (0, "The schemas are up to date.")


def test_stale_schema_is_told(tmp_path):
    """A schema that is out of date is named, and nothing is changed."""
    folder = tmp_path / "data" / "schemas"
    folder.mkdir(parents=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")
    (folder / "kpi.json").write_text("{}", "utf-8")

    found = CliRunner().invoke(app, ["schema", "--check", "--root", str(tmp_path)])

    assert (found.exit_code, "Out of date: kpi.json." in found.output) == (1, True)
    assert (folder / "kpi.json").read_text("utf-8") == "{}"


def test_schemas_are_written(tmp_path):
    """The command writes the schemas that are missing or out of date."""
    found = CliRunner().invoke(app, ["schema", "--root", str(tmp_path)])

    assert found.exit_code == 0
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "data" / "schemas").iterdir()}
    assert written == schemas()


def test_every_kind_of_file_has_a_schema():
    """Each kind of file has a schema, and no schema is left over."""
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{kind.replace(' ', '-')}.json" for kind in kinds()}


@pytest.mark.parametrize("name", schemas())
def test_schema_is_valid(name):
    """Each schema is a valid JSON Schema of the dialect that it names."""
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))

    jsonschema.Draft7Validator.check_schema(schema)

    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("path", DATA, ids=name_of)
def test_schema_accepts_the_data(path):
    """What the gate lets through an editor does not underline."""
    schema = schema_of(path.relative_to(home_of(path)).as_posix())

    found = [
        f"{list(error.path)}: {error.message}"
        for error in jsonschema.Draft7Validator(schema).iter_errors(read(path.read_text("utf-8")))
    ]

    assert found == []


@pytest.mark.parametrize("path", DATA, ids=name_of)
def test_file_names_its_schema(path):
    """Each data file names its schema in its first line, so that an editor helps at once."""
    model, _ = kind_of_file(path.relative_to(home_of(path)).as_posix())
    first = path.read_text("utf-8").partition("\n")[0]

    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)

    assert match
    assert model
    assert (path.parent / match[1]).resolve() == SCHEMAS / f"{model.kind_of_record.replace(' ', '-')}.json"


def refused(file: str, text: str) -> set[str]:
    """Return the codes of what the models refuse in a file, seen alone."""
    entry, problems = read_text(f"data/{file}", text.encode("utf-8", "surrogateescape"))
    _, mistyped, _ = read_records([entry] if entry else [])
    return {problem.code for problem in [*problems, *mistyped] if problem.level == Level.ERROR}


def underlined(file: str, text: str) -> bool:
    """Whether an editor finds a fault in a file by its schema alone, or cannot read it."""
    try:
        return not jsonschema.Draft7Validator(schema_of(file)).is_valid(read(text))
    except yaml.YAMLError:
        return True


@pytest.mark.parametrize("example", EXAMPLES)
def test_schema_and_models_agree_on_the_examples(example: Example):
    """What the models refuse in a file its schema refuses too, and nothing else, but for what no schema can tell."""
    for file, text in ((example.file, example.text), *example.beside):
        if kind_of_file(file)[0] is None:  # which has no schema
            continue
        codes = refused(file, text)

        assert underlined(file, text) is bool(codes - set(UNTOLD)), (file, codes)


def test_what_no_schema_tells_is_up_to_date():
    """Each difference between the schemas and the models is one that the examples show."""
    told = {
        code
        for rule in rules()
        if kind_of_file(rule.bad.file)[0]
        for code in refused(rule.bad.file, rule.bad.text)
        if not underlined(rule.bad.file, rule.bad.text)
    }

    assert told == set(UNTOLD)


@pytest.mark.parametrize("path", DATA, ids=name_of)
def test_models_accept_what_the_schema_accepts(path):
    """Nor do the models refuse a file of the data or of the tests' council that its schema accepts."""
    assert refused(path.relative_to(home_of(path)).as_posix(), path.read_text("utf-8")) == set()


@pytest.mark.parametrize("kind", kinds())
def test_every_field_of_a_schema_explains_itself(kind):
    """An editor shows what each field means."""
    silent: list[str] = []

    def walk(tree: Any, path: str) -> None:
        if isinstance(tree, dict):
            for name, field in tree.get("properties", {}).items():
                if not field.get("description"):
                    silent.append(f"{path}/{name}")
            for name, inner in tree.items():
                walk(inner, f"{path}/{name}")

    walk(json.loads(schemas()[f"{kind.replace(' ', '-')}.json"]), kind)

    assert silent == []
