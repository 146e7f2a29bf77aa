"""How each service of a plan is provided, as a matrix of services and periods in words and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.links import link
from csportal.present.shapes import Column, Row, Table, Tag
from csportal.present.words import capital
from csportal.records.plan import Plan
from csportal.records.registers.delivery import MODELS, DeliveredService, DeliveryModel

if TYPE_CHECKING:
    from csportal.link import Portal

SUBJECTS = (Plan,)
TONES = dict(zip(MODELS, ("direct", "shared", "outside", "buying", "testing", "none"), strict=True))


def table(portal: Portal, record: Plan) -> Table:
    """Return the matrix, under the headings of the groups."""
    found = portal.in_plan(DeliveredService, record)
    periods = sorted({period for one in found for period in one.models})
    columns = (
        Column("service", "Service", "The service's name, as printed."),
        Column("group", "Group", "The group of services that it belongs to.", hidden=True),
        *(Column(_key(one.text), one.name, f"How it is provided in {one.name}.") for one in periods),
        Column("note", "Note", "What a reader should know of it.", hidden=True),
    )
    rows: list[Row] = []
    group = ""
    for one in found:
        if one.group != group:
            group = one.group
            rows.append(Row((group,), role="heading"))
        service = portal.find(one, "service", one.service)
        models = [one.models.get(period) for period in periods]
        cells = [_cell(model) if model else "–" for model in models]
        rows.append(Row((link(service, one.title) if service else one.title, one.group, *cells, one.note or "")))
    notes = tuple(f"{one.title}: {one.note}" for one in found if one.note)
    return Table("delivery-models", "How each service is provided", columns, tuple(rows), notes)


def _cell(model: DeliveryModel) -> Tag | tuple[Tag | str, ...]:
    tag = Tag(capital(model.model), TONES[model.model])
    return (tag, f"printed: {model.printed}") if model.printed and model.printed.lower() != model.model else tag


def _key(period: str) -> str:
    return f"y{period.replace('-', '_').replace('..', '_to_').replace(' ', '_').lower()}"
