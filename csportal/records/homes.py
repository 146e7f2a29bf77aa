"""Where a record is at home: by the file that it stands in, and by its place in that file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.records.base import Home, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.load.entry import Entry


def home_of(model: type[Record], entry: Entry, ids: dict[str, str]) -> Home:
    """Return the home of the record that a file holds, given the ids that its path names."""
    council, plan = ids.get("council", ""), ids.get("plan", "")
    return Home(model.kind_of_record, own_id(model, ids), entry, council, plan)


def own_id(model: type[Record], ids: dict[str, str]) -> str:
    """Return the id of the record that a file holds."""
    kind = model.kind_of_record
    return ids.get("id") or (ids.get(kind, kind) if kind in {"council", "plan"} else kind)


def settle(record: Record, home: Home) -> Iterator[Record]:
    """Give the record, and every record kept within it, its home."""
    record._home = home  # noqa: SLF001 - a record's home is set once, here
    yield record
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if isinstance(value, tuple) and value and isinstance(value[0], Record):
            for number, inner in enumerate(value):
                path = (*home.path, field.alias or name, number)
                inner_home = Home(inner.kind_of_record, _item_id(inner), home.entry, home.council, home.plan, path)
                yield from settle(inner, inner_home)


def _item_id(record: Record) -> str:
    own: str | None = getattr(record, "item_id", None)
    given = own or " ".join(record.identity().values())
    return "-".join("".join(letter if letter.isalnum() else " " for letter in given.lower()).split())
