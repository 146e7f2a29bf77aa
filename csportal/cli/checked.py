"""What most commands begin with: the project's data, read and checked."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from csportal.cli.options import Format, day_of
from csportal.cli.output import is_debugging, print_failure, print_problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from csportal.gate import Verdict
    from csportal.problems import Problem


def checked(root: Path, today: datetime | None, form: Format = Format.TERMINAL) -> Verdict:
    """Return what the gate says of the data below `root`; what was read before is not read again."""
    data = root / "data"
    gc.disable()  # what is imported stays, so that looking through it for garbage is in vain
    from csportal.load.ahead import read_ahead
    from csportal.load.cache import KEPT

    kept = root / KEPT
    wait = read_ahead(data, kept)
    from csportal.checks.rules import rules
    from csportal.gate import gate

    rules()  # found while the data is read
    gc.freeze()
    gc.enable()
    wait()
    with told_of_faults(form):
        return gate(data, kept, day_of(today))


@contextmanager
def told_of_faults(form: Format, beside: tuple[Problem, ...] = ()) -> Iterator[None]:
    """Where a rule fails: print what all others found and what was found before, and end with status 2."""
    from csportal.checks.asking import FaultyRuleError

    try:
        yield
    except FaultyRuleError as error:
        if is_debugging():
            raise
        print_problems(sorted({*beside, *error.problems}), form)
        print_failure(error)
        raise click.exceptions.Exit(2) from None
