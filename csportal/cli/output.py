"""How commands speak: results go to the standard output, all else beside it."""

from __future__ import annotations

import json
import logging
from functools import partial
from typing import TYPE_CHECKING

import click

from csportal.cli.options import Format
from csportal.problems import Level, as_annotation, as_json

if TYPE_CHECKING:
    from csportal.gate import Verdict

out = click.echo
err = partial(click.echo, err=True)


def strong(text: str, colour: str | None = None) -> str:
    """Return the text in bold, in a colour if one is given; both are left out where there is no terminal."""
    return click.style(text, fg=colour, bold=True)


def quiet(text: str) -> str:
    """Return the text as one that stands back."""
    return click.style(text, dim=True)


def print_verdict(verdict: Verdict, form: Format) -> None:
    """Print what the gate found; in a form for programs the problems alone."""
    if form == Format.JSON:
        out(json.dumps([as_json(problem) for problem in verdict.problems], ensure_ascii=False, indent=2))
        return
    for problem in verdict.problems:
        if form == Format.GITHUB:
            out(as_annotation(problem))
            continue
        is_error = problem.level == Level.ERROR
        code = click.style(problem.code, fg="red" if is_error else "yellow")
        level = "" if is_error else f"{Level.WARNING}: "
        out(f"{strong(str(problem.place))}: {level}{code}: {problem.message}")
        if problem.hint:
            out(quiet(f"    {problem.hint}"))
    _print_counts(verdict)


def _print_counts(verdict: Verdict) -> None:
    errors, warnings = verdict.count(Level.ERROR), verdict.count(Level.WARNING)
    counts = ", ".join(
        f"{number} {word}{'' if number == 1 else 's'}" for number, word in ((errors, "error"), (warnings, "warning"))
    )
    files = f"{verdict.files} data file{'' if verdict.files == 1 else 's'}"
    err(f"{strong(counts, 'red')} in {files}." if errors else f"{click.style(f'{files} checked', 'green')}: {counts}.")
    if verdict.problems:
        code = next((one.code for one in verdict.problems if one.level == Level.ERROR), verdict.problems[0].code)
        err(f"To learn more about a code: “csportal rules {code}”, or the page “Rules for the data” (rules/#{code}).")


def log(level: int = logging.WARNING) -> None:
    """Let the builder speak, from a level on."""
    logging.basicConfig(level=level, format="%(levelname)s: %(message)s")
