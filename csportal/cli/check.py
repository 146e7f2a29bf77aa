"""`csportal check`: every problem of the data, with its file, line and way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from csportal.cli.options import Format, Root, Today, day_of
from csportal.cli.output import err, print_verdict
from csportal.problems import Level

if TYPE_CHECKING:
    from csportal.gate import Verdict


def check(
    root: Root = Path(),
    form: Annotated[
        Format, typer.Option("--format", help="For people, for GitHub annotations, or for programs.")
    ] = Format.TERMINAL,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="REVISION",
            help="Also list what may not change in silence since a revision in git, such as origin/main.",
        ),
    ] = None,
    today: Today = None,
) -> None:
    """Read data/ and list every problem with its file, line and way out. Exit status 1 if there is an error."""
    from csportal.gate import KEPT, gate

    verdict = gate(root / "data", root / KEPT, day_of(today))
    if against is not None:
        verdict = _compared(verdict, root / "data", against, day_of(today), form)
    print_verdict(verdict, form)
    raise typer.Exit(1 if verdict.count(Level.ERROR) else 0)


def _compared(verdict: Verdict, data: Path, revision: str, today: date | None, form: Format) -> Verdict:
    """Return the verdict with what may not have changed in silence; say what cannot be compared."""
    from csportal.checks.changes.against import against
    from csportal.load.revision import RevisionError

    try:
        found = against(data, revision, today)
    except RevisionError as error:
        print_verdict(verdict, form)
        err.print(f"[bold red]Nothing was compared:[/] {escape(f'{error.message} {error.hint}'.strip())}")
        raise typer.Exit(1) from None
    if found.untold:
        told = ", ".join(found.untold)
        err.print(f"[yellow]Not compared[/], because they cannot be read at {escape(revision)}: {escape(told)}.")
    return replace(verdict, problems=tuple(sorted({*verdict.problems, *found.problems})))
