"""The rules for targets of every kind: what each refuses, and what is just within it."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example
from csportal.present.figures import target_figure
from csportal.records.target import Goal
from tests.awkward import measure
from tests.test_rules import problems_of

HIGHER = "better: higher"
AIM = "2024-25: 90"
LOWER = ((HIGHER, "better: lower"),)
RANGED = ((HIGHER, "better: in-range"), (AIM, "2024-25: {between: [80, 95]}"))
BASED = (HIGHER, "better: higher\nbaseline: {period: 2023-24}")
FLOORED_90 = ("unit: percent", "unit: percent\ntolerance: {floor: 90}")
NOUGHT = (*LOWER, (AIM, "2024-25: 0"))


@pytest.mark.parametrize(
    ("edits", "code"),
    [
        # A range, and what else a measure may be held to for which a range is good.
        (RANGED, ""),
        (((AIM, "2024-25: {between: [80, 95]}"),), "target-contradicts"),
        ((RANGED[0],), "target-contradicts"),
        ((RANGED[0], (AIM, "2024-25: sustain")), "target-contradicts"),
        ((RANGED[0], (AIM, "2024-25: {below: england}")), "target-contradicts"),
        ((RANGED[0], (AIM, "2024-25: monitor")), ""),
        ((RANGED[0], (AIM, "2024-25: not-applicable")), ""),
        ((*RANGED, ("unit: percent", "unit: percent\ntolerance: {floor: 70}")), "target-contradicts"),
        (((AIM, "2024-25: {between: [95, 80]}"), RANGED[0]), "unclear-value"),
        # The figures of a range are figures of the measure.
        ((RANGED[0], (AIM, "2024-25: {between: [80, 195]}")), "impossible-figure"),
        ((RANGED[0], (AIM, "2024-25: {between: [80.25, 95]}")), "too-many-decimals"),
        # A place beside others.
        (((AIM, "2024-25: {above: england}"),), ""),
        (((AIM, "2024-25: {below: england}"),), "target-contradicts"),
        ((*LOWER, (AIM, "2024-25: {above: england}")), "target-contradicts"),
        # A change: its start, its sign, and its field.
        ((BASED, (AIM, "2024-25: {change: 5%}")), ""),
        ((BASED, (AIM, "2024-25: {change_points: 5}")), ""),
        ((BASED, (AIM, "2024-25: {change: -5%}")), "target-worse"),
        ((BASED, (AIM, "2024-25: {change_points: -5}")), "target-worse"),
        (((AIM, "2024-25: {change_points: 5}"),), "change-without-start"),
        (((AIM, "2024-25: {change_points: 5%, from: 2023-24}"),), "not-a-number"),
        (((AIM, "2024-25: {value: 90, from: 2023-24}"),), "unclear-target"),
        # A floor is no better than the number to be reached; 10% more than 85.5 is 94.05, published as 94.1.
        ((FLOORED_90,), ""),
        ((FLOORED_90, (AIM, "2024-25: 89.9")), "target-contradicts"),
        ((*LOWER, FLOORED_90, (AIM, "2024-25: 90.1")), "target-contradicts"),
        ((BASED, (AIM, "2024-25: {change: 10%}"), ("unit: percent", "unit: percent\ntolerance: {floor: 94.1}")), ""),
        (
            (BASED, (AIM, "2024-25: {change: 10%}"), ("unit: percent", "unit: percent\ntolerance: {floor: 94.2}")),
            "target-contradicts",
        ),
        ((BASED, (AIM, "2024-25: {change_points: 4.5}"), FLOORED_90), ""),
        ((BASED, (AIM, "2024-25: {change_points: 4.4}"), FLOORED_90), "target-contradicts"),
        # That of a year may be better than the points on the way, and than what others have.
        (((AIM, "2024-25: {value: 90, profile: {Q1: 20, Q4: 90}}"), FLOORED_90), ""),
        (
            ((AIM, "2024-25: {above: england}"), FLOORED_90,
             ("\nsource:", "\ncomparators: {england: {2023-24: 80}}\nsource:")),
            "",
        ),
        # Nothing in per cent of nought: the measure's own rule, and the portal's.
        ((*NOUGHT, ("unit: percent", "unit: percent\ntolerance: {percent: 5}")), "percent-of-nought"),
        ((*NOUGHT, ("unit: percent", "unit: percent\ntolerance: {points: 5}")), ""),
        ((*NOUGHT, ("unit: percent", "unit: percent\ntolerance: {floor: 5}")), ""),
        ((*NOUGHT, ("unit: percent", "unit: score")), "percent-of-nought"),
        (NOUGHT, ""),
        (
            (("2023-24: 85.5", "2023-24: 0"), (AIM, "2024-25: {change: 5%, from: 2023-24}"),
             ("  2024-25 Q1: 88.0\n", "  2024-25 Q1: 8.0\n")),
            "percent-of-nought",
        ),
        # A profile.
        (((AIM, "2024-25: {value: 90, profile: {2024-06: 20, 2025-03: 90}}"),), ""),
        (((AIM, "2024-25: {value: 90, profile: {Q1: 20, Q2: 45}}"),), "target-profile"),
        (((AIM, "2024-25: {value: 90, profile: {2023-24 Q1: 20, Q4: 90}}"),), "target-profile"),
        (((AIM, "2024-25: {value: 90, profile: {Q4: 91}}"),), "target-profile"),
        (((AIM, "2024-25: {profile: {Q4: 90}}"),), "unclear-target"),
        (((AIM, "2024-25: {value: 90, by: 2024-12, profile: {Q4: 90}}"),), "unclear-target"),
        (((AIM, "2024-25: {value: 90, profile: {Q5: 90}}"),), "not-a-period"),
        (((AIM, "2024-25: {value: 90, profile: {Q1: 190, Q4: 90}}"),), "impossible-figure"),
        # Shares need not rise on the way, as counts do.
        (((AIM, "2024-25: {value: 90, profile: {Q1: 95, Q4: 90}}"), ("in-period", "year-to-date")), ""),
        # By a day.
        (((AIM, "2024-25: {value: 90, by: 2025-03-31}"),), ""),
        (((AIM, "2024-25: {value: 90, by: 2025-04-01}"),), "target-day"),
        (((AIM, "2024-25: {value: 90, by: 2024-03}"),), "target-day"),
        (((AIM, "2024-25: {aim: monitor, by: 2024-12}"),), "unclear-target"),
        # What is expected, and the smallest change that counts.
        (((HIGHER, "better: neither\nexpected: [80, 95]"), (AIM, "2024-25: monitor")), ""),
        (((HIGHER, "better: higher\nexpected: [80, 95]"),), "target-contradicts"),
        (((HIGHER, "better: higher\nsmallest_change: 0.5"),), ""),
        (((HIGHER, "better: higher\nsmallest_change: 0"),), "unclear-value"),
        # A forecast.
        ((("Q1: 88.0", "Q1: {value: 88.0, forecast: {value: 91, date: 2024-07, by: Families}}"),), ""),
        ((("Q1: 88.0", "Q1: {value: 88.0, forecast: {value: 191, date: 2024-07, by: Us}}"),), "impossible-figure"),
        ((("Q1: 88.0", "Q1: {value: 88.0, forecast: {value: 91, by: Families}}"),), "missing-field"),
        ((("Q1: 88.0", "Q1: {value: suppressed, forecast: {value: 91, date: 2024-07, by: Us}}"),), "unclear-value"),
    ],
)  # fmt: skip
def test_edges_of_the_rules_for_targets(edits, code, tmp_path):
    """Each kind of target is refused where it contradicts its measure, and let through where it just does not."""
    text = COUNCIL[KPI]
    for old, new in edits:
        text = with_line(text, old, new)

    found = problems_of(Example(KPI, text), tmp_path)

    assert [line.split(": ")[1] for line in found] == ([code] if code else [])


def test_floor_that_is_better_than_a_change_is_told_with_what_it_comes_to(tmp_path):
    """The message says what the change comes to, so that an officer sees which figure the floor is better than."""
    text = COUNCIL[KPI]
    for old, new in (
        BASED,
        (AIM, "2024-25: {change: 10%}"),
        ("unit: percent", "unit: percent\ntolerance: {floor: 95}"),
    ):
        text = with_line(text, old, new)

    found = problems_of(Example(KPI, text), tmp_path)

    said = "The floor of 95 is better than the target for 2024-25, a change of 10% that comes to 94.1."
    assert [line.partition("target-contradicts: ")[2] for line in found] == [said]


def test_small_forecast_of_people_is_refused(tmp_path):
    """A number of people from 1 to 5 is not published as a forecast either."""
    text = COUNCIL[KPI]
    for old, new in (
        ("unit: percent", "unit: count"), ("decimals: 1", "decimals: 0"),
        ("counts_people: false", "counts_people: true"),
        ("85.5", "12"), ("Q1: 88.0", "Q1: {value: 8, forecast: {value: 4, date: 2024-07, by: Families}}"),
    ):  # fmt: skip
        text = with_line(text, old, new)

    found = problems_of(Example(KPI, text), tmp_path)

    assert [line.split(": ")[1] for line in found] == ["small-count"]


@pytest.mark.parametrize(
    ("target", "text", "value"),
    [
        ({"value": "85"}, "85%", "85"),
        ({"between": ["80", "95"]}, "80% to 95%", "80 to 95"),
        ({"change": "-10%", "from": "2019"}, "-10% from 2019", "-10%"),
        ({"change_points": "-2", "from": "2019"}, "-2 percentage points from 2019", "-2 points"),
        ({"change_points": "1"}, "+1 percentage point", "+1 points"),
        ({"below": "england"}, "Lower than England", "lower than england"),
        ({"value": "85", "by": "2024-12"}, "85% by the end of December 2024", "85"),
        ({"value": "85", "by": "2024-12-31"}, "85% by 31 December 2024", "85"),
        ({"aim": "increase", "by": "2024-12"}, "Increase by the end of December 2024", "increase"),
        ({"value": "90", "profile": {"Q1": "20", "Q4": "90"}}, "90%", "90"),
    ],
)
def test_target_is_said_for_readers_and_for_machines(target, text, value):
    """Every kind of target is said in words, and as a value that a program can read."""
    _, kpi = measure()

    found = target_figure(kpi, Goal.model_validate(target))

    assert (found.text, str(found.value)) == (text, value)


def test_expected_range_stands_where_there_is_no_target():
    """A measure without better or worse tells what is expected in the place of a target."""
    _, kpi = measure(better="neither", targets={}, expected=["80", "95"])

    assert target_figure(kpi, None).text == "None; 80% to 95% is expected"
