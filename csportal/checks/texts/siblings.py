"""What a plan's records of one kind have in a field each, and the one that differs where all others agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from csportal.records.base import Source
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.checks.texts.prose import Path
    from csportal.records.base import Record

OF_SOURCE = {"section": "section", "part": "section", "table": "table", "lines": "lines"}
"""What is asked of the place in the source, and the field that it stands in; a part is the letter of a section."""
PART = lazy_pattern(r"\d+([a-z])")


def has(kind: type[Record], field: str) -> bool:
    """Whether records of a kind can have a field of their own or of their place in the source."""
    return ("source" if field in OF_SOURCE else field) in kind.model_fields


def column(records: Iterable[Record], field: str) -> list[Any]:
    """Return what each of the records has in a field."""
    if field not in OF_SOURCE:
        return [record.__dict__.get(field) for record in records]
    sources = [record.__dict__.get("source") for record in records]
    return [_of_source(source, field) if isinstance(source, Source) else None for source in sources]


def _of_source(source: Source, field: str) -> str | None:
    if field != "part":
        value: str | None = source.__dict__[field]
        return value
    found = PART.fullmatch(source.section)
    return found[1] if found else None


def shown(field: str) -> str:
    """Return the name of a field as it stands in the file."""
    return OF_SOURCE.get(field, field)


def path(field: str) -> Path:
    """Return the way to a field of a record."""
    return ("source", shown(field)) if field in OF_SOURCE else (field,)


def odd(
    shared: list[Any], asked: list[Any], fewest: int, habit: int, *, is_known: bool
) -> Iterator[tuple[int, int, Any]]:
    """Yield the one row that differs where all others that share a field agree, as they do in the whole column.

    It comes with how many others there are, and what they have. What is known stands in other rows too.
    """
    groups: dict[Any, dict[Any, int]] = defaultdict(dict)
    for (one, other), count in Counter(zip(shared, asked, strict=True)).items():
        if one and other:
            groups[one][other] = count
    found: Any = None
    agree = 0
    for one, values in groups.items():
        most, total = max(values.values()), sum(values.values())
        agree += most if total > 1 else 0
        if len(values) > 1:
            if found or total - most > 1 or most < fewest:
                return
            found = one
    if found and agree >= habit:
        values = groups[found]
        usual = max(values, key=lambda value: values[value])
        strange = min(values, key=lambda value: values[value])
        if not is_known or asked.count(strange) > 1:
            yield list(zip(shared, asked, strict=True)).index((found, strange)), values[usual], usual
