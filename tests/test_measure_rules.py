"""The edges of the rules for measures and facts beside their words, their years and others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example
from csportal.checks.rules.figure.comparator_printed import SAYS
from csportal.checks.rules.figure.fact_out_of import FACTS, SCHOOLS
from csportal.checks.sums.slips import slip, stated
from tests.test_rules import problems_of

AIM, FIRST, LAST = "2024-25: 90", "2023-24: 85.5", "2024-25 Q1: 88.0"


@pytest.mark.parametrize(
    ("figure", "other", "how"),
    [
        ("49.3", "4.93", "one is 10 times the other"),
        ("16931", "16391", "two digits may have changed places"),
        ("0.45", "0.54", "two digits may have changed places"),
        ("676674", "776674", "one digit is not the same"),
        ("8500", "8.5", ""),
        ("85", "58", ""),
        ("90", "900", ""),
        ("21", "12.5", ""),
        ("138", "383", ""),
        ("4500", "4600", ""),
        ("0", "10", ""),
        ("100", "100", ""),
        ("2010", "2001", ""),
        ("-5.7", "57", ""),
    ],
)
def test_numbers_that_are_alike(figure, other, how):
    """Three digits or more tell that one number is another mistyped; fewer are alike by chance."""
    assert slip(Decimal(figure), Decimal(other), alone=False) == how


@pytest.mark.parametrize(("figure", "other"), [("30", "3"), ("1000", "100")])
def test_nought_too_many_tells_where_both_are_of_one_thing(figure, other):
    """Of the same thing, ten times as much is a slip; a tenth is a part of it."""
    assert slip(Decimal(figure), Decimal(other), alone=True)
    assert not slip(Decimal(other), Decimal(figure), alone=True)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("140 of 2,374 is 58.97.", ["140", "2374", "58.97"]),
        ("From 2011 to 2014, in 2012/13.", []),
        ("(or 49.3 per 1000 young women aged 15-17)", ["49.3"]),
        ("Section 2.4.1, by 30/6/17", []),
    ],
)
def test_numbers_that_a_text_states(text, numbers):
    """Years, dates, ages, sections and of how many a rate is are no numbers of a text."""
    assert [str(number) for number, _ in stated(text)] == numbers


@pytest.mark.parametrize(
    ("whose", "printed", "said"),
    [
        ("statistical-neighbours", "529.1 compared with 596.5 average for statistical neighbours (2010)", "596.5"),
        ("england", "82.1 (England 84.3)", "84.3"),
        ("england", "82.1, England average of 84.3", "84.3"),
        ("region", "82.1, against 79 for London", "79"),
        ("england", "82.1 (2010)", None),
    ],
)
def test_figure_of_others_is_read_from_print(whose, printed, said):
    """A figure that printed words give to others is read, and no other."""
    found = SAYS[whose].search(printed)

    assert (next(one for one in found.groups() if one) if found else None) == said


EDGES = [
    # Tolerances.
    (("better: higher", "better: higher\ntolerance: {points: 20}"), ""),
    (("better: higher", "better: higher\ntolerance: {points: 21}"), "wide-tolerance"),
    (("better: higher", "better: higher\ntolerance: {percent: 50}"), ""),
    (("better: higher", "better: higher\ntolerance: {percent: 51}"), "wide-tolerance"),
    # Directions.
    (("owner:", "why_it_matters: Fewer delays are better.\nowner:"), "better-label"),
    (("owner:", "why_it_matters: A higher share is better than a lower one is better.\nowner:"), ""),
    (("owner:", "why_it_matters: Families like it better.\nowner:"), ""),
    (("title: Home visits on time", "title: Reduce late home visits"), "better-label"),
    (("title: Home visits on time", "title: Reduced waiting for home visits"), ""),
    # What is printed.
    ((LAST, "2024-25 Q1: {value: 88.0, printed: 44 (88.0%)}"), ""),
    ((LAST, "2024-25 Q1: {value: 44.0, printed: 44 (88.0%)}"), "printed-differs"),
    ((LAST, "2024-25 Q1: {value: 44.0, printed: 88.0% (44)}"), "printed-differs"),
    ((LAST, "2024-25 Q1: {value: 88.0, printed: 88.0% (2024)}"), ""),
    ((LAST, "2024-25 Q1: {value: 88.0, printed: New indicator}"), "printed-differs"),
    ((LAST, "2024-25 Q1: {value: 88.0, printed: Most of them}"), ""),
    ((AIM, "2024-25: {value: 90, printed: 90% by March 2025}"), ""),
    ((AIM, "2024-25: {value: 90, printed: 90% by 2024/25}"), ""),
    ((AIM, "2024-25: {value: 90, printed: 90% by 2026}"), "printed-year"),
    ((AIM, "2024-25: {value: 90, printed: 90% from 2021}"), ""),
    ((AIM, "2024-25: {value: 90, printed: 90% of 2010 visits}"), ""),
    # Targets and results of the year before.
    ((AIM, "2024-25: 76"), "target-easier"),
    ((AIM, "2024-25: 77"), ""),
    ((AIM, "2024-25: {value: 76, note: The days were cut from ten to five.}"), ""),
    ((FIRST, "2023-24 Q4: 99.5"), ""),
    ((AIM, "2025-26: 90"), ""),
    # The same figure.
    (("frequency: quarterly", "frequency: annual"), ""),
    # Forecasts.
    ((LAST, "2024-25 Q1: {value: 88.0, forecast: {value: 91, date: 2024-03-30, by: Us}}"), "forecast-dated"),
    ((LAST, "2024-25 Q1: {value: 88.0, forecast: {value: 91, date: 2024-04, by: Us}}"), ""),
    # Units.
    (("title: Home visits on time", "title: Home visits on time (%)"), ""),
    (("title: Home visits on time", "title: Home visits on time (days)"), "unit-label"),
    (("title: Home visits on time", "title: Home visits on time (within 5 days)"), ""),
    # Others.
    (("source:", "comparators: {england: {2022-23: 80.1}}\nsource:"), ""),
    (("source:", "comparators: {england: {2022-23: 8.1}}\nsource:"), "comparator-level"),
    (("source:", "comparators: {england: {2024-25 Q2: 80.1}}\nsource:"), "comparator-level"),
    (("source:", "not_comparable: Others count days.\ncomparators: {england: {2022-23: 8.1}}\nsource:"), ""),
    (("source:", "comparators: {england: {2022-23: 80.1, 2023-24: 81}, region: {2022-23: 80.1, 2023-24: 81}}\nsource:"),
     "copied-figures"),
    (("source:", "comparators: {england: {2022-23: 80.1, 2023-24: 81}, region: {2022-23: 80.1, 2023-24: 82}}\nsource:"),
     ""),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "code"), EDGES)
def test_edges_of_the_rules_for_measures(edit, code, tmp_path):
    """Each rule tells of its breach, once, and lets through what is just within it."""
    found = problems_of(Example(KPI, with_line(COUNCIL[KPI], *edit)), tmp_path)

    assert [line.split(": ")[1] for line in found] == ([code] if code else [])


def series(*values: str, unit: str = "percent") -> str:
    """Return a measure with the values of five years and no quarter."""
    years = "".join(f"  {2019 + row}-{20 + row}: {value}\n" for row, value in enumerate(values))
    text = with_line(COUNCIL[KPI], "  2023-24: 85.5\n  2024-25 Q1: 88.0\n", years)
    return text.replace("unit: percent", f"unit: {unit}").replace(AIM, "2024-25: increase")


@pytest.mark.parametrize(
    ("values", "unit", "code"),
    [
        (("84.0", "86.1", "84.8", "42.1", "85.5"), "percent", "value-outlier"),
        (("84.0", "86.1", "84.8", "{value: 42.1, note: Half of the homes were shut.}", "85.5"), "percent", ""),
        (("84.0", "86.1", "84.8", "52.1", "85.5"), "percent", ""),
        (("84.0", "46.1", "64.8", "42.1", "85.5"), "percent", ""),
        (("410.5", "402.5", "398.5", "850.5", "407.5"), "rate\nper: 1000", "value-outlier"),
        (("4.5", "4.1", "4.2", "8.9", "4.4"), "rate\nper: 1000", ""),
        (("-5.5", "-5.1", "-6.2", "5.9", "-6.4"), "score", "lost-sign"),
        (("-5.5", "-5.1", "-6.2", "1.9", "-6.4"), "score", ""),
        (("-5.5", "-5.1", "-6.2", "{value: 5.9, commentary: It rose for once.}", "-6.4"), "score", ""),
        (("8512.5", "8611.5", "8722.5", "8512.5", "8633.5"), "gbp", "copied-figures"),
        (("85.5", "86.5", "87.5", "85.5", "86.5"), "percent", ""),
    ],
)
def test_edges_of_the_rules_for_series(values, unit, code, tmp_path):
    """A value stands out only where the others are steady, large enough and told of nowhere."""
    found = problems_of(Example(KPI, series(*values, unit=unit)), tmp_path)

    assert [line.split(": ")[1] for line in found] == ([code] if code else [])


FACT_EDGES = [
    ("title: Number of schools judged to be Good", "title: Number of schools with a nursery, 2021/22", "title-year"),
    ("title: Number of schools judged to be Good", "title: Number of schools by 2030", ""),
    ("title: Number of schools judged to be Good", "title: Number of schools in April 2024", ""),
    ("title: Number of schools judged to be Good", "title: Number of schools in the 2015 review", ""),
    ("value: 20\n", "value: 27\n", ""),
    ("value: 20\n", "value: 28\n", "fact-parts"),
    ("value: 20\n", "value: 35\n", "fact-out-of"),
]


@pytest.mark.parametrize(("old", "new", "code"), FACT_EDGES)
def test_edges_of_the_rules_for_facts(old, new, code, tmp_path):
    """A fact is held against its own name, its whole and the other parts of it."""
    found = problems_of(Example(FACTS, with_line(SCHOOLS, old, new)), tmp_path)

    assert [line.split(": ")[1] for line in found] == ([code] if code else [])


def test_idle_acceptance_waits_for_what_is_wrong(tmp_path):
    """Where a record has an error, an acceptance that nothing needs is not told yet: the error may be why."""
    accepted = with_line(COUNCIL[KPI], "better: higher", "better: higher\naccepted: {unit-slip: Visits were put off.}")

    found = problems_of(Example(KPI, with_line(accepted, "88.0", "188.0")), tmp_path)

    assert [line.split(": ")[1] for line in found] == ["impossible-figure"]
