"""What is said of figures of another size than their neighbours, of lines that stand twice, and of personal data."""

from __future__ import annotations

import pytest

from csportal.checks.example import (
    BRIDGE,
    BRIDGE_TEXT,
    BUDGET,
    BUDGET_TEXT,
    COUNCIL,
    DAYS,
    KPI,
    MONEY,
    MONEY_TEXT,
    with_line,
)
from csportal.checks.rules.figure.year_to_date_falls import OPENED
from csportal.checks.rules.finance.bridge_closing import RULE as CLOSING
from csportal.checks.rules.finance.risk_above_saving import RISKS
from csportal.checks.rules.finance.virements_balance import RULE as VIREMENTS
from csportal.load.cache import Cache
from csportal.load.text import read_text
from tests.small_council import problems

YEARS = DAYS.replace("frequency: quarterly", "frequency: annual")
COUNTED = YEARS.replace("unit: days", "unit: count")
FIGURES = "  2023-24: 590\n  2024-25 Q1: 560\n"
PRINTING = "      - {name: Printing, figures: [20, 80, 20, 60, 20]}\n"
OFFICES = "      - {name: Offices, figures: [20, 5, 5, 0]}\n"


def with_values(text, *values):
    return with_line(text, FIGURES, "".join(f"  {value}\n" for value in values))


VALUES = {
    "seven times is a change": (YEARS, ("2023-24: 590", "2024-25: 84"), []),
    "eight times is a slip": (YEARS, ("2022-23: 560", "2023-24: 70"), ["value-jump"]),
    "the step back is none": (YEARS, ("2021-22: 590", "2022-23: 19", "2023-24: 560"), ["value-jump"]),
    "a tenth is told once, as a slip": (YEARS, ("2022-23: 590", "2023-24: 59"), ["unit-slip"]),
    "nought is no size": (YEARS, ("2022-23: 590", "2023-24: 0", "2024-25: 560"), []),
    "a small count jumps": (COUNTED, ("2022-23: 6", "2023-24: 80"), []),
    "a large count does not": (COUNTED, ("2022-23: 1400", "2023-24: 82"), ["value-jump"]),
    "a year has more than a month": (COUNTED, ("2022-23: 900", "2024-04: 52"), []),
    "every winter": (
        COUNTED,
        ("2022-23 Q3: 40", "2022-23 Q4: 700", "2023-24 Q3: 42", "2023-24 Q4: 690"),
        ["value-jump"],
    ),
    "every winter, as is said": (
        COUNTED.replace("definition:", "seasonal: Colds come in winter.\ndefinition:"),
        ("2022-23 Q3: 40", "2022-23 Q4: 700", "2023-24 Q3: 42", "2023-24 Q4: 690"),
        [],
    ),
    "a break is said": (YEARS, ("2022-23: 590", "2023-24: {value: 19, break_before: Months since April}"), []),
    "nines far from the rest": (YEARS, ("2022-23: 61", "2023-24: 999"), ["stand-in"]),
    "nines among the rest": (YEARS, ("2022-23: 950", "2023-24: 999", "2024-25: 1020"), []),
    "nines alone": (YEARS, ("2023-24: 999",), []),
    "builds up": (OPENED, ("2023-24 Q1: 210", "2023-24 Q2: 210", "2023-24 Q3: 430", "2024-25 Q1: 90"), []),
    "falls within its year": (OPENED, ("2023-24 Q1: 210", "2023-24 Q2: 180"), ["year-to-date-falls"]),
    "falls after a word": (
        OPENED,
        ("2023-24 Q1: 210", "2023-24 Q2: not-available", "2023-24 Q3: 190"),
        ["year-to-date-falls"],
    ),
    "falls by months": (OPENED, ("2023-12: 410", "2024-01: 400"), ["year-to-date-falls"]),
    "revised": (
        OPENED,
        ("2023-24 Q1: 210", "2023-24 Q2: {value: 180, status: revised, note: Forty were counted twice in Q1.}"),
        [],
    ),
}


OF_PERIODS = {"series-gap", "target-missing", "lone-month"}
"""What is told of the periods themselves, which is not asked here."""


@pytest.mark.parametrize("case", VALUES)
def test_value_is_of_the_size_of_others(case, tmp_path):
    """A value far from its neighbours is told once, where it stands; one that may well be right is not."""
    text, values, expected = VALUES[case]
    begin = text.index("values:\n") + len("values:\n")
    text = text[:begin] + "".join(f"  {one}\n" for one in values) + text[text.index("source:") :]

    found = [one.code for one in problems(tmp_path, {KPI: text}) if one.code not in OF_PERIODS]

    assert found == expected


@pytest.mark.parametrize("decimals", [("1", "-1", ["stand-in"]), ("1", "-1.0", []), ("0", "-1", [])])
def test_minus_one_stands_for_not_known(decimals, tmp_path):
    """A bare -1 among fractions above nought stands for “not known”; one typed with its decimals does not."""
    places, value, expected = decimals
    text = with_line(DAYS.replace("unit: days", "unit: score"), "decimals: 0", f"decimals: {places}")
    text = text.replace("590", "0.3" if places == "1" else "1").replace("560", value).replace("500", "1")

    assert [one.code for one in problems(tmp_path, {KPI: text})] == expected


LINES = {
    "same figures": (MONEY, MONEY_TEXT, OFFICES, OFFICES + OFFICES, ["lines-total", "repeated-line"]),
    "noughts": (MONEY, MONEY_TEXT, OFFICES, OFFICES + OFFICES.replace("20, 5, 5,", "0, 0, 0,"), ["repeated-line"]),
    "in another section": (MONEY, MONEY_TEXT, "name: Offices", "name: Transport", []),
    "among the parts": (BUDGET, BUDGET_TEXT, PRINTING, PRINTING * 2, ["lines-total", "repeated-line"]),
    "a part called as its whole": (BUDGET, BUDGET_TEXT, "name: Printing", "name: Contracts", []),
    "accepted": (MONEY, MONEY_TEXT + "accepted: {repeated-line: The report prints it twice.}\n", OFFICES,
                 OFFICES + OFFICES.replace("20, 5, 5,", "0, 0, 0,"), []),
}  # fmt: skip


@pytest.mark.parametrize("case", LINES)
def test_line_stands_once_in_its_section(case, tmp_path):
    """A second line of one name in one section, or among one line's parts, is told; one in another section is not."""
    file, text, old, new, expected = LINES[case]

    found = problems(tmp_path, {file: with_line(text, old, new)})

    assert sorted({one.code for one in found}) == expected


def test_pasted_line_is_told_where_the_second_stands(tmp_path):
    """The second of two lines is named on its own line, with whether the figures are the same."""
    told = problems(tmp_path, {MONEY: with_line(MONEY_TEXT, OFFICES, OFFICES + OFFICES)})
    found = next(one for one in told if one.code == "repeated-line")

    assert (found.place.line, found.message) == (25, "“Offices” stands twice here, with the same figures.")


RISKED = {
    "all of it": ("[100, 100]", "[160, 100]", []),
    "more than all": ("[100, 101]", "[160, 101]", ["“Offices”: 101 is at risk, of a saving of 100."]),
    "of nothing": ("[0, 5]", "[60, 5]", ["“Offices”: 5 is at risk, of a saving of 0."]),
    "of what is to be confirmed": ("[to-be-confirmed, 5]", "[to-be-confirmed, 5]", []),
    "printed below nought": ("[-100, -40]", "[-40, -40]", []),
}


@pytest.mark.parametrize("case", RISKED)
def test_no_more_is_at_risk_than_is_saved(case, tmp_path):
    """Of a saving no more is at risk than all of it; a plan that is not known yet has no limit."""
    line, total, expected = RISKED[case]
    text = with_line(with_line(RISKS, "[100, 40]", line), "[160, 40]", total)

    found = problems(tmp_path, {BUDGET: text})

    assert [one.message for one in found if one.code == "risk-above-saving"] == expected


def test_risk_and_what_is_out_of_reach_count_together(tmp_path):
    """What is at risk and what is out of reach are two parts of one saving."""
    text = with_line(RISKS, "lines:", "  - {key: gone, title: Gone, holds: unachievable, period: 2024-25}\nlines:")
    text = (
        text.replace("[100, 40]", "[100, 60, 50]").replace("blank]", "blank, blank]").replace("160, 40", "160, 60, 50")
    )

    found = problems(tmp_path, {BUDGET: text})

    assert [one.message for one in found] == ["“Offices”: 110 is at risk or out of reach, of a saving of 100."]


OPENINGS = {
    "8270": "8,270 is about 1,000 times the budget that the first step ends in, 7.35.",
    "8270000": "8,270,000 is about 1,000,000 times the budget that the first step ends in, 7.35.",
    "0": "7.35 is given for 2024-25; 0 and the movements of the step make -0.92.",
    "8.72": "7.35 is given for 2024-25; 8.72 and the movements of the step make 7.80.",
}


@pytest.mark.parametrize("opening", OPENINGS)
def test_opening_of_another_unit_is_told_of_the_opening(opening, tmp_path):
    """A bridge whose first budget is in pounds or thousands is told where that stands, not at the budget after it."""
    found = problems(tmp_path, {BRIDGE: with_line(BRIDGE_TEXT, "opening: 8.27", f"opening: {opening}")})

    assert [(one.code, one.message) for one in found] == [(CLOSING.code, OPENINGS[opening])]
    assert found[0].place.line == (4 if "times" in found[0].message else 11)


def test_virements_that_leave_nought_are_said_in_the_table_s_own_decimals(tmp_path):
    """A table of whole thousands is not told to hold 0.000."""
    found = problems(tmp_path, {MONEY: VIREMENTS.bad.text})

    assert "nought is left with 0 here" in found[0].hint


@pytest.mark.parametrize(
    ("typed", "line", "said"),
    [
        ("a:\u00a01\nb: 2\n", 1, "There is a no-break space after the colon, in place of an ordinary one."),
        ("a:\u00a0\n  b: 2\n", 1, "There is a no-break space after the colon, in place of an ordinary one."),
        ("a:\u202f1\nb: 2\n", 1, "There is a narrow no-break space after the colon, in place of an ordinary one."),
        (
            "a:\n  b:\n    c: 1\n  d: 2\n    e: 3\n",
            4,
            "This line is less far in than the line below it, so the two do not belong together.",
        ),
    ],
)
def test_line_that_is_out_is_named(typed, line, said):
    """An odd space after a colon, and a line less far in than its two neighbours, are told on their line."""
    _, (found,) = read_text("x.yml", typed.encode())

    assert (found.place.line, found.message) == (line, said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("8\u00a08.0", "There is a no-break space in “8 8.0”."),
        ("8\u20098.0", "There is a thin space in “8 8.0”."),
        ("8\u200b8.0", "There is an invisible space in “8[zero-width space]8.0”."),
    ],
)
def test_odd_space_in_a_number_is_named(typed, said, tmp_path):
    """A number with a space of another program in it is told by the name of that space."""
    found = problems(tmp_path, {KPI: with_line(COUNCIL[KPI], "88.0", typed)})

    assert said in [one.message for one in found]


PEOPLE = {
    "born 3 May 2009": "a date of birth",
    "DOB 03/05/2009": "a date of birth",
    "D.o.b.: 3.5.09": "a date of birth",
    "date of birth: 2009-05-03": "a date of birth",
    "Date of birth is 3rd of May 2009": "a date of birth",
    "born in May 2009": "",
    "children born in 2009-10": "",
    "stubborn 3 May 2009": "",
    "first seen on 3 May 2009": "",
    "lives at W6 9JU": "a postcode",
    "jo.smith@anytown.example": "an e-mail address",
}


@pytest.mark.parametrize("words", PEOPLE)
def test_personal_data_is_named(words, tmp_path):
    """A day of birth, a postcode or an address is told, with what to do; a year or another day is not."""
    text = with_line(COUNCIL[KPI], "Visits made within five days.", f"'Visits made on time: {words}.'")

    found = [one for one in problems(tmp_path, {KPI: text}) if one.code == "personal-data"]

    assert [one.message for one in found] == ([f"This text seems to hold {PEOPLE[words]}."] if PEOPLE[words] else [])
    assert all("history cleaned" in one.hint for one in found)
    assert all(("portal.yml" in one.hint) == ("mail" in one.message) for one in found)


@pytest.mark.parametrize("is_kept", [False, True])
def test_personal_data_is_told_on_its_line(is_kept, tmp_path):
    """In a text of several lines the line is named on which the words begin, from the file or from what was kept."""
    raw = b"a: >\n  One line.\n  Another: DOB\n  03/05/2009.\nb: 1\n"
    cache = Cache(tmp_path / "kept")
    entry, _ = cache.read("x.yml", raw)
    if is_kept:
        cache.save()
        entry, _ = Cache(tmp_path / "kept").read("x.yml", raw)

    assert entry
    assert str(entry.at_words("03/05/2009", "a")) == "x.yml:4:3"
    assert str(entry.at_words("DOB 03/05/2009", "a")) == "x.yml:3:12"
    assert str(entry.at_words("nowhere", "a")) == "x.yml:1:4"
