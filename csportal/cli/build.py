"""`csportal build`: the site, if the data is right."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from csportal.cli.options import Format, Root, Today, day_of
from csportal.cli.output import err, log, out, print_verdict


def build(
    root: Root = Path(),
    site_dir: Annotated[
        Path, typer.Option(help="Where the site goes; an old one is replaced when the new one is whole.")
    ] = Path("site"),
    today: Today = None,
) -> None:
    """Check data/ and build the site. Nothing is replaced if anything is wrong."""
    from csportal.gate import KEPT, gate

    root = root.resolve()
    with err.status("Checking the data") as status:
        verdict = gate(root / "data", root / KEPT, day_of(today))
        print_verdict(verdict, Format.TERMINAL)
        if verdict.portal is None:
            err.print("[bold red]Nothing was built.[/] Mend the problems above first.")
            raise typer.Exit(1)
        status.update("Building the site")
        log()
        from csportal.site.build import BuildError
        from csportal.site.build import build as build_site
        from csportal.site.edition import NoSuchPartError
        from csportal.site.search import SearchIndexError

        try:
            target = build_site(root, verdict.portal, (root / site_dir).resolve())
        except (BuildError, NoSuchPartError, SearchIndexError, OSError) as error:
            err.print(f"[bold red]The site was not built:[/] {escape(str(error))}")
            raise typer.Exit(1) from None
    pages = sum(1 for _ in target.rglob("*.html"))
    where = target.relative_to(Path.cwd()) if target.is_relative_to(Path.cwd()) else target
    out.print(f"Built [bold]{pages}[/] pages into [bold]{escape(str(where))}/[/].")
