"""`csportal due`: what is due and what is late, by owner."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from csportal.cli.options import Format, Root, Today, day_of
from csportal.cli.output import err, out, print_verdict
from csportal.problems import Level

if TYPE_CHECKING:
    from csportal.derive.freshness.due import Expected


class Form(StrEnum):
    """How the list is printed."""

    TERMINAL = "terminal"
    JSON = "json"


def due(
    root: Root = Path(),
    council: Annotated[str, typer.Option(help="Only this council, by its id.")] = "",
    owner: Annotated[str, typer.Option(help="Only owners whose name has these words in it.")] = "",
    form: Annotated[Form, typer.Option("--format", help="For people or for programs.")] = Form.TERMINAL,
    today: Today = None,
) -> None:
    """List what is due and what is late, by owner, with the file and what to add. The soonest due comes first."""
    from csportal.derive.freshness.due import waiting
    from csportal.gate import KEPT, gate
    from csportal.present.freshness import nothing_due

    verdict = gate(root / "data", root / KEPT, day_of(today))
    if verdict.portal is None:
        print_verdict(verdict, Format.TERMINAL)
        err.print(f"Mend the {verdict.count(Level.ERROR)} above first: what is due is not known.")
        raise typer.Exit(1)
    found = [
        one
        for one in waiting(verdict.portal)
        if council in {"", one.record.home.council} and owner.casefold() in one.owner.casefold()
    ]
    if form == Form.JSON:
        print(json.dumps([_as_json(one) for one in found], ensure_ascii=False, indent=2))
    elif not found:
        out.print(escape("Nothing of that is due." if council or owner else nothing_due(verdict.portal)))
    else:
        _print(found)


def _print(found: list[Expected]) -> None:
    """Print the list under its owners, those first who have the soonest."""
    from csportal.derive.freshness.freshness import day_name

    for name in dict.fromkeys(one.owner for one in found):
        out.print(f"[bold]{escape(name)}[/]")
        for one in [each for each in found if each.owner == name]:
            late = one.freshness.days_overdue
            when = f"[red]{late} day{'' if late == 1 else 's'} late[/]" if late else "due now"
            title = escape(f"{one.record.title}, {one.period.name}")
            out.print(f"  {when}, by {day_name(one.due)}: {title}", soft_wrap=True)
            out.print(f"      {escape(f'{one.file}: {one.add}')}", style="dim", soft_wrap=True)
    late = sum(one.freshness.days_overdue > 0 for one in found)
    err.print(f"{len(found)} due, {late} of them late.")


def _as_json(one: Expected) -> dict[str, object]:
    return {
        "council": one.record.home.council,
        "plan": one.record.home.plan,
        "owner": one.owner,
        "title": one.record.title,
        "period": one.period.text,
        "due": one.due.isoformat(),
        "state": str(one.freshness.state),
        "days_overdue": one.freshness.days_overdue,
        "file": one.file,
        "add": one.add,
        "working": one.freshness.working,
    }
