"""Open data: the groups of services of a plan, with the objectives and metrics that they share, one a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table
from csportal.records.registers.delivery import DeliveryModels

SUBJECTS = (Portal,)
COLUMNS = (
    Column("plan", "Plan", "The plan's key."),
    Column("group", "Group", "The group's name, as printed."),
    Column("service", "Service in the tree", "The service that it is the name of."),
    Column("objectives", "Objectives", "The ids of the group's objectives."),
    Column("metrics", "Metrics", "By what the group's work is to be judged."),
    Column("kpis", "Measures", "The ids of the measures that those metrics name."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the groups."""
    rows = [
        Row((
            f"{one.home.council}/{one.home.plan}", group.title, group.service or "",
            "; ".join(group.objectives), "; ".join(group.metrics), "; ".join(group.kpis),
        ))
        for one in portal.all(DeliveryModels)
        for group in one.groups
    ]  # fmt: skip
    return Table("delivery-groups", "Groups of services", COLUMNS, tuple(rows))
