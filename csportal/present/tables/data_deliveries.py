"""Open data: how each service is provided in each period, one a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table
from csportal.records.registers.delivery import DeliveredService

SUBJECTS = (Portal,)
COLUMNS = (
    Column("plan", "Plan", "The plan's key."),
    Column("name", "Service", "The service's name, as printed."),
    Column("group", "Group", "The group of services that it belongs to."),
    Column("service", "Service in the tree", "The service in the council's tree."),
    Column("aims", "Aims", "What the service is to achieve."),
    Column("period", "Period", "The period."),
    Column("model", "Model", "How the service is provided."),
    Column("printed", "As printed", "The words in which the source prints it, where they say more."),
    Column("note", "Note", "What a reader should know of it."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the delivery models."""
    rows = [
        Row((
            f"{one.home.council}/{one.home.plan}", one.title, one.group, one.service or "", "; ".join(one.aims),
            period.text, model.model, model.printed or model.model, one.note or "",
        ))
        for one in portal.all(DeliveredService)
        for period, model in one.models.items()
    ]  # fmt: skip
    return Table("delivery-models", "Delivery models", COLUMNS, tuple(rows))
