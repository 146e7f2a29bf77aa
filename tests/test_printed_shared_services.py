"""Every figure printed in a table of the report on shared services, against its downloads and its pages."""

from __future__ import annotations

import re

import pytest

from csportal.values.period import parse_period
from tests.printed_tables.downloads import FORMS, data, only, read
from tests.printed_tables.pages import page_table
from tests.printed_tables.rows import (
    Exceptions,
    as_printed,
    every_row,
    expected,
    idle,
    plain,
    printed,
    starts,
)

DOCUMENT = "shared-services-2011"
PLAN = "hammersmith-and-fulham/shared-services-2011"
SURVEY = f"{PLAN}/surveys/schools"
# The proposals of each paragraph in the source's order; some are told in other words than the source's first.
PROPOSALS = {
    "lb-07-youth-offending": (
        "youth-offending-single-head",
        "youth-offending-court-team",
        "youth-offending-business-support",
        "youth-offending-specialist-roles",
        "youth-offending-future-options",
    ),
    "lb-07-fostering-and-adoption": (
        "fostering-sharing-management",
        "fostering-amalgamating-functions",
        "fostering-sharing-carers",
    ),
    "lb-07-safeguarding-board": (
        "child-death-panel-resident-children",
        "child-death-panel-local-chair",
        "child-death-panel-public-health",
    ),
}
UNDER = "two rows have the same name, so each is published with the name of the service printed above it"
# What is not published as it is printed, and why: the table, the row and the column; then what is published.
EXCEPTIONS: Exceptions = {
    ("lb-12", "Preventative (26)", "Service"): ("Education Welfare: preventative", UNDER),
    ("lb-12", "Preventative (28)", "Service"): ("Education Psychology: preventative", UNDER),
}


def front_sheet(form, row):
    """A line of the front sheet: its words, with those that are abbreviated in full."""
    lines = only(data(form, "plans", PLAN), PLAN)["front_sheet"].replace("equality impact assessment (EIA)", "EIA")
    terms = dict(line.split(": ", 1) for line in lines.split("; "))
    text = terms.get(row.name, "")
    if set(plain(row["Text"]).split()) <= set(re.sub(r"[(),]", " ", plain(text)).split()):
        text = row["Text"]
    return {"Name": row.name if row.name in terms else "", "Text": text}


def phase(form, row):
    """An action of the road map: the phase that it stands in, when that begins and ends, and its first word."""
    action = row["Action (first words)"]
    own = [one for one in data(form, "milestones", PLAN) if one["kind"] == "phase"]
    own = [one for one in own if one["group"].startswith(f"{row.name} (")]
    found = only([one for one in own if starts(action, one["title"], 1) == action], action)
    ends = parse_period(found["due"]).name
    begins = parse_period(found["starts"]).name if found["starts"] else ""
    # The dash between two months is lost in the text, and the year of the first where both have one.
    dates = f"{begins.removesuffix(ends[-5:])} {ends}" if begins else found["printed"] or ends
    return {"Phase": row.name, "Dates": dates, "Action (first words)": action}


def proposal(form, row):
    """A proposal of a paragraph, in the order of the source, with its date."""
    names = PROPOSALS[row.table]
    assert len(names) == len(printed(DOCUMENT)[row.table])
    key = f"{PLAN}/milestones/{names[row.place - 1]}"
    found = only([one for one in data(form, "milestones", PLAN) if one["milestone"] == key], key)
    assert found["kind"] == "proposal"
    paragraph = row["Paragraph"]
    title, dated = "Proposal (first words)", "Proposal (figures)"
    return {
        "Paragraph": paragraph if paragraph in found["section"].split(" and ") else found["section"],
        title: row[title],
        dated: parse_period(found["due"]).name if found["due"] else "",
    }


def post(form, row):
    found = only([one for one in data(form, "posts", PLAN) if one["title"] == row["Post"]], row["Post"])
    return {"FTE": found["full_time_equivalent"], "Post": found["title"]}


def paper(form, row):
    """A background paper; the second number of the list is empty, which the note of the first says."""
    first = printed(DOCUMENT)["lb-10"][0]["Description of Background Papers"]
    found = only([one for one in data(form, "documents", PLAN) if one["title"] == first], first)
    if not row["Description of Background Papers"]:
        assert "second number without an entry" in found["note"]
        return {"No.": row["No."]}
    title, where = found["title"], found["holder"]
    return {"No.": row["No."], "Description of Background Papers": title, "Department/ Location": where}


def results(form):
    """Every row of the survey in the open data: its name, then its figures in printed order."""
    grid: dict[tuple[str, str], list[str]] = {}
    for one in data(form, "survey-answers", PLAN):
        assert one["survey"] == SURVEY
        share = "%" if one["holds"] == "share" else ""
        grid.setdefault((one["group"], one["name"]), []).append(f"{one['value']}{share}")
    return list(grid.items())


def survey(form, row):
    """A row of the survey; an empty cell means that nobody gave the answer, and is published as 0."""
    (group, name), figures = results(form)[row.place - 1]
    assert plain(group).rstrip(":") in {"", plain(row.heading).rstrip(":")}
    columns = list(row.cells)
    counts = [column for column in columns[1:] if not re.search("Score|%", column)]
    found = dict(zip(columns, (name, *figures), strict=True))
    return found | {column: "" for column in counts if found[column] == "0" and not row[column]}


HELD = {
    "lb-01": front_sheet,
    "lb-04": phase,
    "lb-08": post,
    "lb-10": paper,
    "lb-12": survey,
} | dict.fromkeys(PROPOSALS, proposal)


@FORMS
@pytest.mark.parametrize("row", every_row(DOCUMENT))
def test_printed_row_is_in_the_downloads(row, form):
    """Every printed row is in the open data, each cell in its own row and column."""
    published = HELD[row.table](form, row)

    assert as_printed(row, published) == expected(row, EXCEPTIONS)


@FORMS
def test_survey_is_whole_and_on_its_page(form):
    """The survey's own download and its page have every printed row in order, and the figures of the open data."""
    expected = [[name, *figures] for (_, name), figures in results(form)]

    own = read(form, f"{SURVEY}/schools")
    shown = page_table(SURVEY, "whole", "")

    assert len(expected) == len(printed(DOCUMENT)["lb-12"]) == 39
    assert [[row["name"], *list(row.values())[2:]] for row in own] == [
        [cell.removesuffix("%") for cell in row] for row in expected
    ]
    assert shown == expected


@FORMS
@pytest.mark.parametrize("question", ["importance", "plan-to-commission", "importance-to-have", "buy-back"])
def test_each_question_has_its_table(question, form):
    """The table of one question has the figures that the open data has for it."""
    answers = [one for one in data(form, "survey-answers", PLAN) if one["question"] == question]

    own = read(form, f"{SURVEY}/schools-{question}")

    assert [value for row in own for value in list(row.values())[2:]] == [one["value"] for one in answers]


@FORMS
def test_registers_are_whole(form):
    """There are as many milestones of each kind and posts as are printed, so none that the source does not have."""
    rows = {table: len(found) for table, found in printed(DOCUMENT).items()}
    kinds = [one["kind"] for one in data(form, "milestones", PLAN)]

    assert kinds.count("phase") == rows["lb-04"]
    assert kinds.count("proposal") == sum(rows[table] for table in PROPOSALS)
    assert kinds.count("recommendation") == 5
    assert len(data(form, "posts", PLAN)) == rows["lb-08"]


@pytest.mark.parametrize("row", every_row(DOCUMENT, "lb-08"))
def test_printed_post_is_on_its_page(row):
    """Each printed post and its share of full time are on the page of posts."""
    shown = page_table(f"{PLAN}/registers/posts", "table", "")

    assert [row["Post"], row["FTE"]] in [cells[:2] for cells in shown]


def test_exceptions_are_exceptions():
    """Every exception is of a printed cell, says something else in its place, and has its reason."""
    assert idle(DOCUMENT, EXCEPTIONS) == []
