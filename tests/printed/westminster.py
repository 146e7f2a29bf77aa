"""Westminster's business plan for children's services 2017/18: services, money, consultations, deliverables, measures.

Persons are left out of the directorate's summary, where their posts stay.
A priority stands on the first row that it holds for, and again at the top of a page, as printed.
"""

from __future__ import annotations

import re

from tests.printed.cells import figures, title
from tests.printed.source import Source, grouped, kept
from tests.printed.table import Row, Table

HEADING = "CHILDREN'S SERVICES\n\nBusiness Plan\n\n2017/18"
# Tables whose cells all are names, figures and dates: the section's heading, and where the table begins.
GRIDS = {
    "wcc-03": ("Service Scope", "Service area\tStaffing"),
    "wcc-08": ("Key Strategies and Service Plans for the Directorate", "Strategy/Plan\t"),
    "wcc-10": ("Revenue Expenditure", "Revenue Expenditure - 2016/17\t"),
    "wcc-11": ("Revenue Expenditure", "Revenue Expenditure - 2017/18\t"),
    "wcc-12": ("Savings", "Savings - 2016/17\t"),
    "wcc-13": ("Savings", "Savings - 2017/18\t"),
    "wcc-14": ("Grant Funding", "Grant Funding - 2016/17\t"),
    "wcc-15": ("Capital Programmes", "Capital Programmes - 2016/17\t"),
    "wcc-16": ("Capital Programmes", "Capital Programmes - 2017/18\t"),
    "wcc-22": ("9. Key Performance Indicators (KPI) – Monitoring Service Performance", "KPI Description\t"),
}
UNTIL = {
    "wcc-10": "Revenue Expenditure - 2017/18\t",
    "wcc-12": "Savings - 2017/18\t",
    "wcc-15": "Capital Programmes - 2017/18\t",
}
# What begins a list's line, before its text.
TICK = r"^- ✓ "


def grid(source: Source, identifier: str) -> Table:
    lines = source.grid(*GRIDS[identifier], until=UNTIL.get(identifier, "\0"))
    columns, *rows = lines.rows()
    return lines.table(identifier, columns, grouped(rows))


def directorate(source: Source) -> Table:
    """The summary of the directorate; of a person's cell only the post stays."""
    lines = source.grid("1. Directorate Overview", "Directorate\t")
    posts = ("Executive Director", "Cabinet Members")
    rows = [[name, text.partition(", ")[2] if name in posts else text] for name, text in lines.rows()]
    return lines.table("wcc-02", ["Name", "Text"], rows)


def users(source: Source) -> Table:
    lines = source.grid("Service Users", "Service area\tNumbers")
    columns, *rows = lines.rows()
    columns[2] += " (figures)"
    return lines.table("wcc-04", columns, kept(grouped(rows), 2, figures))


def achievements(source: Source) -> Table:
    lines = source.passage("3. Key Achievements over 2016/17", r"4\. ", TICK)
    texts = [re.sub(TICK, "", line) for _, line in lines.found]
    columns = ["Achievement (first words)", "Achievement (figures)"]
    return lines.table("wcc-06", columns, [[title(text), figures(text)] for text in texts])


def consultations(source: Source) -> list[Table]:
    """The exercises that have taken place, and those planned; feedback and action are prose."""
    result = []
    for identifier, first, until in (
        ("wcc-17", "Consultation Exercises Taken Place Over 2016/17\t", "Consultation Exercises Planned"),
        ("wcc-18", "Consultation Exercises Planned for 2017/18\t", "\0"),
    ):
        lines = source.grid("5. Consultation Exercises", first, until)
        _, columns, *rows = lines.rows()
        prose = range(3, len(columns))
        for place in prose:
            columns[place] += " (figures)"
            rows = kept(rows, place, figures)
        result.append(lines.table(identifier, columns, rows))
    return result


def deliverables(source: Source) -> Table:
    """The deliverables of all pages; outcomes and measures of success are prose."""
    lines = source.grid("8. Deliverables – Activities Planned for the Year Ahead", "Priority /Objective\t")
    columns, *rows = lines.rows()
    found: list[Row] = [
        [priority, title(planned), figures(planned), date, figures(outcome), figures(success)]
        for priority, planned, date, outcome, success in rows
    ]
    priority, planned, date, *prose = columns
    names = [
        priority,
        f"{planned} (first words)",
        f"{planned} (figures)",
        date,
        *(f"{name} (figures)" for name in prose),
    ]
    return lines.table("wcc-21", names, found)


def tables(text: str) -> list[Table]:
    source = Source(text)
    found = [
        directorate(source),
        users(source),
        achievements(source),
        *(grid(source, identifier) for identifier in GRIDS),
        *consultations(source),
        deliverables(source),
    ]
    return sorted(found, key=lambda table: table["id"])
