"""What an officer sees in VS Code: the program behind its YAML extension, run on the data and the rules' examples."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from csportal.checks.rule import Example, Rule
from csportal.checks.rules import rules
from csportal.records.kinds import kind_of_file, kinds
from tests.conftest import ROOT
from tests.language_server import SERVER, LanguageServer, language_server

DATA = ROOT / "data"
PLAN = DATA / "halton" / "children-and-enterprise-2011-12"
FILES = sorted(DATA.rglob("*.yml"))
SHAPE = {rule.code: rule for rule in rules() if rule.family == "shape"}
UNTOLD = {
    "comment-in-text": "YAML lets a comment end a text; only the check asks whether one was meant.",
    "empty-file": "An editor leaves a file alone until something stands in it.",
    "misplaced-file": "The file names no schema, as there is none for its place.",
    "unreadable-file": "The editor reads the bytes as text before the language server sees them.",
    "yaml-tag": "YAML lets a tag give a text its type; only the check reads every value as text.",
}
"""The rules of shape whose bad example no editor underlines, and why: the check tells them when the file is saved."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schemas, for files that are opened but never written."""
    folder = tmp_path_factory.mktemp("editor")
    shutil.copytree(DATA / "schemas", folder / "data" / "schemas")
    return folder


@pytest.fixture(scope="module")
def editor(folder: Path):
    """The language server, with no network and no setting changed."""
    if not shutil.which("npm"):
        pytest.skip("npm is not installed, which brings the language server.")
    assert (ROOT / SERVER).is_file(), "“make test” installs the language server."
    with language_server(ROOT, folder, folder / "log.txt") as server:
        yield server


def files() -> list[Path]:
    """Return every file of one plan, and one file of each other kind."""
    found = {kind_of_file(path.relative_to(DATA).as_posix())[0]: path for path in FILES}
    return sorted({*PLAN.rglob("*.yml"), *found.values()})


def kind_at(file: str) -> str:
    model, _ = kind_of_file(file)
    return model.kind_of_record if model else ""


def opened(editor: LanguageServer, folder: Path, example: Example) -> Path:
    """Open an example as a new file that names its schema in its first line, and return its path."""
    path = folder / "data" / str(editor.opened) / example.file
    up = "../" * (example.file.count("/") + 1)
    kind = kind_at(example.file)
    first = f"# yaml-language-server: $schema={up}schemas/{kind.replace(' ', '-')}.json\n" if kind else ""
    # What is not UTF-8 is shown by an editor as the sign for a letter that cannot be read.
    text = example.text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    editor.open(path, first + text)
    return path


def test_every_kind_is_opened():
    """The files that are opened are of every kind of record that the data has."""
    assert {kind_at(path.relative_to(DATA).as_posix()) for path in files()} == {
        kind_at(path.relative_to(DATA).as_posix()) for path in FILES
    }
    assert len({kind_at(path.relative_to(DATA).as_posix()) for path in files()}) > len(kinds()) * 0.8


def test_nothing_is_underlined_in_good_files(editor):
    """What the check lets through, an editor does not underline."""
    for path in files():
        editor.open(path)

    assert {path.name: found for path in files() if (found := editor.problems(path))} == {}


def test_nothing_is_underlined_in_good_examples(editor, folder):
    """Nor in the good example of any rule."""
    found = {rule.code: editor.problems(opened(editor, folder, rule.good)) for rule in SHAPE.values()}

    assert {code: problems for code, problems in found.items() if problems} == {}


@pytest.mark.parametrize("rule", [rule for rule in SHAPE.values() if rule.code not in UNTOLD], ids=lambda one: one.code)
def test_slip_of_shape_is_underlined(editor, folder, rule: Rule):
    """A slip of shape is underlined at its line, before the file is saved."""
    problems = editor.problems(opened(editor, folder, rule.bad))

    # The line that names the schema stands above the example.
    line = int(rule.bad.says.partition(":")[0]) + 1
    assert any(problem.startswith(f"{line}: ") for problem in problems), problems


@pytest.mark.parametrize("code", UNTOLD)
def test_what_no_editor_underlines_is_known(editor, folder, code):
    """What only the check can tell is listed with its reason, and the list does not outlive it."""
    assert editor.problems(opened(editor, folder, SHAPE[code].bad)) == []


@pytest.mark.parametrize("kind", kinds())
def test_every_field_is_offered_with_its_meaning(editor, folder, kind):
    """On an empty line, each field of the kind is offered with the sentence that the models give it."""
    model = kinds()[kind]
    name = model.file.format(council="anytown", plan="plan-2024-25", id="one")
    text = Example(name, "\n")

    found = editor.offers(opened(editor, folder, text), 2, 1)

    wanted = {info.alias or field: info.description or "" for field, info in model.model_fields.items()}
    assert set(wanted) <= set(found), name
    assert {field: found[field] for field in wanted} == wanted


def test_words_of_a_field_are_offered(editor, folder):
    """After the colon, the words that a field may hold are offered."""
    rule = SHAPE["unknown-word"]
    path = opened(editor, folder, Example(rule.bad.file, "better: \n"))

    assert {"higher", "lower", "neither"} <= set(editor.offers(path, 2, 9))


def test_field_says_what_it_means(editor):
    """Where the mouse rests on a field of a file, its meaning is shown."""
    path = next(iter(sorted((PLAN / "kpis").glob("*.yml"))))
    editor.open(path)
    fields = {info.alias or name: info.description or "" for name, info in kinds()["kpi"].model_fields.items()}
    lines = path.read_text("utf-8").splitlines()
    places = {line.partition(":")[0]: row for row, line in enumerate(lines, 1) if line.partition(":")[0] in fields}

    shown = {field: editor.hover(path, row, 2) for field, row in places.items()}

    assert len(shown) > 10
    assert {field for field, text in shown.items() if fields[field] not in text} == set()
