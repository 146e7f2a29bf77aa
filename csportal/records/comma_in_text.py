"""A comma in a text without quotation marks, within a group in curly brackets: it ends the text there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import Problem, nearest_of, quoted
from csportal.records.meaning import fields_of, model_at
from csportal.records.paths import of_what

if TYPE_CHECKING:
    from csportal.load.entry import Entry, Tree
    from csportal.records.base import Record
    from csportal.records.paths import Path


def is_rest_of_text(entry: Entry, path: Path) -> bool:
    """Whether a field that is unknown is a name without a colon in a group in curly brackets, after a field."""
    group, name = _group(entry, path), path[-1]
    if not group or group.get(str(name), "") is not None or name == next(iter(group)):
        return False
    place = entry.at_key(*path)
    rest = entry.text.splitlines()[place.line - 1][place.column - 1 :]
    end = rest[len(str(name)) :].lstrip()
    return rest[:1] not in {'"', "'"} and not (rest.startswith(str(name)) and end.startswith(":"))


def cut_text(model: type[Record], entry: Entry, path: Path) -> Problem | None:
    """Return the problem of the text that a comma ends; none for a further piece of it, which is told with the first.

    The pieces are joined as they were typed.
    """
    group, name = _group(entry, path), str(path[-1])
    names = list(group)
    owner = model_at(model, path[:-1])
    known = fields_of(owner) if owner else []
    row = names.index(name)
    if row and names[row - 1] not in known and group[names[row - 1]] is None:
        return None
    pieces = [str(group[names[row - 1]] or "")]
    for one in names[row:]:
        if one in known or group[one] is not None:
            break
        is_number = pieces[-1][-1:].isdigit() and one[:1].isdigit()
        pieces.append(f",{one}" if is_number else f", {one}")
    before = names[row - 1]
    sign = "'" if '"' in "".join(pieces) else '"'
    hint = (
        f"Inside {{…}} a comma ends the text. If this belongs to {quoted(before)}, put quotation marks round the "
        f"whole: {before}: {sign}{''.join(pieces)}{sign}"
    )
    if " " not in name and (near := nearest_of(name, known)):
        hint = f"Did you mean {quoted(f'{near}: …')}? {hint}"
    return Problem(entry.at_key(*path), "unknown-field", f"{quoted(name)} is not a field {of_what(model, path)}.", hint)


def _group(entry: Entry, path: Path) -> dict[str, Tree]:
    """Return the group of fields that the path ends in."""
    tree: Tree = entry.tree
    for step in path[:-1]:
        if isinstance(tree, dict) and isinstance(step, str):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
        else:
            return {}
    return tree if isinstance(tree, dict) else {}
