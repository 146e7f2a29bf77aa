"""Every figure printed in a table of Westminster's business plan, against its downloads and its pages."""

from __future__ import annotations

import re

import pytest

from csportal.values.period import parse_period
from tests.printed_tables.downloads import FORMS, data, only, read
from tests.printed_tables.kpis import Dates, on_its_page, position, target
from tests.printed_tables.money import budget_row, grids
from tests.printed_tables.rows import (
    Exceptions,
    as_printed,
    every_row,
    expected,
    figures_in,
    idle,
    plain,
    printed,
    starts,
)

DOCUMENT = "westminster-2017-18"
PLAN = "westminster/business-plan-2017-18"
MONEY = {
    "wcc-03": "services",
    "wcc-10": "revenue-2016-17",
    "wcc-11": "revenue-2017-18",
    "wcc-12": "savings-2016-17",
    "wcc-13": "savings-2017-18",
    "wcc-14": "grants",
    "wcc-15": "capital-2016-17",
    "wcc-16": "capital-2017-18",
}
PROJECTS = {
    "Strengthening Families": 11,
    "Educational Excellence": 6,
    "Enabling Independence and Life Quality": 22,
    "Supportive Foundations": 13,
    "Expert Commissioning and Operational Effectiveness": 17,
}
HOW_OFTEN = {"annual": "Annual", "six-monthly": "6 monthly"}
# What is not published as it is printed, and why: the table, the row and the column; then what is published.
EXCEPTIONS: Exceptions = {}


def front_sheet(form, row):
    """A line of the plan's overview: its words; a person's name before a post is not among the printed ones."""
    lines = only(data(form, "plans", PLAN), PLAN)["front_sheet"].split("; ")
    told = dict(line.split(": ", 1) for line in lines)[row.name]
    words = [set(re.findall(r"\w+", plain(text))) for text in (row["Text"], told)]
    return {"Name": row.name, "Text": row["Text"] if words[0] <= words[1] else told}


def need_group(form, row):
    found = only([one for one in data(form, "need-groups", PLAN) if one["title"] == row.name], row.name)
    assert found["tier"] == row.heading
    figures = figures_in(row["Requirements (figures)"], found["requirement"])
    return {"Service area": found["title"], "Numbers": found["number"], "Requirements (figures)": figures}


def achievement(form, row):
    """What is said of an achievement; they stand in the order of the source, in our own words."""
    found = data(form, "achievements", PLAN)[row.place - 1]
    text = f"{found['title']}. {found['text']}"
    return {row.first: row.name, "Achievement (figures)": figures_in(row["Achievement (figures)"], text)}


def strategy(form, row):
    found = only([one for one in data(form, "strategies", PLAN) if one["title"] == row.name], row.name)
    years = found["printed"] or parse_period(found["period"]).name
    timeframe = row["Delivery Timeframe"]
    assert found["period"].startswith(timeframe[:4])
    same = years.replace("/", "-") == timeframe.replace("/", "-")
    return {
        row.first: found["title"],
        "Planned / Developed": found["state"],
        "Delivery Timeframe": timeframe if same else years,
    }


def consultation(form, row, state):
    found = only([one for one in data(form, "consultations", PLAN) if one["title"] == row.name], row.name)
    assert found["state"] == state
    return {row.first: found["title"], "Informal/ Formal": found["manner"], "Customer Group": found["asked"]}


def theme_of(row):
    """The theme that a deliverable stands under: its own cell, or the last one above it that says something."""
    above = printed(DOCUMENT)["wcc-21"][: row.place]
    return [one[row.first] for one in above if one[row.first]][-1]


def deliverable(form, row):
    theme = only([one for one in data(form, "priorities", PLAN) if one["title"] == theme_of(row)], theme_of(row))
    title = row["Planned Deliverable (first words)"]
    own = [one for one in data(form, "milestones", PLAN) if one["priority"] == theme["id"]]
    found = only([one for one in own if starts(title, one["title"], 3) == title], title)
    steps = [one for one in data(form, "steps", PLAN) if one["milestone"] == found["milestone"]]
    said = " ".join(f"{one['what']} {one['printed']}" for one in steps)
    planned = f"{found['title']} {found['about']} {said}"
    return {
        row.first: row[row.first],
        "Planned Deliverable (first words)": title,
        "Planned Deliverable (figures)": figures_in(row["Planned Deliverable (figures)"], planned),
        "Completion Date": parse_period(found["due"]).name,
        "Intended Outcome (figures)": figures_in(row["Intended Outcome (figures)"], found["outcome"]),
        "Success Measure (figures)": figures_in(row["Success Measure (figures)"], found["success_measures"]),
    }


def kpis_of(form, row):
    """The measures of a numbered row: one, or two where the row prints a number and a percentage."""
    number, _, title = row.name.partition(". ")
    found = [one for one in data(form, "kpis", PLAN) if one["ref"] == number]
    assert found
    assert all(plain(one["title"]).startswith(plain(title)) for one in found)
    return sorted(found, key=lambda one: one["unit"])


def kpi(form, row):
    found = kpis_of(form, row)
    services = {one["service"]: one["title"] for one in read(form, "data/services") if one["council"] == "westminster"}
    assert {services[one["service"]].replace("and", "&") for one in found} == {row.heading.replace("and", "&")}
    often = found[0]["frequency"]
    printed_often = "Year End" if row["Data Availability"] == "Year End" and often == "annual" else often
    return {
        row.first: row.name,
        "Data Availability": HOW_OFTEN.get(printed_often, printed_often),
        "2016/17 Position": position(form, found, row["2016/17 Position"], Dates("2016-17")),
        "2017/18 Target": target(form, found, row["2017/18 Target"]),
    }


def money(form, row):
    return budget_row(form, PLAN, MONEY[row.table], row)


def taken_place(form, row):
    return consultation(form, row, "taken place")


def planned(form, row):
    return consultation(form, row, "planned")


HELD = {
    "wcc-02": front_sheet,
    "wcc-04": need_group,
    "wcc-06": achievement,
    "wcc-08": strategy,
    "wcc-17": taken_place,
    "wcc-18": planned,
    "wcc-21": deliverable,
    "wcc-22": kpi,
} | dict.fromkeys(MONEY, money)


@FORMS
@pytest.mark.parametrize("row", every_row(DOCUMENT))
def test_printed_row_is_in_the_downloads(row, form):
    """Every printed row is in the open data, each cell in its own row and column."""
    published = HELD[row.table](form, row)

    assert as_printed(row, published) == expected(row, EXCEPTIONS)


@FORMS
@pytest.mark.parametrize("table", MONEY)
def test_money_table_is_whole_and_in_order(table, form):
    """A money table is published with every printed line and no other, in order, and the same on its page."""
    rows = printed(DOCUMENT)[table]

    held, own, shown = grids(form, PLAN, MONEY[table], len(rows[0].cells))

    assert [line[0] for line in held] == [row.name for row in rows]
    assert own == held
    assert shown == [[plain(cell) for cell in line] for line in held]


@FORMS
def test_registers_are_whole(form):
    """Each register has as many entries as its table prints, so there is none that the source does not have."""
    rows = {table: len(found) for table, found in printed(DOCUMENT).items()}

    found = {
        name: len(data(form, name, PLAN))
        for name in ("need-groups", "achievements", "strategies", "consultations", "milestones")
    }

    assert found == {
        "need-groups": rows["wcc-04"],
        "achievements": rows["wcc-06"],
        "strategies": rows["wcc-08"],
        "consultations": rows["wcc-17"] + rows["wcc-18"],
        "milestones": rows["wcc-21"],
    }
    assert {one["ref"] for one in data(form, "kpis", PLAN)} == {str(number) for number in range(1, 15)}


@FORMS
def test_every_project_stands_under_its_theme(form):
    """All 69 projects are published, as many under each theme as the source lists there."""
    titles = {one["id"]: one["title"] for one in data(form, "priorities", PLAN)}
    found = [titles[one["priority"]] for one in data(form, "projects", PLAN)]

    assert {theme: found.count(theme) for theme in set(found)} == PROJECTS


@FORMS
def test_facts_are_figures_of_the_achievements(form):
    """Every figure of an achievement that is a fact of its own here is printed among them, or as the word “nine”."""
    cells = [row["Achievement (figures)"] for row in printed(DOCUMENT)["wcc-06"]]
    figures = {plain(one) for cell in cells for one in cell.split("; ")} | {"9"}

    found = [one for one in data(form, "facts", PLAN) if one["section"] == "3"]

    assert len(found) == 9
    for one in found:
        assert one["value"] + ("%" if one["unit"] == "percent" else "") in figures


@pytest.mark.parametrize("row", every_row(DOCUMENT, "wcc-22"))
def test_printed_measure_is_on_its_page(row):
    """The printed position and target of a measure are on the measure's page."""
    found = kpis_of("csv", row)

    assert on_its_page(found, row["2016/17 Position"]) == []
    assert on_its_page(found[:1], row["2017/18 Target"]) == []


def test_exceptions_are_exceptions():
    """Every exception is of a printed cell, says something else in its place, and has its reason."""
    assert idle(DOCUMENT, EXCEPTIONS) == []
