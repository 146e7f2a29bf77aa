"""Each rule's own examples: the bad one gets exactly its problem, the good one gets none."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule, rules
from csportal.gate import gate

PACKAGE = Path(__file__).parent.parent / "csportal"
RULES = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)


def problems_of(example: Example, folder: Path) -> list[str]:
    """Return the first lines of the problems that the example gets."""
    data = folder / "data"
    for file, text in (COUNCIL | {example.file: example.text}).items():
        path = data / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return [str(problem).splitlines()[0] for problem in gate(data).problems]


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
    """Each rule stands in a module that bears its code as its name."""
    modules = {path.stem for path in (PACKAGE / "checks").glob("*.py")}

    assert {rule.code.replace("-", "_") for rule in rules()} - modules == set()


def test_codes_are_all_different():
    """No two rules have the same code."""
    codes = [rule.code for rule in rules()]

    assert len(codes) == len(set(codes))
