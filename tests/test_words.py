from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.derive.milestones.progress import Progress
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.derive.rollup.counts import Counts
from csportal.present.counts import count_tags, counts_in_words
from csportal.present.figures import figure, target_figure
from csportal.present.links import link
from csportal.present.scale import ticks
from csportal.present.shapes import Link, Number, Tag
from csportal.present.tags import judgement_tag, tag
from csportal.present.travel import since_words, travel_words
from csportal.present.words import capital, listed, plural
from csportal.records.base import Judgement
from csportal.values.period import parse_period
from csportal.values.unit import Measure, Unit, pounds
from tests.awkward import measure

Q1 = "2024-25 Q1"


@pytest.mark.parametrize(("text", "expected"), [("on target", "On target"), ("NEET rate", "NEET rate"), ("", "")])
def test_capital_leaves_the_rest_alone(text, expected):
    """A sentence begins with a capital, and abbreviations in it stay as they are."""
    assert capital(text) == expected


@pytest.mark.parametrize(
    ("number", "many", "expected"),
    [(0, "", "0 days"), (1, "", "1 day"), (2, "", "2 days"), (1200, "", "1,200 days"), (2, "dayz", "2 dayz")],
)
def test_number_has_the_right_form_of_its_noun(number, many, expected):
    """One is singular, and every other number is plural."""
    assert plural(number, "day", many) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_listed_as_in_a_sentence(words, expected):
    """A list in a sentence has commas, and “and” before its last word."""
    assert listed(words) == expected


@pytest.mark.parametrize("status", [*Rag, *Progress])
def test_every_status_is_a_word_with_a_tone(status):
    """Every status is said in a word; only ratings have a colour."""
    found = tag(status)

    assert found.word.lower() == str(status)
    rated = status in {*Rag, *Progress} and status not in {
        Rag.NO_TARGET, Rag.NOT_DUE, Rag.TOO_EARLY, Rag.START, Rag.NOT_AVAILABLE, Rag.SUPPRESSED, Rag.DATA_ONLY,
        Progress.NOT_RATED, Progress.NOT_STARTED, Progress.DEFERRED, Progress.CANCELLED,
    }  # fmt: skip
    assert (found.tone != "none") == rated


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("on-track", Tag("On track", "on")),
        ("at-risk", Tag("At risk", "close")),
        ("off-track", Tag("Off track", "off")),
        ("complete", Tag("Complete", "done")),
    ],
)
def test_officers_rating_is_said_in_words(status, expected):
    """An officer's rating is said in words other than those of the calculated one."""
    assert judgement_tag(Judgement(status=status)) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (Counts(0, 0, 0, 0), "0 measures; none can be rated now."),
        (Counts(0, 0, 0, 1), "1 measure; none can be rated now."),
        (Counts(0, 1, 0, 0), "0 of 1 rated measure is on target."),
        (Counts(1, 0, 0, 1), "1 of 1 rated measure is on target. 1 measure cannot be rated now."),
        (Counts(1, 1, 1, 0), "1 of 3 rated measures is on target; 1 is off target."),
        (Counts(2, 0, 2, 5), "2 of 4 rated measures are on target; 2 are off target. 5 measures cannot be rated now."),
        (Counts(0, 1, 2, 0), "0 of 3 rated measures are on target; 2 are off target."),
    ],
)
def test_counts_are_said_in_sentences(counts, expected):
    """Counts are said in sentences whose verbs fit their numbers."""
    assert counts_in_words(counts) == expected


def test_counts_are_in_the_same_order_everywhere():
    """Counts name the groups from good to bad, and leave out those with nothing in them."""
    found = [one.word for one in count_tags(Counts(2, 0, 1, 3))]

    assert found == ["2 on target", "1 off target", "3 not rated"]


@pytest.mark.parametrize(
    ("entry", "changes", "expected"),
    [
        ("84.60", {"decimals": "2"}, Number("84.60%", Decimal("84.60"))),
        ("85", {}, Number("85%", Decimal(85))),
        ("0", {}, Number("0%", Decimal(0))),
        ("-5.7", {}, Number("-5.7%", Decimal("-5.7"))),
        ("60.7", {"unit": "rate", "per": "1000"}, Number("60.7 per 1,000", Decimal("60.7"))),
        ("1210", {"unit": "count"}, Number("1,210", Decimal(1210))),
        ("520", {"unit": "gbp"}, Number("£520", Decimal(520))),
        ("-56", {"unit": "gbp-thousand"}, Number("-£56,000", Decimal(-56))),
        ("2.5", {"unit": "gbp-million"}, Number("£2.5 million", Decimal("2.5"))),
        ("1", {"unit": "days"}, Number("1 day", Decimal(1))),
        ("2", {"unit": "weeks"}, Number("2 weeks", Decimal(2))),
        ("suppressed", {}, Number("Suppressed", "c")),
        ("not-available", {}, Number("Not available", "x")),
        ("not-applicable", {}, Number("Not applicable", "z")),
        ("new", {}, Number("New measure", "z")),
        ("low", {}, Number("Rounds to nought", "low")),
        ("unreliable", {}, Number("In doubt", "u")),
        ({"due": "2024-10"}, {}, Number("Due October 2024", "x")),
    ],
)
def test_value_is_said_for_readers_and_for_machines(entry, changes, expected):
    """A value has its unit for readers and its exact figure for machines; a word has its statistical symbol."""
    _, kpi = measure(values={Q1: entry}, **changes)

    found = figure(kpi, kpi.values[parse_period(Q1)])

    assert (found.text, str(found.value)) == (expected.text, str(expected.value))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("85", Number("85%", "85")),
        ({"change": "-1.43%", "from": "2009"}, Number("-1.43% from 2009", "-1.43%")),
        ({"change": "-10%"}, Number("-10%", "-10%")),
        ("increase", Number("Increase", "increase")),
        ("sustain", Number("Sustain: keep at the same level", "sustain")),
        ("monitor", Number("Monitor: only watched", "monitor")),
        ("not-applicable", Number("Not applicable", "not-applicable")),
        ("to be confirmed", Number("To be confirmed", "to be confirmed")),
    ],
)
def test_target_is_said_for_readers_and_for_machines(target, expected):
    """A target is a number with its unit, a change from a baseline, or words."""
    _, kpi = measure(targets={"2024-25": target})

    found = target_figure(kpi, kpi.targets[parse_period("2024-25")])

    assert (found.text, str(found.value)) == (expected.text, str(expected.value))


def test_no_target_is_said():
    """A measure without a target says so."""
    _, kpi = measure(targets={})

    assert target_figure(kpi, None) == Number("None", "")


def test_direction_is_said_with_what_it_is_compared_with():
    """A direction of travel is an arrow, a word, and the figure that it is compared with."""
    portal, kpi = measure(values={"2023-24 Q1": "80", Q1: "84"})
    now = standing(portal, kpi)

    assert (travel_words(now.direction), since_words(kpi, now.direction)) == (
        "↑\N{NO-BREAK SPACE}Improving", "80% in April to June 2023",
    )  # fmt: skip


def test_no_comparison_has_no_arrow():
    """Where there is nothing to compare with, the words say so and there is no arrow."""
    portal, kpi = measure()
    now = standing(portal, kpi)

    assert (travel_words(now.direction), since_words(kpi, now.direction)) == (
        "No comparison", "nothing to compare with",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("anytown/families-2024-25", Link("Families plan", "anytown/families-2024-25")),
        ("anytown/services/fostering", Link("Fostering", "anytown/services/fostering")),
        (
            "anytown/families-2024-25/updates/1-1-2024-25-q1",
            Link("A new family hub", "anytown/families-2024-25/updates#1-1-2024-25-q1"),
        ),
        (
            "anytown/families-2024-25/kpis/visits",
            Link("Home visits within five days", "anytown/families-2024-25/kpis/visits"),
        ),
    ],
)
def test_record_is_linked_by_its_title(portal, key, expected):
    """A record is linked by its title, and one without a page of its own to its place on the page that holds it."""
    assert link(portal.by_key[key]) == expected


@pytest.mark.parametrize(
    ("unit", "number", "gap"),
    [
        (Unit.PERCENT, "1", "1 percentage point"),
        (Unit.PERCENT, "1.4", "1.4 percentage points"),
        (Unit.RATE, "1.4", "1.4"),
        (Unit.COUNT, "1200", "1,200"),
        (Unit.GBP, "1200", "£1,200"),
        (Unit.DAYS, "1", "1 day"),
    ],
)
def test_difference_of_percentages_is_in_points(unit, number, gap):
    """Two percentages differ by percentage points, never by per cent."""
    assert Measure(unit, 1, 1000).say_gap(Decimal(number)) == gap


@pytest.mark.parametrize(
    ("amount", "expected"), [("0", "£0"), ("56000", "£56,000"), ("-56000", "-£56,000"), ("0.5", "£1"), ("-0.4", "£0")]
)
def test_pounds_are_whole(amount, expected):
    """Money is said in whole pounds, with the minus before the pound sign, and nothing is not less than nothing."""
    assert pounds(Decimal(amount)) == expected


@pytest.mark.parametrize(
    ("values", "from_nought", "expected"),
    [
        ([78.4, 88.5], False, [75, 80, 85, 90]),
        ([78.4, 88.5], True, [0, 25, 50, 75, 100]),
        ([0, 0], False, [0, 0.25, 0.5, 0.75, 1]),
        ([85], False, [84, 84.5, 85, 85.5, 86]),
        ([-10, 5], False, [-10, -5, 0, 5]),
        ([], False, [0, 0.25, 0.5, 0.75, 1]),
        ([1, 123456789012345], True, [0, 5e13, 1e14, 1.5e14]),
    ],
)
def test_axis_has_round_numbers_that_enclose_the_values(values, from_nought, expected):
    """An axis is marked with a few evenly spaced round numbers that enclose every value."""
    assert ticks(values, from_nought=from_nought) == expected
