"""The cabinet report of 10 January 2011 on sharing children's services: dates, posts, papers and the schools' survey.

Names of persons, with their telephone numbers and addresses, are left out.
"""

from __future__ import annotations

import re

from tests.printed.cells import figures, plain, title
from tests.printed.source import Source, grouped
from tests.printed.table import Row, Table

HEADING = "PROGRESS ON SHARING OF CHILDREN'S SERVICES WITH WESTMINSTER"
FRONT = {
    "Committee": r"^(Cabinet)$",
    "Date": r"^(\d+ [A-Z]+ \d{4})$",
    "Title": r"^(PROGRESS ON .*)$",
    "Wards": r"^Wards: (.*)$",
    "Contributors": r"^(DChS .*)$",
    "Has an EIA been completed?": r"EIA BEEN COMPLETED\? (.*)$",
    "Has the report content been risk assessed?": r"RISK ASSESSED\? (.*)$",
}
PROPOSALS = {
    "lb-07-youth-offending": ("4. YOUTH OFFENDING SERVICES – STATUTORY FUNCTIONS", "4.2"),
    "lb-07-fostering-and-adoption": ("5. FOSTERING AND ADOPTION SERVICES", "5.1"),
    "lb-07-safeguarding-board": ("6. LOCAL SAFEGUARDING CHILDREN BOARD (LSCB)", "6.2"),
}
# The survey's headings are broken into pieces in the text; these are their words, under the question's number.
QUESTIONS = {
    "Q1 Importance": ("1 Very", "2", "3", "4 Not", "Score", "% 1 or 2"),
    "Q2 Plan to commission": ("Yes", "No", "Maybe", "% Yes"),
    "Q3 Importance": ("1 Very", "2", "3", "4 Not", "Score", "% 1 or 2"),
    "Q4 Buy back": ("Yes", "No", "% Yes"),
}


def front(source: Source) -> Table:
    lines, rows = source.sentences("London Borough of Hammersmith & Fulham", FRONT)
    return lines.table("lb-01", ["Name", "Text"], rows)


def phases(source: Source) -> Table:
    """A row an action of the timetable, with its phase and the dates of the phase as printed."""
    lines = source.passage("2. THREE BOROUGH ROADMAP", r"- 2\.3", r"^(?:•| ?-) (?!\d)")
    rows: list[Row] = []
    phase, dates = "", ""
    for _, line in lines.found:
        if match := re.search(r"(Phase \d) \((.*)\)", line):
            phase, dates = match[1], match[2]
        else:
            rows.append([phase, dates, title(line)])
    return lines.table("lb-04", ["Phase", "Dates", "Action (first words)"], rows)


def proposals(source: Source, identifier: str) -> Table:
    """The list under one paragraph."""
    section, paragraph = PROPOSALS[identifier]
    lines = source.passage(section, r"\d+\. [A-Z]{3}")
    within, found = False, []
    for place, line in lines.found:
        if number := re.match(r"(?:- )?(\d+\.\d+) ", line):
            within = number[1] == paragraph
        elif within and line.lstrip().startswith("- "):
            found.append((place, line))
    rows = [[paragraph, title(line), figures(line)] for _, line in found]
    return lines.only(found).table(identifier, ["Paragraph", "Proposal (first words)", "Proposal (figures)"], rows)


def posts(source: Source) -> Table:
    """The posts of the proposed team, in full-time equivalents."""
    lines = source.passage("6.4 Tri-Borough LSCB", r"6\.5", r"^- [\d.]+ x ")
    rows = [line.removeprefix("- ").split(" x ", 1) for _, line in lines.found]
    return lines.table("lb-08", ["FTE", "Post"], rows)


def papers(source: Source) -> Table:
    """The background papers, without who holds them."""
    lines = source.grid("LOCAL GOVERNMENT ACT 2000 LIST OF BACKGROUND PAPERS", "No.\t")
    columns, *rows = [[*row[:2], row[3]] for row in lines.rows()]
    return lines.table("lb-10", columns, [row for row in rows if re.fullmatch(r"\d+\.", row[0])])


def survey(source: Source) -> Table:
    """The survey of schools: a row a service, 20 columns; blank cells stay blank."""
    lines = source.grid("Appendix 2", "\tHow im")
    rows = [row for row in lines.rows() if plain(row[0])]
    columns = ["Service", *(f"{question}: {answer}" for question, answers in QUESTIONS.items() for answer in answers)]
    return lines.table("lb-12", columns, grouped(rows))


def tables(text: str) -> list[Table]:
    source = Source(text)
    return [
        front(source),
        phases(source),
        *(proposals(source, identifier) for identifier in PROPOSALS),
        posts(source),
        papers(source),
        survey(source),
    ]
