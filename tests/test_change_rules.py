"""What may not change in silence: each rule over two states, in real repositories."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from csportal.checks.changes.against import against
from csportal.checks.changes.rule import ChangeRule, Pair, change_rules
from csportal.checks.example import BUDGET, BUDGET_TEXT, KPI, LIVE, MONEY, MONEY_TEXT, PLAN, with_line
from csportal.checks.rules import rules
from csportal.cli import app
from tests.conftest import ROOT
from tests.two_states import HUB, HUB_TEXT, TEXT, TODAY, codes, lines, published, write

if TYPE_CHECKING:
    from pathlib import Path

RULES = pytest.mark.parametrize("rule", change_rules(), ids=lambda rule: rule.code)
UPDATED = HUB_TEXT.replace(
    "source:",
    "updates:\n  2024-25 Q1: {commentary: Begun.}\n  2024-25 Q2: {commentary: Going on.}\n"
    "  2024-25 Q3: {commentary: Nearly done.}\nsource:",
)


def of_pair(pair: Pair, root: Path) -> list[str]:
    """Return what a change gets."""
    data = published(root, {file: before for file, before, _ in pair.files if before})
    write(data, {file: after for file, _, after in pair.files})
    return lines(against(data, "HEAD", TODAY))


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
