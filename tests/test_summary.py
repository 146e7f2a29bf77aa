from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import KPI
from csportal.checks.example import PLAN as PLAN_FILE
from csportal.derive.rating.standing import standing
from csportal.present.pages.kpi import pages
from csportal.present.summary import summary
from csportal.publish.html import Writer
from csportal.records.kpi import Kpi
from tests.awkward import awkward_portal, file, kpi_of, measure, plan, portal_of
from tests.html_page import html_of

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.present.shapes import Page

Q1 = "2024-25 Q1"
LAST_YEAR = "2023-24 Q1"
NEIGHBOURS = {"better": "lower", "unit": "rate", "per": "10000", "targets": {"2024-25": {"below": "region"}}}


def said(**changes: object) -> str:
    """Return the sentence of the plain measure with some changes, on 30 June 2024."""
    portal, kpi = measure(**changes)
    return summary(portal, standing(portal, kpi))


def said_of_closed_plan(**changes: object) -> str:
    """Return the sentence where the plan's one report was for April to June 2023 and nothing more is published."""
    closed = plan("Plan", period="2023-24", reports=["2023-24 Q1"], closed={"date": "2023-07-01", "why": "It ended."})
    portal = portal_of({PLAN_FILE: closed, KPI: file(**changes)})
    return summary(portal, standing(portal, kpi_of(portal)))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # A figure against a target, in general words and in the measure's own.
        (
            {"values": {Q1: "88"}},
            "In April to June 2024 the figure was 88%. That is on target, 3 percentage points above 85%.",
        ),
        (
            {"values": {Q1: "88"}, "in_words": "_ of visits were in time"},
            "In April to June 2024, 88% of visits were in time. That is on target, 3 percentage points above 85%.",
        ),
        ({"values": {Q1: "85"}}, "In April to June 2024 the figure was 85%. That is on target, at exactly 85%."),
        (
            {"values": {Q1: "84"}},
            "In April to June 2024 the figure was 84%. That is close to target, 1 percentage point below 85%.",
        ),
        (
            {"better": "lower", "values": {Q1: "91"}},
            (
                "In April to June 2024 the figure was 91%. "
                "That is off target, 6 percentage points above 85% (lower is better)."
            ),
        ),
        # One of a unit is singular.
        (
            {"unit": "days", "decimals": "0", "better": "lower", "values": {Q1: "1"}, "targets": {"2024-25": "2"}},
            "In April to June 2024 the figure was 1 day. That is on target, 1 day below 2 days (lower is better).",
        ),
        (
            {"unit": "count", "decimals": "0", "values": {Q1: "0"}, "targets": {"2024-25": "0"}},
            "In April to June 2024 the figure was 0. That is on target, at exactly 0.",
        ),
        (
            {"values": {Q1: "-5.7"}, "targets": {"2024-25": "-10"}, "better": "lower"},
            (
                "In April to June 2024 the figure was -5.7%. "
                "That is close to target, 4.3 percentage points above -10% (lower is better)."
            ),
        ),
        # Compared with before.
        (
            {"values": {LAST_YEAR: "80", Q1: "84"}},
            (
                "In April to June 2024 the figure was 84%. That is close to target, 1 percentage point below 85%, "
                "and better than 80% in April to June 2023."
            ),
        ),
        (
            {"better": "lower", "values": {LAST_YEAR: "80", Q1: "84"}},
            (
                "In April to June 2024 the figure was 84%. That is on target, 1 percentage point below 85% "
                "(lower is better), and worse than 80% in April to June 2023."
            ),
        ),
        (
            {"values": {LAST_YEAR: "84", Q1: "84"}},
            (
                "In April to June 2024 the figure was 84%. That is close to target, 1 percentage point below 85%, "
                "and the same as in April to June 2023."
            ),
        ),
        (
            {"values": {LAST_YEAR: "84", Q1: "84.5"}, "smallest_change": "1"},
            (
                "In April to June 2024 the figure was 84.5%. That is close to target, 0.5 percentage points below 85%, "
                "and about the same as 84% in April to June 2023."
            ),
        ),
        (
            {"better": "neither", "targets": {}, "values": {LAST_YEAR: "80", Q1: "84"}},
            "In April to June 2024 the figure was 84%. That is up from 80% in April to June 2023.",
        ),
        (
            {"better": "neither", "targets": {"2024-25": "monitor"}, "values": {Q1: "84"}},
            "In April to June 2024 the figure was 84%. It has no target: it is only watched.",
        ),
        # No target, or one that is no number.
        ({"targets": {}}, "In April to June 2024 the figure was 88.0%. It has no target."),
        (
            {"targets": {"2024-25": "not-applicable"}, "values": {LAST_YEAR: "80", Q1: "84"}},
            (
                "In April to June 2024 the figure was 84%. "
                "It has no target; the figure is better than 80% in April to June 2023."
            ),
        ),
        (
            {"targets": {"2024-25": "to be confirmed"}},
            "In April to June 2024 the figure was 88.0%. The target is still to be confirmed.",
        ),
        (
            {"targets": {"2024-25": "increase"}, "baseline": {"period": "2022", "value": "60"}},
            "In April to June 2024 the figure was 88.0%. That is on target: the aim is to raise it from 60% in 2022.",
        ),
        (
            {"targets": {"2024-25": "sustain"}, "baseline": {"period": "2022", "value": "90"}},
            (
                "In April to June 2024 the figure was 88.0%. "
                "That is off target: the aim is to be no worse than 90% in 2022."
            ),
        ),
        (
            {"better": "in-range", "targets": {"2024-25": {"between": ["4", "6"]}}, "values": {Q1: "7"}},
            (
                "In April to June 2024 the figure was 7%. "
                "That is close to target, 1 percentage point above the range from 4% to 6%."
            ),
        ),
        (
            {"better": "in-range", "targets": {"2024-25": {"between": ["4", "6"]}}, "values": {Q1: "6"}},
            "In April to June 2024 the figure was 6%. That is on target, within the range from 4% to 6%.",
        ),
        # Beside others.
        (
            {**NEIGHBOURS, "values": {Q1: "30"}, "comparators": {"region": {"2022-23": "41.5"}}},
            (
                "In April to June 2024 the figure was 30 per 10,000. "
                "That is on target, 11.5 less than the 41.5 per 10,000 that the region had in 2022/23."
            ),
        ),
        (
            {**NEIGHBOURS, "values": {Q1: "41.5"}, "comparators": {"region": {"2022-23": "41.5"}}},
            (
                "In April to June 2024 the figure was 41.5 per 10,000. "
                "That is close to target, the same as the 41.5 per 10,000 that the region had in 2022/23."
            ),
        ),
        # The figure that a later target starts from.
        (
            {"baseline": {"period": "2023-24"}, "values": {"2023-24": "50"}},
            "In 2023/24 the figure was 50%. The target is 85% by the end of 2024/25.",
        ),
        (
            {"baseline": {"period": "2023"}, "targets": {"AY 2024-25": "increase"}, "values": {"2023": "50"}},
            (
                "In 2023 the figure was 50%. The aim is to raise that by the end of the school year 2024/25; "
                "the figure for January to March 2024 is 46 days overdue."
            ),
        ),
        # Too early.
        (
            {"window": "year-to-date", "unit": "count", "decimals": "0", "values": {Q1: "9"}},
            (
                "In April to June 2024 the figure was 9. "
                "The target is 85 by the end of 2024/25, so it is too early to rate."
            ),
        ),
        (
            {"window": "year-to-date", "unit": "count", "decimals": "0", "values": {LAST_YEAR: "12", Q1: "9"}},
            (
                "In April to June 2024 the figure was 9. The target is 85 by the end of 2024/25, "
                "so it is too early to rate; the figure is worse than 12 in April to June 2023."
            ),
        ),
        # No number.
        (
            {"values": {"2023-12-31": "80", "2024-03-31": {"due": "2024-10-01"}}},
            (
                "The next figure is due on 1 October 2024. "
                "The last one was 80% on 31 December 2023; no target is set for that time; "
                "the target for 2024/25 is 85%."
            ),
        ),
        (
            {"values": {Q1: {"due": "2024-10"}}},
            (
                "The next figure is due in October 2024. "
                "It is a new measure, with no figure yet; the target is 85% by the end of 2024/25."
            ),
        ),
        (
            {"values": {"2023-24": "80", Q1: {"due": "2024-10"}}, "in_words": "_ of visits were in time"},
            (
                "The next figure is due in October 2024. "
                "In 2023/24, 80% of visits were in time; the target is 85% by the end of 2024/25."
            ),
        ),
        (
            {"values": {"2023-24 Q4": "80", Q1: {"due": "2024-05"}}, "targets": {}},
            (
                "The figure for April to June 2024 was due in May 2024 and is overdue. "
                "The last one was 80% in January to March 2024; it has no target."
            ),
        ),
        (
            {"values": {Q1: "suppressed"}},
            (
                "The figure for April to June 2024 is suppressed, because it is about so few people that it could "
                "single somebody out. The target is 85% by the end of 2024/25."
            ),
        ),
        (
            {"values": {Q1: "new"}, "targets": {"2024-25": "increase"}},
            "The measure is new, with no figure for April to June 2024. The aim is an increase by the end of 2024/25.",
        ),
        (
            {"values": {"AY 2022-23": "not-available"}, "targets": {}},
            (
                "There is no figure for the school year 2022/23. "
                "It has no target; the figure for October to December 2023 is 137 days overdue."
            ),
        ),
        (
            {"values": {Q1: "low"}, "targets": {}},
            "The figure for April to June 2024 rounds to nought. It has no target.",
        ),
        (
            {"values": {Q1: "unreliable"}, "targets": {}},
            "The figure printed for April to June 2024 is in doubt, so it is not used. It has no target.",
        ),
        (
            {"values": {Q1: "not-applicable"}, "targets": {}},
            "The measure does not apply to April to June 2024. It has no target.",
        ),
    ],
)
def test_position_is_said_in_plain_sentences(changes, expected):
    """A measure's page says in one or two sentences what the figure was, how it stands, and what came before."""
    assert said(**changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"values": {"2022-23": "80", "2023-24": {"due": "2023-10"}}, "targets": {"2023-24": "85"}},
            (
                "The next figure was due in October 2023; the reports here end before that. "
                "The last one was 80% in 2022/23; the target was 85% by the end of 2023/24."
            ),
        ),
        (
            {"values": {"2022-23": "80", LAST_YEAR: {"due": "2023-05"}}, "targets": {}},
            (
                "The next figure was due in May 2023, and the last report here does not have it. "
                "The last one was 80% in 2022/23; it has no target."
            ),
        ),
        (
            {"baseline": {"period": "2022-23"}, "values": {"2022-23": "50"}, "targets": {"2023-24": "increase"}},
            (
                "In 2022/23 the figure was 50%. "
                "The aim was to raise that by the end of 2023/24; no later figure is published here."
            ),
        ),
        (
            {"window": "year-to-date", "values": {LAST_YEAR: "9"}, "targets": {"2023-24": "85"}},
            (
                "In April to June 2023 the figure was 9%. "
                "The target was 85% by the end of 2023/24, so it was then too early to rate."
            ),
        ),
        (
            {"values": {LAST_YEAR: "new"}, "targets": {"2023-24": "to be confirmed"}},
            "The measure was new, with no figure for April to June 2023. The target was still to be confirmed.",
        ),
        (
            {
                "baseline": {"period": "2022-23"},
                "values": {"2022-23": "50"},
                "targets": {"2023-24": {"value": "60", "undated": "true"}},
            },
            "In 2022/23 the figure was 50%. The target was 60%, with no date given.",
        ),
    ],
)
def test_a_closed_plan_is_told_of_in_the_past(changes, expected):
    """What a closed plan expected is not promised for a day that has passed."""
    assert said_of_closed_plan(**changes) == expected


def test_gap_is_between_figures_as_published():
    """The gap in a sentence is the difference of the two figures that are shown, rounded half up."""
    assert said(decimals="0", values={Q1: "83.5"}) == (
        "In April to June 2024 the figure was 84%. That is close to target, 1 percentage point below 85%."
    )


def every_sentence(portal: Portal) -> list[str]:
    found = sorted(portal.all(Kpi), key=lambda kpi: kpi.key)
    return [f"{kpi.key}: {summary(portal, standing(portal, kpi))}" for kpi in found]


def test_every_sentence_is_as_read_and_agreed(example, portal, golden):
    """The sentence of every measure is the one that was last read and found true and good English."""
    actual = "\n".join([*every_sentence(example), *every_sentence(portal)]) + "\n"

    assert actual == golden.expected("summaries.txt", actual)


@pytest.mark.parametrize("kpi", awkward_portal().all(Kpi), ids=attrgetter("id"))
def test_sentences_begin_and_end_well_whatever_the_figures(kpi):
    """Whatever the figures, there are one or two sentences, each with a capital and a full stop."""
    portal = awkward_portal()

    found = re.split(r"(?<=\.) (?=[A-Z])", summary(portal, standing(portal, kpi)))

    assert len(found) in {1, 2}
    for one in found:
        assert re.fullmatch(r"[A-Z][^\n]*[^.,;: ]\.", one)
        assert "  " not in one
        assert "None" not in one


def rest_of(page: Page) -> str:
    """Return what a measure's page says beside the sentence."""
    writer = Writer(page.path, page.path, "part")
    return html_of(
        "".join(writer.blocks(blocks) for name, blocks in page.parts.items() if name not in {"lead", "menu"})
    ).text


@pytest.mark.parametrize("which", ["example", "portal"])
def test_every_number_of_a_sentence_stands_on_its_page(which, request):
    """A reader finds each number of the sentence again in the title, the facts, the table or the working."""
    lost = {}
    for page in pages(request.getfixturevalue(which)):
        numbers = set(re.findall(r"\d[\d,.]*\d|\d", page.description))
        missing = {one for one in numbers if one not in rest_of(page)}
        missing -= {one for one in missing if one in page.title}
        if missing:
            lost[page.path] = missing

    assert lost == {}
