"""The words for what a closed schema refuses: pydantic's errors become problems in the words of the file."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from csportal.problems import MOST, TAKE_BACK, Problem, nearest, quoted
from csportal.records.adding import added, filled_with
from csportal.records.comma_in_text import cut_text, is_rest_of_text
from csportal.records.indent import shifted
from csportal.records.meaning import fields_of, meaning, model_at
from csportal.records.missing import breaks_off, misspelt, ruined
from csportal.records.paths import is_of_key, last_word, of_what, path_of
from csportal.records.right_form import as_group, as_ids, as_list, as_quarter, below
from csportal.records.set_off import set_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic_core import ErrorDetails

    from csportal.load.entry import Entry
    from csportal.records.base import Record
    from csportal.records.paths import Path

WORDS = {
    "missing": ("missing-field", "The field {name} is missing.", "Add {added}. {meaning}{filled}"),
    "extra_forbidden": ("unknown-field", "{name} is not a field {where}.", "{nearest}"),
    "model_type": ("wrong-type", "{name} needs fields of its own, not {found}.", "{form}{meaning}"),
    "dict_type": ("wrong-type", "{name} needs lines of its own, each a name and a colon, not {found}.", "{meaning}"),
    "tuple_type": ("wrong-type", "{name} needs a list, not {found}.", "{meaning} {listed}"),
    "too_short": ("missing-field", "{name} is empty; it needs at least one item.", "{meaning}"),
    "string_pattern_mismatch": ("wrong-type", "{found} is not a valid {bare}.", "{meaning}"),
}


def problems_of(model: type[Record], entry: Entry, errors: Iterable[ErrorDetails]) -> Iterator[Problem]:
    """Yield a problem for each of pydantic's errors, at the place in the file that it is about; not without end."""
    found = list(islice(errors, MOST))
    told = misspelt(model, found)
    first_lost = ruined(model, found, told)
    astray = shifted(model, entry, found)
    yield from dict.fromkeys(astray.values())
    for error in found:
        path, kind = path_of(error), error["type"]
        if any(path[: end + 1] in astray for end in range(len(path))):
            continue
        if as_text := set_off(entry, path, error):
            yield as_text
        elif kind == "refused":
            yield from _refused(model, entry, error)
        elif kind == "extra_forbidden" and is_rest_of_text(entry, path):
            if cut := cut_text(model, entry, path):
                yield cut
        elif kind == "missing" and path in told:
            continue
        elif kind == "too_short" and error["input"]:
            continue  # It has items; each that is wrong is told already.
        else:
            is_whole = path != first_lost and not breaks_off(entry, path)
            yield _in_words(model, entry, error, "" if is_whole else f" If the file was whole before, {TAKE_BACK}.")


def _refused(model: type[Record], entry: Entry, error: ErrorDetails) -> Iterator[Problem]:
    """Yield what a validator of ours refuses, in its own words."""
    is_key = is_of_key(error)
    for refused in error["ctx"]["all"]:
        path = (*path_of(error), *refused.path)
        place = entry.at_key(*path) if is_key or refused.is_key else entry.at(*path)
        hint = as_ids(refused.code, path, error["input"])
        hint = hint or (refused.hint or meaning(model, path)) + (as_quarter(path) if is_key else "")
        yield Problem(place, refused.code, refused.message, hint)


def _in_words(model: type[Record], entry: Entry, error: ErrorDetails, more: str) -> Problem:
    """Return the problem of what pydantic itself refuses, with what more there is to say of the way out."""
    path, kind = path_of(error), error["type"]
    code, message, hint = WORDS.get(kind, ("wrong-type", "{name} cannot be read: {found}.", "{meaning}"))
    said = _said(model, path, error)
    place = entry.at_key(*path) if is_of_key(error) or kind == "extra_forbidden" else entry.at(*path)
    return Problem(place, code, message.format(**said), hint.format(**said).strip() + more)


def _said(model: type[Record], path: Path, error: ErrorDetails) -> dict[str, str]:
    name = last_word(path)
    owner = model_at(model, path[:-1])
    return {
        "name": quoted(name),
        "form": as_group(model, path, error["input"]),
        "bare": name.replace("_", " "),
        "where": of_what(model, path),
        "found": _found(error["input"]),
        "meaning": meaning(model, path),
        "added": added(model, path) if error["type"] == "missing" else "",
        "filled": filled_with(model, path) if error["type"] == "missing" else "",
        "listed": as_list(error["input"]),
        "nearest": (below(owner, name) or nearest(name, fields_of(owner))) if owner else "",
    }


def _found(given: object) -> str:
    if isinstance(given, str):
        return quoted(given)
    return {dict: "a group of fields", list: "a list", type(None): "nothing"}.get(type(given), "this")
