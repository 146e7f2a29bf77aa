"""The `csportal` command: one module a command, and what they share in `options` and `output`."""

from __future__ import annotations

import sys

import typer
from rich.markup import escape

from csportal.cli import build, check, due, rules, schema, serve
from csportal.cli.output import err
from csportal.values.today import DayError

app = typer.Typer(
    help="Publish a council's plans and performance: check the data, build the site, look at it.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
app.command(epilog="Example: csportal check --format github")(check.check)
app.command(epilog="Example: csportal build --site-dir public")(build.build)
app.command(epilog="Example: csportal serve --address 127.0.0.1:8001")(serve.serve)
app.command(epilog="Example: csportal due --owner families")(due.due)
app.command(epilog="Example: csportal rules small-count")(rules.rules)
app.command(epilog="Example: csportal schema --check")(schema.schema)


def main() -> None:
    """Run the command; an interruption ends it quietly."""
    try:
        app()
    except DayError as error:
        err.print(f"[bold red]{escape(str(error))}[/]")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
