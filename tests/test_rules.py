"""Each rule's own examples: the bad one gets exactly its problem, the good one gets none."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from csportal.checks.example import COUNCIL, KPI, MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules import rules
from tests.small_council import problems

PACKAGE = Path(__file__).parent.parent / "csportal"
RULES = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)


def problems_of(example: Example, folder: Path) -> list[str]:
    """Return the first lines of the problems that the example gets."""
    found = problems(folder, {**dict(example.beside), example.file: example.text})
    return [str(problem).splitlines()[0] for problem in found]


@RULES
def test_bad_example_gets_its_problem(rule: Rule, tmp_path):
    """A breach of a rule is reported at its line and column, in the words that the rule promises."""
    found = problems_of(rule.bad, tmp_path)

    assert found == rule.bad.lines
    assert found


@RULES
def test_good_example_gets_none(rule: Rule, tmp_path):
    """What a rule allows is let through."""
    assert problems_of(rule.good, tmp_path) == []


@RULES
def test_rule_is_explained(rule: Rule):
    """Each rule has a kebab-case code, a plain sentence, and a bad example that names the code."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)
    assert rule.says.endswith(".")
    assert all(f": {rule.code}: " in line for line in rule.bad.says.splitlines())


HUB = "anytown/plan-2024-25/milestones/hub.yml"
HUB_TEXT = """\
title: Open the hub
kind: milestone
priority: early-help
starts: 2024-05
due: 2024-12
updates:
  2024-25 Q1: {commentary: Going well., forecast: 2025-01}
source: {section: "1"}
"""
BASED = "better: higher\nbaseline: {period: 2022-23, value: 80, numerator: 40, denominator: 50}"
MORE = [
    ("target-contradicts", KPI, "better: higher", "better: higher\ntolerance: {floor: 95}"),
    ("target-contradicts", KPI, "better: higher", "better: lower\ntolerance: {floor: 85}"),
    ("change-without-start", KPI, "2024-25: 90", "2024-25: {change: 5%}"),
    ("", KPI, "better: higher", BASED),
    ("baseline-parts", KPI, "better: higher", BASED.replace("50}", "0}")),
    ("baseline-parts", KPI, "better: higher", BASED.replace("50}", "30}")),
    ("", KPI, "better: higher", BASED.replace("value: 80", "value: 88").replace("50}", "50, note: As printed.}")),
    ("", KPI, "better: higher", BASED.replace("value: 80", "value: 80.1")),
    ("percent-sign", KPI, "unit: percent", "unit: score\nbaseline: {period: 2022-23, value: 80%}"),
    ("impossible-figure", KPI, "2024-25 Q1: 88.0", "2024-25 Q1: -1"),
    ("", KPI, "2024-25 Q1: 88.0", "2024-25 Q1: -88\nbaseline: {period: 2022-23, value: -2}"),
    ("period-order", KPI, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88, action: {what: Hire, by: 2023-12}}"),
    ("", KPI, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88, action: {what: Hire, by: 2024-05}}"),
    ("period-range", KPI, "2024-25 Q1: 88.0", "2024-25 Q1: {due: 2104-10}"),
    ("", HUB, "", ""),
    ("period-range", HUB, "forecast: 2025-01", "forecast: 2055-01"),
    ("period-range", HUB, "  2024-25 Q1:", "  2023-24 Q1:"),
    ("period-order", HUB, "forecast: 2025-01", "completed: 2024-08"),
    ("", HUB, "forecast: 2025-01", "completed: 2024-06"),
    ("period-order", HUB, "starts: 2024-05", "starts: 2025-05"),
    ("period-range", MONEY, "period: 2024-25 Q1", "period: 2023-24 Q1"),
    ("period-order", MONEY, "as_at: 2024-06-30", "as_at: 2024-08-15"),
    ("", MONEY, "as_at: 2024-06-30", "as_at: 2024-08-14"),
    ("period-order", MONEY, "as_at: 2024-06-30", "as_at: 2023-06-30"),
]


@pytest.mark.parametrize("case", MORE, ids=lambda case: f"{case[0]}-{case[3][:40]}")
def test_edges_of_a_rule(case: tuple[str, str, str, str], tmp_path):
    """A rule refuses every shape of its breach, once, and lets through what is just within it."""
    code, file, old, new = case
    text = {KPI: COUNCIL[KPI], HUB: HUB_TEXT, MONEY: MONEY_TEXT}[file]

    found = problems_of(Example(file, with_line(text, old, new) if old else text), tmp_path)

    assert [line.split(": ")[1] for line in found] == ([code] if code else [])


# Where a code stands among the arguments of the calls that report a problem.
REPORTS = {"Problem": 1, "UnreadableError": 0, "refusal": 0, "Refused": 0}


def codes_in(module: Path) -> set[str]:
    """Return the codes that a module reports, as far as they are written out in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in REPORTS:
            argument = node.args[REPORTS[node.func.id]] if len(node.args) > REPORTS[node.func.id] else None
            if isinstance(argument, ast.Constant):
                found.add(str(argument.value))
        if (
            isinstance(node, ast.Assign)
            and module.name == "wording.py"
            and ast.unparse(node.targets[0]) == "WORDS"
            and isinstance(node.value, ast.Dict)
        ):
            found |= {str(ast.literal_eval(value)[0]) for value in node.value.values}
    return found


def reported() -> set[str]:
    return {code for module in PACKAGE.rglob("*.py") for code in codes_in(module)}


def test_every_code_has_a_rule():
    """Every problem that can be reported is explained by a rule with examples."""
    known = {rule.code for rule in rules()}

    assert reported() - known == set()


def test_every_rule_is_kept():
    """Every rule that is published is one that the data is held to."""
    checked = {rule.code for rule in rules() if rule.check}

    assert {rule.code for rule in rules()} - checked - reported() == set()


def test_rule_has_a_module_of_its_own():
    """Each rule stands in a module that bears its code as its name, in the folder of its family."""
    modules = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.glob("checks/rules/*/[a-z]*.py")}

    assert {f"checks/rules/{rule.family}/{rule.code.replace('-', '_')}.py" for rule in rules()} == modules


def test_codes_are_all_different():
    """No two rules have the same code."""
    codes = [rule.code for rule in rules()]

    assert len(codes) == len(set(codes))
