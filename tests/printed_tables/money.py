"""Money as published, in the columns in which it is printed."""

from __future__ import annotations

from tests.printed_tables.downloads import Rows, data, read
from tests.printed_tables.pages import page_table
from tests.printed_tables.rows import Row, plain

SAID = {"gbp-million": "£{}m", "gbp-thousand": "£{}k", "percent": "{}%", "posts": "{}"}
YEARS = {"14/15": "2014-15", "15/16": "2015-16", "19/20": "2019-20"}


def say(figure: str, unit: str, heading: str = "") -> str:
    """Return a published figure as sources print it: with its unit, unless the heading has that."""
    if figure in {"", "x"}:
        return "TBC" if figure else ""
    in_heading = unit == "gbp-thousand" and ("£000's" in heading or "£k" in heading)
    said = figure if in_heading else SAID[unit].format(figure.removeprefix("-"))
    return f"-{said}" if figure.startswith("-") and not in_heading else said


def budget_row(form: str, plan: str, table: str, row: Row) -> dict[str, str]:
    """Return what the open data has on a line of a money table, by the printed headings."""
    lines = [one for one in budget_lines(form, plan, table) if plain(one["line"]) == plain(row[row.first])]
    headings = [one["heading"] for one in lines]
    assert len(set(headings)) == len(headings)
    return {row.first: lines[0]["line"] if lines else ""} | {
        one["heading"]: say(one["printed"], one["unit"], one["heading"]) for one in lines
    }


def budget_lines(form: str, plan: str, table: str) -> Rows:
    """Return the figures of a money table in the open data."""
    return [one for one in data(form, "budget-lines", plan) if one["table"] == f"{plan}/budgets/{table}"]


def budget_grid(form: str, plan: str, table: str) -> list[list[str]]:
    """Return a money table of the open data as a grid: a line's name, then its figures as printed."""
    grid: dict[str, list[str]] = {}
    for one in budget_lines(form, plan, table):
        grid.setdefault(one["line"], [one["line"]]).append(one["printed"])
    return list(grid.values())


def own_grid(form: str, plan: str, table: str, width: int) -> list[list[str]]:
    """Return the first columns of the download that stands beside a money table on its page."""
    return [list(row.values())[:width] for row in read(form, f"{plan}/finances/budget-{table}")]


def page_grid(plan: str, part: str, anchor: str, width: int) -> list[list[str]]:
    """Return the first columns of a money table on its page; what is to be confirmed as in the open data."""
    rows = page_table(f"{plan}/finances", part, anchor)
    return [[plain({"To be confirmed": "x"}.get(cell, cell)).removesuffix("%") for cell in row[:width]] for row in rows]


def grids(form: str, plan: str, table: str, width: int) -> tuple[list[list[str]], ...]:
    """Return the first columns of a money table: in the open data, in its own download and on its page."""
    shown = page_grid(plan, "budgets", f"budget-{table}", width)
    return budget_grid(form, plan, table), own_grid(form, plan, table, width), shown


def bridge_row(form: str, plan: str, bridge: str, row: Row) -> dict[str, str]:
    """Return what the open data has on a row of a bridge, by the printed years."""
    key = f"{plan}/bridges/{bridge}"
    steps = [one for one in data(form, "bridge-steps", plan) if one["bridge"] == key and one["role"] != "unexplained"]
    name = row.name
    own = [one for one in steps if one["name"] == name]
    found = dict.fromkeys(YEARS, "")
    for heading, year in YEARS.items():
        here = [one for one in own if (one["from"] if one["role"] == "opening" else one["to"]) == year]
        assert len(here) <= 1
        found[heading] = say(here[0]["printed"], here[0]["unit"]) if here else ""
    return {row.first: row.name if own else ""} | found
