"""Edits beside the published state, edits that are right, and what the command says of mistakes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from csportal.cli import app
from csportal.gate import gate
from csportal.problems import Level
from tests.mistakes import legitimate, misses
from tests.mistakes.change import Edit, FileMistake, Miss, Mistake
from tests.mistakes.families import PUBLISHED, families
from tests.mistakes.ground import Ground, places
from tests.mistakes.places import ASSESSMENTS, FAMILIES

MADE = families()
SEEN = [mistake for family, mistakes in MADE.items() if family != PUBLISHED for mistake in mistakes]
Grounds = Callable[[str], Ground]


@pytest.mark.parametrize("mistake", MADE[PUBLISHED], ids=str)
def test_silent_change_is_found(mistake: Mistake | FileMistake, ground: Grounds):
    """A change of what is published that says nothing of itself is reported beside the published state."""
    here = ground(mistake.file)

    found = here.against(mistake)

    assert places(found) == mistake.places(here.files)
    assert all(problem.hint for problem in found)


@pytest.mark.parametrize("edit", legitimate.CASES, ids=str)
def test_right_edit_raises_nothing(edit: Edit, ground: Grounds):
    """An edit that is right changes something and raises nothing, neither by itself nor beside the published state."""
    here = ground(edit.file)
    changed = edit.changed(here.files)

    assert any(here.files.get(file) != raw for file, raw in changed.items())
    assert [str(problem) for problem in here.gate(edit)] == []
    assert [str(problem) for problem in here.against(edit)] == []


@pytest.mark.parametrize("miss", misses.CASES, ids=str)
def test_miss_is_counted_as_long_as_it_is_one(miss: Miss, ground: Grounds):
    """A mistake that is listed as not to be caught is not caught, has a reason, and counts in its family."""
    assert ground(miss.file).gate(miss) == []
    assert miss.family in MADE
    assert miss.why.endswith(".")


@pytest.mark.parametrize("mistake", SEEN[::90], ids=str)
def test_command_tells_of_a_mistake(mistake: Mistake | FileMistake, data: Path, ground: Grounds):
    """In the whole data too, the command prints the file and the code of a mistake, and ends without a traceback."""
    here = ground(mistake.file)
    for file, raw in mistake.changed(here.files).items():
        (data / file).parent.mkdir(parents=True, exist_ok=True)
        (data / file).unlink() if raw is None else (data / file).write_bytes(raw)

    result = CliRunner().invoke(app, ["check", "--root", str(data.parent), "--format", "json"])

    is_closed = any(problem.level == Level.ERROR for problem in here.gate(mistake))
    assert result.exit_code == is_closed
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert mistake.code in result.output
    assert Path(mistake.places(here.files)[0].partition(":")[0]).name in result.output


def test_command_is_content_with_published_data(data: Path):
    """The command ends with exit status 0 where nothing is wrong."""
    result = CliRunner().invoke(app, ["check", "--root", str(data.parent)])

    assert result.exit_code == 0


def test_several_mistakes_are_told_together(data: Path):
    """Slips in several files, and several in one, are all told at once, sorted by place."""
    text = (data / ASSESSMENTS).read_text("utf-8")
    text = text.replace("decimals: 1", "decimals: one").replace("better: higher", "better: up")
    (data / ASSESSMENTS).write_text(text, "utf-8")
    text = (data / FAMILIES).read_text("utf-8")
    text = text.replace("302, (2), 369]", "302, (2)]").replace("[39, 5, 3, 2, 6]", "[39, 5, 3, 2]")
    (data / FAMILIES).write_text(text, "utf-8")

    assert places(list(gate(data).problems)) == [
        f"data/{FAMILIES}:23: column-count",
        f"data/{FAMILIES}:24: column-count",
        f"data/{ASSESSMENTS}:7: wrong-type",
        f"data/{ASSESSMENTS}:8: unknown-word",
    ]
