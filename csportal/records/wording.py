"""The words for what a closed schema refuses: pydantic's errors become problems in the words of the file."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any, get_args, get_origin

from csportal.problems import MOST, TAKE_BACK, Problem, UnreadableError, nearest, nearest_of, quoted
from csportal.records.adding import added, filled_with
from csportal.records.comma_in_text import cut_text, is_rest_of_text
from csportal.records.indent import shifted
from csportal.records.meaning import a_thing, fields_of, meaning, model_at, needed
from csportal.records.readers import ID
from csportal.records.set_off import set_off
from csportal.values.period import parse_period
from csportal.values.period.calendar import add_months
from csportal.values.period.slips import meant
from csportal.values.period.steps import opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic_core import ErrorDetails

    from csportal.load.entry import Entry
    from csportal.records.base import Part, Record

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
    misspelt = _misspelt(model, found)
    ruined = _ruined(model, found, misspelt)
    astray = shifted(model, entry, found)
    yield from dict.fromkeys(astray.values())
    for error in found:
        path = _path(error)
        if any(path[: end + 1] in astray for end in range(len(path))):
            continue
        if as_text := set_off(entry, path, error):
            yield as_text
            continue
        context: Mapping[str, Any] = error.get("ctx", {})
        is_key = "[key]" in error["loc"] or error["type"] == "extra_forbidden"
        if error["type"] == "refused":
            for refused in context["all"]:
                inner = (*path, *refused.path)
                place = entry.at_key(*inner) if is_key or refused.is_key else entry.at(*inner)
                hint = _two_ids(refused.code, inner, error["input"])
                hint = hint or (refused.hint or meaning(model, inner)) + (_quarter(inner) if is_key else "")
                yield Problem(place, refused.code, refused.message, hint)
            continue
        if error["type"] == "missing" and path in misspelt:
            continue
        if error["type"] == "too_short" and error["input"]:
            continue  # It has items; each that is wrong is told already.
        if error["type"] == "extra_forbidden" and is_rest_of_text(entry, path):
            if cut := cut_text(model, entry, path):
                yield cut
            continue
        code, message, hint = WORDS.get(error["type"], ("wrong-type", "{name} cannot be read: {found}.", "{meaning}"))
        said = _said(model, path, error)
        place = entry.at_key(*path) if is_key else entry.at(*path)
        more = f" If the file was whole before, {TAKE_BACK}." if path == ruined or _breaks_off(entry, path) else ""
        yield Problem(place, code, message.format(**said), hint.format(**said).strip() + more)


def _two_ids(code: str, path: tuple[str | int, ...], given: object) -> str:
    """Return the way out where an item of a list of ids seems to be several, or nothing."""
    ids = re.split(r"[\s,;/&+]+|\band\b", given.strip()) if isinstance(given, str) else []
    ids = [one for one in ids if one]
    if code != "not-an-id" or len(ids) < 2 or isinstance(path[-1], str) or not all(map(ID.fullmatch, ids)):  # noqa: PLR2004
        return ""
    return f"If these are {len(ids)} ids, put a comma between them: [{', '.join(ids)}]. If it is one, use hyphens."


def _quarter(path: tuple[str | int, ...]) -> str:
    """Return how to name a report of a quarter, where an update stands under a day; else nothing."""
    try:
        day = parse_period(meant(str(path[-1])))
    except UnreadableError:
        return ""
    if path[0] != "updates" or day.kind != "date":
        return ""
    quarter = opening("quarter", add_months(day.first.replace(day=1), -2))
    return f" Where the plan reports by quarter, write the quarter: {quoted(quarter)}."


def _path(error: ErrorDetails) -> tuple[str | int, ...]:
    return tuple(step for step in error["loc"] if step != "[key]")


def _misspelt(model: type[Record], errors: list[ErrorDetails]) -> set[tuple[str | int, ...]]:
    """Return the missing fields that are there under a name that is nearly theirs, which is told already."""
    found: set[tuple[str | int, ...]] = set()
    for error in errors:
        if error["type"] == "extra_forbidden":
            *parent, name = _path(error)
            owner = model_at(model, tuple(parent))
            close = nearest_of(str(name), fields_of(owner)) if owner else None
            if close:
                found.add((*parent, close))
    return found


def _ruined(
    model: type[Record], errors: list[ErrorDetails], misspelt: set[tuple[str | int, ...]]
) -> tuple[str | int, ...]:
    """Return the first of the missing fields, by name, where most of what the file needs is missing; else nothing."""
    missing = sorted(
        str(_path(error)[0])
        for error in errors
        if error["type"] == "missing" and len(_path(error)) == 1 and _path(error) not in misspelt
    )
    return (missing[0],) if len(missing) * 2 > len(needed(model)) else ()


def _breaks_off(entry: Entry, path: tuple[str | int, ...]) -> bool:
    """Whether the source, the last field of a file by custom, is missing after a list, whose end may be lost too."""
    last = [*entry.tree.values()][-1:] if isinstance(entry.tree, dict) else []
    return path == ("source",) and any(isinstance(one, list) for one in last)


def _said(model: type[Record], path: tuple[str | int, ...], error: ErrorDetails) -> dict[str, str]:
    name = next((step for step in reversed(path) if isinstance(step, str)), "file")
    owner = model_at(model, path[:-1])
    where = f"of {a_thing(model)}" if len(path) == 1 else f"of {quoted(_last_word(path[:-1]))}"
    return {
        "name": quoted(name),
        "form": _form(model, path, error["input"]),
        "bare": str(name).replace("_", " "),
        "where": where,
        "found": _found(error["input"]),
        "meaning": meaning(model, path),
        "added": added(model, path) if error["type"] == "missing" else "",
        "filled": filled_with(model, path) if error["type"] == "missing" else "",
        "listed": _listed(error["input"]),
        "nearest": (_below(owner, str(name)) or nearest(str(name), fields_of(owner))) if owner else "",
    }


def _listed(given: object) -> str:
    """Return how a text is made a list, by what it already has of one."""
    text = given.strip() if isinstance(given, str) else ""
    if re.match(r"-[^\s-]", text):
        return "A space is missing after the hyphen: “- …”."
    if text.endswith("]") and "[" not in text:
        return f"“[” is missing at its beginning: [{quoted(text)[1:-1]}."
    return "Write it in square brackets."


def _below(owner: type[Any], name: str) -> str:
    """Return where a period goes that stands among the fields, or nothing if the name is no period."""
    try:
        parse_period(name)
    except UnreadableError:
        return ""
    homes = [field for field, info in owner.model_fields.items() if get_origin(info.annotation) is dict]
    told = " or ".join(quoted(f"{field}:") for field in sorted(homes, reverse=True) if field != "accepted")
    return f"A period goes under {told}, indented by two spaces." if told else ""


ANSWERS = {"yes", "no", "true", "false"}
"""Lone texts that are no part of the group that should stand in their place."""


def _form(model: type[Record], path: tuple[str | int, ...], given: object) -> str:
    """Return the right form of a group of fields for which a lone text was typed, or nothing."""
    group = model_at(model, path)
    alone = _alone(group, given)
    if group is None or not alone or not isinstance(given, str) or not isinstance(path[-1], str):
        return ""
    is_answer = given.strip().lower() in ANSWERS
    text = "…" if is_answer else quoted(given)[1:-1]
    text = text.rstrip("% ") if alone == "percent" else text
    field = group.model_fields[alone].annotation
    is_number = Decimal in {getattr(one, "__origin__", one) for one in (field, *get_args(field))}
    if not is_number and not is_answer and re.search(r"^\W|^[\d.]+$|: | #|[\[\]{},\"]", text):
        text = f"'{text}'" if '"' in text else f'"{text}"'
    parts = [
        f"{name}: {text if name == alone else '…'}" for name in fields_of(group) if name in needed(group) | {alone}
    ]
    return f"Write “{path[-1]}: {{{', '.join(parts)}}}”. "


def _alone(group: type[Part] | None, given: object) -> str:
    """Return the field that is most likely meant by a lone text: that for a share, where it is one."""
    if isinstance(given, str) and given.strip().endswith("%") and group and "percent" in group.model_fields:
        return "percent"
    return getattr(group, "alone", "")


def _last_word(path: tuple[str | int, ...]) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "file")


def _found(given: object) -> str:
    if isinstance(given, str):
        return quoted(given)
    return {dict: "a group of fields", list: "a list", type(None): "nothing"}.get(type(given), "this")
