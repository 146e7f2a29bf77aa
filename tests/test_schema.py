from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from typer.testing import CliRunner

from csportal.checks.rule import rules
from csportal.cli import app
from csportal.records.kinds import kind_of_file, kinds
from csportal.records.schema import schemas
from tests.conftest import ROOT

SCHEMAS = ROOT / "data" / "schemas"
COUNCIL = Path(__file__).parent / "council"
DATA = sorted([*(ROOT / "data").rglob("*.yml"), *COUNCIL.rglob("*.yml")])
# The slips that a schema can tell an editor of; other rules ask for sums, other files or the calendar.
TOLD = {"missing-field", "unknown-field", "unknown-word", "wrong-type", "too-long"}


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do: numbers, true and false have a type, dates do not."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


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


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.code in TOLD], ids=lambda rule: rule.code)
def test_schema_refuses_what_it_can_tell(rule):
    """An editor underlines a slip of shape before the file is saved."""
    validator = jsonschema.Draft7Validator(schema_of(rule.bad.file))

    assert validator.is_valid(read(rule.good.text)) or rule.good.file != rule.bad.file
    assert not validator.is_valid(read(rule.bad.text))


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
