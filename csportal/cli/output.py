"""How commands speak: results go to the standard output, all else beside it."""

from __future__ import annotations

import json
import logging
import os
from functools import partial
from typing import TYPE_CHECKING

import click

from csportal.cli.options import Format
from csportal.problems import Level, as_annotation, as_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from csportal.gate import Verdict
    from csportal.problems import Problem

DEBUG = "CSPORTAL_DEBUG"
"""The variable of the environment with which a failure of the program is shown as Python shows it."""

out = click.echo
err = partial(click.echo, err=True)


def strong(text: str, colour: str | None = None) -> str:
    """Return the text in bold, in a colour if one is given; both are left out where there is no terminal."""
    return click.style(text, fg=colour, bold=True)


def quiet(text: str) -> str:
    """Return the text as one that stands back."""
    return click.style(text, dim=True)


def counted(number: int, word: str) -> str:
    """Return a number with what it counts: “1 file”, “2 files”."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def print_verdict(verdict: Verdict, form: Format) -> None:
    """Print what the gate found; in a form for programs the problems alone."""
    print_problems(verdict.problems, form)
    if form != Format.JSON:
        _print_counts(verdict)


def print_problems(problems: Sequence[Problem], form: Format) -> None:
    """Print problems, each with its place, its code, what is wrong and the way out."""
    if form == Format.JSON:
        out(json.dumps([as_json(problem) for problem in problems], ensure_ascii=False, indent=2))
        return
    for problem in problems:
        if form == Format.GITHUB:
            out(as_annotation(problem))
            continue
        is_error = problem.level == Level.ERROR
        code = click.style(problem.code, fg="red" if is_error else "yellow")
        level = "" if is_error else f"{Level.WARNING}: "
        out(f"{strong(str(problem.place))}: {level}{code}: {problem.message}")
        if problem.hint:
            out(quiet(f"    {problem.hint}"))


def _print_counts(verdict: Verdict) -> None:
    errors, warnings = verdict.count(Level.ERROR), verdict.count(Level.WARNING)
    counts = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
    files = counted(verdict.files, "data file")
    err(f"{strong(counts, 'red')} in {files}." if errors else f"{click.style(f'{files} checked', 'green')}: {counts}.")
    if errors:
        err("Some questions are only asked once these are mended, so that more may show then.")
    if verdict.problems:
        code = next((one.code for one in verdict.problems if one.level == Level.ERROR), verdict.problems[0].code)
        page = _page_on(code)
        err(f"To learn more about a code: “csportal rules {code}”, or the page “Rules for the data” ({page}/#{code}).")


def _page_on(code: str) -> str:
    """Return the address of the page on a rule; one that is none of those for one state of the data is for two."""
    from csportal.checks.rule import page_of
    from csportal.checks.rules import rules

    return page_of(next((rule.family for rule in rules() if rule.code == code), "change"))


def is_debugging() -> bool:
    """Whether a failure of the program is to be shown as Python shows it."""
    return bool(os.environ.get(DEBUG))


def print_failure(what: object) -> None:
    """Say that the program has failed, not the one who typed the data, and what helps to mend it."""
    err(f"{strong('A fault of the program, not of your data.', 'red')} {what}")
    err(f"Please report it, with the file that you changed last. To see all of it, set {DEBUG}=1 and try again.")


def log(level: int = logging.WARNING) -> None:
    """Let the builder speak, from a level on."""
    logging.basicConfig(level=level, format="%(levelname)s: %(message)s")
