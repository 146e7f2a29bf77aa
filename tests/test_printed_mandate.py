"""Every figure printed in a table of Hammersmith and Fulham's mandate, against its downloads and its pages."""

from __future__ import annotations

import re

import pytest

from csportal.values.period import parse_period
from tests.printed_tables.downloads import FORMS, data, only
from tests.printed_tables.kpis import Dates, by_title, on_its_page, position, target
from tests.printed_tables.money import budget_row, grids
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
    starts,
)

DOCUMENT = "hammersmith-mandate-2011"
PLAN = "hammersmith-and-fulham/mandate-2011"
MONEY = {"hf-10": "savings", "hf-18": "spend-by-delivery-model"}
SECTIONS = {"hf-01": "1.1", "hf-05": "2.3", "hf-06": "2.4", "hf-07": "2.5"}
# How the source's notes abbreviate the publishers of its figures.
PUBLISHERS = {"ons": "office for national statistics", "dfe": "department for education"}
# The source's key of delivery models, and the portal's word for each.
MODELS = {
    "Directly provided": "provided directly",
    "Tri-Borough Service Delivery": "shared with other councils",
    "Services Contracted Out": "contracted out",
    "Services to be Commissioned": "to be commissioned",
    "Services to be Market Tested": "to be market tested",
}
# What is not published as it is printed, and why: the table, the row and the column; then what is published.
SECTION = "section 2.5 words it so, and the two are one objective here"
EXCEPTIONS: Exceptions = {
    ("hf-17-objectives", "School Improvement and Standards (12)", "High Level Objectives (first words)"): (
        "Develop our services for children with special educational needs",
        SECTION,
    ),
    ("hf-17-objectives", "School Improvement and Standards (14)", "High Level Objectives (first words)"): (
        "Encourage more schools to become self-governing with academy status",
        SECTION,
    ),
}


def facts(form, row):
    """The facts of a section, by their titles; the name of a service may be said with its letters behind it."""
    section = SECTIONS[row.table]
    own = [one for one in data(form, "facts", PLAN) if section in one["section"].split(" and ")]
    return [one for one in own if re.sub(r" \([A-Z]+\)$", "", one["title"]) == re.sub(r" \([A-Z]+\)$", "", row.name)]


def fact(form, row):
    if row.name.startswith("Target: "):
        return aim(form, row)
    found = only(facts(form, row), row.name)
    share = f"{found['value']}%" if found["unit"] == "percent" else found["value"]
    dated = parse_period(found["period"]).name if found["period"] else ""
    told = " ".join([*beside(form, row), found["out_of"], found["standing"], dated])
    first, *rest = re.findall(r"(?:Good |Satisfactory )?[\d.,]*\d%?|(?:Highest|Second) in the Country", row["Figure"])
    right = plain(first) == plain(share) and all(holds(told, one) for one in rest)
    return {"Fact": row.name, "Figure": row["Figure"] if right else f"{share} {told}"}


def beside(form, row):
    """The figures that the source prints in one cell with another, and that are facts of their own here."""
    facts = {one["title"]: one for one in data(form, "facts", PLAN)}
    own = {title: one["value"] for title, one in facts.items()}
    if row.name == "Number of teenage pregnancies":
        rate = "per 1000 young women aged 15-17"
        return [f"{own[f'Rate of teenage pregnancies, {rate}']} {rate}"]
    if row.name.startswith("Number of Primary Schools"):
        start = row.name.removesuffix("Outstanding")
        assert len({one["out_of"] for title, one in facts.items() if title.startswith(start)}) == 1
        return [f"{one} {own[f'{start}{one}']}" for one in ("Good", "Satisfactory")]
    return []


def aim(form, row):
    """A target that stands in an objective's text."""
    objective = only([one for one in data(form, "objectives", PLAN) if one["id"] == "school-standards"], row.name)
    said = objective["summary"].replace("Every school", "All schools")
    return {"Fact": row.name, "Figure": row["Figure"] if plain(row["Figure"]) in plain(said) else said}


def footnote(form, row):
    """A note of the source: when and by whom the facts that name it were counted."""
    own = [one for one in data(form, "facts", PLAN) if row["Note"] in one["footnotes"].split("; ")]
    assert own
    note = plain(row["Source or date"])
    for short, full in PUBLISHERS.items():
        note = note.replace(short, full)
    wanted = set(re.findall(r"\w+", re.sub(r"as (at|of)|(?<=\d)(st|nd|rd|th)\b", "", note)))
    years = re.findall(
        r"\((\d{4})\)", " ".join(one["Figure"] for table in SECTIONS for one in printed(DOCUMENT)[table])
    )
    for one in own:
        dated = parse_period(one["period"]).name if one["period"] else ""
        assert set(re.findall(r"\w+", dated.lower())) <= wanted | set(years)
        if missing := wanted - set(re.findall(r"\w+", plain(f"{one['data_source']} {dated}"))):
            return {"Note": row["Note"], "Source or date": f"{one} without {missing}"}
    return {"Note": row["Note"], "Source or date": row["Source or date"]}


def contract(form, row):
    own = [one for one in data(form, "contracts", PLAN) if one["supplier"] == row.name]
    found = only([one for one in own if one["title"] == row["Description"]], row["Description"])
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", found["ends"])
    assert found["unit"] == "gbp-thousand"
    assert found["forecast_for"] == "2011-12"
    return {
        "Contractor": found["supplier"],
        "Description": found["title"],
        "Contract Value £000's": found["value"],
        "Renewal Date": f"{day[3]}/{day[2]}/{day[1][2:]}" if day else found["end_printed"],
        "Forecasted spend 11/12 £000's": found["forecast"],
        "Future Intention": found["intention_printed"],
    }


def asset(form, row):
    found = only([one for one in data(form, "assets", PLAN) if one["title"] == row.name], row.name)
    assert found["group"] == row.heading
    return {"Asset": found["title"], "Status (figures)": figures_in(row["Status (figures)"], found["position"])}


def kpi(form, row):
    found = by_title(form, PLAN, row.name)
    objective = only([one for one in data(form, "objectives", PLAN) if one["id"] == found[0]["objective"]], row.name)
    assert objective["title"] == row.heading
    return {
        "Measure": row.name,
        "Baseline": position(form, found, row["Baseline"], Dates()),
        "Target": target(form, found, row["Target"]),
    }


def milestone(form, row):
    first, figures = "Milestone (first words)", "Milestone (figures)"
    words = row[first].removesuffix(" (3BW)")
    due = f"2012-13 Q{row['Quarter'][-1]}"
    own = [one for one in data(form, "milestones", PLAN) if one["group"] == row.name and one["due"] == due]
    found = only([one for one in own if starts(words, one["title"]) == words], words)
    shared = "3BW" in row[first] or "3BW" in row[figures]
    assert found["tags"] == ("3BW" if shared else "")
    said = f"{found['title']} {found['tags']}"
    return {
        "Division": found["group"],
        "Quarter": row["Quarter"],
        first: row[first],
        figures: figures_in(row[figures], said),
    }


def delivery(form, row):
    own = [one for one in data(form, "delivery-models", PLAN) if one["name"] == row.name]
    found = {one["period"]: one for one in own}
    assert len(found) == 3
    assert {one["group"] for one in own} == {row.heading}
    periods = {
        "Current 2011/12": "2011-12",
        "Planned 2012/13": "2012-13",
        "Planned 2013/15": "2013-14..2014-15",
    }
    return {"Service": own[0]["name"]} | {
        column: model(found[period], row[column]) for column, period in periods.items()
    }


def model(found, cell):
    """Return the printed words of a delivery model if the portal says them, or its own word for them."""
    words = {plain(cell), plain(MODELS.get(cell, cell))}
    key = next((model for start, model in MODELS.items() if cell.startswith(start)), "undecided")
    return (
        cell if plain(found["printed"]) in words and found["model"] == key else f"{found['printed']}: {found['model']}"
    )


def group_of(form, row):
    return only([one for one in data(form, "delivery-groups", PLAN) if one["group"] == row.name], row.name)


def group_objective(form, row):
    """An objective of a group, in the order of the source; section 2 and the annexe word some of them differently."""
    ids = group_of(form, row)["objectives"].split("; ")
    rows = [one for one in printed(DOCUMENT)[row.table] if one.name == row.name]
    assert len(ids) == len(rows)
    found = only([one for one in data(form, "objectives", PLAN) if one["id"] == ids[rows.index(row)]], row.name)
    column = "High Level Objectives (first words)"
    return {"Service group": row.name, column: starts(row[column], found["title"], 2)}


def group_metric(form, row):
    """A metric of a group, in the order of the source and in our own words."""
    metrics = group_of(form, row)["metrics"].split("; ")
    rows = [one for one in printed(DOCUMENT)[row.table] if one.name == row.name]
    assert len(metrics) == len(rows)
    said = metrics[rows.index(row)]
    return {
        "Service group": row.name,
        "Metrics (first words)": row["Metrics (first words)"],
        "Metrics (figures)": figures_in(row["Metrics (figures)"], said),
    }


HELD = (
    {"hf-02": footnote, "hf-08": contract, "hf-11": asset, "hf-13": kpi, "hf-15": milestone, "hf-17": delivery}
    | {"hf-17-objectives": group_objective, "hf-17-metrics": group_metric}
    | dict.fromkeys(SECTIONS, fact)
    | dict.fromkeys(MONEY, lambda form, row: budget_row(form, PLAN, MONEY[row.table], row))
)


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
    tables = {"contracts": "hf-08", "assets": "hf-11", "kpis": "hf-13", "milestones": "hf-15"}

    assert {name: len(data(form, name, PLAN)) for name in tables} == {
        name: rows[table] for name, table in tables.items()
    }
    assert len(data(form, "delivery-models", PLAN)) == 3 * rows["hf-17"]
    # 18 facts are printed once or again; those with two or three figures in a cell are as many facts.
    assert len(data(form, "facts", PLAN)) == 24
    assert len(data(form, "risks", PLAN)) == 2


@pytest.mark.parametrize("row", every_row(DOCUMENT, "hf-13"))
def test_printed_measure_is_on_its_page(row):
    """The printed baseline, comparison and target of a measure are on the measure's page."""
    found = by_title("csv", PLAN, row.name)

    assert on_its_page(found, row["Baseline"]) == []
    assert on_its_page(found, row["Target"]) == []


def test_contracts_are_on_their_page():
    """The register of contracts shows each printed value and forecast, in the printed order."""
    shown = page_table(f"{PLAN}/registers/contracts", "table", "")

    for row, cells in zip(printed(DOCUMENT)["hf-08"], shown, strict=True):
        text = " ".join(cells)
        for column in ("Contract Value £000's", "Forecasted spend 11/12 £000's"):
            assert not row[column] or holds(text, f"£{plain(row[column])}000")


def test_exceptions_are_exceptions():
    """Every exception is of a printed cell, says something else in its place, and has its reason."""
    assert idle(DOCUMENT, EXCEPTIONS) == []
