"""`csportal build`: the site, if the data is right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from csportal.cli import options
from csportal.cli.checked import checked
from csportal.cli.options import Format
from csportal.cli.output import err, log, out, print_verdict, strong

if TYPE_CHECKING:
    from datetime import datetime


@click.command(epilog="Example: csportal build --site-dir public")
@options.root
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Where the site goes; an old one is replaced when the new one is whole.",
)
@options.today
def build(root: Path, site_dir: Path, today: datetime | None) -> None:
    """Check data/ and build the site. Nothing is replaced if anything is wrong."""
    root = root.resolve()
    verdict = checked(root, today)
    print_verdict(verdict, Format.TERMINAL)
    if verdict.portal is None:
        err(f"{strong('Nothing was built.', 'red')} Mend the problems above first.")
        raise click.exceptions.Exit(1)
    log()
    from csportal.site.build import BuildError
    from csportal.site.build import build as build_site
    from csportal.site.edition import NoSuchPartError
    from csportal.site.search import SearchIndexError

    try:
        target = build_site(root, verdict.portal, (root / site_dir).resolve())
    except (BuildError, NoSuchPartError, SearchIndexError, OSError) as error:
        err(f"{strong('The site was not built:', 'red')} {error}")
        raise click.exceptions.Exit(1) from None
    pages = sum(1 for _ in target.rglob("*.html"))
    where = target.relative_to(Path.cwd()) if target.is_relative_to(Path.cwd()) else target
    out(f"Built {strong(str(pages))} pages into {strong(f'{where}/')}.")
