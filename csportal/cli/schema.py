"""`csportal schema`: the JSON Schemas that editors use."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csportal.cli.options import Root
from csportal.cli.output import out


def schema(
    root: Root = Path(),
    compare: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit status 1 if the files are out of date.")
    ] = False,
) -> None:
    """Write the JSON Schemas that editors use into data/schemas/."""
    from csportal.records.schema import schemas

    folder = root / "data" / "schemas"
    stale = [
        name
        for name, text in schemas().items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]
    if compare:
        out.print(
            "The schemas are up to date." if not stale else f"Out of date: {', '.join(stale)}. Run “csportal schema”."
        )
        raise typer.Exit(1 if stale else 0)
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (folder / name).write_text(schemas()[name], encoding="utf-8")
    out.print(f"Wrote {len(stale)} of {len(schemas())} schemas.")
