"""What is documented is what there is."""

from __future__ import annotations

import ast
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import date
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from csportal.checks.rules import rules
from csportal.cli import app
from csportal.gate import gate
from csportal.present.gather import modules
from csportal.records.kinds import layout
from csportal.records.target import WORDS as TARGETS
from csportal.values.figure import Missing
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import MutableMapping

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PROSE = sorted([*ROOT.glob("*.md"), *(ROOT / "content").rglob("*.md"), *(ROOT / ".github").rglob("*.md")])
TARGET = re.compile(r"^([a-z]+):.*?## (.+)$", re.MULTILINE)


def commands() -> MutableMapping[str, click.Command]:
    return app.commands


def macros() -> list[str]:
    """Return the names that pages may call."""
    tree = ast.parse((ROOT / "macros" / "__init__.py").read_text("utf-8"))
    define = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "define_env")
    return [node.name for node in define.body if isinstance(node, ast.FunctionDef)]


def example_of(name: str) -> list[str]:
    """Return the arguments of a command's example."""
    epilog = str(commands()[name].epilog)
    assert epilog.startswith("Example: csportal ")
    return shlex.split(epilog.removeprefix("Example: csportal "))


@pytest.mark.parametrize("name", commands())
def test_command_has_help_with_an_example(name):
    """Each command says what it does in a sentence and shows an example that can be pasted."""
    found = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200", "TERM": "dumb"})

    assert found.exit_code == 0
    assert f"Example: csportal {name}" in found.output
    assert str(commands()[name].help).split("\n\n")[0].rstrip().endswith(".")


@pytest.mark.parametrize("name", sorted(set(commands()) - {"serve", "build"}))
def test_example_of_a_command_runs(name, project, monkeypatch):
    """The example of each command runs as it is printed."""
    monkeypatch.chdir(project)

    found = CliRunner().invoke(app, example_of(name))

    assert found.exception is None or isinstance(found.exception, SystemExit)
    assert found.exit_code in ({0, 1} if name == "schema" else {0})


def test_example_of_build_runs(small):
    """The example of the command that builds puts the site where it says."""
    folder = small / example_of("build")[-1]

    assert (folder / "index.html").is_file()


@pytest.mark.parametrize(("how", "ignored"), [(signal.SIGINT, False), (signal.SIGINT, True), (signal.SIGTERM, False)])
def test_example_of_serve_runs(how, ignored, small, tmp_path):
    """The example of the command that serves shows the site at its address, and stops the first time it is told to.

    So it does where a script has started it in the background, which makes interrupts be ignored.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    *words, address = example_of("serve")
    address = address.replace("8001", str(port))
    command = [sys.executable, "-m", "csportal", *words, address]
    in_background = ["sh", "-c", 'trap "" INT; exec "$@"', "sh"] if ignored else []
    with (tmp_path / "log").open("w+b") as log:
        server = subprocess.Popen([*in_background, *command], cwd=small, stdout=log, stderr=log)
        try:
            found = waited_for(f"http://{address}/", server)
            server.send_signal(how)
            server.wait(30)
        finally:
            server.kill()

    said = (tmp_path / "log").read_text("utf-8")
    assert b"What the council plans, and how it is going" in found, said
    assert server.returncode == 0
    assert "Traceback" not in said


def waited_for(address: str, server: subprocess.Popen[bytes]) -> bytes:
    """Return the page as soon as it is served, or nothing if the server ends or a minute has passed."""
    end = time.monotonic() + 60
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return bytes(answer.read())
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    return b""


@pytest.mark.parametrize("name", commands())
def test_readme_has_every_command(name):
    """Each command is in the README."""
    assert f"`csportal {name}" in README


def test_readme_has_no_other_command():
    """The README names no command that there is not."""
    named = set(re.findall(r"`csportal (\w+)", README + CONTRIBUTING))

    assert named - set(commands()) == set()


@pytest.mark.parametrize("name", [name for name, _ in TARGET.findall(MAKEFILE)])
def test_documents_have_every_make_target(name):
    """Each target of make is in the README or in the guide for contributors."""
    assert f"make {name}" in README + CONTRIBUTING


def test_documents_have_no_other_make_target():
    """The documents name no target of make that there is not."""
    named = set(re.findall(r"`make (\w+)|^\$ make (\w+)", README + CONTRIBUTING, re.MULTILINE))

    assert {one or other for one, other in named} - {name for name, _ in TARGET.findall(MAKEFILE)} == set()


def test_make_help_says_every_target():
    """`make` by itself says what there is to do."""
    done = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)

    assert all(f"make {name} " in done.stdout for name, _ in TARGET.findall(MAKEFILE))


@pytest.mark.parametrize("name", macros())
def test_contributing_has_every_macro(name):
    """Each macro that a page may call is in the guide for contributors, with an example."""
    assert "{{ " + name + "(" in CONTRIBUTING


def test_contributing_has_no_other_macro():
    """The guide for contributors names no macro that there is not."""
    named = set(re.findall(r"\{\{ (\w+)\(", CONTRIBUTING))

    assert named - set(macros()) == set()


def test_examples_of_macros_work(example):
    """Each example of a macro in the guide for contributors is about a record that there is."""
    named = set(re.findall(r'\{\{ (?:chart|link|status)\("([^"]+)"', CONTRIBUTING))

    assert named - set(example.by_key) == set()
    assert named


@pytest.mark.parametrize("word", Missing)
def test_contributing_has_every_word_for_no_number(word):
    """Each word that may stand for a number is in the guide for contributors."""
    assert f"`{word}`" in CONTRIBUTING


@pytest.mark.parametrize("word", TARGETS)
def test_contributing_has_every_word_for_a_target(word):
    """Each word that may stand for a target is in the guide for contributors."""
    assert f"`{word}`" in CONTRIBUTING


@pytest.mark.parametrize("path", layout())
def test_contributing_has_every_place_of_a_file(path):
    """The layout in the guide for contributors has a place for each kind of file."""
    assert path.rpartition("<plan>/")[2].rpartition("<council>/")[2] in CONTRIBUTING


def test_layout_in_contributing_is_the_layout():
    """The layout in the guide for contributors has no file that is no data file."""
    block = CONTRIBUTING.partition("```text\ndata/")[2].partition("```")[0]

    known = {path.rpartition("<plan>/")[2].rpartition("<council>/")[2] for path in layout()}
    assert set(re.findall(r"[\w<>/-]+\.yml", block)) - known == set()


@pytest.mark.parametrize("code", sorted(set(re.findall(r"`csportal rules ([\w-]+)`", README + CONTRIBUTING))))
def test_rule_that_is_named_is_there(code):
    """A rule that the documents name is one that there is."""
    assert code in {rule.code for rule in rules()}


def test_new_period_of_the_readme_is_let_through(tmp_path):
    """What the README tells an officer to type, and to do first, is what the check is content with."""
    typed = README.partition("     2011-12 Q1: 78.4\n")[2].partition("   ```")[0]
    file = tmp_path / re.findall(r"`(data/[\w/-]+/kpis/\w+\.yml)`", README)[0]
    (day,) = re.findall(r"`date` under `closed` in `plan.yml` on, here to `([\d-]+)`", README)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    rows = file.read_text("utf-8").splitlines()
    start = next(at for at, row in enumerate(rows) if row.startswith("values:"))
    end = next(at for at in range(start + 1, len(rows)) if not rows[at].startswith(" "))
    new = [row.removeprefix("   ") for row in typed.splitlines()]
    file.write_text("\n".join([*rows[:end], *new, *rows[end:]]) + "\n", "utf-8")
    plan = file.parents[1] / "plan.yml"
    text = plan.read_text("utf-8")
    plan.write_text(re.sub(r"(?<=closed:\n  date: )[\d-]+", day, text), "utf-8")

    assert [str(one) for one in gate(tmp_path / "data").problems] == []

    # In a plan that still gets updates, nothing is asked of this measure either.
    plan.write_text(re.sub(r"closed:\n(?:  .*\n)+", "", text), "utf-8")
    asked = gate(tmp_path / "data", today=date(2011, 10, 1)).problems
    assert [str(one) for one in asked if one.place.file.endswith(file.name)] == []


def test_problem_in_the_readme_is_what_is_printed(tmp_path):
    """The problem that the README shows is what the check prints for that very change."""
    said = README.partition("```text\n")[2].partition("```")[0]
    place, code, message = said.strip().partition("\n")[0].split(": ", 2)
    file = place.partition(":")[0]

    shutil.copytree(ROOT / "data", tmp_path / "data")
    target = tmp_path / file
    rows = target.read_text("utf-8").splitlines()
    start = next(at for at, row in enumerate(rows) if row.startswith("values:"))
    end = next(at for at in range(start + 1, len(rows)) if not rows[at].startswith(" "))
    typed = ["  2011-12 Q2:", "    value: 81.0", "    comentary: Fewer referrals."]
    target.write_text("\n".join([*rows[:end], *typed, *rows[end:]]) + "\n", "utf-8")
    found = [one for one in gate(tmp_path / "data").problems if one.code == code]

    assert [one.message for one in found] == [message]
    assert [one.hint for one in found] == [said.strip().partition("\n")[2].strip()]


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_prose_has_one_sentence_a_line(path):
    """Prose files have one sentence a line, so that a change to one shows as one."""
    text = re.sub(r"```.*?```", "", path.read_text("utf-8"), flags=re.DOTALL)

    crowded = [
        line
        for line in text.splitlines()
        if not line.lstrip().startswith(("|", "<", "{"))
        and re.search(r"[a-z)”`]\. [A-Z“]", re.sub(r"\b(?:No|e\.g|i\.e)\. ", "", line.strip()))
    ]

    assert crowded == []


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(path):
    """Every link from one document to a file of the repository leads to a file that there is."""
    if path.is_relative_to(ROOT / "content"):
        return
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text("utf-8"))

    broken = [one for one in links if not re.match(r"[a-z]+:", one) and not (path.parent / one).exists()]

    assert broken == []


@pytest.mark.parametrize(
    "name",
    sorted(set(re.findall(r"`((?:csportal|overrides|content|data|tests|\.github)/[\w./-]+)`", README + CONTRIBUTING))),
)
def test_paths_in_the_documents_are_there(name):
    """Every path that the documents name is there."""
    assert os.path.lexists(ROOT / name)


def test_page_types_are_named_like_their_templates():
    """A page type is found by the name that its module and its template share."""
    assert set(modules("csportal.present.pages")) == {
        path.stem for path in (ROOT / "content" / "templates").glob("*.md")
    }
