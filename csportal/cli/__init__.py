"""The `csportal` command: one module a command, and what they share in `options` and `output`."""

from __future__ import annotations

import os
import sys

import click

from csportal.checks.asking import where
from csportal.cli import build, check, due, rules, schema, serve
from csportal.cli.output import err, is_debugging, print_failure, strong
from csportal.values.today import DayError


@click.group(help="Publish a council's plans and performance: check the data, build the site, look at it.")
@click.version_option(package_name="csportal", message="%(version)s")
def app() -> None:
    """Hold the commands."""


for command in (check.check, build.build, serve.serve, due.due, rules.rules, schema.schema):
    app.add_command(command)


def main() -> None:
    """Run the command; an interruption ends it quietly. Who sets NO_COLOR gets no colours."""
    try:
        app.main(prog_name="csportal", color=False if os.environ.get("NO_COLOR") else None)
    except DayError as error:
        err(strong(str(error), "red"))
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if is_debugging():
            raise
        print_failure(f"It stopped: {where(error)}.")
        sys.exit(2)
