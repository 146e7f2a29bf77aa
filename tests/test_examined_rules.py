"""The rules on what half agrees: which words and numbers are told, and which are not."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, HUB, KPI, PLAN, hub, with_line
from csportal.checks.rules.figure.fact_out_of import FACTS
from csportal.checks.rules.figure.text_digit_slip import CHILDREN, SERVED, TOPICS
from csportal.checks.rules.text.numbers_of_words import RULE as NUMBERS
from tests.small_council import codes

LAST = "2024-25 Q1: 88.0"
PROFILE = "{value: 90, profile: {Q1: %s, Q2: %s, Q3: %s, Q4: 90}}"


def told(folder, code: str, files: dict[str, str]) -> bool:
    """Return whether the files get the code."""
    return code in codes(folder, files)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Home visits on time rose to 91.5%.", True),
        ("Performance fell to 80.1%.", True),
        ("The share of visits on time has gone up to 91.5%.", True),
        ("The rate stood at 80.8 per cent.", True),
        ("Performance went down to 80.8%, though staff worked hard.", True),
        ("Home visits on time rose to 88%.", False),
        ("The rate stood at 88.0 per cent.", False),
        ("Staff sickness rose to 12.5%.", False),
        ("Performance in the north area rose to 91.5%.", False),
        ("Performance should rise to 91.5%.", False),
        ("It rose by 3.1% in the quarter.", False),
    ],
)
def test_figure_that_a_value_came_to(text, is_told, tmp_path):
    """What a measure is said to have risen or fallen to is its value; what others came to is not asked about."""
    kpi = with_line(COUNCIL[KPI], LAST, f'2024-25 Q1: {{value: 88.0, commentary: "{text}"}}')

    assert told(tmp_path, "commentary-differs", {KPI: kpi}) is is_told


@pytest.mark.parametrize(
    ("title", "definition", "is_told"),
    [
        ("Home visits within 5 days", "Visits made within five days.", False),
        ("Home visits within 7 days", "Visits made within five days.", True),
        ("Home visits within 5 days", "Visits made within 5 working days.", False),
        ("Home visits within 5 days in 12 months", "Visits made within five days.", False),
        ("Home visits to people aged 19 – 21", "Visits to young people aged 19 to 21.", False),
        ("Home visits to people aged 19 – 21", "Visits to young people aged 16 to 21.", True),
        ("Home visits to 16-18 year olds", "Visits to people aged between 16 and 18.", False),
        ("Home visits to 16-18 year olds", "Visits to 16 to 19 year olds.", True),
        ("Home visits in 2 to 3 areas", "Visits in 4 to 5 areas.", False),
        ("Home visits in six weeks", "Visits made within 8 weeks.", True),
    ],
)
def test_numbers_of_a_title_and_its_definition(title, definition, is_told, tmp_path):
    """Numbers of one thing are told where they differ; those of another thing are not compared."""
    kpi = COUNCIL[KPI].replace("Home visits on time", title).replace("Visits made within five days.", definition)

    assert told(tmp_path, NUMBERS.code, {KPI: kpi}) is is_told


@pytest.mark.parametrize(
    ("values", "targets", "is_told"),
    [
        ("2023-24: 85.5", "2024-25: 90", False),
        ("2023-24: 85.5\n  2024-05: 86.5", "2024-25: 90", True),
        ("2023-24: 85.5\n  2024-05: 86.5\n  2024-06: 86.8", "2024-25: 90", False),
        ("2023-25: 85.5", "2024-25: 90", False),
        ("2023-24: 85.5", "2025-03: 90", False),
        ("2023-24: 85.5", "2024-10: 90", True),
    ],
)
def test_month_by_itself(values, targets, is_told, tmp_path):
    """One month among quarters is told; several, and a target due by the end of a quarter, are not."""
    kpi = with_line(COUNCIL[KPI], "2023-24: 85.5", values).replace("2024-25: 90", targets)

    assert told(tmp_path, "lone-month", {KPI: kpi}) is is_told


@pytest.mark.parametrize(
    ("points", "better", "is_told"),
    [
        ((20, 45, 70), "higher", False),
        ((20, 70, 45), "higher", True),
        ((90, 90, 90), "higher", False),
        ((99, 95, 92), "lower", False),
        ((99, 92, 95), "lower", True),
    ],
)
def test_profile_that_turns(points, better, is_told, tmp_path):
    """The points of a percentage over the year to date go one way, up or down."""
    kpi = with_line(COUNCIL[KPI], "2024-25: 90", f"2024-25: {PROFILE % points}")
    kpi = kpi.replace("window: in-period", "window: year-to-date").replace("better: higher", f"better: {better}")

    assert told(tmp_path, "target-profile", {KPI: kpi}) is is_told


@pytest.mark.parametrize(
    ("reason", "is_told"),
    [
        ("ok", True),
        ("Known issue", True),
        ("The plan prints it so.", False),
        ("Printed so twice.", False),
    ],
)
def test_reason_of_an_acceptance(reason, is_told, tmp_path):
    """A reason has three words at the least."""
    kpi = COUNCIL[KPI].replace("2024-25 Q1: 88.0", "2024-25 Q1: 8.8") + f"accepted: {{unit-slip: {reason}}}\n"

    assert told(tmp_path, "says-nothing", {KPI: kpi}) is is_told


@pytest.mark.parametrize(
    ("why", "is_told"),
    [
        ("Revised", True),
        ("As agreed.", True),
        ("see plan", True),
        ("x", True),
        ("Misprint.", False),
        ("The road.", False),
        ("Late returns.", False),
    ],
)
def test_why_a_target_moved(why, is_told, tmp_path):
    """A word or two give a reason only if one of them says what it was."""
    moved = f"2024-25: {{value: 90, changes: [{{from: 85, date: 2024-05, why: {why}}}]}}"

    assert told(tmp_path, "says-nothing", {KPI: with_line(COUNCIL[KPI], "2024-25: 90", moved)}) is is_told


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        (("completed: 2024-06", "judgement: {status: complete}"), False),
        (("completed: 2024-06", "judgement: {status: on-track}"), True),
        (("completed: 2024-06", "judgement: {status: off-track}"), True),
        (("completed: 2024-06", "forecast: 2024-08"), True),
        (("completed: 2024-06",), False),
        (("forecast: 2024-08", "judgement: {status: on-track}"), False),
    ],
)
def test_done_and_on_its_way(lines, is_told, tmp_path):
    """What is done is neither expected nor on track."""
    text = hub("commentary: The hub is open.", *lines)

    assert told(tmp_path, "done-and-on-its-way", {HUB: text}) is is_told


@pytest.mark.parametrize(
    ("number", "after", "is_told"),
    [
        ("34,853", "children of the town", False),
        ("34,583", "children of the town", True),
        ("34,859", "children of the town", True),
        ("34,583", "trees of the park", False),
        ("35,000", "children of the town", False),
        ("52,317", "children of the town", False),
    ],
)
def test_number_of_a_text_beside_a_fact(number, after, is_told, tmp_path):
    """A number that is nearly a fact's, of the same thing, is told; a rounded one and that of another are not."""
    text = SERVED.replace("34,853 children of the town", f"{number} {after}")

    assert told(tmp_path, "text-digit-slip", {TOPICS: text, FACTS: CHILDREN}) is is_told


def test_measure_named_after_words(tmp_path):
    """A reference is compared only with a file's name that is like one."""
    files = {}
    for number in (61, 67, 73):
        text = COUNCIL[KPI].replace("title: Home visits", f"title: Home visits {number}\nref: NI0{number}")
        files[KPI.replace("visits", f"ni0{number}")] = text
    named = COUNCIL[KPI].replace("title: Home visits on time", "title: Home visits on time\nref: NI095")

    assert not told(tmp_path, "odd-reference", {**files, KPI: named})
    assert told(tmp_path, "odd-reference", {**files, KPI.replace("visits", "ni059"): named})


@pytest.mark.parametrize(("target", "is_told"), [("45", True), ("0.45", False), ("3.2", False)])
def test_score_without_its_point(target, is_told, tmp_path):
    """A target of a score is of the scale of its baseline."""
    kpi = COUNCIL[KPI].replace("unit: percent", "unit: score").replace("decimals: 1", "decimals: 2")
    kpi = (
        kpi.replace("85.5", "0.32").replace("88.0", "0.35").replace("targets:", "baseline: {period: 2023-24}\ntargets:")
    )
    kpi = kpi.replace("2024-25: 90", f"2024-25: {target}")

    assert told(tmp_path, "out-of-scale", {KPI: kpi}) is is_told


def test_measures_with_one_reference(tmp_path):
    """A summary that counts too many is told how many there are, with those of one reference counted once."""
    named = COUNCIL[KPI].replace("title:", "ref: A1\ntitle:")
    plan = with_line(COUNCIL[PLAN], "What families can expect.", "It has 3 measures.")
    other = named.replace("Home visits on time", "Home visits in the evening")

    assert told(tmp_path, "summary-count", {KPI: named, KPI.replace("visits", "evenings"): other, PLAN: plan})
