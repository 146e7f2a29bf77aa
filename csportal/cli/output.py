"""How commands speak: results go to the standard output, all else beside it."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

from rich.console import Console
from rich.logging import RichHandler
from rich.markup import escape

from csportal.cli.options import Format
from csportal.problems import Level, as_annotation, as_json

if TYPE_CHECKING:
    from csportal.gate import Verdict

out = Console(highlight=False, emoji=False)
err = Console(stderr=True, highlight=False, emoji=False)


def print_verdict(verdict: Verdict, form: Format) -> None:
    """Print what the gate found; in a form for programs the problems alone."""
    if form == Format.JSON:
        print(json.dumps([as_json(problem) for problem in verdict.problems], ensure_ascii=False, indent=2))
        return
    if form == Format.GITHUB:
        for problem in verdict.problems:
            print(as_annotation(problem))
    else:
        for problem in verdict.problems:
            is_error = problem.level == Level.ERROR
            colour, weight = ("red", "") if is_error else ("yellow", f"{Level.WARNING}: ")
            place, message = escape(str(problem.place)), escape(problem.message)
            out.print(f"[bold]{place}[/]: {weight}[{colour}]{problem.code}[/]: {message}", soft_wrap=True)
            if problem.hint:
                out.print(f"    {escape(problem.hint)}", style="dim", soft_wrap=True)
    _print_counts(verdict)


def _print_counts(verdict: Verdict) -> None:
    errors, warnings = verdict.count(Level.ERROR), verdict.count(Level.WARNING)
    counts = ", ".join(
        f"{number} {word}{'' if number == 1 else 's'}" for number, word in ((errors, "error"), (warnings, "warning"))
    )
    files = f"{verdict.files} data file{'' if verdict.files == 1 else 's'}"
    err.print(f"[bold red]{counts}[/] in {files}." if errors else f"[green]{files} checked[/]: {counts}.")
    if verdict.problems:
        code = next((one.code for one in verdict.problems if one.level == Level.ERROR), verdict.problems[0].code)
        err.print(
            f"To learn more about a code: “csportal rules {code}”, or the page “Rules for the data” (rules/#{code}).",
            soft_wrap=True,
        )


def log(level: int = logging.WARNING) -> None:
    """Let the builder speak, from a level on."""
    logging.basicConfig(
        level=level, format="%(message)s", handlers=[RichHandler(console=err, show_time=False, show_path=False)]
    )
