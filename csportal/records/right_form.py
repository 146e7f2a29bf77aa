"""The right form of what was typed in another: a text in place of a list or a group, a period among the fields."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args, get_origin

from csportal.problems import UnreadableError, quoted
from csportal.records.meaning import fields_of, model_at, needed
from csportal.records.readers import ID
from csportal.values.period import parse_period
from csportal.values.period.calendar import add_months
from csportal.values.period.slips import meant
from csportal.values.period.steps import opening

if TYPE_CHECKING:
    from csportal.records.base import Part, Record
    from csportal.records.paths import Path

ANSWERS = {"yes", "no", "true", "false"}
"""Lone texts that are no part of the group that should stand in their place."""


def as_group(model: type[Record], path: Path, given: object) -> str:
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


def as_list(given: object) -> str:
    """Return how a text is made a list, by what it already has of one."""
    text = given.strip() if isinstance(given, str) else ""
    if re.match(r"-[^\s-]", text):
        return "A space is missing after the hyphen: “- …”."
    if text.endswith("]") and "[" not in text:
        return f"“[” is missing at its beginning: [{quoted(text)[1:-1]}."
    return "Write it in square brackets."


def as_ids(code: str, path: Path, given: object) -> str:
    """Return the way out where an item of a list of ids seems to be several, or nothing."""
    ids = re.split(r"[\s,;/&+]+|\band\b", given.strip()) if isinstance(given, str) else []
    ids = [one for one in ids if one]
    if code != "not-an-id" or len(ids) < 2 or isinstance(path[-1], str) or not all(map(ID.fullmatch, ids)):  # noqa: PLR2004
        return ""
    return f"If these are {len(ids)} ids, put a comma between them: [{', '.join(ids)}]. If it is one, use hyphens."


def below(owner: type[Any], name: str) -> str:
    """Return where a period goes that stands among the fields, or nothing if the name is no period."""
    try:
        parse_period(name)
    except UnreadableError:
        return ""
    homes = [field for field, info in owner.model_fields.items() if get_origin(info.annotation) is dict]
    told = " or ".join(quoted(f"{field}:") for field in sorted(homes, reverse=True) if field != "accepted")
    return f"A period goes under {told}, indented by two spaces." if told else ""


def as_quarter(path: Path) -> str:
    """Return how to name a report of a quarter, where an update stands under a day; else nothing."""
    try:
        day = parse_period(meant(str(path[-1])))
    except UnreadableError:
        return ""
    if path[0] != "updates" or day.kind != "date":
        return ""
    quarter = opening("quarter", add_months(day.first.replace(day=1), -2))
    return f" Where the plan reports by quarter, write the quarter: {quoted(quarter)}."
