"""`csportal due`: what is due and what is late, by owner."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from csportal.cli import options
from csportal.cli.checked import checked
from csportal.cli.options import Format
from csportal.cli.output import err, out, print_verdict, quiet, strong
from csportal.problems import Level

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from csportal.derive.freshness.due import Expected


@click.command(epilog="Example: csportal due --owner families")
@options.root
@click.option("--council", default="", help="Only this council, by its id.")
@click.option("--owner", default="", help="Only owners whose name has these words in it.")
@options.format_of(Format.TERMINAL, Format.JSON, help="For people or for programs.")
@options.today
def due(root: Path, council: str, owner: str, form: str, today: datetime | None) -> None:
    """List what is due and what is late, by owner. Each with its file and what to add; the soonest due comes first."""
    from csportal.derive.freshness.due import waiting
    from csportal.present.freshness import nothing_due

    verdict = checked(root, today)
    if verdict.portal is None:
        print_verdict(verdict, Format.TERMINAL)
        err(f"Mend the {verdict.count(Level.ERROR)} above first: what is due is not known.")
        raise click.exceptions.Exit(1)
    found = [
        one
        for one in waiting(verdict.portal)
        if council in {"", one.record.home.council} and owner.casefold() in one.owner.casefold()
    ]
    if form == Format.JSON:
        out(json.dumps([_as_json(one) for one in found], ensure_ascii=False, indent=2))
    elif not found:
        out("Nothing of that is due." if council or owner else nothing_due(verdict.portal))
    else:
        _print(found)


def _print(found: list[Expected]) -> None:
    """Print the list under its owners, those first who have the soonest."""
    from csportal.derive.freshness.freshness import day_name

    for name in dict.fromkeys(one.owner for one in found):
        out(strong(name))
        for one in [each for each in found if each.owner == name]:
            late = one.freshness.days_overdue
            when = click.style(f"{late} day{'' if late == 1 else 's'} late", "red") if late else "due now"
            out(f"  {when}, by {day_name(one.due)}: {one.record.title}, {one.period.name}")
            out(quiet(f"      {one.file}: {one.add}"))
    late = sum(one.freshness.days_overdue > 0 for one in found)
    err(f"{len(found)} due, {late} of them late.")


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
