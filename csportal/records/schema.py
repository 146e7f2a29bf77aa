"""JSON Schemas for editors: completion, hover text and errors, made from the records themselves."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from csportal.records.kinds import kinds

DIALECT = "http://json-schema.org/draft-07/schema#"


class _Schema(GenerateJsonSchema):
    """Leaves out what editors would show as noise."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic's own signature
        return False


@cache
def schemas() -> dict[str, str]:
    """Return each kind's schema as text, by file name."""
    return {
        f"{kind.replace(' ', '-')}.json": _text(model.model_json_schema(by_alias=True, schema_generator=_Schema))
        for kind, model in kinds().items()
    }


def _text(schema: dict[str, Any]) -> str:
    return json.dumps({"$schema": DIALECT, **_short_forms(schema)}, ensure_ascii=False, indent=2) + "\n"


def _short_forms(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a value or target be written short, as a number or a word, where its long form is a group of fields."""
    for name, short in (
        ("KpiValue", "value"),
        ("Target", "value"),
        ("Goal", "value"),
        ("DeliveryModel", "model"),
        ("OthersFigure", "value"),
    ):
        definition = schema.get("$defs", {}).get(name)
        if definition:
            shorts = [{"type": ["number", "string"], "description": definition["properties"][short]["description"]}]
            schema["$defs"][name] = {"anyOf": [*shorts, definition]}
    return schema
