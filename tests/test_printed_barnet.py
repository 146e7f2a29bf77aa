"""Every figure printed in a table of Barnet's commissioning plan, against its downloads and its pages."""

from __future__ import annotations

import re

import pytest

from csportal.values.period import parse_period
from tests.printed_tables.downloads import FORMS, data, only, read
from tests.printed_tables.kpis import Dates, by_title, on_its_page, position, target
from tests.printed_tables.money import YEARS, bridge_row, budget_grid, own_grid, page_grid, say
from tests.printed_tables.pages import page_table
from tests.printed_tables.rows import (
    Exceptions,
    as_printed,
    every_row,
    expected,
    figures_in,
    holds,
    idle,
    plain,
    printed,
)

DOCUMENT = "barnet-2015-20"
PLAN = "barnet/commissioning-plan-2015-20"
# The service components in the order of their sections, and the tables of each.
COMPONENTS = (
    "education-services",
    "disabilities-and-sen",
    "looked-after-children",
    "safeguarding",
    "family-and-youth-support",
    "libraries",
    "cross-cutting",
)
INTENTIONS = {f"ba-{number}": component for number, component in enumerate(COMPONENTS, start=13)}
OUTCOMES = {f"ba-{number}": component for number, component in enumerate(COMPONENTS[:6], start=20)}
MEASURES = {f"ba-{number}": component for number, component in enumerate(COMPONENTS[:6], start=26)}
BRIDGES = {f"ba-{number}": component for number, component in enumerate(COMPONENTS[:6], start=32)}
# How many promises each component makes to residents and to providers.
PROMISES = dict(zip(COMPONENTS, ((4, 2), (4, 4), (3, 4), (1, 0), (1, 3), (2, 1), (1, 1)), strict=True))
# Rows that print the figures of two measures.
COMPOUND = {
    "New common assessments completed by council and non-council teams": (": Council", ": Non-Council"),
    "Proportion of children and young people who believe the library has helped them to improve or develop their "
    "reading skills (October 2013) a)KS1 b)KS2": (": KS1", ": KS2"),
}
DATES = Dates(
    "2013-14",
    (
        ("9.5%; 2012/13", "AY 2012-13"),
        ("52.5%; 2013/14", "AY 2013-14"),
        ("(2011-2014)", "2011-12..2013-14"),
        ("July 2012-June 2013", "2012-07..2013-06"),
        ("Autumn 2013", "2013-09..2013-11"),
    ),
)
# Words of the source and what the page says in their place.
WORDS = {"New": "To be confirmed"}
# What is not published as it is printed, and why: the table, the row and the column; then what is published.
EXCEPTIONS: Exceptions = {
    ("ba-36", "Savings", "19/20"): ("-£2.90m", "the document leaves out the “m” for million, which a note says"),
    ("ba-39", "cross-cutting", "Capital requirement"): ("£0.65m", "£650k, in the unit of the table; a note says so"),
}


def stated_amount(form, row):
    """An amount of the text; they stand in the order of the source, and the years of each name are the same."""
    found = data(form, "control-totals", PLAN)[row.place - 1]
    years = re.findall(r"20\d\d(?:/\d\d)?", row.name)
    assert [year for year in years if year not in found["title"]] == []
    return {row.first: row.name, "Amount": say(found["figure"], found["unit"])}


def priority(form, row):
    found = data(form, "priorities", PLAN)[row.place - 1]
    return {row.first: found["title"], "Key Outcomes (figures)": figures_in(row["Key Outcomes (figures)"], said(found))}


def said(row):
    """All that a row of a download says."""
    return " ".join(cell for cell in row.values() if cell)


def dated(row):
    """What a milestone or a step says, with its dates in words."""
    dates = " ".join(parse_period(row[key]).name for key in ("starts", "due") if row[key])
    return f"{said({**row, 'milestone': ''})} {dates}"


def intention(form, row):
    own = [one for one in data(form, "milestones", PLAN) if one["objective"] == INTENTIONS[row.table]]
    found = only([one for one in own if one["refs"] == row["No."]], row.name)
    steps = [one for one in data(form, "steps", PLAN) if one["milestone"] == found["milestone"]]
    assert steps
    text = " ".join(dated(one) for one in (found, *steps))
    happens = "What needs to happen (figures)"
    return {
        "No.": found["refs"],
        "Commissioning intention (figures)": figures_in(row["Commissioning intention (figures)"], dated(found)),
        happens: figures_in(row[happens], text),
    }


def outcome(form, row):
    """An outcome that a component contributes to, in the order of the source."""
    objective = only([one for one in data(form, "objectives", PLAN) if one["id"] == OUTCOMES[row.table]], row.table)
    named = objective["priorities"].split("; ")
    assert len(named) == len(printed(DOCUMENT)[row.table])
    found = only([one for one in data(form, "priorities", PLAN) if one["id"] == named[row.place - 1]], row.name)
    return {row.first: found["title"]}


def kpis_of(form, row):
    """The measure of a row, or the two that a row prints together."""
    title = row.name.partition(" (October 2013)")[0]
    return by_title(form, PLAN, *(f"{title}{end}" for end in COMPOUND.get(row.name, ("",))))


def kpi(form, row):
    found = kpis_of(form, row)
    assert {one["objective"] for one in found} == {MEASURES[row.table]}
    baseline, wanted = list(row.cells)[1:]
    return {
        row.first: row.name,
        baseline: position(form, found, row[baseline], DATES, about=row.name),
        wanted: target(form, found, row[wanted]),
    }


def memo(form, row):
    """The grant that stands beside the budget of a component."""
    own = [one for one in data(form, "bridge-steps", PLAN) if one["title"] == row.name and one["role"] == "memo"]
    found = only(own, row.name)
    assert found["from"] == "2014-15"
    return {row.first: found["title"], "Dedicated Schools Grant 14/15": say(found["printed"], found["unit"])}


def capital(form, row):
    """The capital of a component: the line whose service is the component or a part of it.

    One component has no figure of its own but the section that its need is included in.
    """
    services = {one["service"]: one for one in read(form, "data/services") if one["council"] == "barnet"}

    def component(service):
        above = services[service]["part_of"]
        return services[service]["title"] if above in {"", "committee-services"} else component(above)

    lines = [one for one in data(form, "budget-lines", PLAN) if plain(component(one["service"])) == plain(row.name)]
    found = only(lines, row.name)
    figure = say(found["printed"], found["unit"])
    if f"included in {row['Capital requirement']}" in found["note"]:
        figure = row["Capital requirement"]
    return {row.first: component(found["service"]), "Capital requirement": figure}


HELD = (
    {"ba-03": stated_amount, "ba-04": priority, "ba-38": memo, "ba-39": capital}
    | dict.fromkeys(INTENTIONS, intention)
    | dict.fromkeys(OUTCOMES, outcome)
    | dict.fromkeys(MEASURES, kpi)
    | dict.fromkeys(BRIDGES, lambda form, row: bridge_row(form, PLAN, BRIDGES[row.table], row))
)


@FORMS
@pytest.mark.parametrize("row", every_row(DOCUMENT))
def test_printed_row_is_in_the_downloads(row, form):
    """Every printed row is in the open data, each cell in its own row and column."""
    published = HELD[row.table](form, row)

    assert as_printed(row, published) == expected(row, EXCEPTIONS)


@FORMS
@pytest.mark.parametrize("table", BRIDGES)
def test_bridge_is_whole_and_in_order(table, form):
    """A bridge's own download and its page have the printed rows in order, each figure under its year."""
    rows = printed(DOCUMENT)[table]
    bare = [[plain(row[year]).replace("£", "").removesuffix("m") for year in YEARS] for row in rows]

    own = [list(row.values())[:4] for row in read(form, f"{PLAN}/finances/bridge-{BRIDGES[table]}")]
    shown = page_grid(PLAN, "bridges", f"bridge-{BRIDGES[table]}", 4)

    names = ["General fund budget", *(row.name for row in rows[1:])]
    assert [line[0] for line in own][: len(names)] == names
    assert [line[1:] for line in own][: len(names)] == bare
    assert [line[1:] for line in shown][: len(names)] == bare
    beside = {"Not explained by these", "Dedicated Schools Grant budget"}
    assert {line[0] for line in own[len(names) :]} <= beside


@FORMS
def test_tables_are_whole(form):
    """There are as many intentions, measures and amounts as are printed, so none that the source does not have."""
    rows = {table: len(found) for table, found in printed(DOCUMENT).items()}

    assert len(data(form, "milestones", PLAN)) == sum(rows[table] for table in INTENTIONS) == 32
    assert len(data(form, "kpis", PLAN)) == sum(rows[table] for table in MEASURES) + len(COMPOUND) == 49
    assert len(data(form, "control-totals", PLAN)) == rows["ba-03"]
    assert len(data(form, "priorities", PLAN)) == rows["ba-04"]
    assert len(data(form, "budget-lines", PLAN)) == rows["ba-39"]
    assert len({one["bridge"] for one in data(form, "bridge-steps", PLAN)}) == len(BRIDGES)


@FORMS
@pytest.mark.parametrize("component", COMPONENTS)
def test_promises_are_all_there(component, form):
    """Each component makes as many promises to residents and to providers as the source lists."""
    made = [one["audience"] for one in data(form, "promises", PLAN) if one["objective"] == component]

    assert (made.count("residents"), made.count("providers")) == PROMISES[component]
    assert len(made) == sum(PROMISES[component])


@pytest.mark.parametrize("row", every_row(DOCUMENT, *MEASURES))
def test_printed_measure_is_on_its_page(row):
    """The printed baseline and target of a measure are on the measure's page, in its own words or the portal's."""
    baseline, wanted = list(row.cells)[1:]
    found = kpis_of("csv", row)

    assert on_its_page(found, row[baseline].replace("New indicator", "New measure")) == []
    assert on_its_page(found, WORDS.get(row[wanted], row[wanted])) == []


@FORMS
def test_capital_is_whole_and_on_the_page(form):
    """The capital table beside its page, and the page, have the lines of the open data in order."""
    grid = budget_grid(form, PLAN, "capital")

    assert own_grid(form, PLAN, "capital", 2) == grid
    assert page_grid(PLAN, "budgets", "budget-capital", 2) == [[plain(cell) for cell in line] for line in grid]


def test_stated_amounts_are_on_the_page():
    """The amounts that the text states stand on the page of the plan's money, in order."""
    shown = page_table(f"{PLAN}/finances", "bridges", "control-totals")

    for row, cells in zip(printed(DOCUMENT)["ba-03"], shown, strict=True):
        assert holds(cells[1], row["Amount"].removeprefix("£").removesuffix("m"))


def test_exceptions_are_exceptions():
    """Every exception is of a printed cell, says something else in its place, and has its reason."""
    assert idle(DOCUMENT, EXCEPTIONS) == []
