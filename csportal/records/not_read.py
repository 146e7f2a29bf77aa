"""What files that give no record were meant to define, so that one slip does not blame all that names it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from csportal.records.homes import own_id
from csportal.records.kinds import kind_of_file, kinds, listings
from csportal.records.readers import ID
from csportal.records.seen import listed_in

if TYPE_CHECKING:
    from csportal.load.entry import Entry
    from csportal.records.base import Home
    from csportal.records.seen import Seen


@cache
def lists() -> dict[str, str]:
    """Return which kind of record each list holds, by the name of the list."""
    return {one.field: one.kind for one in listings()}


def note_unread(path: str, seen: Seen) -> None:
    """Note the ids that a file was meant to define, as far as its path tells."""
    model, ids = kind_of_file(path)
    if model:
        kind, council, plan = model.kind_of_record, ids.get("council", ""), ids.get("plan", "")
        seen.add(kind, council, plan, own_id(model, ids))
        seen.doubt(kind, council, plan)


def note_astray(entry: Entry, seen: Seen) -> None:
    """Note that a file stands in the wrong place or has a wrong name, so that its plan may lack what it defines."""
    council, _, rest = entry.file.partition("/")[2].partition("/")
    for kind, model in kinds().items():
        if "{id}" in model.file:
            seen.doubtful.add((kind, council, rest.partition("/")[0]))


def note_broken(home: Home, seen: Seen) -> None:
    """Note the ids that a broken file was meant to define; where one cannot be read, all are in doubt."""
    seen.add(home.kind, home.council, home.plan, home.id)

    def walk(tree: object) -> None:
        for name, items in tree.items() if isinstance(tree, dict) else ():
            kind = lists().get(name)
            if kind is None:
                continue
            for item in items if isinstance(items, list) else [None]:
                given = item.get("id") if isinstance(item, dict) else None
                if isinstance(given, str) and ID.fullmatch(given) and given not in seen.known(kind, *scope):
                    seen.add(kind, *scope, given)
                else:
                    seen.doubt(home.kind, *scope)
                walk(item)

    scope = home.council, home.plan
    if listed := listed_in(home.kind):
        walk(home.entry.tree)
        if not seen.any(listed, *scope):
            seen.doubt(home.kind, *scope)
