"""`csportal rules`: the rules that data must keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from csportal.cli.output import err, out, strong
from csportal.problems import Level

if TYPE_CHECKING:
    from csportal.checks.changes.rule import Pair
    from csportal.checks.rule import Example


@click.command(epilog="Example: csportal rules small-count")
@click.argument("code", required=False)
def rules(code: str | None) -> None:
    """List the rules for the data, or explain one by its CODE."""
    from csportal.checks.changes.rule import ChangeRule, change_rules
    from csportal.checks.rule import Rule
    from csportal.checks.rule import rules as all_rules
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
            out("\n".join(rule.bad.lines))
            out(f"\nThis is let through:\n\n{_example(rule.good)}")


def _example(example: Example | Pair) -> str:
    """Return every file of an example, each under its name."""
    return "\n".join(f"# {one.title}\n{one.text}" for one in example.shown)
