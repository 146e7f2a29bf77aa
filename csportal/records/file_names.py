"""Names of files and folders that are to be ids, and are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.problems import Place, Problem, UnreadableError, quoted
from csportal.records.readers import as_id, read_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.load.entry import Entry

COPY = re.compile(r"copy|backup|\bold\b|\(\d+\)", re.IGNORECASE)
"""How a computer or a person names a copy of a file."""


def bad_names(entry: Entry, ids: dict[str, str]) -> Iterator[Problem]:
    """Tell of each name on the way to a file that is no id; `ids` are the names, by what each is the id of."""
    for part, given in ids.items():
        try:
            read_id(given)
        except UnreadableError as error:
            name = "file" if part == "id" else "folder"
            better = as_id(given)
            renamed = f"Rename the {name} to {quoted(f'{better}.yml' if part == 'id' else better)}."
            hint = renamed if better else error.hint
            message = f"The {name} name: {error.message}"
            if COPY.search(given):
                message += " It looks like a copy that was left here."
                hint = f"If it is a copy, delete it; otherwise {hint[0].lower()}{hint[1:]}"
            yield Problem(Place(entry.file), error.code, message, hint)
