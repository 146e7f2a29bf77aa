"""`csportal check`: every problem of the data, with its file, line and way out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from csportal.cli import options
from csportal.cli.checked import checked, told_of_faults
from csportal.cli.options import Format, day_of
from csportal.cli.output import err, print_verdict, strong
from csportal.problems import Level

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from csportal.gate import Verdict


@click.command(epilog="Example: csportal check --format github")
@options.root
@options.format_of(*Format, help="For people, for GitHub annotations, or for programs.")
@click.option(
    "--against",
    metavar="REVISION",
    help="Also list what may not change in silence since a revision in git, such as origin/main.",
)
@options.today
def check(root: Path, form: str, against: str | None, today: datetime | None) -> None:
    """Read data/ and list every problem with its file, line and way out. Exit status 1 if there is an error."""
    verdict = checked(root, today, Format(form))
    if against is not None:
        verdict = _compared(verdict, root / "data", against, day_of(today), Format(form))
    print_verdict(verdict, Format(form))
    raise click.exceptions.Exit(1 if verdict.count(Level.ERROR) else 0)


def _compared(verdict: Verdict, data: Path, revision: str, today: date | None, form: Format) -> Verdict:
    """Return the verdict with what may not have changed in silence; say what cannot be compared."""
    from csportal.checks.changes.against import against
    from csportal.checks.changes.plan_reopened import without_echoes
    from csportal.load.revision import RevisionError

    try:
        with told_of_faults(form, verdict.problems):
            found = against(data, revision, today)
    except RevisionError as error:
        print_verdict(verdict, form)
        err(f"{strong('Nothing was compared:', 'red')} {error.message} {error.hint}".rstrip())
        raise click.exceptions.Exit(1) from None
    if found.untold:
        told = ", ".join(found.untold)
        err(f"{click.style('Not compared', 'yellow')}, because they cannot be read at {revision}: {told}.")
    beside = without_echoes(verdict.problems, found.problems)
    return replace(verdict, problems=tuple(sorted({*beside, *found.problems})))
