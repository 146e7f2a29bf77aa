"""`csportal rules`: the rules that data must keep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from csportal.cli.output import err, out, strong
from csportal.problems import Level

if TYPE_CHECKING:
    from csportal.checks.changes.rule import ChangeRule, Pair
    from csportal.checks.rule import Example, Rule


@click.command(epilog="Example: csportal rules small-count")
@click.argument("code", required=False)
def rules(code: str | None) -> None:
    """List the rules for the data, or explain one by its CODE."""
    from csportal.checks.changes.rule import change_rules
    from csportal.checks.rules import rules as all_rules
    from csportal.problems import nearest

    known: tuple[Rule | ChangeRule, ...] = (*all_rules(), *change_rules())
    found = [rule for rule in known if code in {None, rule.code}]
    if not found:
        err(f"There is no rule “{code}”. {nearest(str(code), [rule.code for rule in known])}")
        raise click.exceptions.Exit(1)
    for rule in found:
        source = f" ({rule.source})" if rule.source else ""
        out(f"{strong(rule.code)} · {rule.family} · {rule.level}\n    {rule.says}{source}")
        if code:
            met = "is refused" if rule.level == Level.ERROR else "gets a warning"
            out(f"\nThis {met}:\n\n{_example(rule.bad)}")
            out("\n".join(_told(rule)))
            out(f"\nThis is let through:\n\n{_example(rule.good)}")


def _told(rule: Rule | ChangeRule) -> list[str]:
    """Return what the refused example gets, with the way out where the example is of one state of the data."""
    from tempfile import TemporaryDirectory

    from csportal.checks.example import COUNCIL
    from csportal.checks.rule import Example
    from csportal.gate import gate

    if not isinstance(rule.bad, Example):
        return rule.bad.lines
    with TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        for file, text in (COUNCIL | dict(rule.bad.beside) | {rule.bad.file: rule.bad.text}).items():
            (data / file).parent.mkdir(parents=True, exist_ok=True)
            (data / file).write_bytes(text.encode("utf-8", "surrogateescape"))
        told = {str(one).partition("\n")[0]: str(one) for one in gate(data).problems}
    return [told.get(line, line) for line in rule.bad.lines]


def _example(example: Example | Pair) -> str:
    """Return every file of an example, each under its name."""
    return "\n".join(f"# {one.title}\n{one.text}" for one in example.shown)
