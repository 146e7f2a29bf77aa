"""The same KPIs as two tables with a description, as frictionless checks them: types, words, keys, gaps."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import yaml

from tests.bench.portal import kpi

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = "datapackage.json"
WORDS = {
    "unit": ["percent", "count", "rate", "score"],
    "better": ["higher", "lower", "neither"],
    "frequency": ["monthly", "quarterly", "termly", "six-monthly", "annual"],
}
TYPES = {"decimals": "integer", "counts_people": "boolean", "value": "number"}


def write_tables(folder: Path, kpis: int, *, apart: bool = False) -> None:
    """Write the tables and their description into a folder; the values of each KPI in a table apart, if so asked."""
    folder.mkdir(parents=True, exist_ok=True)
    about: list[dict[str, Any]] = []
    values: list[dict[str, Any]] = []
    for number in range(kpis):
        tree = yaml.load(kpi(number), Loader=yaml.CSafeLoader)
        own = {"id": f"visits-{number + 1}"}
        about.append(own | {name: one for name, one in tree.items() if not isinstance(one, dict)})
        values += [
            {"kpi": own["id"], "period": period, "value": one["value"], "commentary": one["commentary"]}
            for period, one in tree["values"].items()
        ]
    keys = {"primaryKey": ["kpi", "period"]}
    named = {"fields": "kpi", "reference": {"resource": "kpis", "fields": "id"}}
    tables = {"values": values}
    if apart:
        tables = {one["id"]: [row for row in values if row["kpi"] == one["id"]] for one in about}
    resources = [_table(folder, "kpis", about, {"primaryKey": ["id"]})]
    resources += [_table(folder, name, rows, keys | {"foreignKeys": [named]}) for name, rows in tables.items()]
    package = {"name": "kpis", "resources": resources}
    (folder / PACKAGE).write_text(json.dumps(package), "utf-8")


def _table(folder: Path, name: str, rows: list[dict[str, Any]], keys: dict[str, Any]) -> dict[str, Any]:
    """Write a table and return its description."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    fields = [
        {
            "name": head,
            "type": TYPES.get(head, "string"),
            "constraints": {"required": True} | ({"enum": WORDS[head]} if head in WORDS else {}),
        }
        for head in rows[0]
    ]
    return {"name": name, "path": f"{name}.csv", "schema": {"fields": fields, **keys}}
