"""`csportal serve`: the site in a browser, built again whenever something changes."""

from __future__ import annotations

import logging
import os
import signal
from typing import TYPE_CHECKING

import click

from csportal.cli import options
from csportal.cli.checked import checked
from csportal.cli.options import Format
from csportal.cli.output import err, log, print_verdict, strong
from csportal.values.today import DAY

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command(epilog="Example: csportal serve --address 127.0.0.1:8001")
@options.root
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
@options.today
def serve(root: Path, address: str, today: datetime | None) -> None:
    """Show the site in a browser. It is built again whenever data, content, look or program change."""
    _hear()
    verdict = checked(root, today)
    print_verdict(verdict, Format.TERMINAL)
    if verdict.portal is None:
        raise click.exceptions.Exit(1)
    log(logging.INFO)
    from csportal.site.build import BuildError
    from csportal.site.build import serve as serve_site

    os.environ["SITE_URL"] = f"http://{address}/"
    if today:
        os.environ[DAY] = verdict.portal.today.isoformat()
    try:
        serve_site(root.resolve(), address)
    except (BuildError, OSError) as error:
        err(f"{strong('The site cannot be served:', 'red')} {error}")
        raise click.exceptions.Exit(1) from None


def _hear() -> None:
    """Let Control and C stop the server, and a request to end as well, each the first time.

    What a script starts in the background inherits that interrupts are ignored, and Python leaves it at that; such a
    server would run on after it was told to stop. A request to end would leave the built pages behind.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
