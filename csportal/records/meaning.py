"""What a kind of record is called, which fields it has and needs, and what each of them means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from csportal.records.base import Record


def needed(model: type[Any]) -> set[str]:
    """Return the names of the fields that a file of the kind cannot do without."""
    return {field.alias or name for name, field in model.model_fields.items() if field.is_required()}


def a_thing(model: type[Record]) -> str:
    """Return the kind of record as a sentence names it."""
    kind = model.kind_of_record
    names = {"kpi": "a KPI", "finances": "a money table", "budget": "a budget table", "portal": "the portal’s settings"}
    article = "the" if kind.endswith("s") or kind == "glossary" else "an" if kind[0] in "aeiou" else "a"
    return names.get(kind, f"{article} {kind}")


def fields_of(model: type[Any]) -> list[str]:
    """Return the names of a model's fields, as the files write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def meaning(model: type[Record], path: tuple[str | int, ...]) -> str:
    """Return the meaning of the field at the end of the path; of an item that has none, that of the field it is in."""
    if not path:
        return ""
    owner = model_at(model, path[:-1])
    for name, field in owner.model_fields.items() if owner else ():
        if path[-1] in {name, field.alias}:
            example = f" For example: {_example(field.examples[0])}." if field.examples else ""
            return f"{field.description}{example}"
    return meaning(model, path[:-1])


def may_be_left_out(model: type[Record], path: tuple[str | int, ...]) -> bool:
    """Whether a file may do without the field at the end of the path; an item may go with others of its list."""
    names = [step for step in path if isinstance(step, str)]
    owner = model_at(model, path[: path.index(names[-1])]) if names else None
    fields = owner.model_fields.items() if owner else ()
    return any(not field.is_required() for name, field in fields if names[-1] in {name, field.alias})


def _example(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def model_at(model: type[Any], path: tuple[str | int, ...]) -> type[Any] | None:
    """Return the model that holds the field at the end of the path, following lists and mappings."""
    current: type[Any] | None = model
    for step in path:
        if current is None:
            return None
        for name, field in current.model_fields.items():
            if step in {name, field.alias}:
                current = _inner(field.annotation)
                break
    return current


def _inner(annotation: Any) -> type[Any] | None:
    if hasattr(annotation, "model_fields"):
        found: type[Any] = annotation
        return found
    for part in reversed(getattr(annotation, "__args__", ())):
        if (inner := _inner(part)) is not None:
            return inner
    return None
