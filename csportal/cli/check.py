"""`csportal check`: every problem of the data, with its file, line and way out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from csportal.cli import options
from csportal.cli.checked import checked, told_of_faults
from csportal.cli.options import Format, day_of
from csportal.cli.output import counted, err, print_verdict, strong
from csportal.problems import Level

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from csportal.gate import Verdict
    from csportal.load.git import RevisionError


@click.command(epilog="Example: csportal check --format github")
@options.root
@options.format_of(*Format, help="For people, for GitHub annotations, or for programs.")
@click.option(
    "--against",
    metavar="REVISION",
    help="The state in git to compare with, such as origin/main. If left out, the published one: where the work left "
    "the main branch of “origin”; in a repository without it, the last commit.",
)
@click.option("--alone", is_flag=True, help="Look at the data by itself, and compare it with no earlier state.")
@options.today
def check(root: Path, form: str, against: str | None, alone: bool, today: datetime | None) -> None:
    """Read data/ and list every problem with its file, line and way out, and what changed that may not in silence.

    Exit status 1 if there is an error.
    """
    if alone and against is not None:
        raise click.UsageError("“--alone” compares with nothing; leave it out, or leave out “--against”.")
    verdict = checked(root, today, Format(form))
    if not alone:
        verdict = _compared(verdict, root, against, day_of(today), Format(form))
    print_verdict(verdict, Format(form))
    raise click.exceptions.Exit(1 if verdict.count(Level.ERROR) else 0)


def _compared(verdict: Verdict, root: Path, revision: str | None, today: date | None, form: Format) -> Verdict:
    """Return the verdict with what may not have changed in silence; say what cannot be compared.

    Without a revision it is the published state, where git knows one that can be read.
    """
    from csportal.load.git import RevisionError
    from csportal.load.published import Published, published

    data = root / "data"
    try:
        state = published(data) if revision is None else Published(revision, revision)
    except RevisionError as error:
        _say_not_compared(error)
        return verdict
    if state is None:
        return verdict
    from csportal.checks.changes.against import against
    from csportal.checks.changes.pasted_over import at_the_copy
    from csportal.checks.changes.plan_reopened import without_echoes
    from csportal.load.cache import KEPT

    try:
        with told_of_faults(form, verdict.problems):
            found = against(data, state.revision, today, root / KEPT)
    except RevisionError as error:
        if revision is None:
            _say_not_compared(error)
            return verdict
        print_verdict(verdict, form)
        err(f"{strong('Nothing was compared:', 'red')} {error.message} {error.hint}".rstrip())
        raise click.exceptions.Exit(1) from None
    if found.changed:
        err(f"Compared with {state.called}: {counted(found.changed, 'file')} changed.")
    if found.untold:
        told = ", ".join(found.untold)
        err(f"{click.style('Not compared', 'yellow')}, because they cannot be read at {state.called}: {told}.")
    beside = at_the_copy(without_echoes(verdict.problems, found.problems), found.change)
    return replace(verdict, problems=tuple(sorted({*beside, *found.problems})))


def _say_not_compared(error: RevisionError) -> None:
    err(f"{click.style('Not compared', 'yellow')} with what is published. {error.message} {error.hint}".rstrip())
