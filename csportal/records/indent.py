"""Fields that are pushed in too far, or not far enough: each is told once, with where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_origin

from csportal.problems import Problem, quoted
from csportal.records.meaning import fields_of, model_at
from csportal.records.paths import is_of_key, last_word, of_what, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

    from csportal.load.entry import Entry
    from csportal.records.base import Record
    from csportal.records.paths import Path

FEWEST = 2
"""From how many fields on that stand where a period should it is the period's own line that is wrong."""


def shifted(model: type[Record], entry: Entry, errors: Iterable[ErrorDetails]) -> dict[Path, Problem]:
    """Return the problem of each field that stands too far in or out, by the path to it: what is below it, it explains.

    Where a field that has to be there was pushed in, its own path is told by the same problem.
    """
    found: dict[Path, Problem] = {}
    given = set(entry.tree) if isinstance(entry.tree, dict) else set()
    for error in errors:
        path, is_key = path_of(error), is_of_key(error)
        if not path or not (is_key or error["type"] == "extra_forbidden"):
            continue
        name = str(path[-1])
        if len(path) > 1 and name in set(fields_of(model)) - given:
            found[path] = found[name,] = _pushed_in(model, entry, path)
        elif hint := _way_in(model, path, is_key=is_key):
            message = (
                f"{quoted(name)} is not a period."
                if is_key
                else f"{quoted(name)} is not a field {of_what(model, path)}."
            )
            found[path] = Problem(entry.at_key(*path), "not-a-period" if is_key else "unknown-field", message, hint)
    return found | _lost_periods(model, entry, found)


def _lost_periods(model: type[Record], entry: Entry, found: dict[Path, Problem]) -> dict[Path, Problem]:
    """Return one problem for several fields of a period that stand where their period should."""
    lost: dict[Path, Problem] = {}
    for above in dict.fromkeys(path[:-1] for path, one in found.items() if one.code == "not-a-period"):
        held: Any = entry.tree
        for step in above:
            held = held[step]
        own = model_at(model, (*above, "")) or model
        fields = [name for name in held if name in fields_of(own) and (*above, name) in found]
        if len(fields) < FEWEST:
            continue
        names = list(held)
        before = names[names.index(fields[0]) - 1] if fields[0] != names[0] else ""
        said = ", ".join(map(quoted, fields))
        if before and held[before] is None:
            place = entry.at_key(*above, before)
            message = f"{quoted(before)} stands as far in as the fields of its period below it: {said}."
            hint = "Line it up with the other periods; its fields stand two spaces further in."
            lost[(*above, before)] = Problem(place, "not-a-period", message, hint)
        else:
            place = entry.at_key(*above, fields[0])
            message = f"{said} stand where a period is expected; they are fields of one."
            hint = "Put the line with the period back above them, such as “2011-12 Q1:”, with its fields further in."
            lost[(*above, fields[0])] = Problem(place, "not-a-period", message, hint)
        one = next(reversed(lost.values()))
        lost |= {path: one for name in fields for path in ((*above, name), (name,)) if path in found}
    return lost


def _pushed_in(model: type[Record], entry: Entry, path: Path) -> Problem:
    margin = next(iter(entry.tree)) if isinstance(entry.tree, dict) else ""
    message = (
        f"{quoted(path[-1])} is a field {of_what(model, path[:1])}, but stands within {quoted(last_word(path[:-1]))}."
    )
    hint = f"Move the line to the left, to where {quoted(f'{margin}:')} begins; and with it what belongs to it."
    owner = model_at(model, path[:-1])
    if owner is not None and owner is not model and path[-1] in fields_of(owner):
        hint += " If it is about a period here, push it in by two spaces, below that."
    return Problem(entry.at_key(*path), "unknown-field", message, hint)


def _way_in(model: type[Record], path: Path, *, is_key: bool) -> str:
    """Return how a field gets to where it belongs that is not pushed in far enough; nothing where it is no such one."""
    name, owner = str(path[-1]), model_at(model, path[:-1])
    if owner is None or (not is_key and number_of(name) & set(fields_of(owner))):
        return ""
    if is_key:
        is_field = name in fields_of(owner) and len(path) > 1
        return (
            "It is a field of a period: push it in by two spaces, below the period that it is about."
            if is_field
            else ""
        )
    for key, info in owner.model_fields.items():
        inner = model_at(owner, (key,))
        if inner is not None and inner is not owner and key not in {"source", "accepted"} and name in fields_of(inner):
            return f"It goes within {quoted(info.alias or key)}{_below(info.annotation)}, pushed in further."
    return ""


def number_of(name: str) -> set[str]:
    """Return a name in the singular and in the plural: “value” for “values”, and the other way round."""
    singular = f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")
    plural = f"{singular[:-1]}ies" if singular.endswith("y") else f"{singular}s"
    return {singular, plural} - {name}


def _below(annotation: Any) -> str:
    if get_origin(annotation) is dict:
        return ", below a period"
    return ", below one of its items" if get_origin(annotation) is tuple else ""
