"""`csportal serve`: the site in a browser, built again whenever something changes."""

from __future__ import annotations

import logging
import os
import signal
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from csportal.cli.options import Format, Root, Today, day_of
from csportal.cli.output import err, log, print_verdict
from csportal.values.today import DAY


def serve(
    root: Root = Path(),
    address: Annotated[str, typer.Option(help="Where to serve.")] = "127.0.0.1:8000",
    today: Today = None,
) -> None:
    """Show the site in a browser, and build it again whenever data, content, look or program change."""
    _hear()
    from csportal.gate import KEPT, gate

    verdict = gate(root / "data", root / KEPT, day_of(today))
    print_verdict(verdict, Format.TERMINAL)
    if verdict.portal is None:
        raise typer.Exit(1)
    log(logging.INFO)
    from csportal.site.build import BuildError
    from csportal.site.build import serve as serve_site

    os.environ["SITE_URL"] = f"http://{address}/"
    if today:
        os.environ[DAY] = verdict.portal.today.isoformat()
    try:
        serve_site(root.resolve(), address)
    except (BuildError, OSError) as error:
        err.print(f"[bold red]The site cannot be served:[/] {escape(str(error))}")
        raise typer.Exit(1) from None


def _hear() -> None:
    """Let Control and C stop the server, and a request to end as well, each the first time.

    What a script starts in the background inherits that interrupts are ignored, and Python leaves it at that; such a
    server would run on after it was told to stop. A request to end would leave the built pages behind.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
