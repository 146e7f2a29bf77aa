from __future__ import annotations

from math import inf

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.sums.feasible import Bounds, Sum, feasible, given_away
from csportal.checks.texts.people import is_small_number, names_people, small_numbers
from tests.small_council import codes, problems

PEOPLE = with_line(COUNCIL[KPI], "counts_people: false", "counts_people: true")
COUNT = PEOPLE.replace("unit: percent", "unit: count").replace("decimals: 1", "decimals: 0")
VALUES = "  2023-24: 85.5\n  2024-25 Q1: 88.0\n"
FACTS = "anytown/plan-2024-25/registers/facts.yml"


# The parts as published, c for a suppressed one, the total, and which parts a reader can work out.
SUMS = [
    ("c 12 0 22 14", 51, "0"),
    ("c c 0 22 14", 51, ""),
    ("c c 18", 20, "0 1"),
    ("c c c", 20, ""),
    ("c c", 9, ""),
    ("c c", 2, "0 1"),
    ("c c", 3, "0 1"),
    ("c c", 4, ""),
    ("c c", 10, "0 1"),
    ("c c", 11, ""),
    ("c c c", 4, "0 1 2"),
    ("c c c", 15, "0 1 2"),
    ("c", 3, "0"),
    ("7 c c", 16, ""),
    ("7 8", 15, ""),
    ("c 60", 51, ""),
    ("- c 12", 20, ""),
    ("- 12 6", 20, "0"),
    ("- 12 6", 40, ""),
    ("- 12 6", 18, ""),
]


@pytest.mark.parametrize(("parts", "total", "expected"), SUMS)
def test_what_can_be_worked_out(parts: str, total: int, expected: str):
    """A suppressed part that can take fewer than three values beside its total is given away, and nothing else is."""
    typed = dict(enumerate(parts.split()))
    known = {row: int(part) for row, part in typed.items() if part.isdigit()} | {99: total}
    hidden = [row for row, part in typed.items() if part == "c"]

    found = given_away(known, hidden, [Sum(tuple(typed), 99)], largest=5)

    assert sorted(found) == [int(row) for row in expected.split()]


def test_bounds_are_narrowed_until_nothing_changes():
    """What one row tells of a number is used in its column, and the other way round."""
    known = {"row 1": 8, "row 2": 30, "column 1": 9, "column 2": 29}
    sums = [
        Sum(("a", "b"), "row 1"),
        Sum(("c", "d"), "row 2"),
        Sum(("a", "c"), "column 1"),
        Sum(("b", "d"), "column 2"),
    ]

    found = feasible(known, ["a", "b", "c", "d"], sums)

    assert found == {"a": Bounds(1, 7), "b": Bounds(1, 7), "c": Bounds(2, 8), "d": Bounds(22, 28)}


def test_column_gives_away_what_the_row_hides():
    """Two suppressed parts of a row protect one another only if no column tells one of them."""
    known = {"row": 20, "column": 15, "c": 11}
    sums = [Sum(("a", "b"), "row"), Sum(("a", "c"), "column")]

    found = given_away(known, ["a", "b"], sums, largest=5)

    assert found == {"a": 1, "b": 1}


def test_hidden_total_has_no_upper_bound():
    """A suppressed total is at least the sum of its parts, and may be any number above where one is suppressed."""
    found = feasible({"b": 7}, ["a", "total"], [Sum(("a", "b"), "total")])

    assert found == {"a": Bounds(1, inf), "total": Bounds(8, inf)}


def test_sums_that_contradict_one_another_are_looked_at_alone():
    """Published numbers that do not add up hide nothing that another sum tells."""
    known = {"b": 60, "total": 51, "d": 9, "other": 12}
    sums = [Sum(("a", "b"), "total"), Sum(("c", "d"), "other")]

    found = given_away(known, ["a", "c"], sums, largest=5)

    assert found == {"c": 1}


SERIES = [
    ("in-period", "2023-24: 51, 2023-24 Q1: c, 2023-24 Q2: c, 2023-24 Q3: 22, 2023-24 Q4: 14", ""),
    ("in-period", "2023-24: 51, 2023-24 Q1: c, 2023-24 Q2: 15, 2023-24 Q3: 22, 2023-24 Q4: 10", "2023-24 Q1"),
    ("in-period", "2023-24: 30, 2023-24 Q1: 10, 2023-24 Q2: 10, 2023-24 Q3: 8", "2023-24"),
    ("in-period", "2023-24: 40, 2023-24 Q1: 10, 2023-24 Q2: 10, 2023-24 Q3: 8", ""),
    ("in-period", "2023-24 Q1: 20, 2023-04: c, 2023-05: 8, 2023-06: 9", "2023-04"),
    ("in-period", "2023-24: c, 2023-24 Q1: 10, 2023-24 Q2: 10, 2023-24 Q3: 8, 2023-24 Q4: 7", "2023-24"),
    ("year-to-date", "2023-24: 20, 2023-24 Q4: c", "2023-24 Q4"),
    ("year-to-date", "2023-24: 20, 2023-24 Q3: c", ""),
    ("point-in-time", "2023-24: 20, 2024-03-31: c", "2024-03-31"),
]


@pytest.mark.parametrize(("window", "values", "expected"), SERIES)
def test_parts_of_a_year(window: str, values: str, expected: str, tmp_path):
    """A suppressed number is not told by the year's own number and those of its other parts."""
    lines = "".join(f"  {one.replace(': c', ': suppressed')}\n" for one in values.split(", "))
    text = with_line(COUNT, VALUES, lines).replace("window: in-period", f"window: {window}")
    text = with_line(text, "2024-25: 90", "2023-24: 90")

    found = [one for one in problems(tmp_path, {KPI: text}) if one.code == "recoverable-count"]

    told = [text.splitlines()[one.place.line - 1].split(": ")[0].strip() for one in found]
    assert told == ([expected] if expected else [])


def test_message_does_not_say_the_number(tmp_path):
    """What a check prints of a suppressed number does not publish it, and names what to suppress as well."""
    lines = "  2023-24: 51\n  2023-24 Q1: suppressed\n  2023-24 Q2: 12\n  2023-24 Q3: 22\n  2023-24 Q4: 14\n"
    text = with_line(with_line(COUNT, VALUES, lines), "2024-25: 90", "2023-24: 90")

    (found,) = problems(tmp_path, {KPI: text})

    assert "3" not in found.message
    assert "“2023-24 Q2” too, the smallest of its parts" in found.hint


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [("suppressed", "14", ["early"]), ("suppressed", "suppressed", []), ("9", "8", [])],
)
def test_parts_of_a_whole(early: str, late: str, expected: list[str], tmp_path):
    """A measure that two others add up to does not tell a suppressed part of them."""
    folder = KPI.removesuffix("visits.yml")
    values = "  2023-24: {}\n  2024-25: {}\n"
    files = {
        f"{folder}all.yml": ("All visits", values.format(30, 17), "related: [early, late]\n"),
        f"{folder}early.yml": ("Early visits", values.format(10, early), "related: [all, late]\n"),
        f"{folder}late.yml": ("Late visits", values.format(20, late), "related: [all, early]\n"),
    }
    texts = {
        file: with_line(COUNT, VALUES, given).replace("Home visits on time", title) + related
        for file, (title, given, related) in files.items()
    }

    found = [one for one in problems(tmp_path, texts) if one.code == "recoverable-count"]

    assert [one.record.rpartition("/")[2] for one in found] == expected


RATIOS = [
    ("{value: 88.0, numerator: 44, denominator: 50}", []),
    ("{value: 6.0, numerator: 3, denominator: 50}", ["small-ratio"]),
    ("{value: 94.0, numerator: 47, denominator: 50}", ["small-ratio"]),
    ("{value: 100.0, numerator: 5, denominator: 5}", ["small-ratio"]),
    ("{value: 0.0, numerator: 0, denominator: 50}", []),
    ("{value: 100.0, numerator: 50, denominator: 50}", []),
    ("{value: 0.8, denominator: 125}", ["small-ratio"]),
    ("{value: 98.4, denominator: 125}", ["small-ratio"]),
    ("{value: 8.0, denominator: 125}", []),
    ("{value: 0.4, denominator: 12500}", []),
    ("{value: suppressed, denominator: 125}", []),
    ("{value: suppressed, numerator: 1}", ["unclear-value"]),
    ("{value: 88.0, numerator: 44, denominator: 60}", ["value-parts"]),
    ("{value: 88.0, numerator: 44, denominator: 52, note: As printed.}", []),
    ("{value: 88.0, numerator: 50, denominator: 44}", ["value-parts"]),
]


@pytest.mark.parametrize(("value", "expected"), RATIOS)
def test_ratios(value: str, expected: list[str], tmp_path):
    """A percentage does not tell that those counted, those not counted or all of them are a few people."""
    text = with_line(PEOPLE, VALUES, f"  2024-25 Q1: {value}\n")

    assert codes(tmp_path, {KPI: text}) == expected


def test_rate_has_no_rest(tmp_path):
    """Of a rate only those counted matter, for the others are everybody else."""
    rate = PEOPLE.replace("unit: percent", "unit: rate\nper: 1000")
    text = with_line(rate, "2024-25 Q1: 88.0", "2024-25 Q1: {value: 940, numerator: 47, denominator: 50}")

    assert codes(tmp_path, {KPI: text.replace("85.5", "900").replace("2024-25: 90", "2024-25: 950")}) == []


def test_ratio_of_no_people(tmp_path):
    """A share of what is not people may be of any size."""
    text = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {value: 94.0, numerator: 47, denominator: 50}")

    assert codes(tmp_path, {KPI: text}) == []


def test_baseline_with_a_small_rest(tmp_path):
    """A baseline does not tell of a few people who were not counted."""
    baseline = "baseline: {period: 2022-23, value: 94, numerator: 47, denominator: 50}"
    text = with_line(PEOPLE, "targets:\n  2024-25: 90\n", f"{baseline}\ntargets:\n  2024-25: 95\n")

    assert codes(tmp_path, {KPI: text}) == ["small-ratio"]


@pytest.mark.parametrize(("value", "expected"), [("12", []), ("37", ["small-ratio"])])
def test_facts_out_of_a_number(value: str, expected: list[str], tmp_path):
    """A fact that counts people does not tell of a few who were not counted."""
    fact = f"id: moved, title: Children who moved, value: {value}, out_of: 40, unit: count, counts_people: true"
    text = f'facts:\n  - {{{fact}, source: {{section: "1"}}}}\n'

    assert codes(tmp_path, {FACTS: text}) == expected


DIFFERENCES = [
    ("year-to-date", "2023-24 Q1: 7, 2023-24 Q2: 9", ["small-difference"]),
    ("year-to-date", "2023-24 Q1: 7, 2023-24 Q2: 13", []),
    ("year-to-date", "2023-24 Q1: 7, 2023-24 Q2: 7", []),
    ("year-to-date", "2023-24 Q4: 7, 2024-25 Q1: 9", []),
    ("in-period", "2023-24 Q1: 7, 2023-24 Q2: 9", []),
    ("in-period", "2024-25 Q1: {value: 88, status: revised, note: It was 85.}", ["small-difference"]),
    ("in-period", '2024-25 Q1: {value: 1300, status: revised, note: "It was 1,297 before."}', ["small-difference"]),
    ("in-period", "2024-25 Q1: {value: 88, status: revised, note: It was 60.}", []),
    ("in-period", "2024-25 Q1: {value: 88, status: revised, note: A rise of 90%.}", []),
]


@pytest.mark.parametrize(("window", "values", "expected"), DIFFERENCES)
def test_differences(window: str, values: str, expected: list[str], tmp_path):
    """Two numbers of people that are a few apart are told of, where their difference counts people too."""
    parts = values.split(", 202")
    lines = "".join(f"  {'202' if row else ''}{one}\n" for row, one in enumerate(parts))
    text = with_line(COUNT, VALUES, lines).replace("window: in-period", f"window: {window}")

    found = problems(tmp_path, {KPI: text.replace("2024-25: 90", "2024-25: 90\n  2023-24: 90")})

    assert [one.code for one in found] == expected
    assert {str(one.level) for one in found} <= {"warning"}


SAID = [
    ("three young people moved", "three young people"),
    ("Two of the families left.", "Two of the families"),
    ("The carers fell to 4 in June.", "carers fell to 4"),
    ("only 3 looked after children", "3 looked after children"),
    ("One child was moved twice.", "One child"),
    ("The fall is one child's move.", "one child's"),
    ("There are 2 children with disabilities.", "2 children"),
    ("two unaccompanied asylum-seeking children", "two unaccompanied asylum-seeking children"),
    ("The number of pupils excluded was 5.", "pupils excluded was 5"),
    ("The number of children (3) is low.", "children (3)"),
    ("families: 3", "families: 3"),
    ("It opened in the quarter. Three children left the borough.", "Three children"),
    ("They left at that age. Two children came back.", "Two children"),
    ("two or three siblings", "three siblings"),
    ("Six children and 14 families", ""),
    ("3 and 4 year old children", ""),
    ("two-year-old children", ""),
    ("children aged 3 to 5", ""),
    ("one in five children", ""),
    ("one child in five", ""),
    ("two thirds of children", ""),
    ("three Family Hubs", ""),
    ("two children's homes", ""),
    ("£3 per child, or 5% of pupils", ""),
    ("Year 5 pupils at Key Stage 1", ""),
    ("one or more children", ""),
    ("places for children under 5", ""),
    ("They support children one to one.", ""),
    ("one team for children", ""),
    ("four times as many families", ""),
    ("2.5 children, 1,234 children", ""),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_small_numbers_in_words(text: str, expected: str):
    """A text that gives one to five people is found, and an idiom that counts nobody is not."""
    typed = text.split()

    numbers, people = set(filter(is_small_number, typed)), set(filter(names_people, typed))

    assert list(small_numbers(typed, numbers, people)) == ([expected] if expected else [])


def test_small_number_in_text_may_be_accepted(tmp_path):
    """A record may say why a small number in its text singles nobody out."""
    said = "Visits made within five days to any family with two children."
    text = with_line(COUNCIL[KPI], "Visits made within five days.", said)
    reason = "accepted: {small-number-in-text: It says whom the measure covers.}\n"

    assert codes(tmp_path / "bare", {KPI: text}) == ["small-number-in-text"]
    assert codes(tmp_path / "accepted", {KPI: text + reason}) == []
