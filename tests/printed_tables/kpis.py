"""Measures as published, held against the cells that a source prints of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csportal.values.period import parse_period
from tests.printed_tables.downloads import Rows, data, only, read
from tests.printed_tables.pages import page_text
from tests.printed_tables.rows import holds, plain

NUMBER = r"\d[\d,]*(?:\.\d+)?"
SAID = {"percent": "{}%", "gbp": "£{}"}


@dataclass(frozen=True)
class Dates:
    """How a source dates its figures: the period of its heading, and words that are no period's name."""

    heading: str = ""
    words: tuple[tuple[str, str], ...] = ()


def by_title(form: str, plan: str, *titles: str) -> Rows:
    """Return the measures of these titles, each once; only letters and digits count."""
    found = data(form, "kpis", plan)
    return [only([one for one in found if _letters(one["title"]) == _letters(title)], title) for title in titles]


def position(form: str, kpis: Rows, cell: str, dates: Dates, about: str = "") -> str:
    """Return a printed figure if the values of its measures say it, for the period that it is printed with.

    Where two measures share a cell, each has its own number of it. `about` is where else the date may be printed.
    Otherwise return what they say.
    """
    values = [only([one for one in read(form, "data/kpi-values") if one["kpi"] == kpi["kpi"]], cell) for kpi in kpis]
    own = [read(form, f"{kpi['kpi']}/values") for kpi in kpis]
    numbers = [one.replace(",", "") for one in re.findall(NUMBER, cell)]
    wanted = [value["value"] for value in values if value["value"]]
    right = [
        numbers[: len(wanted)] == wanted,
        all(value["value"] or (value["symbol"] and value["printed"]) for value in values),
        any(plain(cell) == plain(said) for said in _said(values)) or _says_figures(values[0]["printed"], cell),
        all(_dated(value["period"], cell, about, dates) for value in values),
        all(_compared(rows, number) for rows in own for number in re.findall(rf"compared with ({NUMBER})", cell)),
        all(kpi["baseline"] == value["value"] for kpi, value in zip(kpis, values, strict=True)),
        all(rows[0]["value"] == value["value"] or value["symbol"] for rows, value in zip(own, values, strict=True)),
    ]
    return cell if all(right) else f"{values} {right}"


def target(form: str, kpis: Rows, cell: str) -> str:
    """Return a printed target if every one of its measures is held to it; otherwise what they are held to.

    The words are the same as printed, if they are kept; a number is the same in any case.
    """
    said = []
    for kpi in kpis:
        value = only([one for one in read(form, "data/kpi-values") if one["kpi"] == kpi["kpi"]], cell)
        number = re.match(NUMBER, cell.removeprefix("£"))
        right = not number or value["target"] == number[0].replace(",", "")
        unit = SAID.get(kpi["unit"], "{}")
        words = {value["target_printed"]} - {""} or {value["target"], unit.format(value["target"])}
        said.append((right, {plain(one) for one in words}))
    return cell if all(right and plain(cell) in words for right, words in said) else str(said)


def on_its_page(kpis: Rows, cell: str) -> list[str]:
    """Return what of a printed cell is not beside the values on its measures' pages.

    A word is looked for as it is. Of figures, each measure has its own: the first of the cell, the second for a
    second measure, and the figures of others that it is compared with.
    """
    numbers = re.findall(NUMBER, cell)
    missing = []
    for place, kpi in enumerate(kpis):
        page = page_text(kpi["kpi"], "values")
        wanted = [*numbers[place : place + 1], *re.findall(rf"compared with ({NUMBER})", cell)]
        missing += [number for number in wanted if not holds(page, number)]
        missing += [cell] if not numbers and plain(cell) not in plain(page) else []
    return missing


def _said(values: Rows) -> list[str]:
    """Return all that values may be printed as: the source's own words, else the value with or without its period."""
    words = [value["printed"] for value in values]
    if all(words):
        return [" ".join(words), *(words[:1] if len(set(words)) == 1 else [])]
    names = [parse_period(value["period"]).name for value in values]
    shown = [(value[key], name) for value, name in zip(values, names, strict=True) for key in ("shown", "value")]
    return [*(text for text, _ in shown if text), *(f"{text} ({name})" for text, name in shown if text)]


def _says_figures(printed: str, cell: str) -> bool:
    """Whether the printed words have all figures of a cell of prose."""
    return "; " in cell and all(holds(printed, one) for one in cell.split("; "))


def _dated(period: str, cell: str, about: str, dates: Dates) -> bool:
    named = [expected for words, expected in dates.words if words in cell]
    if named:
        return period in named
    name = parse_period(period).name
    return name in cell or name in about or (not re.search(r"20\d\d", cell) and period == (dates.heading or period))


def _compared(rows: Rows, number: str) -> bool:
    return any(row["value"] == number and row["status"] == "Statistical neighbours" for row in rows)


def _letters(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", plain(text))
