"""Milestones' pages: each explains its status from what stands on it, in the tests' council and the published data."""

from __future__ import annotations

import csv
import re
from datetime import datetime
from html import unescape
from io import StringIO

import pytest

from csportal.derive.milestones.progress import MilestoneStanding, Progress, milestone_standing
from csportal.link import Portal
from csportal.present.pages.how_to_read import STATES
from csportal.present.pages.milestone import pages
from csportal.present.shapes import Page
from csportal.present.tables import data_milestone_dates, data_milestones
from csportal.publish.csv import to_csv
from csportal.publish.html import Writer
from csportal.records.milestone import Milestone

BOTH = pytest.mark.parametrize("which", ["portal", "example"])
SUM = re.compile(
    r"(\d+ \w+ \d{4})(?:, the latest day that it can be,)? is ([\d,]+) days? (after|before) (\d+ \w+ \d{4})"
)


def shown(page: Page, *parts: str) -> str:
    """Return what a reader of the page reads in some of its parts, without markup."""
    html = " ".join(Writer(page.path).block(block) for part in parts for block in page.parts[part])
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", re.sub(r"<svg.*?</svg>", "", html, flags=re.DOTALL))).split())


def standing_of(portal: Portal, page: Page) -> MilestoneStanding:
    """Return how the milestone of a page stands."""
    milestone = portal.by_key[page.path]
    assert isinstance(milestone, Milestone)
    return milestone_standing(portal, milestone)


def day(text: str) -> int:
    return datetime.strptime(text, "%d %B %Y").toordinal()  # noqa: DTZ007 - a day alone


@BOTH
def test_no_status_is_without_its_explanation(which, request):
    """Each milestone's page says its status, and how it follows from the dates and the ratings that stand there too."""
    portal: Portal = request.getfixturevalue(which)
    unexplained = []
    for page in pages(portal):
        one = standing_of(portal, page)
        lead, facts, working = (shown(page, part) for part in ("lead", "facts", "working"))
        says = f"This {one.milestone.kind} is {one.progress}."
        whole = " ".join(one.working.split())
        if not (says in lead and one.status.capitalize() in facts and whole and whole in working):
            unexplained.append(page.path)

    assert unexplained == []


@BOTH
def test_working_names_the_dates_and_ratings_on_the_page(which, request):
    """What a status is worked out from stands on its page: the due date, when it is expected or done, the rating."""
    portal: Portal = request.getfixturevalue(which)
    lost = []
    for page in pages(portal):
        one = standing_of(portal, page)
        facts = shown(page, "facts")
        given = [one.milestone.deadline, one.expected]
        wanted = [period.end if period is one.milestone.deadline else period.name for period in given if period]
        wanted += [one.judgement.status.replace("-", " ")] if one.judgement else []
        lost += [(page.path, words) for words in wanted if words.casefold() not in facts.casefold()]

    assert lost == []


@BOTH
def test_slippage_can_be_counted_by_hand(which, request):
    """Each slippage in days stands on the page as the distance of two days, and is that distance."""
    portal: Portal = request.getfixturevalue(which)
    wrong = []
    for page in pages(portal):
        one = standing_of(portal, page)
        sums = SUM.findall(shown(page, "working"))
        told = {int(days.replace(",", "")) * (1 if way == "after" else -1) for _, days, way, _ in sums}
        counted = {day(later) - day(earlier) for later, _, _, earlier in sums}
        expected = {one.slippage, one.slippage_from_baseline if one.milestone.changes else None} - {None, 0}
        if not told == counted == expected:
            wrong.append((page.path, told, counted, expected))

    assert wrong == []


def test_every_status_is_used_and_explained(portal):
    """Each status of a milestone occurs in the tests' council, and stands with its rule where readers are told."""
    found = {milestone_standing(portal, one).progress for one in portal.all(Milestone)}

    assert found == set(Progress) == set(STATES)


@BOTH
def test_status_can_be_recomputed_from_the_download(which, request):
    """A status follows from its row in the download: done is complete, and what is late was due before its day."""
    portal: Portal = request.getfixturevalue(which)
    rows = list(csv.DictReader(StringIO(to_csv(data_milestones.table(portal, portal)))))
    wrong = []
    for row in rows:
        judged, due = row["judged_on"], row["due_date"]
        expected = None
        if row["completed"] or row["council_rating"] == "complete":
            expected = "complete"
        elif row["council_rating"] == "cancelled":
            expected = "cancelled"
        elif due and due < judged and "makes no reports" not in row["working"]:
            expected = "late"
        if (row["status"] != expected) if expected else row["status"] in {"complete", "cancelled", "late"}:
            wrong.append((row["milestone"], row["status"], expected))

    assert len(rows) == len(portal.all(Milestone))
    assert wrong == []


def test_dates_of_a_moved_milestone_are_its_history(portal):
    """The history of dates has the first due date, each move with its reason, and what was expected, in order."""
    rows = csv.DictReader(StringIO(to_csv(data_milestone_dates.table(portal, portal))))
    found = [
        (row["said"], row["what"], row["date"], row["slippage_days"], row["why"])
        for row in rows
        if row["milestone"].endswith("/play-area")
    ]

    # From 30 September 2024 there are 92 days to the end of the year, and 181 more to 30 June 2025.
    assert found == [
        ("", "First due date", "2024-09", "0", ""),
        ("2024-04", "Due date, moved", "2024-12", "92", "The ground had to be cleaned first."),
        ("2024-06-10", "Due date, moved", "2025-06", "273", "The money was needed for roofs."),
    ]
