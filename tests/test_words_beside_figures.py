"""What texts say beside figures: which words are told, and which are not."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.texts.claims import claims
from csportal.checks.texts.text_figures import FEW, stems
from tests.small_council import codes

OWN = stems("Home visits on time. Visits to families that were made within five days.")
LAST = "2024-25 Q1: 88.0"
MINE = {
    "commentary-differs", "claim-contradicts", "suppressed-in-text", "unit-in-text", "text-year", "commentary-period",
    "commentary-stale", "other-council", "summary-count", "copied-text",
}  # fmt: skip


def said(text: str, value: str = "88.0", **changed: str) -> dict[str, str]:
    """Return the measure with a commentary beside its newest value."""
    found = with_line(COUNCIL[KPI], LAST, f'2024-25 Q1: {{value: {value}, commentary: "{text}"}}')
    for old, new in changed.items():
        found = found.replace(f"{old}: ", f"{old}: {new} #", 1)
    return {KPI: found}


def told(folder, files: dict[str, str]) -> list[str]:
    """Return the codes of these rules that the files get."""
    return sorted({code for code in codes(folder, files) if code in MINE})


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Performance is above the target.", [("side", "above")]),
        ("The figure was well below target.", [("side", "below")]),
        ("We met our target.", [("target", "met")]),
        ("The target was exceeded.", [("target", "met")]),
        ("We did not meet the target.", [("target", "off")]),
        ("The council missed its target.", [("target", "off")]),
        ("Home visits are on target.", [("target", "on")]),
        ("Performance is not on target.", [("target", "off")]),
        ("Performance rose since last year.", [("travel", "good")]),
        ("The figure rose since last year.", [("travel", "up")]),
        ("It is lower than last quarter.", [("travel", "down")]),
        ("It is below last year.", [("travel", "down")]),
        ("Performance has worsened compared with last year.", [("travel", "bad")]),
        ("This is the best result ever.", [("best", "best")]),
        ("It is the highest figure since 2019.", [("best", "highest")]),
        # Of others, of a part, of another time, or only hoped for.
        ("Referrals rose since last year.", []),
        ("Staff sickness is above target.", []),
        ("The north team met its target.", []),
        ("We expect to meet the target.", []),
        ("Performance should be above target by March.", []),
        ("Performance was above target in the past.", []),
        ("The figure is below the national target.", []),
        ("This is not the best result ever.", []),
        ("More visits than last year were made to new families.", []),
        ("The best way to help was found.", []),
    ],
)
def test_what_a_sentence_claims(sentence, found):
    """A claim is read only where it is about the measure itself, now, and leaves no doubt."""
    assert [(claim.kind, claim.which) for claim in claims(sentence, OWN)] == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Of all home visits 94% were on time.", "commentary-differs"),
        ("Of all home visits 88% were on time.", ""),
        ("Of all home visits 88% were on time, in the first week 94%.", ""),
        ("Performance stands at 91 per cent.", "commentary-differs"),
        ("Performance is at 91 per cent.", "commentary-differs"),
        ("The target is 90%.", ""),
        ("The target is 95%.", "commentary-differs"),
        ("The national target is 95%.", ""),
        ("The target of 5 days stands.", ""),
        ("It was 85.5% last year.", ""),
        ("It was 84% last year.", "commentary-differs"),
        ("Only 12% came late.", ""),
        ("About 40% of families have two children.", ""),
        ("The share rose by 3% in the north.", ""),
        ("In May 94% of visits were on time.", ""),
        ("We met the target.", "claim-contradicts"),
        ("Performance is below the target.", ""),
        ("Performance is worse than last year.", "claim-contradicts"),
        ("Performance is better than last year.", ""),
        ("It is the lowest figure on record.", "claim-contradicts"),
        ("Cases fell from 12 to 15.", "claim-contradicts"),
        ("Cases fell from 15 to 12.", ""),
        ("The plan of 2011 was reduced from 2013 to 2014.", ""),
        ("Visits took 88.0 weeks.", "unit-in-text"),
        ("Visits cost £88.0 each.", "unit-in-text"),
        ("It is 88.0%.", ""),
        ("A new team began in May 2034.", "text-year"),
        ("A new centre opens in 2028.", ""),
        ("The figure is as at 30 June 2022.", "commentary-period"),
        ("The figure is as at 30 June 2024.", ""),
    ],
)
def test_words_beside_a_value(text, code, tmp_path):
    """What contradicts the file is told once, and what goes with it or is about something else is not."""
    assert told(tmp_path, said(text)) == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("It is 3.2%.", True),
        ("It is 3.2 per cent.", True),
        ("One in 40 families waited.", True),
        ("2 of the 60 families waited.", True),
        ("Four families waited.", True),
        ("The number fell to 4.", True),
        ("Last year it was 85.5%, and the target is 90%.", False),
        ("Two teams are new since May 2024.", False),
        ("Families are seen every six weeks.", False),
        ("The rules of 2019 hold in all of the 12 areas.", False),
        ("Children aged 4 come with their parents.", False),
        ("The figure is withheld.", False),
    ],
)
def test_suppressed_value_in_words(text, is_told, tmp_path):
    """A figure that the measure does not publish is not told beside a suppressed one; what is published may be."""
    assert told(tmp_path, said(text, value="suppressed")) == ["suppressed-in-text"] * is_told


def test_commentary_of_the_period_before_is_told_in_a_closed_plan(tmp_path):
    """The same words stand under two periods: in a closed plan too they were most likely left from the first."""
    text = said("Two posts are empty since March.")[KPI]
    again = with_line(text, "2023-24: 85.5", "2023-24: {value: 85.5, commentary: Two posts are empty since March.}")

    assert told(tmp_path, {KPI: again}) == ["commentary-stale"]


@pytest.mark.parametrize(
    ("summary", "is_told"),
    [
        ("It has one priority and one measure.", False),
        ("It has 3 measures.", True),
        ("It has two key performance indicators.", True),
        ("It has 3 measures that are new.", False),
        ("It has a few of the 40 measures.", False),
        ("It has 3 milestones.", False),
    ],
)
def test_counts_in_a_summary(summary, is_told, tmp_path):
    """A summary counts no more than there are, of what is here at all; a part of them may be any number."""
    plan = with_line(COUNCIL[PLAN], "What families can expect.", summary)

    assert told(tmp_path, {PLAN: plan}) == ["summary-count"] * is_told


BEXFORD = COUNCIL["anytown/council.yml"].replace("Anytown", "Bexford").replace("999", "998")


@pytest.mark.parametrize(
    ("definition", "is_told"),
    [
        ("Visits made in Bexford.", True),
        ("Visits that Bexford Borough Council made.", True),
        ("Bexford's visits to families.", True),
        ("Visits made together with Bexford.", False),
        ("Visits made sooner than Bexford makes them.", False),
        ("Visits to New Bexford Farm.", False),
        ("Visits to Bexford House.", False),
        ("Visits made in Anytown.", False),
    ],
)
def test_other_council_in_a_text(definition, is_told, tmp_path):
    """Another council of the portal is not spoken of as one's own; beside one's own it may be."""
    text = with_line(COUNCIL[KPI], "Visits made within five days.", definition)

    found = told(tmp_path, {KPI: text, "bexford/council.yml": BEXFORD})

    assert found == ["other-council"] * is_told


def test_council_that_is_compared_with_may_be_named(tmp_path):
    """A council that stands among the others of a comparator is no slip in a text."""
    others = "comparators: {region: {2023-24: {value: 84.0, members: {Bexford: 85.0, Carham: 83.0}}}}\n"
    text = with_line(COUNCIL[KPI], "Visits made within five days.", "Visits as Bexford counts them.")
    text = with_line(text, "source:", f"{others}source:")

    assert told(tmp_path, {KPI: text, "bexford/council.yml": BEXFORD}) == []


@pytest.mark.parametrize(
    ("title", "definition", "is_told"),
    [
        ("Children who read well", "Visits to families that were made within five days.", True),
        # The same thing in two places, unless the text has what tells the two apart.
        ("Home visits on time in the south", "Visits to families that were made within five days.", False),
        ("Home visits on time in May", "Visits to families that were made in May within five days.", True),
        ("Children who read well", "Visits made within five days.", False),
    ],
)
def test_definition_of_another_measure(title, definition, is_told, tmp_path):
    """A definition is that of one measure, if it is long enough for that, and of others of its kind."""
    first = with_line(COUNCIL[KPI], "Visits made within five days.", definition)
    second = first.replace("Home visits on time", title).replace("85.5", "83.5")

    found = told(tmp_path, {KPI: first, KPI.replace("visits", "other"): second})

    assert found == ["copied-text"] * is_told


def test_words_that_say_nothing_are_left_out():
    """What a measure is about is told by the beginnings of the words that mean something."""
    assert stems("The share of home visits that were made") == {"home", "visit", "made"}
    assert {"the", "of"} <= FEW
