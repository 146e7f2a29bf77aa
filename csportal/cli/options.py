"""What several commands take: the project's folder, the day on which everything is judged, and the form of a list."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from datetime import date, datetime

root = click.option(
    "--root",
    type=click.Path(path_type=Path),
    default=Path(),
    show_default=True,
    help="The project's folder, with data/ and mkdocs.yml in it.",
)
today = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The day on which everything is judged, such as 2024-06-30. If left out, the day of CSPORTAL_TODAY or "
    "SOURCE_DATE_EPOCH; else today.",
)


class Format(StrEnum):
    """How problems are printed."""

    TERMINAL = "terminal"
    GITHUB = "github"
    JSON = "json"


def day_of(given: datetime | None) -> date | None:
    """Return the day that was given, if one was."""
    return given.date() if given else None
