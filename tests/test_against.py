"""What may not change in silence: each rule over two states, and the state that git keeps, in real repositories."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from csportal.checks.changes.against import against
from csportal.checks.changes.rule import ChangeRule, Pair, change_rules
from csportal.checks.example import BUDGET, BUDGET_TEXT, COUNCIL, KPI, LIVE, MONEY, MONEY_TEXT, PLAN, with_line
from csportal.checks.rules import rules
from csportal.cli import app
from csportal.gate import gate
from csportal.load.decode import LARGEST
from csportal.load.git import RevisionError
from csportal.present.gather import modules
from csportal.records.kpi import Kpi
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from csportal.checks.changes.against import Compared
    from csportal.link import Portal

RULES = pytest.mark.parametrize("rule", change_rules(), ids=lambda rule: rule.code)
TODAY = date(2024, 8, 1)
PRIORITIES = "anytown/plan-2024-25/priorities.yml"
HUB = "anytown/plan-2024-25/milestones/hub.yml"
HUB_TEXT = 'title: Open the hub\nkind: milestone\npriority: early-help\ndue: 2024-12\nsource: {section: "1"}\n'
UPDATED = HUB_TEXT.replace(
    "source:",
    "updates:\n  2024-25 Q1: {commentary: Begun.}\n  2024-25 Q2: {commentary: Going on.}\n"
    "  2024-25 Q3: {commentary: Nearly done.}\nsource:",
)


def git(root: Path, *words: str) -> str:
    """Run git in a repository, untouched by the settings of the machine."""
    settings = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    named = ["-c", "user.name=Officer", "-c", "user.email=officer@anytown.example", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", "-C", str(root), *named, *words], env=settings, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def write(data: Path, files: dict[str, str]) -> None:
    """Write the data files; one without text is deleted."""
    for file, text in files.items():
        path = data / file
        if text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        else:
            path.unlink(missing_ok=True)


def published(root: Path, files: dict[str, str]) -> Path:
    """Make a repository whose last commit has the small council with the files, and return its data folder."""
    root.mkdir(parents=True, exist_ok=True)
    write(root / "data", COUNCIL | files)
    git(root, "init", "--quiet")
    commit(root)
    return root / "data"


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Publish")


def lines(found: Compared) -> list[str]:
    return [str(problem).splitlines()[0] for problem in found.problems]


def codes(data: Path, today: date = TODAY) -> list[str]:
    return [problem.code for problem in against(data, "HEAD", today).problems]


def of_pair(pair: Pair, root: Path) -> list[str]:
    """Return what a change gets."""
    data = published(root, {file: before for file, before, _ in pair.files if before})
    write(data, {file: after for file, _, after in pair.files})
    return lines(against(data, "HEAD", TODAY))


# ------------------------------------------------------------------------------------------------ the rules


@RULES
def test_bad_change_gets_its_problem(rule: ChangeRule, tmp_path):
    """A change that breaks a rule is reported at its line and column, in the words that the rule promises."""
    assert of_pair(rule.bad, tmp_path) == rule.bad.lines != []


@RULES
def test_good_change_gets_none(rule: ChangeRule, tmp_path):
    """A change that says what it does is let through."""
    assert of_pair(rule.good, tmp_path) == []


@RULES
def test_rule_is_explained(rule: ChangeRule):
    """Each rule over two states has a code of its own, a plain sentence, a module of its name, and examples."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)
    assert rule.code not in {one.code for one in rules()}
    assert rule.says.endswith(".")
    assert (ROOT / "csportal" / "checks" / "changes" / f"{rule.code.replace('-', '_')}.py").is_file()
    told = CliRunner().invoke(app, ["rules", rule.code])
    assert (told.exit_code, "# Before: " in told.output) == (0, True)


TEXT = COUNCIL[KPI]
NOTED = "source:", "note: The scheme was closed.\nsource:"
MOVED = with_line(TEXT, "2024-25: 90", "2024-25: {value: 80, changes: [{from: 90, date: 2024-07, why: A team left.}]}")
FINAL = with_line(TEXT, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, status: final}")
REVISED = with_line(TEXT, "2023-24: 85.5", "2023-24: {value: 85.5, status: revised, note: Late forms.}")
BASED = with_line(TEXT, "targets:\n", "baseline: {period: 2023-24}\ntargets:\n")
OWN = with_line(TEXT, "targets:\n", "baseline: {period: 2022-23, value: 80}\ntargets:\n")
BESIDE = with_line(TEXT, "source:", "comparators:\n  england: {2022-23: 70, 2023-24: 72}\nsource:")
LONG = with_line(TEXT, "  2023-24: 85.5\n", "  2020-21: 79\n  2021-22: 80\n  2022-23: 81\n  2023-24: 85.5\n")
SHORT = with_line(LONG, "  2020-21: 79\n  2021-22: 80\n  2022-23: 81\n", "")
SETTLED = MONEY_TEXT.replace("2024-25 Q1", "2023-24 Q4")
ONE_COLUMN = """\
title: Savings
kind: savings
unit: gbp-thousand
columns: [{key: by-2024-25, title: 2024/25, holds: planned, period: 2024-25}]
lines: [{name: Offices, figures: [100]}, {name: Contracts, figures: [20], parts: [{name: Printing, figures: [20]},
  {name: Travel, figures: [blank]}]}]
total: {name: Total savings, figures: [120]}
source: {section: "3"}
"""
WORDS = TEXT.replace("85.5", "not-available").replace("88.0", "suppressed")
RATE = with_line(TEXT, "unit: percent", "unit: rate\nper: 1000")

CHANGES = [
    # A new quarter, its text, and what makes a page better.
    (KPI, TEXT, with_line(TEXT, "88.0\n", "88.0\n  2024-25 Q2: 89.1\n"), []),
    (KPI, TEXT, with_line(TEXT, "88.0\n", "88.0\n  2024-25 Q2: {due: 2024-10}\n"), []),
    (KPI, TEXT, with_line(TEXT, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, commentary: A good start.}"), []),
    (KPI, TEXT, with_line(TEXT, "title: Home visits", "title: Visits at home"), []),
    (KPI, TEXT, with_line(TEXT, "2023-24: 85.5", "2023-24: 85.50"), []),
    (KPI, TEXT, with_line(TEXT, "2024-25: 90\n", "2024-25: 90\n  2025-26: 92\n"), []),
    # The newest report's value may still be put right; one that is final may not.
    (KPI, TEXT, with_line(TEXT, "88.0", "88.4"), []),
    (KPI, FINAL, with_line(FINAL, "value: 88.0", "value: 88.4"), ["final-changed"]),
    (KPI, FINAL, with_line(FINAL, "value: 88.0, status: final", "value: 88.4"), ["final-changed"]),
    (KPI, FINAL.replace("final", "provisional"), with_line(FINAL, "value: 88.0", "value: 88.4"), []),
    (KPI, TEXT, with_line(TEXT, "2023-24: 85.5", "2023-24: {value: 87.5, note: Late forms.}"), ["final-changed"]),
    (KPI, REVISED, with_line(REVISED, "value: 85.5", "value: 86.5"), ["final-changed"]),
    (KPI, REVISED, with_line(REVISED, "85.5, status: revised, note: Late", "86, status: revised, note: Later"), []),
    # What was a word may become a number, and a number a word that says why.
    (KPI, with_line(TEXT, "85.5", "not-available"), TEXT, []),
    (KPI, with_line(TEXT, "85.5", "{due: 2024-10}"), TEXT, []),
    (KPI, TEXT, with_line(TEXT, "  2023-24: 85.5\n", ""), ["value-vanished"]),
    (KPI, TEXT, with_line(TEXT, "85.5", "{due: 2024-10}"), ["value-vanished"]),
    (KPI, TEXT, with_line(TEXT, "85.5", "{due: 2024-10, note: Counted again.}"), []),
    (KPI, REVISED, with_line(REVISED, "value: 85.5, status: revised", "value: suppressed"), ["value-vanished"]),
    (KPI, TEXT, with_line(with_line(TEXT, "  2023-24: 85.5\n", ""), *NOTED), ["value-vanished"]),
    (
        KPI,
        TEXT,
        with_line(with_line(TEXT, "  2023-24: 85.5\n", ""), "source:", "note: 2023-24 was a slip.\nsource:"),
        [],
    ),
    (KPI, BESIDE, with_line(BESIDE, "2022-23: 70, ", ""), ["value-vanished"]),
    (KPI, BESIDE, TEXT, ["value-vanished", "value-vanished"]),
    (KPI, LONG, SHORT, ["history-shortened"]),
    (KPI, LONG, with_line(SHORT, *NOTED), []),
    (HUB, UPDATED, HUB_TEXT, ["history-shortened"]),
    (HUB, HUB_TEXT, UPDATED, []),
    # Targets: those of a period to come may move, those that were not set may be set.
    (KPI, TEXT.replace("2024-25: 90", "2025-26: 90"), TEXT.replace("2024-25: 90", "2025-26: 80"), []),
    (KPI, TEXT.replace("2024-25: 90", "2024-25: to be confirmed"), TEXT, []),
    (KPI, TEXT, with_line(TEXT, "2024-25: 90", "2024-25: {value: 90, note: Set in March.}"), []),
    (KPI, TEXT, with_line(TEXT, "2024-25: 90", "2024-25: increase"), ["target-moved"]),
    (KPI, TEXT, with_line(TEXT, "2024-25: 90", "2024-25: {value: 80, note: A team left.}"), ["target-moved"]),
    (KPI, TEXT, with_line(TEXT, "targets:\n  2024-25: 90\n", ""), ["target-moved"]),
    (KPI, TEXT, MOVED.replace("from: 90", "from: 95"), ["target-moved"]),
    (KPI, MOVED, with_line(MOVED, "value: 80", "value: 70"), ["target-moved"]),
    (KPI, MOVED, TEXT.replace("2024-25: 90", "2024-25: 80"), ["target-moved"]),
    (KPI, MOVED, with_line(MOVED, "A team left.", "One team was closed."), []),
    (
        KPI,
        MOVED,
        with_line(MOVED, "value: 80", "value: 70").replace(
            "left.}", "left.}, {from: 80, date: 2024-07-20, why: Again.}"
        ),
        [],
    ),
    # Baselines, whether they stand by themselves or under the values.
    (KPI, TEXT, OWN, []),
    (KPI, OWN, TEXT, ["baseline-moved"]),
    (KPI, OWN, with_line(TEXT, *NOTED), []),
    (KPI, OWN, OWN.replace("2022-23, value: 80", "2021-22, value: 80"), ["baseline-moved"]),
    (KPI, BASED, BASED.replace("{period: 2023-24}", "{period: 2023-24, value: 85.5}"), []),
    (KPI, BASED, with_line(BASED, "2023-24: 85.5", "2023-24: 84"), ["final-changed"]),
    # What a figure means.
    (KPI, TEXT, RATE, ["unit-changed", "unit-changed"]),
    (KPI, RATE, with_line(RATE, "per: 1000", "per: 10000"), ["unit-changed"]),
    (KPI, TEXT, with_line(RATE, *NOTED), []),
    (KPI, TEXT, with_line(TEXT, "decimals: 1", "decimals: 2"), []),
    (KPI, TEXT, with_line(TEXT, "decimals: 1", "decimals: 0"), ["unit-changed"]),
    (KPI, TEXT, with_line(TEXT, "unit: percent", "unit: score").replace("88.0", "4.4"), []),
    (KPI, WORDS, with_line(WORDS, "better: higher", "better: lower"), ["unit-changed"]),
    (KPI, WORDS.replace(": 90", ": increase"), WORDS.replace(": 90", ": increase").replace("higher", "lower"), []),
    # Records.
    (KPI, TEXT, "", ["record-deleted"]),
    (MONEY, MONEY_TEXT, "", ["record-deleted"]),
    (HUB, HUB_TEXT, "", ["record-deleted"]),
    (HUB, "", HUB_TEXT, []),
    # Money: amounts that are settled, and those that are still to come.
    (MONEY, MONEY_TEXT, MONEY_TEXT.replace("Employees", "Staff"), []),
    (MONEY, MONEY_TEXT, with_line(MONEY_TEXT, "[400, 100, 110, (10)]", "[400, 100, 111, (11)]"), []),
    (MONEY, SETTLED, with_line(SETTLED, "[400, 100, 110, (10)]", "[400, 100, 111, (11)]"), ["money-changed"]),
    (MONEY, SETTLED, SETTLED.replace("(10)]", "-10]"), []),
    (MONEY, SETTLED, with_line(SETTLED, "{name: Employees, figures: [400", "{name: Staff, figures: [400"), []),
    (MONEY, SETTLED, SETTLED.replace("gbp-thousand", "gbp"), ["money-changed"]),
    (MONEY, SETTLED, SETTLED.replace("period: 2023-24 Q4", "period: 2024-25 Q1"), ["money-changed"]),
    (MONEY, SETTLED, with_line(SETTLED, "      - {name: Transport, figures: [40, 10, 9, 1]}\n", ""), ["money-changed"]),
    (BUDGET, BUDGET_TEXT, with_line(BUDGET_TEXT, "300, blank]}", "300, 5]}"), []),
    (BUDGET, BUDGET_TEXT, with_line(BUDGET_TEXT, "[20, 80, 20, 60, 20]", "[20, 80, 20, 60, dash]"), ["money-changed"]),
    (BUDGET, BUDGET_TEXT, with_line(BUDGET_TEXT, "60, 20]}", "60, dash], note: The page is lost.}"), []),
    (BUDGET, BUDGET_TEXT, ONE_COLUMN, ["money-changed"] * 4),
]


@pytest.mark.parametrize(("file", "before", "after", "expected"), CHANGES)
def test_change_is_told_or_let_through(file, before, after, expected, tmp_path):
    """What vanishes, moves or means something else is told once; what officers do every quarter is not."""
    assert before != after
    data = published(tmp_path, {PLAN: LIVE} | ({file: before} if before else {}))
    write(data, {file: after})

    assert codes(data) == expected


def test_target_of_a_period_to_come_may_move(tmp_path):
    """A target is moved only once its period has begun: until the day before, it is being set."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "2024-25: 90", "2024-25: 80")})

    assert codes(data, date(2024, 3, 31)) == []
    assert codes(data, date(2024, 4, 1)) == ["target-moved"]


def test_way_out_of_a_moved_target_works(tmp_path):
    """The line that the check asks for, with a reason in it, is the way out."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "2024-25: 90", "2024-25: 80")})
    asked = re.search(r"say why: “(.*?)”;", against(data, "HEAD", TODAY).problems[0].hint)
    assert asked
    write(data, {KPI: with_line(TEXT, "2024-25: 90", asked[1].replace("…", "A team was closed."))})

    assert asked[1] == "2024-25: {value: 80, changes: [{from: 90, date: 2024-08-01, why: …}]}"
    assert codes(data) == []


def test_way_out_of_a_changed_value_works(tmp_path):
    """The line that the check asks for where a final value changed is the way out."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})
    asked = re.search(r"write “(.*?)”", against(data, "HEAD", TODAY).problems[0].hint)
    assert asked
    write(data, {KPI: with_line(TEXT, "2023-24: 85.5", asked[1].replace("…", "Late forms came in."))})

    assert codes(data) == []


# ---------------------------------------------------------------------------------------------- deletions


def test_deletion_tells_who_named_the_record(tmp_path):
    """Deleting a record is an error, and tells which others named it, even if they name it no more."""
    named = HUB_TEXT.replace("due:", "kpis: [visits]\ndue:")
    data = published(tmp_path, {HUB: named})
    write(data, {KPI: "", HUB: HUB_TEXT})
    first = against(data, "HEAD", TODAY).problems
    commit(tmp_path)
    write(data, {HUB: ""})
    second = against(data, "HEAD", TODAY).problems

    assert [(one.code, one.level) for one in first] == [("record-deleted", "error")]
    assert "the milestone “hub” named it" in first[0].message
    assert [(one.code, one.level) for one in second] == [("record-deleted", "error")]
    assert "named it" not in second[0].message


def test_item_of_a_list_is_missed_at_the_list(tmp_path):
    """A priority that is deleted is told at the list that held it."""
    more = COUNCIL[PRIORITIES] + "  - id: schools\n    title: Good schools\n"
    data = published(tmp_path, {PRIORITIES: more})
    write(data, {PRIORITIES: COUNCIL[PRIORITIES]})

    assert lines(against(data, "HEAD", TODAY)) == [
        f"data/{PRIORITIES}:1:1: record-deleted: The priority “Good schools” was published and is gone."
    ]


def test_item_with_another_id_is_told_at_it(tmp_path):
    """A priority whose id was changed is told at the id that it has now."""
    data = published(tmp_path, {PRIORITIES: COUNCIL[PRIORITIES] + "  - id: schools\n    title: Good schools\n"})
    write(data, {PRIORITIES: COUNCIL[PRIORITIES] + "  - id: shcools\n    title: Good schools\n"})

    (found,) = against(data, "HEAD", TODAY).problems

    assert str(found.place) == f"data/{PRIORITIES}:{COUNCIL[PRIORITIES].count(chr(10)) + 1}:9"
    assert "call it “schools” again" in found.hint


def test_plan_that_is_gone_is_told_once(tmp_path):
    """A plan that is deleted with all that it holds is one problem, and none if the council's text says so."""
    data = published(tmp_path, {HUB: HUB_TEXT})
    shutil.rmtree(data / "anytown" / "plan-2024-25")
    found = lines(against(data, "HEAD", TODAY))
    council = "anytown/council.yml"
    write(data, {council: with_line(COUNCIL[council], "One plan.", "The Families plan of 2024/25 was withdrawn.")})

    assert found == [f"data/{PLAN}:1:1: record-deleted: The plan “Families plan” was published and is gone."]
    assert codes(data) == []


def test_council_that_is_gone_is_told_once(tmp_path):
    """A council that is deleted is one problem."""
    data = published(tmp_path, {})
    shutil.rmtree(data / "anytown")

    assert lines(against(data, "HEAD", TODAY)) == [
        "data/anytown/council.yml:1:1: record-deleted: The council “Anytown” was published and is gone."
    ]


def test_new_name_of_a_file_is_recognised(tmp_path):
    """A record whose file has another name now is not only missed: the way out says what took its place."""
    data = published(tmp_path, {})
    (data / KPI).rename(data / KPI.replace("visits", "home-visits"))

    found = against(data, "HEAD", TODAY).problems

    assert [one.code for one in found] == ["record-deleted"]
    assert "The KPI “home-visits” has the same title now" in found[0].hint


# ------------------------------------------------------------------------------- states that are not whole


def test_broken_file_of_today_is_not_missed(tmp_path):
    """A record whose file cannot be read now has not been deleted: it is told by its own problem alone."""
    data = published(tmp_path, {HUB: HUB_TEXT.replace("due:", "kpis: [visits]\ndue:")})
    write(data, {KPI: "title: [", PRIORITIES: "priorities: none"})

    assert codes(data) == []


@pytest.mark.parametrize("was", ["title: [", "title: Only a title\n", "\0", "caf\udce9: x", "x" * (LARGEST + 1)])
def test_broken_file_of_then_is_named(was, tmp_path):
    """A file that cannot be read in the earlier state is named, and everything else is compared."""
    data = published(tmp_path, {})
    (data / KPI).write_bytes(was.encode("utf-8", "surrogateescape"))
    write(data, {HUB: HUB_TEXT})
    commit(tmp_path)
    write(data, {KPI: TEXT, HUB: ""})

    found = against(data, "HEAD", TODAY)

    assert found.untold == (f"data/{KPI}",)
    assert [one.code for one in found.problems] == ["record-deleted"]


def test_odd_files_of_then_do_no_harm(tmp_path):
    """Links, hidden files, other files and names in other letters in the earlier state end in no traceback."""
    data = published(
        tmp_path, {".hidden.yml": "x", "schemas/kpi.json": "{}", "notes.txt": "x", "anytown/é ü.yml": "a: b"}
    )
    (data / "link.yml").symlink_to("/etc/passwd")
    commit(tmp_path)
    (data / "link.yml").unlink()
    write(data, {"anytown/é ü.yml": "", KPI: with_line(TEXT, "85.5", "87.5")})

    found = against(data, "HEAD", TODAY)

    assert found.untold == ("data/anytown/é ü.yml", "data/link.yml")
    assert [one.code for one in found.problems] == ["final-changed"]
    assert found.changed == 3


def test_data_folder_that_is_gone_is_told_by_the_check_alone(tmp_path):
    """Where the whole folder is gone, each record of it need not be missed as well."""
    data = published(tmp_path, {})
    shutil.rmtree(data)

    assert codes(data) == []


def test_project_may_stand_below_its_repository(tmp_path):
    """The project may be a folder of a larger repository."""
    data = published(tmp_path / "sites" / "portal", {})
    shutil.rmtree(tmp_path / "sites" / "portal" / ".git")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    assert codes(data) == ["final-changed"]


def test_any_name_of_a_revision_will_do(tmp_path):
    """A branch, a tag, a commit and a step back from one all name a state."""
    data = published(tmp_path, {})
    git(tmp_path, "tag", "published")
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})
    commit(tmp_path)
    first = git(tmp_path, "rev-parse", "HEAD~1")

    found = {name: len(against(data, name, TODAY).problems) for name in ("main", "published", "HEAD^1", first[:12])}

    assert found == {"main": 0, "published": 1, "HEAD^1": 1, first[:12]: 1}


@pytest.mark.parametrize("name", ["nowhere", "", " ", "--all", "HEAD:data", "main..main", "a\0b", "é", "@{99}"])
def test_revision_that_is_not_there_is_told(name, tmp_path):
    """What names no revision is told in plain words, with what to do."""
    data = published(tmp_path, {})

    with pytest.raises(RevisionError, match="There is no revision") as told:
        against(data, name)
    assert "git fetch" in told.value.hint


def test_repository_without_a_commit_is_told(tmp_path):
    """A repository in which nothing was ever published has no state to compare with."""
    write(tmp_path / "data", COUNCIL)
    git(tmp_path, "init", "--quiet")

    with pytest.raises(RevisionError, match="There is no revision “HEAD” here"):
        against(tmp_path / "data", "HEAD")


@pytest.mark.parametrize("before", [{}, {"data": "a file"}])
def test_folder_that_was_not_there_is_told(before, tmp_path):
    """A revision from before the data folder has nothing to compare with."""
    git(tmp_path, "init", "--quiet")
    write(tmp_path, {"README.md": "Plans\n"} | before)
    commit(tmp_path)
    (tmp_path / "data").unlink(missing_ok=True)
    write(tmp_path / "data", COUNCIL)

    with pytest.raises(RevisionError, match="folder “data”"):
        against(tmp_path / "data", "HEAD")


def test_folder_outside_a_repository_is_told(tmp_path, monkeypatch):
    """Without a repository there is no earlier state, which is told in plain words."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path / "data", COUNCIL)

    with pytest.raises(RevisionError, match="is not in a git repository"):
        against(tmp_path / "data", "HEAD")


def test_missing_git_is_told(tmp_path, monkeypatch):
    """Without git there is no earlier state, which is told in plain words."""
    data = published(tmp_path, {})
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RevisionError, match="Git is not installed"):
        against(data, "HEAD")


def test_damaged_repository_is_told(tmp_path):
    """A repository that has lost its files ends in a plain error or in files that are named, not in a traceback."""
    data = published(tmp_path, {})
    name = git(tmp_path, "rev-parse", f"HEAD:data/{KPI}")
    kept = tmp_path / ".git" / "objects" / name[:2] / name[2:]
    kept.chmod(0o644)
    kept.unlink()
    write(data, {KPI: ""})

    found = against(data, "HEAD", TODAY)

    assert (found.untold, found.problems) == ((f"data/{KPI}",), ())

    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})
    with pytest.raises(RevisionError, match="Git cannot tell what has changed"):
        against(data, "HEAD", TODAY)

    shutil.rmtree(tmp_path / ".git" / "objects")
    with pytest.raises(RevisionError):
        against(data, "HEAD")


def test_published_data_compared_with_itself_has_nothing_to_tell(tmp_path):
    """The data that this repository publishes, unchanged, gets nothing, and all of it is compared."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)

    found = against(tmp_path / "data", "HEAD")

    assert (found.problems, found.untold) == ((), ())


# --------------------------------------------------------------------------------------------- the command


def check(root: Path, *words: str) -> tuple[int, str, str]:
    """Return the exit status of the command, and what it printed as its output and beside it."""
    done = CliRunner().invoke(app, ["check", "--root", str(root), *words], env={"COLUMNS": "500"})
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout, done.stderr


def test_command_tells_what_changed(tmp_path):
    """The command lists what changed in silence beside what is wrong in itself, and ends with 1 for an error."""
    data = published(tmp_path, {})
    assert check(tmp_path, "--against", "HEAD")[0] == 0
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    status, said, beside = check(tmp_path, "--against", "HEAD")

    assert status == 1
    assert said.startswith(f"data/{KPI}:14:12: final-changed: The value for 2023-24 was “85.5” and is now “87.5”")
    assert "status: revised" in said
    assert "1 error" in beside
    assert "Compared with HEAD: 1 file changed." in beside


def test_warning_does_not_fail_the_command(tmp_path):
    """Words that turn what was said are a warning, as they may only be put better; it does not fail the check."""
    told = with_line(HUB_TEXT, "due:", "success_measures: [Visits grow by 21%]\ndue:")
    data = published(tmp_path, {HUB: told})
    write(data, {HUB: told.replace("21%", "12%")})

    status, said, _ = check(tmp_path, "--against", "HEAD")

    assert (status, "words-changed" in said) == (0, True)


def test_command_has_every_format(tmp_path):
    """GitHub shows the problem on its line, and programs get the same as JSON."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    _, shown, _ = check(tmp_path, "--against", "HEAD", "--format", "github")
    _, told, _ = check(tmp_path, "--against", "HEAD", "--format", "json")

    assert shown.startswith(f"::error file=data/{KPI},line=14,col=12,title=final-changed::The value for 2023-24")
    assert [(one["code"], one["level"]) for one in json.loads(told)] == [("final-changed", "error")]


def test_command_tells_what_it_cannot_compare(tmp_path):
    """What cannot be compared is told; without an earlier state the check still lists what is wrong today."""
    data = published(tmp_path, {KPI: "title: ["})
    write(data, {KPI: with_line(TEXT, "better: higher", "better: up")})

    status, said, beside = check(tmp_path, "--against", "HEAD")
    nowhere = check(tmp_path, "--against", "nowhere")

    assert (status, "unknown-word" in said, f"data/{KPI}" in beside) == (1, True, True)
    assert nowhere[0] == 1
    assert "unknown-word" in nowhere[1]
    assert "Nothing was compared: There is no revision “nowhere” here." in nowhere[2]


def clone(root: Path, files: dict[str, str]) -> Path:
    """Make a council's repository and a clone of it, and return the clone."""
    published(root / "origin", files)
    git(root, "clone", "--quiet", str(root / "origin"), "clone")
    return root / "clone"


def test_command_compares_with_the_last_commit_unasked(tmp_path):
    """An officer who asks for nothing learns what the edit changes in silence, and what it was compared with."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    status, said, beside = check(tmp_path)

    assert (status, "final-changed" in said) == (1, True)
    assert "Compared with the last commit: 1 file changed." in beside


def test_command_compares_with_what_the_work_began_from(tmp_path):
    """In a clone, what is committed but not yet published is compared too; what others published since then is not."""
    root = clone(tmp_path, {})
    git(root, "switch", "--quiet", "--create", "summer")
    write(root / "data", {KPI: with_line(TEXT, "85.5", "87.5")})
    commit(root)
    write(tmp_path / "origin" / "data", {HUB: HUB_TEXT})
    commit(tmp_path / "origin")
    git(root, "fetch", "--quiet")

    status, said, beside = check(root)

    assert (status, [line.split(": ")[1] for line in said.splitlines() if line.startswith("data/")]) == (
        1,
        ["final-changed"],
    )
    assert "Compared with origin's main branch: 1 file changed." in beside


def test_command_says_nothing_of_what_has_not_changed(tmp_path):
    """Where nothing is changed, nothing is said of a comparison."""
    published(tmp_path, {})

    assert check(tmp_path)[2] == f"{len(COUNCIL)} data files checked: 0 errors, 0 warnings.\n"


def test_data_can_be_looked_at_alone(tmp_path):
    """Who asks for the data alone gets no comparison; asking for both is a slip that is told."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    status, _, beside = check(tmp_path, "--alone")

    assert (status, "Compared" in beside) == (0, False)
    assert check(tmp_path, "--alone", "--against", "HEAD")[0] == 2


@pytest.mark.parametrize("state", ["no repository", "no commit", "no data", "no git"])
def test_data_without_a_published_state_is_looked_at_alone(state, tmp_path, monkeypatch):
    """Where git knows no earlier state, the data is checked by itself, and nobody is bothered."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    if state != "no repository":
        git(tmp_path, "init", "--quiet")
    if state in ("no data", "no git"):
        write(tmp_path, {"README.md": "Plans\n"})
        commit(tmp_path)
    write(tmp_path / "data", COUNCIL)
    if state == "no git":
        commit(tmp_path)
        monkeypatch.setenv("PATH", str(tmp_path))
        write(tmp_path / "data", {KPI: with_line(TEXT, "85.5", "87.5")})

    assert check(tmp_path) == (0, "", f"{len(COUNCIL)} data files checked: 0 errors, 0 warnings.\n")


def test_repository_that_git_refuses_to_read_is_told(tmp_path):
    """Where git does not trust or understand the repository, the data is checked by itself, and that is said."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})
    (tmp_path / ".git" / "config").write_text("[core]\n\trepositoryformatversion = 99\n", "utf-8")

    status, said, beside = check(tmp_path)

    assert (status, said) == (0, "")
    assert beside.startswith("Not compared with what is published. Git cannot read the repository: ")


def test_data_that_is_ignored_by_its_repository_is_looked_at_alone(tmp_path):
    """A copy of the data inside a repository that does not hold it is no change of what is published."""
    write(tmp_path, {".gitignore": "build/\n", "README.md": "Plans\n"})
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    write(tmp_path / "build" / "data", COUNCIL)

    assert check(tmp_path / "build")[0] == 0
    assert "Compared" not in check(tmp_path / "build")[2]


def test_edited_file_alone_is_read_again_in_both_states(tmp_path):
    """What has not changed is taken from what is read already; what is new or gone is seen too."""
    data = published(tmp_path, {HUB: HUB_TEXT})
    check(tmp_path)
    write(data, {HUB: "", "anytown/plan-2024-25/milestones/library.yml": HUB_TEXT})

    status, said, beside = check(tmp_path)

    assert (status, "record-deleted" in said) == (1, True)
    assert "2 files changed" in beside


def test_pull_requests_are_compared_with_what_they_change():
    """The workflow for pull requests has the state before the change at hand, and compares with it."""
    workflow = (ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8")

    assert re.search(r"fetch-depth: 2\b", workflow)
    assert "check --format github --against HEAD^1" in workflow


def test_documents_name_the_option():
    """The README and the guide for contributors say how to compare."""
    for name in ("README.md", "CONTRIBUTING.md"):
        assert "--against origin/main" in (ROOT / name).read_text("utf-8")


# -------------------------------------------------------------------------------------- the register of it


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ("[{from: 90, date: 2024-07, why: The law has changed.}]", "unclear-target"),
        (
            "[{from: 85, date: 2024-06, why: The law has changed.}, {from: 85, date: 2024-07, why: Again.}]",
            "unclear-target",
        ),
        ("[{from: tbc, date: 2024-07, why: The law has changed.}]", "not-a-number"),
        ("[{from: 85, why: The law has changed.}]", "missing-field"),
        ("[{from: 85, date: July, why: The law has changed.}]", "not-a-period"),
        ("[{from: 85, date: 2024-07, why: The law has changed.}]", ""),
        ("[{from: {below: england}, date: 2024-07-01, why: The law has changed.}]", ""),
    ],
)
def test_change_of_a_target_says_something(changes, code, tmp_path):
    """A change of a target says what it was, which is something else than it became, when it moved and why."""
    write(
        tmp_path / "data",
        COUNCIL | {KPI: with_line(TEXT, "2024-25: 90", f"2024-25: {{value: 90, changes: {changes}}}")},
    )

    _, said, _ = check(tmp_path)

    assert re.findall(r"\d: ([a-z-]+): ", said) == ([code] if code else [])


def portal_of(folder: Path) -> Portal:
    portal = gate(folder).portal
    assert portal
    return portal


def test_register_lists_every_change(tmp_path):
    """The register has every change of every target, the latest first, with what it became."""
    twice = "changes: [{from: increase, date: 2024-05, why: A sum.}, {from: 95, date: 2024-07-15, why: A team left.}]"
    write(tmp_path / "data", COUNCIL | {KPI: with_line(TEXT, "2024-25: 90", f"2024-25: {{value: 90, {twice}}}")})
    portal = portal_of(tmp_path / "data")

    table = modules("csportal.present.tables")["data_target_changes"].table(portal, portal)
    page = next(iter(modules("csportal.present.pages")["target_changes"].pages(portal)))
    notes = modules("csportal.present.tables")["kpi_values"].table(portal, portal.all(Kpi)[0]).notes

    assert [tuple(getattr(cell, "text", cell) for cell in row.cells[4:]) for row in table.rows] == [
        ("2024/25", "95%", "90%", "15 July 2024", "A team left."),
        ("2024/25", "Increase", "95%", "May 2024", "A sum."),
    ]
    assert "2 changes of targets" in page.description
    assert "Target for 2024/25: 95% until it was moved on 15 July 2024. A team left." in notes


def test_register_without_a_change_says_so(tmp_path):
    """Where no target was moved, the page says so, and shows no empty table."""
    write(tmp_path / "data", COUNCIL)
    page = next(iter(modules("csportal.present.pages")["target_changes"].pages(portal_of(tmp_path / "data"))))

    assert page.description.startswith("No target has been moved")
    assert list(page.tables()) == []
    assert "target-changes" not in (ROOT / "mkdocs.yml").read_text("utf-8")
