"""What several commands take: the project's folder, the day on which everything is judged, and the form of a list."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

F = TypeVar("F", bound="Callable[..., Any]")

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


def format_of(*forms: Format, help: str) -> Callable[[F], F]:  # noqa: A002 - click's own word
    """Return the option for the form of a list, as `form`; the first is the one where none is given."""
    words = click.Choice([str(one) for one in forms])
    return click.option("--format", "form", type=words, default=str(forms[0]), show_default=True, help=help)


def day_of(given: datetime | None) -> date | None:
    """Return the day that was given, if one was."""
    return given.date() if given else None
