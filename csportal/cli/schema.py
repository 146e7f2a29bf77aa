"""`csportal schema`: the JSON Schemas that editors use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from csportal.cli import options
from csportal.cli.output import out

if TYPE_CHECKING:
    from pathlib import Path


@click.command(epilog="Example: csportal schema --check")
@options.root
@click.option("--check", "compare", is_flag=True, help="Change nothing; exit status 1 if the files are out of date.")
def schema(root: Path, compare: bool) -> None:
    """Write the JSON Schemas that editors use into data/schemas/."""
    from csportal.records.schema import schemas

    folder = root / "data" / "schemas"
    stale = [
        name
        for name, text in schemas().items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]
    if compare:
        out("The schemas are up to date." if not stale else f"Out of date: {', '.join(stale)}. Run “csportal schema”.")
        raise click.exceptions.Exit(1 if stale else 0)
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (folder / name).write_text(schemas()[name], encoding="utf-8")
    out(f"Wrote {len(stale)} of {len(schemas())} schemas.")
