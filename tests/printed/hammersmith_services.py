"""The mandate's milestones by quarter, and its services with their delivery models, objectives and metrics."""

from __future__ import annotations

import re

from tests.printed.cells import figures, items, plain, title
from tests.printed.source import Source, grouped, kept
from tests.printed.table import Row, Table

SECTION = "Annexe A - CHS Commissioning Plan 2011/15"
LISTS = re.compile(r"(High Level Objectives|Metrics)\b")


def milestones(source: Source) -> Table:
    """A row a milestone; a cell holds up to two of them, apart by two spaces or a full stop."""
    lines = source.grid("11. Children's Services' milestones for the next three years", "Division\t")
    quarters, *rows = lines.rows()
    found = [
        [row[0], quarter, title(milestone), figures(milestone)]
        for row in rows
        for quarter, cell in zip(quarters[1:], row[1:], strict=True)
        for milestone in re.split(r" {2,}|\. ", cell)
        if milestone
    ]
    return lines.table("hf-15", ["Division", "Quarter", "Milestone (first words)", "Milestone (figures)"], found)


def listed(source: Source) -> dict[str, list[Row]]:
    """The objectives and metrics of each group of services; their cells span columns, and a name begins each list."""
    found: dict[str, list[Row]] = {"High Level Objectives": [], "Metrics": []}
    group = ""
    for _, line in source.grid(SECTION, "Service\t", until="Service Delivery Model").found:
        cells = [cell for cell in line.split("\t") if cell.strip()]
        if len(cells) == 1 and not LISTS.match(plain(line)):
            group = plain(line)
        if LISTS.match(plain(line)) or line.startswith("<ul"):
            for cell in cells:
                name = match[1] if (match := LISTS.match(plain(cell))) else "High Level Objectives"
                rest = LISTS.sub("", plain(cell), count=1)
                found[name] += [[group, title(item), figures(item)] for item in items(rest)]
    return found


def services(source: Source) -> list[Table]:
    """The services with their delivery model in each period, and the lists of their groups."""
    lines = source.grid(SECTION, "Service\t", until="Service Delivery Model")
    columns, *rows = lines.rows()
    columns[1] += " (figures)"
    rows = [row for row in rows if not LISTS.match(row[0]) and not row[0].startswith("•")]
    models = lines.table("hf-17", columns, kept(grouped(rows), 1, figures))
    names = {"hf-17-objectives": "High Level Objectives", "hf-17-metrics": "Metrics"}
    found = listed(source)
    return [
        models,
        *(
            lines.table(identifier, ["Service group", f"{name} (first words)", f"{name} (figures)"], found[name])
            for identifier, name in names.items()
        ),
    ]
