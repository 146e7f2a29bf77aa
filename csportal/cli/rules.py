"""`csportal rules`: the rules that data must keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from csportal.cli.output import err, out
from csportal.problems import Level

if TYPE_CHECKING:
    from csportal.checks.changes.rule import Pair
    from csportal.checks.rule import Example


def rules(
    code: Annotated[str | None, typer.Argument(help="The code of one rule, to see its examples.")] = None,
) -> None:
    """List the rules that data must keep, or explain one."""
    from csportal.checks.changes.rule import ChangeRule, change_rules
    from csportal.checks.rule import Rule
    from csportal.checks.rule import rules as all_rules
    from csportal.problems import nearest

    known: tuple[Rule | ChangeRule, ...] = (*all_rules(), *change_rules())
    found = [rule for rule in known if code in {None, rule.code}]
    if not found:
        err.print(f"There is no rule “{escape(str(code))}”. {nearest(str(code), [rule.code for rule in known])}")
        raise typer.Exit(1)
    for rule in found:
        source = f" ({rule.source})" if rule.source else ""
        out.print(f"[bold]{rule.code}[/] · {rule.family} · {rule.level}\n    {escape(rule.says)}{source}")
        if code:
            met = "is refused" if rule.level == Level.ERROR else "gets a warning"
            out.print(f"\nThis {met}:\n", _example(rule.bad), sep="\n", soft_wrap=True)
            out.print(*(escape(line) for line in rule.bad.lines), sep="\n", soft_wrap=True)
            out.print("\nThis is let through:\n", _example(rule.good), sep="\n", soft_wrap=True)


def _example(example: Example | Pair) -> str:
    """Return every file of an example, each under its name."""
    return "\n".join(escape(f"# {one.title}\n{one.text}") for one in example.shown)
